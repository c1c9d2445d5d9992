#pragma once

#include <string>
#include <string_view>

#include "common/result.h"

namespace vertebra {

// What a text of people may be, by what it is for. Lengths are Unicode code points, always.
struct TextRule {
    enum class Lines { One, Several };

    const char* what;  // "<what>_too_long" is the refusal's code
    int most;
    Lines lines = Lines::One;
};
inline constexpr TextRule kNameRule{"name", 40};
inline constexpr TextRule kTitleRule{"title", 200};  // of a workshop
inline constexpr TextRule kCityRule{"city", 200};
inline constexpr TextRule kOptionRule{"option", 80};  // title of an option of the city's own
inline constexpr TextRule kOwnerRule{"owner", 60};    // of an action
inline constexpr TextRule kActionRule{"text", 280};
inline constexpr TextRule kReasonRule{"reason", 500, TextRule::Lines::Several};
inline constexpr TextRule kTextRule{"text", 2000, TextRule::Lines::Several};

// "What others read is what was written, and it stays where it stands."
//
// Whether a text may be shown to others. Refused are: what is no UTF-8; control characters, but for
// line breaks where there may be several lines; line and paragraph separators; what overrides or
// isolates the direction of writing; tags, byte-order marks and non-characters; more than three
// combining marks in a row; joiners that stand elsewhere than between letters or emoji; too much.
[[nodiscard]] Result<void> is_plain(std::string_view text, const TextRule& rule);

// Without white space at both ends; empty when there is nothing in it that could be seen.
std::string_view trimmed(std::string_view text);

// Whether two names of UTF-8 are one, whatever their capitals and white space: "Malmö" and "
// MALMÖ".
bool is_same_name(std::string_view one, std::string_view other);

// Unicode code points of valid UTF-8.
int code_points(std::string_view text);

}  // namespace vertebra
