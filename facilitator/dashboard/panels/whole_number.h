#pragma once

#include <charconv>
#include <optional>
#include <string_view>

#include "common/text/plain_text.h"

namespace vertebra::dashboard {

// What was typed into a field, where it is nothing but a whole number within these bounds.
inline std::optional<int> whole_number(std::string_view text, int least, int most) {
    text = trimmed(text);
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc{} || stop != end || value < least || value > most) return std::nullopt;
    return value;
}

}  // namespace vertebra::dashboard
