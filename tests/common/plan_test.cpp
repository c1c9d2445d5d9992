#include "common/agenda/plan.h"

#include <gtest/gtest.h>

#include "common/view/disclosure.h"
#include "tests/support/story.h"

namespace vertebra {
namespace {

using story::level;
using story::Story;

Story after_topics(int heat_points, int flood_points) {
    Story room;
    room.seats(3).then(EnterStep{{"welcome"}, {"topics"}}).open("topic-choice");
    for (int seat = 1; seat <= 3; ++seat) {
        Points points;
        if (heat_points > 0) points.given[{"heat"}] = heat_points;
        if (flood_points > 0) points.given[{"flood"}] = flood_points;
        room.says(seat, "topic-choice", {points});
    }
    room.close("topic-choice").reveal("topic-choice");
    return room;
}

TEST(Plan, TakesTheTopicsThatWonTheVoteFirst) {
    auto room = after_topics(3, 1);
    EXPECT_EQ(room.when(EnterStep{{"topics"}, {"scenarios"}}),
              "plan heat-01 flood-01 flood-02, step scenarios");
}

TEST(Plan, LeavesOutWhatTheCitysFactsRuleOut) {
    auto room = after_topics(3, 1);
    room.then(SetFact{"woods", true});
    EXPECT_EQ(room.when(EnterStep{{"topics"}, {"scenarios"}}),
              "plan heat-01 heat-02 flood-01 flood-02, step scenarios");
}

TEST(Plan, SkipsByTheGroupsValueAndComesBackWhenItChanges) {
    auto room = after_topics(1, 3);
    room.then(EnterStep{{"topics"}, {"scenarios"}});
    const auto skipped = [&] {
        return is_skipped(room.session(), *room.session().find(ItemId{"flood-02"}),
                          group_values(room.session()));
    };
    EXPECT_TRUE(skipped());
    room.open("flood-01").levels("flood-01", {2, 2, 3}).close("flood-01").reveal("flood-01");
    EXPECT_FALSE(skipped());
    room.then(LockItem{{"flood-01"}, Scale{Scale::Mark::Level, 1}, "", ""});
    EXPECT_TRUE(skipped());
    room.then(MoveItem{{"flood-01"}, Phase::Locked, Phase::Revealed, 1});
    room.then(LockItem{{"flood-01"}, Scale{Scale::Mark::DontKnow}, "", ""});
    EXPECT_TRUE(skipped()) << "a test on don't know is false";
}

TEST(Plan, IsMadeAnewUntilSomethingIsOpened) {
    auto room = after_topics(3, 1);
    room.then(EnterStep{{"topics"}, {"scenarios"}}).then(EnterStep{{"scenarios"}, {"topics"}});
    room.then(SetFact{"woods", true});
    EXPECT_EQ(room.when(EnterStep{{"topics"}, {"scenarios"}}),
              "plan heat-01 heat-02 flood-01 flood-02, step scenarios");
    room.open("heat-01").then(EnterStep{{"scenarios"}, {"topics"}});
    EXPECT_EQ(room.when(EnterStep{{"topics"}, {"scenarios"}}), "step scenarios");
}

TEST(Plan, KeepsWhatMayStillComeTrue) {
    Scenario scenario;
    scenario.show_if = Condition{AllOf{{Condition{AnswerIs{{"a"}, AnswerIs::Test::AtLeast, 3}},
                                        Condition{AnswerIs{{"b"}, AnswerIs::Test::AtMost, 1}}}}};
    EXPECT_TRUE(could_show(scenario, {}));
    scenario.show_if = Condition{AllOf{{Condition{FactIs{"river", true}}, *scenario.show_if}}};
    EXPECT_FALSE(could_show(scenario, {{"river", false}}));
    EXPECT_TRUE(could_show(scenario, {{"river", true}}));
    scenario.show_if = Condition{NotOf{{Condition{FactIs{"river", true}}}}};
    EXPECT_TRUE(could_show(scenario, {{"river", false}}));
    EXPECT_FALSE(could_show(scenario, {{"river", true}}));
}

TEST(Plan, CanBeChosenByHand) {
    auto room = after_topics(3, 1);
    room.then(EnterStep{{"topics"}, {"scenarios"}});
    EXPECT_EQ(room.when(PlanItems{{"scenarios"}, {{"heat-02"}, {"heat-01"}}}),
              "plan heat-02 heat-01");
    EXPECT_EQ(room.when(PlanItems{{"scenarios"}, {{"nowhere"}}}), "refused: unknown_item");
    EXPECT_EQ(room.when(PlanItems{{"scenarios"}, {}}), "refused: nothing_planned");
    EXPECT_EQ(room.when(PlanItems{{"welcome"}, {{"heat-01"}}}), "refused: not_from_here");
}

TEST(Plan, OffersMitigationsOfActiveLoopsFirstThenOfTheHighestValues) {
    auto room = after_topics(3, 1);
    room.then(EnterStep{{"topics"}, {"scenarios"}});
    room.then(PlanItems{{"scenarios"}, {{"heat-01"}, {"flood-01"}, {"flood-02"}}});
    for (const auto& [id, value] :
         {std::pair{"heat-01", 4}, std::pair{"flood-01", 2}, std::pair{"flood-02", 3}}) {
        room.open(id).levels(id, {value, value, value}).close(id).reveal(id);
    }
    EXPECT_EQ(room.when(EnterStep{{"scenarios"}, {"measures"}}),
              "plan flood-02-m1 flood-02-m2 heat-01-m1 heat-01-m2, step measures");
    const auto& item = *room.session().find(ItemId{"measures-choice"});
    EXPECT_EQ(options_of(item.item.ask).size(), 4U);
}

}  // namespace
}  // namespace vertebra
