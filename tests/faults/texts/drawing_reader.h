#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertebra::faults {

// What is in a drawing, by a reader of well-formed XML that knows nothing of how it was made.
struct Drawing {
    std::vector<std::string> elements;  // by name, in order
    std::string title;                  // the words in <title>
    std::string description;            // and in <desc>
};

// Nothing when it is not well-formed, holds a character that XML has not, or anything but elements,
// attributes, words and the five named references.
std::optional<Drawing> read_drawing(std::string_view text);

}  // namespace vertebra::faults
