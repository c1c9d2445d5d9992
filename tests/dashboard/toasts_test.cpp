#include <gtest/gtest.h>

#include "facilitator/dashboard/hearing.h"
#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

Hearing in_a_room() {
    Hearing hearing{"http://192.168.8.10:8080"};
    hearing.line(true);
    hearing.take(room::open(), 1'000'000);
    return hearing;
}

TEST(Toasts, ARefusalIsShownAsItsSentenceAndGoes) {
    auto hearing = in_a_room();
    hearing.take(protocol::Refused{"move_item", {ErrorKind::Conflict, "moved_on", "", ""}, 1, {}},
                 0);
    Headless window;
    window.show(hearing.heard());
    EXPECT_TRUE(window.says(window.sentence("refusal.moved_on")));

    window.later(10'000);
    window.frame();
    window.frame();

    EXPECT_FALSE(window.says(window.sentence("refusal.moved_on")));
}

TEST(Toasts, ARefusalWeDoNotKnowIsShownInTheHostsWords) {
    auto hearing = in_a_room();
    hearing.take(
        protocol::Refused{"move_item", {ErrorKind::Conflict, "new", "Not today.", ""}, 1, {}}, 0);
    Headless window;
    window.show(hearing.heard());

    EXPECT_TRUE(window.says("Not today."));
}

TEST(Toasts, AFileThatWasWrittenIsNamed) {
    auto hearing = in_a_room();
    hearing.tell(Notice::Kind::Written, "", "/home/ana/Documents/kick-off.csv");
    Headless window;
    window.show(hearing.heard());

    EXPECT_TRUE(window.says("/home/ana/Documents/kick-off.csv"));
}

TEST(Window, StandsStillForAMinuteWhileNothingChanges) {
    Headless window;
    Heard heard;
    heard.state = std::make_shared<const protocol::FacilitatorState>(room::ready());
    heard.state_at_ms = window.now_ms();
    const auto& step = heard.state->view.agenda[1];
    ASSERT_EQ(step.spent_ms, 400'000);  // 6 min 40 s

    EXPECT_EQ(window.screen().next_change_ms(heard, window.now_ms()), window.now_ms() + 20'000);
    EXPECT_EQ(window.screen().next_change_ms(heard, window.now_ms() + 20'000),
              window.now_ms() + 80'000);
}

TEST(Window, IsDrawnOnceASecondWhileATimerRuns) {
    Headless window;
    Heard heard;
    heard.state = std::make_shared<const protocol::FacilitatorState>(room::open());
    heard.state_at_ms = window.now_ms();

    const auto next = window.screen().next_change_ms(heard, window.now_ms() + 300);

    ASSERT_TRUE(next.has_value());
    EXPECT_EQ(*next, window.now_ms() + 1001);
}

// A key that is let go before the first frame is the last touch there is.
TEST(Window, IsDrawnOnWhenABoxComesOrGoes) {
    auto state = room::open();
    state.view.primary = {"move.close_workshop", "", CloseWorkshop{}};
    Headless window;
    window.show(state);
    EXPECT_FALSE(window.screen().settles());

    window.frame({{Key::Enter, true}});
    window.frame();
    EXPECT_TRUE(window.screen().settles());
    window.frame();
    EXPECT_FALSE(window.screen().settles());

    window.frame({{Key::Escape}});
    EXPECT_TRUE(window.screen().settles());
}

}  // namespace
}  // namespace vertebra::dashboard
