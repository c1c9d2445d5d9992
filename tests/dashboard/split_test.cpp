#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const char* kGroup = "others together (9)";

int times(const Headless& window, const std::string& words) {
    return static_cast<int>(std::ranges::count(window.record().texts(), words));
}

TEST(Split, TheChartTurnsToTheGroupsAndBack) {
    Headless window;
    window.show(room::by_groups());
    EXPECT_EQ(times(window, kGroup), 1);  // the preview
    EXPECT_FALSE(window.says("Groups of 5 people or more are shown alone."));

    window.press("result.part.1.1");
    EXPECT_EQ(times(window, kGroup), 2);
    EXPECT_TRUE(window.says("Groups of 5 people or more are shown alone."));
    EXPECT_TRUE(window.says(window.sentence("verdict.wide")));

    window.press("result.part.1.0");
    EXPECT_EQ(times(window, kGroup), 1);
}

TEST(Split, IsNotOfferedWhereTheRoomHasNoGroups) {
    Headless window;
    window.show(room::revealed());

    EXPECT_FALSE(window.has("result.part.1.1"));
}

TEST(Split, BothRoundsAreLookedAtInTheSameWay) {
    auto state = room::lockable();
    auto& item = state.view.items.front();
    item.result->split = room::by_groups().view.items.front().result->split;
    item.previous = room::by_groups().view.items.front().result;
    Headless window{{.height = 2000}};
    window.show(state);

    window.press("result.part.2.1");

    EXPECT_EQ(times(window, kGroup), 2);
}

TEST(Split, AFurtherRoundThatMayNotBeShownByGroupsIsShownAsAWhole) {
    auto state = room::lockable();
    state.view.items.front().previous = room::by_groups().view.items.front().result;
    Headless window{{.height = 2000}};
    window.show(state);

    window.press("result.part.1.1");

    EXPECT_FALSE(window.has("result.part.2.1"));
    EXPECT_EQ(times(window, kGroup), 1);
}

TEST(Split, StaysChosenForTheNextItem) {
    Headless window;
    window.show(room::by_groups());
    window.press("result.part.1.1");

    auto state = room::by_groups();
    state.view.items.front().id = "heat-01";
    window.show(state);

    EXPECT_EQ(times(window, kGroup), 2);
}

TEST(Split, IsShownOfAnItemAtOnesOwnPace) {
    auto state = room::own_pace();
    state.view.items.front().result = room::by_groups().view.items.front().result;
    Headless window;
    window.show(state);

    window.press("own.item.1");
    window.press("result.part.1.1");

    EXPECT_EQ(times(window, kGroup), 1);
}

// Beside the lock they have no room over their columns.
TEST(Split, WordsOfTheLevelsStandBelowANarrowChart) {
    auto state = room::by_groups();
    Headless window;
    window.show(state);
    window.press("result.part.1.1");
    EXPECT_TRUE(window.says("0 very unlikely  ·  1 unlikely"));
    EXPECT_TRUE(window.says("? don’t know"));

    state.view.moves.clear();
    window.show(state);

    EXPECT_FALSE(window.says("0 very unlikely"));
    EXPECT_FALSE(window.says("? don’t know"));
}

TEST(Split, ThePreviewShowsItOnlyAsTheRoomWasSentIt) {
    auto state = room::by_groups();
    state.projector.items.front().result->split.reset();
    Headless window;
    window.show(state);

    EXPECT_EQ(times(window, kGroup), 0);
}

}  // namespace
}  // namespace vertebra::dashboard
