#pragma once

#include <string_view>

namespace vertebra::dashboard {

// Written by CMake from assets/text/facilitator/{en,es}.json.
extern const std::string_view kEnglish;
extern const std::string_view kSpanish;

}  // namespace vertebra::dashboard
