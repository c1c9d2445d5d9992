#pragma once

#include <optional>
#include <string_view>

#include "common/agenda/step.h"

namespace vertebra {

// As what a seat takes part. A reviewer comes from another city; an observer only looks on. Paper
// and proxy are sheets that somebody filled in elsewhere and the facilitator enters: each counts as
// one person and is told apart.
enum class Part { Participant, Reviewer, Observer, Paper, Proxy };

// participant, reviewer, observer, paper, proxy
std::string_view code_of(Part part);
std::optional<Part> parse_part(std::string_view code);

constexpr bool is_sheet(Part part) {
    return part == Part::Paper || part == Part::Proxy;
}

// "The city's questions are the city's, the reviewers' are theirs; who observes has no vote."
constexpr bool has_vote(Part part, AnsweredBy who) {
    if (part == Part::Observer) return false;
    if (who == AnsweredBy::Everyone) return true;
    return (part == Part::Reviewer) == (who == AnsweredBy::Reviewers);
}

}  // namespace vertebra
