#pragma once

#include <string>

#include "common/wording.h"

namespace vertebra::report {

// 2026-11-29 as people read it, "29 November 2026"; empty when it is no date.
std::string date_in_words(const std::string& date, const Words& words);

}  // namespace vertebra::report
