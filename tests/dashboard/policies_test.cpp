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
    Headless window{{.height = 2000}};
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

Headless& with_ratings(Headless& window) {
    window.show(room::ratings());
    window.press("side.part.1");
    return window;
}

TEST(Policies, OfTheCitysOwnAreMarkedAndCanBeSeenAlone) {
    Headless window;
    with_ratings(window);
    EXPECT_TRUE(window.says("Open the school yards on hot days  ·  our own  ·  Starting"));

    window.press("policies.own");

    EXPECT_TRUE(window.has("policies.policy.L1S2"));
    EXPECT_FALSE(window.has("policies.policy.L1S1"));
}

TEST(Policies, NoSwitchForTheCitysOwnWhereThereAreNone) {
    Headless window;
    with_policies(window);

    EXPECT_FALSE(window.has("policies.own"));
}

TEST(Policies, AllThatAreShownAreTickedOrNone) {
    Headless window{{.height = 2000}};
    with_ratings(window);
    EXPECT_TRUE(window.says(": 50 of 51"));

    window.press("policies.none");
    EXPECT_TRUE(window.says(": 0 of 51"));
    EXPECT_FALSE(window.record().find("policies.none")->enabled);

    window.press("policies.stage");
    window.press("policies.stage.1");
    window.press("policies.dimension");
    window.press("policies.dimension.L");
    EXPECT_TRUE(window.says("Tick all 5 shown"));
    window.press("policies.all");
    EXPECT_TRUE(window.says(": 5 of 51"));
    EXPECT_FALSE(window.record().find("policies.all")->enabled);

    window.press("policies.apply");
    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"id":1,"policies":["L1S1","L1S2","L2S1","L3S1","L4S1"],)"
                                       R"("step":"risks","type":"plan_policies"})"});
}

TEST(Policies, NothingIsTickedWhereNothingIsShown) {
    Headless window{{.height = 2000}};
    with_policies(window);

    window.press("policies.dimension");
    window.press("policies.dimension.I");

    EXPECT_FALSE(window.has("policies.all"));
}

// They are rated field by field.
TEST(Policies, ThatAreRatedKeepTheOrderOfTheModel) {
    auto state = room::ratings();
    state.view.plan->planned = {"L1S1", "L2S1"};
    Headless window;
    window.show(state);
    window.press("side.part.1");

    window.press("policies.policy.L1S2");
    window.press("policies.apply");

    EXPECT_EQ(
        window.sent.front(),
        R"({"id":1,"policies":["L1S1","L1S2","L2S1"],"step":"risks","type":"plan_policies"})");
}

TEST(Policies, WhatTheHostHasTakenUpMeanwhileIsNoChange) {
    Headless window;
    with_policies(window);
    window.press("policies.policy.P1M1");

    auto state = room::road_map();
    state.view.plan->planned.push_back("P1M1");
    window.show(state);

    EXPECT_TRUE(window.says(": 4 of 4"));
    EXPECT_FALSE(window.has("policies.apply"));
}

TEST(Policies, AreNotOfferedOnceVotingHasBegun) {
    Headless window;
    with_policies(window);

    auto state = room::road_map();
    state.view.plan.reset();
    window.show(state);

    EXPECT_FALSE(window.has("policies.agenda"));
    EXPECT_FALSE(window.has("side.part.3"));
}

// The first row of the list down to the lower edge of the window.
float room_for_policies(const Headless& window, float height) {
    return height - 16 - window.record().find("policies.agenda")->area.min.y;
}

TEST(Policies, HaveMostOfTheSideOnASmallScreen) {
    for (const Headless::Place& place : {Headless::Place{1366, 768}, Headless::Place{1280, 720}}) {
        Headless window{place};
        with_ratings(window);
        EXPECT_GE(room_for_policies(window, place.height), 440) << place.width;
    }
}

TEST(Policies, EveryWordHasItsRoom) {
    for (const Headless::Place& place :
         {Headless::Place{1280, 720, 1, "es"}, Headless::Place{1366, 768, 1, "en"}}) {
        Headless window{place};
        with_policies(window);
        window.press("policies.policy.L1S1");
        EXPECT_TRUE(window.has("policies.apply"));
        for (const auto& control : window.record().controls()) {
            EXPECT_TRUE(control.whole) << place.language << ": " << control.name;
        }
    }
}

}  // namespace
}  // namespace vertebra::dashboard
