#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/agenda/step.h"
#include "common/result.h"

namespace vertebra {

// A step that the facilitator adds to the agenda: in one language, as it was typed.
struct OwnStep {
    enum class Kind { Talk, Actions, Choice, Scale, Points, Ranking, Text, Ideas };
    Kind kind = Kind::Talk;
    std::string title;  // at most 80 characters
    std::string body;   // at most 500; may be empty
    int minutes = 10;   // 1 … kMostMinutes
    // What can be answered: 2 … 20 options, 3 … 7 steps of a scale (lowest first); else none. Each
    // at most 80 characters.
    std::vector<std::string> options;
    bool operator==(const OwnStep&) const = default;
};
inline constexpr int kMostMinutes = 1000;

// talk, actions, choice, scale, points, ranking, text, ideas
std::string_view code_of(OwnStep::Kind kind);
std::optional<OwnStep::Kind> parse_own_kind(std::string_view code);

// Whether it can stand in an agenda, with the sentence that says what is wrong.
[[nodiscard]] Result<void> is_sound(const OwnStep& own);

// The step it becomes; its one item, where it asks something, has the step's id with "-question".
Step step_of(const OwnStep& own, const StepId& id, const std::vector<std::string>& languages);

}  // namespace vertebra
