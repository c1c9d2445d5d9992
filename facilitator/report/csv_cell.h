#pragma once

#include <string>
#include <string_view>

namespace vertebra::report {

// A mark at the beginning of a file: else spreadsheets take it for another encoding.
inline constexpr std::string_view kCsvMark = "\xEF\xBB\xBF";

// A text as one cell. One that a spreadsheet could take for a formula gets an apostrophe in front.
std::string quoted(std::string_view text);

// Figures come from our own numeric fields only and stand as they are, a minus included.
std::string figure(std::string_view value);

}  // namespace vertebra::report
