#pragma once

#include <string_view>

namespace vertebra::report {

// The style of the report as a page. Colours are those of facilitator/web/tokens.css.
std::string_view style();

}  // namespace vertebra::report
