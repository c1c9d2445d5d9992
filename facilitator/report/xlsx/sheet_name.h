#pragma once

#include <string>
#include <string_view>

namespace vertebra::report {

// "3 Which topics matter most": a name that every spreadsheet takes, at most 31 letters, none of
// []:*?/\, and by its number no other sheet's.
std::string sheet_name(int number, std::string_view title);

}  // namespace vertebra::report
