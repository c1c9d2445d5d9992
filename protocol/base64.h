#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vertebra::protocol {

// Bytes as letters that JSON can carry (RFC 4648, section 4, padded, without line breaks), and
// back; nothing else is read.
std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace vertebra::protocol
