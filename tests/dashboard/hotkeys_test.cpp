#include <gtest/gtest.h>

#include <set>

#include "facilitator/dashboard/key_queue.h"
#include "headless.h"
#include "imgui_internal.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

// What a key does at a moment, as the wire text it sends; empty when it sends nothing.
std::string sent_by(const protocol::FacilitatorState& state, Key key, bool ctrl = false) {
    Headless window;
    window.show(state);
    window.key(key, ctrl);
    EXPECT_LE(window.sent.size(), 1u);
    return window.sent.empty() ? "" : window.sent.front();
}

bool moves_to(const std::string& sent, const std::string& phase) {
    return sent.find("\"to\":\"" + phase + "\"") != std::string::npos;
}

TEST(Hotkeys, SpaceOpensAReadyItem) {
    EXPECT_TRUE(moves_to(sent_by(room::ready(), Key::Space), "open"));
}

TEST(Hotkeys, SpaceClosesAnOpenItem) {
    EXPECT_TRUE(moves_to(sent_by(room::open(), Key::Space), "closed"));
}

TEST(Hotkeys, SpaceOpensAClosedItemAgain) {
    EXPECT_TRUE(moves_to(sent_by(room::closed(), Key::Space), "open"));
}

TEST(Hotkeys, SpaceNeverBeginsAnotherRound) {
    EXPECT_EQ(sent_by(room::revealed(), Key::Space), "");
}

TEST(Hotkeys, SpaceClosesAllItemsAtOnesOwnPace) {
    EXPECT_TRUE(moves_to(sent_by(room::own_pace(), Key::Space), "closed"));
}

TEST(Hotkeys, EnterRevealsAndHides) {
    EXPECT_TRUE(moves_to(sent_by(room::closed(), Key::Enter), "revealed"));
    EXPECT_TRUE(moves_to(sent_by(room::revealed(), Key::Enter), "closed"));
    EXPECT_EQ(sent_by(room::open(), Key::Enter), "");
}

TEST(Hotkeys, ArrowsGoPastSkippedItems) {
    EXPECT_EQ(sent_by(room::open(), Key::Right),
              R"({"id":1,"item":"heat-01","type":"select_item"})");
    EXPECT_EQ(sent_by(room::open(), Key::Left),
              R"({"id":1,"item":"flood-01","type":"select_item"})");
}

TEST(Hotkeys, TStartsAndStopsTheTimer) {
    EXPECT_EQ(sent_by(room::ready(), Key::T), R"({"id":1,"length_ms":60000,"type":"start_timer"})");
    EXPECT_EQ(sent_by(room::open(), Key::T), R"({"id":1,"type":"stop_timer"})");
}

TEST(Hotkeys, RStartsTheTimerAgain) {
    EXPECT_EQ(sent_by(room::open(), Key::R), R"({"id":1,"length_ms":60000,"type":"start_timer"})");
    EXPECT_EQ(sent_by(room::ready(), Key::R), "");
}

TEST(Hotkeys, BBlanksTheScreenAndBringsItBack) {
    EXPECT_EQ(sent_by(room::open(), Key::B), R"({"id":1,"scene":"blank","type":"show_scene"})");
    auto blank = room::open();
    blank.view.scene = "blank";
    EXPECT_EQ(sent_by(blank, Key::B), R"({"id":1,"scene":"item","type":"show_scene"})");
}

TEST(Hotkeys, JShowsTheJoinScreen) {
    EXPECT_EQ(sent_by(room::open(), Key::J), R"({"id":1,"scene":"join","type":"show_scene"})");
}

TEST(Hotkeys, ControlZTakesBack) {
    EXPECT_EQ(sent_by(room::open(), Key::Z, true), R"({"depth":4,"id":1,"type":"undo"})");
    EXPECT_EQ(sent_by(room::open(), Key::Z), "");
}

TEST(Hotkeys, ControlEnterPressesThePrimaryButton) {
    EXPECT_TRUE(moves_to(sent_by(room::open(), Key::Enter, true), "closed"));
}

TEST(Hotkeys, FAndTheScaleAreTheWindowsOwn) {
    Headless window;
    window.show(room::open());

    window.key(Key::F);
    window.key(Key::Plus, true);

    EXPECT_EQ(window.window_wishes, (std::vector{WindowWish::FullScreen, WindowWish::Larger}));
    EXPECT_TRUE(window.sent.empty());
}

