#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const Headless::Place kTall{.height = 1600};
const std::string kTrees = "Plant trees along the avenues that are hottest in the afternoon";

std::string plan(const std::string& ideas) {
    return R"({"id":1,"ideas":[)" + ideas + R"(],"step":"risks","type":"plan_ideas"})";
}

void open_plan(Headless& window) {
    window.show(room::ideas_planned());
    window.press("side.part.1");
}

TEST(IdeasPlan, AnIdeaIsWordedOtherwise) {
    Headless window{kTall};
    open_plan(window);

    window.press("ideas_plan.text.2");
    window.type(" and schools");
    window.press("ideas_plan.apply");

    EXPECT_EQ(window.sent, std::vector<std::string>{
                               plan('"' + kTrees + R"(","Shade for bus stops and schools")")});
}

TEST(IdeasPlan, IdeasAreOrderedLeftOutAndTakenIn) {
    Headless window{kTall};
    open_plan(window);

    window.press("ideas_plan.up.2");
    window.press("ideas_plan.leave.1");
    window.press("ideas_plan.take.3");
    window.press("ideas_plan.apply");

    EXPECT_EQ(window.sent, std::vector<std::string>{
                               plan(R"("Shade for bus stops","Drinking water in every square")")});
}

TEST(IdeasPlan, AFurtherIdeaIsWrittenWhereTheCursorStandsAtOnce) {
    Headless window{kTall};
    open_plan(window);

    window.press("ideas_plan.add");
    window.frame();
    window.type("A fountain");
    window.press("ideas_plan.apply");

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_NE(window.sent.front().find(R"("A fountain"])"), std::string::npos);
}

TEST(IdeasPlan, TheSameIdeaTwiceIsNotSent) {
    Headless window{kTall};
    open_plan(window);
    window.press("ideas_plan.add");
    window.frame();
    window.type("Shade for bus stops");

    EXPECT_TRUE(window.says(window.sentence("dashboard.ideas_plan.doubled")));
    EXPECT_FALSE(window.record().find("ideas_plan.apply")->enabled);
}

TEST(IdeasPlan, IsTakenBackToWhatTheHostHasOrToWhatWasCollected) {
    Headless window{kTall};
    open_plan(window);
    window.press("ideas_plan.leave.1");
    window.press("ideas_plan.back");
    EXPECT_FALSE(window.has("ideas_plan.apply"));

    window.press("ideas_plan.collected");

    EXPECT_EQ(window.sent, std::vector<std::string>{plan("")});
}

TEST(IdeasPlan, WhatIsBeingWordedStaysWhenNewsCome) {
    Headless window{kTall};
    open_plan(window);
    window.press("ideas_plan.text.2");
    window.type("!");

    auto news = room::ideas_planned();
    news.view.ideas_plan->collected.push_back("Fountains");
    news.view.ideas_plan->planned.push_back("Fountains");
    window.show(news);

    EXPECT_TRUE(window.has("ideas_plan.apply"));
    window.press("ideas_plan.apply");
    EXPECT_NE(window.sent.front().find("bus stops!"), std::string::npos);
}

TEST(IdeasPlan, AStepWithoutIdeasSaysWhatToDo) {
    Headless window;
    window.show(room::no_ideas());

    EXPECT_TRUE(window.says(window.sentence("dashboard.ideas_plan.advice")));
}

TEST(IdeasPlan, SaysWhoseQuestionItIs) {
    Headless window;
    window.show(room::ideas_planned());

    EXPECT_TRUE(window.says("For the reviewers alone"));
}

}  // namespace
}  // namespace vertebra::dashboard
