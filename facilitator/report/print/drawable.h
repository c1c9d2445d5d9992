#pragma once

#include <string>
#include <string_view>

namespace vertebra::report {

// A text that Cairo takes: what is no character in Unicode, and control characters but for line
// breaks, becomes U+FFFD. No new text holds any (common/text/plain_text.h), but an old file may.
std::string drawable(std::string_view text);

}  // namespace vertebra::report
