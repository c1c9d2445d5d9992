#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"
#include "tests/faults/check.h"
#include "tests/faults/texts/nasty_texts.h"

// Words of people in the window: drawn as they are, without a meaning, and without a control more.
namespace vertebra::dashboard {
namespace {

using faults::Check;
using faults::nasty_texts;
using State = protocol::FacilitatorState;

// The text wherever people's words stand in this moment.
State with(State state, const std::string& text) {
    state = room::named(std::move(state));
    state.view.title = state.projector.title = text;
    state.view.city = state.projector.city = text;
    for (auto& seat : state.view.seats) {
        seat.name = text;
    }
    for (auto* items : {&state.view.items, &state.projector.items}) {
        for (auto& item : *items) {
            for (auto& said : item.texts) {
                said.text = text;
            }
            if (item.lock) item.lock->reason = item.lock->dissent = text;
        }
    }
    return state;
}

int times(const Headless& window, const std::string& words) {
    const auto& texts = window.record().texts();
    return static_cast<int>(
        std::ranges::count_if(texts, [&](const std::string& text) { return text == words; }));
}

std::vector<std::string> controls(const Headless& window) {
    std::vector<std::string> names;
    for (const auto& control : window.record().controls()) {
        names.push_back(control.name);
    }
    return names;
}

TEST(F3, TheWindowShowsEveryTextAndGivesItNoMeaning) {
    Check check{"F3"};
    for (const auto& moment : {room::revealed(), room::locked()}) {
        Headless window;
        window.show(with(moment, "harmless"));
        const auto usual = controls(window);
        const int seen = times(window, "harmless");
        EXPECT_GT(seen, 4);
        for (const auto& text : nasty_texts()) {
            // An empty one is not drawn; a long one pushes others out of sight.
            if (text.text.empty()) continue;
            check.inputs += 4;  // title, city, name, and a text or a lock
            window.show(with(moment, text.text));
            if (text.text.size() > 300) continue;
            if (times(window, text.text) < seen) check.wrong("is not shown: " + text.name());
            if (controls(window) != usual) check.wrong("is a control: " + text.name());
        }
        window.press("people.menu.1");
        EXPECT_TRUE(window.has("people.remove"));
    }
}

}  // namespace
}  // namespace vertebra::dashboard
