#include <gtest/gtest.h>

#include "facilitator/dashboard/hearing.h"
#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const char* kSent =
    R"({"cost":18,"id":1,"min_years":10,"stage":2,"sub_dimension":"P2",)"
    R"("text":"With shade and water.","title":"Open the yards","type":"add_policy"})";

// High enough for the whole form.
const Headless::Place kTall{.height = 2000};

void write(Headless& window, const char* field, const char* words) {
    window.press(field);
    window.type(words);
}

void choose(Headless& window, const char* what, const char* one) {
    window.press(what);
    window.press(one);
}

void open_form(Headless& window) {
    window.show(room::ratings());
    window.press("side.part.1");
    window.press("option.fold");
}

// Costs and years are 1 until one writes behind it.
void fill_in(Headless& window) {
    open_form(window);
    write(window, "option.title", " Open the yards ");
    write(window, "option.text", "With shade and water.");
    choose(window, "option.field", "option.field.P2");
    choose(window, "option.stage", "option.stage.2");
    write(window, "option.cost", "8");
    write(window, "option.years", "0");
}

protocol::FacilitatorState with_option(const char* code, const char* title, int stage) {
    auto state = room::ratings();
    PolicyView own{code, title, "P", stage, {}, 18};
    own.own = true;
    state.view.plan->policies.push_back(own);
    return state;
}

bool can_add(const Headless& window) {
    return window.record().find("option.add")->enabled;
}

TEST(OwnOption, IsSentAsItWasWritten) {
    Headless window{kTall};
    fill_in(window);

    window.press("option.add");

    EXPECT_EQ(window.sent, std::vector<std::string>{kSent});
}

TEST(OwnOption, IsFoldedUntilItIsWanted) {
    Headless window{kTall};
    open_form(window);
    ASSERT_TRUE(window.has("option.title"));

    window.press("option.fold");

    EXPECT_FALSE(window.has("option.title"));
}

TEST(OwnOption, SaysWhatIsStillNeeded) {
    Headless window{kTall};
    open_form(window);
    EXPECT_TRUE(window.says("Still needed: Title  ·  Field  ·  Stage"));
    EXPECT_FALSE(can_add(window));

    write(window, "option.title", "Open the yards");
    choose(window, "option.field", "option.field.L1");
    EXPECT_TRUE(window.says("Still needed: Stage"));

    choose(window, "option.stage", "option.stage.5");
    EXPECT_TRUE(can_add(window));
}

TEST(OwnOption, CostsAndYearsAreNumbersWithinTheirBounds) {
    Headless window{kTall};
    fill_in(window);
    EXPECT_TRUE(can_add(window));

    write(window, "option.cost", "000");
    write(window, "option.years", "x");

    EXPECT_FALSE(can_add(window));
    EXPECT_TRUE(window.says("Cost of 0 to 1000 units"));
    EXPECT_TRUE(window.says("1 to 10 years"));
}

TEST(OwnOption, IsNotSentTwice) {
    Headless window{kTall};
    fill_in(window);

    window.press("option.add");
    window.press("option.add");
    window.show(room::ratings());  // news of something else
    window.press("option.add");

    EXPECT_EQ(window.sent.size(), 1u);
}

TEST(OwnOption, StaysAsItWasWrittenWhenItIsRefused) {
    Headless window{kTall};
    fill_in(window);
    window.press("option.add");

    Hearing hearing{"http://192.168.8.10:8080"};
    hearing.line(true);
    hearing.take(room::ratings(), window.now_ms());
    hearing.take(
        protocol::Refused{"add_policy", {ErrorKind::NotAllowed, "cell_full", "", ""}, 1, {}},
        window.now_ms());
    window.show(hearing.heard());
    window.press("option.add");

    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_EQ(window.sent[1], kSent);
}

TEST(OwnOption, MayBeSentAgainAfterTheLineWasLost) {
    Headless window{kTall};
    fill_in(window);
    window.press("option.add");

    Hearing hearing{"http://192.168.8.10:8080"};
    hearing.line(true);
    hearing.take(room::ratings(), window.now_ms());
    hearing.line(false);
    window.show(hearing.heard());
    window.show(room::ratings());

    EXPECT_TRUE(can_add(window));
}

TEST(OwnOption, TheFormIsEmptyOnceTheHostHasIt) {
    Headless window{kTall};
    fill_in(window);
    window.press("option.add");

    window.show(with_option("P2M2", "Open the yards", 2));

    EXPECT_TRUE(window.says("“Open the yards” is in the list below."));
    EXPECT_FALSE(can_add(window));
    write(window, "option.title", "Another");
    EXPECT_TRUE(window.says("Still needed: Field  ·  Stage"));
}

TEST(OwnOption, SaysWhenItBelongsToTheStepAtOnce) {
    Headless window{kTall};
    fill_in(window);
    window.press("option.add");

    auto state = with_option("P2M2", "Open the yards", 2);
    state.view.plan->planned.push_back("P2M2");
    window.show(state);

    EXPECT_TRUE(window.says("“Open the yards” is in the list below and belongs to this step."));
}

TEST(OwnOption, OneThatWasThereBeforeIsNotTakenForIt) {
    Headless window{kTall};
    fill_in(window);
    window.show(with_option("P2M2", "Open the yards", 2));
    window.press("option.add");

    window.show(with_option("P2M2", "Open the yards", 2));
    EXPECT_FALSE(window.says("Still needed"));
    window.show(with_option("P2S2", "Open the yards", 1));  // another stage
    EXPECT_FALSE(window.says("Still needed"));

    window.show(with_option("P2M3", "Open the yards", 2));
    EXPECT_TRUE(window.says("“Open the yards” is in the list below."));
}

TEST(OwnOption, WhatIsWrittenMeanwhileStays) {
    Headless window{kTall};
    fill_in(window);
    window.press("option.add");
    write(window, "option.text", "!");

    window.show(with_option("P2M2", "Open the yards", 2));

    EXPECT_TRUE(can_add(window));
}

TEST(OwnOption, CanBeWrittenAtTheRoadMapToo) {
    Headless window{kTall};
    window.show(room::road_map());
    window.press("side.part.1");

    EXPECT_TRUE(window.has("option.fold"));
}

TEST(OwnOption, EveryWordHasItsRoom) {
    for (const Headless::Place& place :
         {Headless::Place{1280, 720, 1, "es"}, Headless::Place{1366, 768, 1, "en"}}) {
        Headless window{place};
        open_form(window);
        for (const auto& control : window.record().controls()) {
            EXPECT_TRUE(control.whole) << place.language << ": " << control.name;
        }
    }
}

TEST(OwnOption, EveryFieldCanBeReadInItsMenu) {
    Headless window{kTall};
    open_form(window);

    window.press("option.field");

    for (const auto& control : window.record().controls()) {
        EXPECT_TRUE(control.whole) << control.name;
    }
    choose(window, "option.field.C1", "option.field");
    EXPECT_TRUE(window.record().find("option.field")->whole);
}

}  // namespace
}  // namespace vertebra::dashboard
