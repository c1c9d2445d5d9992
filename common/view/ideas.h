#pragma once

#include <string>
#include <vector>

#include "common/session/session.h"

namespace vertebra {

// Ideas are said to the room, not voted: "Your idea goes to the facilitator at once, without your
// name; the others see it once it is on the screen." So the texts are not held back until there
// are k of them. Who carries which is a result like any other: disclosure.h.

// All ideas of an item, in an order that says nothing: by their random keys.
struct GivenIdea {
    AnswerKey key;
    std::string text;
    bool released = false;          // on the screen
    std::optional<AnswerKey> into;  // merged into this one
};
std::vector<GivenIdea> ideas_of(const Session& session, const ItemState& item);

// What is on the screen, with what was merged into each: the most wanted first where that may be
// shown, else by key.
struct ShownIdea {
    AnswerKey key;
    std::string text;
    std::vector<std::string> merged;  // on the screen too: other words for the same, each once
    std::optional<int> people;  // who gave or carries one of them; none where it may not be shown
};
std::vector<ShownIdea> ideas_on_screen(const Session& session, const ItemState& item);

// "A key is its author's alone."
[[nodiscard]] Result<void> may_give(const ItemState& item, const Ideas& ideas, int seat);

}  // namespace vertebra
