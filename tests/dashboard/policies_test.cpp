#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

Headless& with_policies(Headless& window) {
    window.show(room::road_map());
    window.press("side.part.1");
    return window;
}

TEST(Policies, ChosenOnesGoOutTogether) {
    Headless window;
    with_policies(window);
    EXPECT_TRUE(window.says(": 3 of 4"));

    window.press("policies.policy.P1M1");
    window.press("policies.policy.L1S1");
    EXPECT_TRUE(window.sent.empty());
    window.press("policies.apply");

    EXPECT_EQ(
        window.sent.front(),
        R"({"id":1,"policies":["L1S2","C1S1","P1M1"],"step":"risks","type":"plan_policies"})");
}

TEST(Policies, GoBackToThePlan) {
    Headless window;
    with_policies(window);

    window.press("policies.policy.P1M1");
    window.press("policies.back");

    EXPECT_TRUE(window.sent.empty());
    EXPECT_TRUE(window.says(": 3 of 4"));
    EXPECT_FALSE(window.has("policies.apply"));
}

TEST(Policies, AreTakenAsTheAgendaWouldPlanIt) {
    Headless window;
    with_policies(window);

    window.press("policies.agenda");

    EXPECT_EQ(window.sent.front(),
              R"({"id":1,"policies":[],"step":"risks","type":"plan_policies"})");
}

TEST(Policies, NoneAtAllAreNotSentForThatWouldMeanTheAgendas) {
    Headless window;
    with_policies(window);

    for (const char* code : {"L1S1", "L1S2", "C1S1"}) {
        window.press("policies.policy." + std::string{code});
    }
    window.press("policies.apply");

    EXPECT_TRUE(window.sent.empty());
}

TEST(Policies, AreFilteredByStageDimensionAndStakeholder) {
    Headless window;
    with_policies(window);

    window.press("policies.stage");
    window.press("policies.stage.1");
    EXPECT_FALSE(window.has("policies.policy.P1M1"));

    window.press("policies.dimension");
    window.press("policies.dimension.C");
    EXPECT_FALSE(window.has("policies.policy.L1S1"));
    EXPECT_TRUE(window.has("policies.policy.C1S1"));

    window.press("policies.stakeholder");
    EXPECT_FALSE(window.has("policies.stakeholder.media"));  // has none
    window.press("policies.stakeholder.citizens");
    EXPECT_TRUE(window.says(window.sentence("policy_plan.none_fits")));
    EXPECT_TRUE(window.says(": 3 of 4"));
}

TEST(Policies, HideWhatIsFinished) {
    Headless window;
    with_policies(window);

    window.press("policies.finished");

    EXPECT_FALSE(window.has("policies.policy.L1S1"));
    EXPECT_TRUE(window.has("policies.policy.L1S2"));
}

TEST(Policies, AreNotOfferedOnceVotingHasBegun) {
    Headless window;
    with_policies(window);

    auto state = room::road_map();
    state.view.plan.reset();
    window.show(state);

    EXPECT_FALSE(window.has("policies.agenda"));
    EXPECT_FALSE(window.has("side.part.2"));
}

TEST(Policies, EveryWordHasItsRoom) {
    for (const Headless::Place& place :
         {Headless::Place{1280, 720, 1, "es"}, Headless::Place{1366, 768, 1, "en"}}) {
        Headless window{place};
        with_policies(window);
        window.press("policies.policy.P1M1");
        for (const auto& control : window.record().controls()) {
            EXPECT_TRUE(control.whole) << place.language << ": " << control.name;
        }
    }
}

}  // namespace
}  // namespace vertebra::dashboard
