#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

TEST(LastCycle, StandsInTheMiddleAtItsStepAndOnTheBigScreen) {
    Headless window;
    window.show(room::last_cycle());

    EXPECT_TRUE(window.says(window.sentence("dashboard.cycle.title")));
    EXPECT_TRUE(window.says("Other people answered: a change may come from who was in the room."));
    EXPECT_TRUE(window.says("+0.625"));
    EXPECT_TRUE(window.says("15 of 17"));
    EXPECT_TRUE(window.says("asked in other words"));
    EXPECT_TRUE(window.says(window.sentence("dashboard.status.struck_out")));

    window.press("scene.comparison");
    EXPECT_EQ(window.sent.front(), R"({"id":1,"scene":"comparison","type":"show_scene"})");
}

TEST(LastCycle, IsAPartOfTheMiddleInOtherSteps) {
    auto state = room::open();
    state.view.comparison = room::last_cycle().view.comparison;
    Headless window;
    window.show(state);
    EXPECT_FALSE(window.says(window.sentence("dashboard.cycle.title")));

    window.press("part.2");
    EXPECT_TRUE(window.says(window.sentence("dashboard.cycle.title")));
}

TEST(LastCycle, SaysHowAnEarlierWorkshopIsCarriedOnWhereThereIsNone) {
    auto state = room::last_cycle();
    state.view.comparison = state.projector.comparison = ComparisonView{};
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("dashboard.cycle.advice")));
}

}  // namespace
}  // namespace vertebra::dashboard
