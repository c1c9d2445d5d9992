#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

TEST(Agenda, AnItemOfTheStepIsSelectedByAPress) {
    Headless window;
    window.show(room::open());

    window.press("agenda.item.2.4");

    EXPECT_EQ(window.sent.front(), R"({"id":1,"item":"heat-01","type":"select_item"})");
}

TEST(Agenda, ASkippedItemIsNotSelected) {
    Headless window;
    window.show(room::open());

    window.press("agenda.item.2.3");

    EXPECT_TRUE(window.sent.empty());
}

TEST(Agenda, AnotherStepIsLookedIntoBeforeItIsEntered) {
    Headless window;
    window.show(room::open());

    window.press("agenda.step.3");
    EXPECT_TRUE(window.sent.empty());
    EXPECT_TRUE(window.says("Look at the map."));

    window.press("agenda.enter");
    EXPECT_EQ(window.sent.front(), R"({"from":"risks","id":1,"to":"reading","type":"enter_step"})");
}

TEST(Agenda, SaysHowLongAStepHasTaken) {
    Headless window;
    window.show(room::open());

    EXPECT_TRUE(window.says("6 of 20 min"));
    window.later(60'000);
    window.frame();
    EXPECT_TRUE(window.says("7 of 20 min"));
}

TEST(OwnPace, AnItemUnfoldsByAPress) {
    Headless window;
    window.show(room::own_pace());
    EXPECT_TRUE(window.says("36 / 38"));
    EXPECT_FALSE(window.says("very unlikely"));

    window.press("own.item.1");

    EXPECT_TRUE(window.says("very unlikely"));
    EXPECT_TRUE(window.sent.empty());
}

TEST(Lobby, ShowsHowPeopleComeIn) {
    Headless window;
    window.show(room::lobby());

    EXPECT_TRUE(window.says("K7M4PX"));
    EXPECT_TRUE(window.says("192.168.8.10:8080"));
    EXPECT_TRUE(window.says("Welcome, and thank you for your time."));
}

TEST(Talk, SaysWhatComesNext) {
    Headless window;
    window.show(room::talk());

    EXPECT_TRUE(window.says("Look at the map."));
    EXPECT_TRUE(window.says("How was it?"));
}

TEST(Talk, WhatIsLeftOutDoesNotComeNext) {
    Headless window;
    window.show(room::changed_agenda());

    const auto& texts = window.record().texts();
    EXPECT_EQ(std::ranges::count(texts, "A break in the yard"), 1) << "in the agenda alone";
    EXPECT_EQ(std::ranges::count(texts, "How was it?"), 2) << "there, and as what comes next";
}

}  // namespace
}  // namespace vertebra::dashboard
