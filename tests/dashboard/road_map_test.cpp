#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

std::string plan(const char* policies) {
    return std::string{R"({"id":1,"policies":)"} + policies +
           R"(,"step":"risks","type":"plan_policies"})";
}

std::string action(const char* due, const char* owner, const char* policy, const char* status) {
    return std::string{R"({"due":")"} + due + R"(","id":1,"owner":")" + owner + R"(","policy":")" +
           policy + R"(","status":")" + status + R"(","type":"set_action"})";
}

void write(Headless& window, const char* field, const char* words) {
    window.press(field);
    window.type(words);
}

TEST(RoadMap, SaysWhenWhatIsDoneAndForHowMuch) {
    Headless window;
    window.show(room::road_map());

    EXPECT_TRUE(window.says("Years 1–2  ·  6 units"));
    EXPECT_TRUE(window.says("Year 3  ·  1 unit"));
    EXPECT_TRUE(window.says(window.sentence("dashboard.road_map.why.missing")));
}

TEST(RoadMap, AnActionIsMovedUpAndDown) {
    Headless window;
    window.show(room::road_map());

    window.press("road_map.up.3");
    window.press("road_map.down.1");
    window.press("road_map.up.1");
    window.press("road_map.down.3");

    EXPECT_EQ(window.sent, (std::vector<std::string>{plan(R"(["L1S1","C1S1","L1S2"])"),
                                                     plan(R"(["L1S2","L1S1","C1S1"])")}));
}

TEST(RoadMap, WhatIsMissingIsPutBeforeWhatNeedsIt) {
    Headless window;
    window.show(room::road_map());
    EXPECT_TRUE(window.says("“Write a resilience plan”"));

    window.press("road_map.add.P1M1.L1S2");

    EXPECT_EQ(window.sent, std::vector<std::string>{plan(R"(["L1S1","P1M1","L1S2","C1S1"])")});
}

TEST(RoadMap, AnOwnerIsSentWhenItsFieldIsLeft) {
    Headless window;
    window.show(room::road_map());

    write(window, "road_map.owner.L1S2", "mayor ");
    EXPECT_TRUE(window.sent.empty());
    window.key(Key::Enter);

    EXPECT_EQ(window.sent, std::vector<std::string>{action("", "mayor", "L1S2", "planned")});
}

TEST(RoadMap, AFieldIsLeftByAPressElsewhere) {
    Headless window;
    window.show(room::road_map());

    write(window, "road_map.due.C1S1", "2027-09");
    window.press("road_map.part.1");

    EXPECT_EQ(window.sent, std::vector<std::string>{action("2027-09", "", "C1S1", "planned")});
}

TEST(RoadMap, AFieldIsLeftByTab) {
    Headless window;
    window.show(room::road_map());

    write(window, "road_map.owner.L1S2", "mayor");
    window.key(Key::Tab);
    window.type("2027");
    window.key(Key::Enter);

    EXPECT_EQ(window.sent, (std::vector<std::string>{action("", "mayor", "L1S2", "planned"),
                                                     action("2027", "mayor", "L1S2", "planned")}));
}

TEST(RoadMap, NothingIsSentWhereNothingWasWritten) {
    Headless window;
    window.show(room::road_map());

    window.press("road_map.owner.L1S1");
    window.press("road_map.due.L1S1");
    window.key(Key::Enter);
    write(window, "road_map.due.C1S1", "2027-09");
    window.key(Key::Escape);

    EXPECT_TRUE(window.sent.empty());
}

TEST(RoadMap, ARefusedDateStaysToBePutRight) {
    Headless window;
    window.show(room::road_map());
    write(window, "road_map.due.L1S2", "2027-13");
    window.key(Key::Enter);

    window.show(room::road_map());  // the host has kept what it had
    window.press("road_map.due.L1S2");
    window.key(Key::Enter);

    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_EQ(window.sent[1], action("2027-13", "", "L1S2", "planned"));
}

TEST(RoadMap, WhatTheHostHasTakenIsNotSentAgain) {
    Headless window;
    window.show(room::road_map());
    write(window, "road_map.owner.L1S2", "mayor");
    window.key(Key::Enter);
    auto news = room::road_map();
    news.view.road_map->actions[1].owner = "mayor";
    window.show(news);

    news.view.road_map->actions[1].owner = "council";  // somebody else's
    window.show(news);
    window.press("road_map.owner.L1S2");
    window.key(Key::Enter);

    EXPECT_EQ(window.sent.size(), 1u);
}

TEST(RoadMap, HalfWrittenWordsStayWithTheirActionWhenTheOrderChanges) {
    Headless window;
    window.show(room::road_map());
    write(window, "road_map.owner.L1S2", "may");

    auto news = room::road_map();
    std::swap(news.view.road_map->actions[1], news.view.road_map->actions[2]);
    window.show(news);
    window.type("or");
    window.key(Key::Enter);

    EXPECT_EQ(window.sent, std::vector<std::string>{action("", "mayor", "L1S2", "planned")});
}

TEST(RoadMap, HowFarAnActionIsIsChosenFromAMenu) {
    Headless window;
    window.show(room::road_map());

    window.press("road_map.status.L1S1");
    window.press("status.done");

    EXPECT_EQ(window.sent,
              std::vector<std::string>{action("2027-06", "head of planning", "L1S1", "done")});
}

TEST(RoadMap, IsShownAsATimeline) {
    Headless window;
    window.show(room::road_map());

    window.press("road_map.part.1");

    EXPECT_TRUE(window.says("20"));
    EXPECT_FALSE(window.has("road_map.owner.L1S1"));
}

TEST(RoadMap, AnEmptyOneSaysWhatToDo) {
    auto state = room::road_map();
    state.view.road_map->actions.clear();
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("dashboard.road_map.advice")));
}

}  // namespace
}  // namespace vertebra::dashboard
