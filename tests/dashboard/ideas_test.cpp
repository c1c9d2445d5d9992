#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const std::string kTrees = to_text(AnswerKey{1, 1});
const std::string kShade = to_text(AnswerKey{1, 2});
const std::string kMerged = to_text(AnswerKey{1, 3});
const std::string kWater = to_text(AnswerKey{1, 4});

// High enough for the whole list.
const Headless::Place kTall{.height = 1600};

std::string release(const std::string& key, const char* how) {
    return R"({"id":1,"item":"collect","key":")" + key + R"(","release":")" + how +
           R"(","type":"release_text"})";
}

std::string merge(const std::string& key, const std::string& into) {
    return R"({"id":1,"into":)" + into + R"(,"item":"collect","key":")" + key +
           R"(","type":"merge_texts"})";
}

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

// How often the window says a text: once in the list, once more where the big screen shows it.
int times(const Headless& window, const std::string& words) {
    const auto& texts = window.record().texts();
    return static_cast<int>(std::ranges::count(texts, words));
}

TEST(Ideas, ComeInWhileVotingIsOpenAndStandOnTheBigScreenOnlyOnceTheyAreShown) {
    Headless window{kTall};
    window.show(room::ideas());

    EXPECT_EQ(times(window, "Drinking water in every square"), 1);
    EXPECT_EQ(times(window, "Plant trees along the avenues that are hottest in the afternoon"), 2);
    EXPECT_TRUE(window.says("Not on the screen: 2"));
}

TEST(Ideas, AreShownAndHiddenOneByOne) {
    Headless window{kTall};
    window.show(room::ideas());

    window.press("idea.show." + kWater);
    window.later(1000);
    window.press("idea.show." + kTrees);

    EXPECT_EQ(window.sent,
              (std::vector<std::string>{release(kWater, "show"), release(kTrees, "hide")}));
}

TEST(Ideas, ADoubleClickDoesNotShowTheOneThatMovesUp) {
    Headless window{kTall};
    window.show(room::ideas());
    window.press("idea.show." + kShade);
    window.press("idea.show." + kWater);  // at once, and so not meant

    EXPECT_EQ(window.sent, std::vector<std::string>{release(kShade, "show")});
}

TEST(Ideas, AllThatWaitAreShownAtOnceButNotWhatWasMerged) {
    Headless window{kTall};
    window.show(room::ideas());

    window.press("ideas.all");

    EXPECT_EQ(window.sent,
              (std::vector<std::string>{release(kShade, "show"), release(kWater, "show")}));
}

TEST(Ideas, OfAHundredNoMoreAreShownAtOnceThanTheHostTakes) {
    Headless window{kTall};
    window.show(room::many_ideas());
    EXPECT_TRUE(window.says("Show the first 20"));

    window.press("ideas.all");

    EXPECT_EQ(window.sent.size(), 20u);
}

TEST(Ideas, AreMergedByDraggingOneOntoAnother) {
    Headless window{kTall};
    window.show(room::ideas());

    window.drag("idea." + kWater, "idea." + kShade);

    EXPECT_EQ(window.sent, std::vector<std::string>{merge(kWater, quoted(kShade))});
}

TEST(Ideas, ADragToNowhereDoesNothing) {
    Headless window{kTall};
    window.show(room::ideas());

    window.drag("idea." + kWater, "agenda.step.1");
    window.press("idea." + kShade);  // … and does not go into this one

    EXPECT_TRUE(window.sent.empty());
}

TEST(Ideas, AreMergedByKeyboardToo) {
    Headless window{kTall};
    window.show(room::ideas());
    const auto walk_to = [&](const std::string& control) {
        for (int step = 0; step < 200 && window.focused() != control; ++step) {
            window.key(Key::Tab);
        }
        ASSERT_EQ(window.focused(), control);
    };

    walk_to("idea." + kShade);
    window.key(Key::Space);
    EXPECT_TRUE(window.says("“Shade for bus stops” goes into the idea you press next."));
    walk_to("idea." + kTrees);
    window.key(Key::Space);

    EXPECT_EQ(window.sent, std::vector<std::string>{merge(kShade, quoted(kTrees))});
}

TEST(Ideas, OneThatWasTakenUpIsPutBack) {
    Headless window{kTall};
    window.show(room::ideas());
    window.press("idea." + kShade);
    window.press("ideas.let_go");
    window.press("idea." + kWater);
    window.press("idea." + kWater);

    EXPECT_FALSE(window.has("ideas.let_go"));
    EXPECT_TRUE(window.sent.empty());
}

TEST(Ideas, WhatWasMergedIsTakenApart) {
    Headless window{kTall};
    window.show(room::ideas());
    EXPECT_TRUE(window.says("More trees"));
    EXPECT_FALSE(window.has("idea." + kMerged));

    window.press("idea.apart." + kMerged);

    EXPECT_EQ(window.sent, std::vector<std::string>{merge(kMerged, "null")});
}

TEST(Ideas, NoneYetSaysHowTheyComeIn) {
    auto state = room::ideas();
    state.view.items.front().texts.clear();
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("dashboard.ideas.none")));
    EXPECT_FALSE(window.has("ideas.all"));
}

TEST(Ideas, WhoCarriesThemStandsInBarsAfterTheReveal) {
    Headless window{kTall};
    window.show(room::carried_ideas());

    EXPECT_TRUE(window.says("17"));
    EXPECT_TRUE(window.has("idea.show." + kTrees));
}

TEST(Grid, ShowsWhereTheOptionsStand) {
    Headless window;
    window.show(room::placed());

    EXPECT_TRUE(window.says("Effort →"));
    EXPECT_TRUE(window.says("do at once"));
}

TEST(Grid, ThatNobodyFilledSaysSo) {
    auto state = room::placed();
    state.view.items.front().result->map->points.clear();
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("dashboard.grid.none")));
}

TEST(Links, ListTheLoopsUnderTheArrows) {
    Headless window{kTall};
    window.show(room::linked());

    EXPECT_TRUE(window.says(": feeds itself"));
    EXPECT_TRUE(window.says("Shade for bus stops"));
}

TEST(Links, OfTooFewPeopleSaySo) {
    auto state = room::linked();
    state.view.items.front().result->network.reset();
    state.view.items.front().result->loops.clear();
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("dashboard.links.none")));
}

}  // namespace
}  // namespace vertebra::dashboard