TEST(Hotkeys, TheQuestionMarkShowsTheKeysAndEscapeHidesThem) {
    Headless window;
    window.show(room::open());

    window.key(Key::Help);
    EXPECT_TRUE(window.says(window.sentence("help.blank")));

    window.key(Key::Escape);
    EXPECT_FALSE(window.says(window.sentence("help.blank")));
}

TEST(Hotkeys, NoKeyWorksUnderADialog) {
    Headless window;
    window.show(room::open());
    window.press("move.reset");

    window.key(Key::B);
    window.key(Key::T);

    EXPECT_TRUE(window.sent.empty());
}

TEST(Hotkeys, ATextFieldKeepsTheSpaceBar) {
    Headless window;
    window.show(room::lockable());
    window.press("lock.reason");

    window.key(Key::Space);
    window.key(Key::B);
    window.key(Key::Enter, true);

    EXPECT_TRUE(window.sent.empty());
}

TEST(Hotkeys, SpaceAfterAClickIsStillTheStagesKey) {
    Headless window;
    window.show(room::open());
    window.press("scene.blank");
    window.sent.clear();

    window.key(Key::Space);

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_TRUE(moves_to(window.sent.front(), "closed"));
}

TEST(Keyboard, TheFocusedControlKeepsTheSpaceBar) {
    Headless window;
    window.show(room::open());
    do {
        window.key(Key::Tab);
    } while (window.focused() != "scene.blank");

    window.key(Key::Space);

    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"id":1,"scene":"blank","type":"show_scene"})"});
}

TEST(Keyboard, EnterPressesWhatHasTheFocusOnceAndLeadsNothing) {
    Headless window;
    window.show(room::closed());  // where Enter alone would reveal
    do {
        window.key(Key::Tab);
    } while (window.focused() != "scene.blank");

    window.key(Key::Enter);

    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"id":1,"scene":"blank","type":"show_scene"})"});
}

TEST(Keyboard, ControlEnterIsThePrimaryButtonsWhateverHasTheFocus) {
    Headless window;
    window.show(room::open());
    do {
        window.key(Key::Tab);
    } while (window.focused() != "scene.blank");

    window.key(Key::Enter, true);

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_TRUE(moves_to(window.sent.front(), "closed"));
}

// A second press of a nervous thumb must not say yes.
TEST(Keyboard, EnterTwiceDoesNotDestroy) {
    Headless window;
    window.show(room::open());
    do {
        window.key(Key::Tab);
    } while (window.focused() != "move.reset");

    window.key(Key::Enter);
    EXPECT_TRUE(window.has("confirm.yes"));
    window.key(Key::Enter);
    EXPECT_TRUE(window.sent.empty());

    if (!window.has("confirm.yes")) return;  // the first press has left the question
    window.key(Key::Tab);
    EXPECT_EQ(window.focused(), "confirm.no");
}

TEST(Keyboard, EscapeGivesTheSpaceBarBackToTheStage) {
    Headless window;
    window.show(room::open());
    window.key(Key::Tab);
    ASSERT_FALSE(window.focused().empty());

    window.key(Key::Escape);
    window.key(Key::Space);

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_TRUE(moves_to(window.sent.front(), "closed"));
}

TEST(Keyboard, TabReachesEveryControl) {
    for (const auto& moment : room::all()) {
        Headless window{{.width = 1366, .height = 768}};
        window.show(moment.state);
        std::set<std::string> wanted;
        for (const auto& control : window.record().controls()) {
            if (control.enabled) wanted.insert(control.name);
        }
        std::set<std::string> reached;
        for (std::size_t at = 0; at < wanted.size() + 4; ++at) {
            window.key(Key::Tab);
            reached.insert(window.focused());
        }
        for (const auto& name : wanted) {
            EXPECT_TRUE(reached.contains(name)) << moment.name << ": " << name;
        }
    }
}

TEST(KeyQueue, AKeyPressedAndLetGoBetweenTwoFramesIsSeenInBoth) {
    KeyQueue queue;
    queue.push({341, 0, 1, 0});  // control down
    queue.push({90, 0, 1, 2});   // z down
    queue.push({90, 0, 0, 2});   // z up
    queue.push({341, 0, 0, 0});  // control up
    std::vector<int> first;
    std::vector<int> second;

    queue.let_through([&](const auto& change) { first.push_back(change.key); });
    queue.let_through([&](const auto& change) { second.push_back(change.key); });

    EXPECT_EQ(first, (std::vector{341, 90}));
    EXPECT_EQ(second, (std::vector{90, 341}));
    EXPECT_TRUE(queue.empty());
}

}  // namespace
}  // namespace vertebra::dashboard
