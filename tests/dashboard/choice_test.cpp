#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const char* kNeed = "You chose this while “Write a resilience plan” (P1M1) is missing.";

int times(const Headless& window, const std::string& words) {
    const auto& texts = window.record().texts();
    return static_cast<int>(std::ranges::count(texts, words));
}

TEST(Choice, RanksTheOptionsWithWhatIsMissing) {
    Headless window;
    window.show(room::scores());

    window.press("part.3");

    EXPECT_TRUE(window.says("Name a team in charge of resilience"));
    EXPECT_TRUE(window.says("0.72"));
    EXPECT_TRUE(window.says("0.61"));  // with all criteria equal
    EXPECT_TRUE(window.says("fairness, time it takes"));
    EXPECT_TRUE(window.says(kNeed));
    EXPECT_TRUE(window.says(window.sentence("choice.no_score")));
}

TEST(Choice, SaysNothingTwiceWhereAllCriteriaAreEqual) {
    auto state = room::scores();
    state.view.choice->weighted = false;
    Headless window;
    window.show(state);

    window.press("part.3");

    EXPECT_FALSE(window.says("0.61"));
    EXPECT_FALSE(window.says(window.sentence("dashboard.choice.plain")));
}

TEST(Choice, IsNotOfferedBeforeAnOptionHasAScore) {
    auto state = room::scores();
    for (auto& option : state.view.choice->options) {
        option.score.clear();
    }
    Headless window;
    window.show(state);
    EXPECT_FALSE(window.has("part.3"));

    state.view.scene = "criteria";
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("choice.none")));
    EXPECT_TRUE(window.says(window.sentence("dashboard.choice.advice")));
}

TEST(Choice, IsNotOfferedWhereNoOptionsAreCompared) {
    auto state = room::talk();
    state.view.choice = room::scores().view.choice;
    Headless window;
    window.show(state);

    EXPECT_FALSE(window.has("part.2"));
}

TEST(Choice, TheMiddleTurnsToTheCriteriaWithTheBigScreen) {
    Headless window;
    window.show(room::criteria());

    EXPECT_GE(times(window, "4 (3–5)"), 3 * 8 * 2);  // the middle and the preview
    EXPECT_EQ(times(window, "effect on risks ×3"), 2);
}

TEST(Choice, ShowsHowFeasibleAndOfWhatEffect) {
    Headless window;
    window.show(room::criteria());

    window.press("choice.part.2");

    EXPECT_TRUE(window.says("do first"));
}

TEST(Scores, StandUnderTheTitleOfTheirOption) {
    Headless window;
    window.show(room::scores());

    EXPECT_TRUE(window.says("effect on risks"));
    EXPECT_TRUE(window.says("Give resilience a budget line of its own"));
}

TEST(Ranking, SaysHowMuchTheOrdersAreAlike) {
    Headless window;
    window.show(room::ranking());

    EXPECT_EQ(times(window, window.sentence("verdict.strong")), 2);
}

TEST(Budget, SaysWhatTheRoomBuysAndWhatIsLeft) {
    Headless window;
    window.show(room::budget());

    EXPECT_EQ(times(window, window.sentence("basket.title")), 2);
    EXPECT_EQ(times(window, "2 of 20 units left"), 2);
}

TEST(Budget, NamesWhatEachOptionCosts) {
    auto state = room::budget();
    auto& item = state.view.items.front();
    item.phase = "open";
    item.result.reset();
    state.projector.items = state.view.items;
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says("To be bought for 20 units at most"));
    EXPECT_TRUE(window.says("Give resilience a budget line of its own  ·  12 units"));
}

}  // namespace
}  // namespace vertebra::dashboard
