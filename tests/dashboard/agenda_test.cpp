#include <gtest/gtest.h>

#include <algorithm>

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

Heard looked_into(const char* step, std::vector<ItemView> items, const std::string& follows = "") {
    Heard heard;
    heard.line = Heard::Line::Up;
    auto state = room::open();
    const auto found = std::ranges::find(state.view.agenda, step,
                                         [](const AgendaStepView& one) { return one.step.id; });
    heard.ahead = std::make_shared<const protocol::Ahead>(
        protocol::Ahead{1, "en", {found->step, "together", std::move(items), follows}});
    heard.state = std::make_shared<const protocol::FacilitatorState>(std::move(state));
    return heard;
}

TEST(Agenda, TheQuestionsOfAStepAreShownWithTheirAnswersAndEnterNothing) {
    Headless window;
    window.show(room::open());
    window.press("agenda.step.3");
    window.press("agenda.ahead");
    EXPECT_EQ(window.sent.front(),
              R"({"id":1,"language":"en","step":"reading","type":"look_ahead"})");
    EXPECT_TRUE(window.says(window.sentence("ahead.waiting")));

    ItemView item{.id = "x", .title = "Which way?", .question = "Choose one."};
    item.ask = {.kind = "choice", .options = {{"a", "Uphill"}, {"b", "Downhill"}}, .most = 1};
    window.show(looked_into("reading", {item}));
    EXPECT_TRUE(window.says("1. Which way?"));
    EXPECT_TRUE(window.says("Choose one."));
    EXPECT_TRUE(window.says("Downhill"));
    EXPECT_TRUE(window.says(window.sentence("ahead.private")));

    window.press("ahead.item.1");
    EXPECT_FALSE(window.says("Downhill")) << "folded";
    window.press("ahead.close");
    EXPECT_FALSE(window.has("ahead.close"));
    for (const auto& sent : window.sent) {
        EXPECT_NE(sent.find("look_ahead"), std::string::npos) << sent;
    }
}

TEST(Agenda, SaysWhichStepStillDecidesWhatAnotherAsks) {
    Headless window;
    window.show(room::open());
    window.press("agenda.step.3");
    window.press("agenda.ahead");
    window.show(looked_into("reading", {}, "Topics"));
    EXPECT_TRUE(window.says("Topics"));
    EXPECT_FALSE(window.says(window.sentence("ahead.nothing")));
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

TEST(Lobby, ShowsTheWifiOfTheRoomBesideTheWayIn) {
    auto state = room::lobby();
    Headless none;
    none.show(state);
    EXPECT_TRUE(none.says(none.sentence("wifi.title.none")));

    state.host.wifi = protocol::WifiView{"Plaza", "correct horse",
                                         std::vector<std::string>(21, "101010101010101010101")};
    Headless window;
    window.show(state);
    EXPECT_TRUE(window.says("Plaza"));
    EXPECT_TRUE(window.says("correct horse"));
    EXPECT_TRUE(window.says("192.168.8.10:8080/check"));
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
