#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

// High enough for the whole form.
const Headless::Place kTall{.height = 2000};

// The third step runs; "feedback" is ahead, before it "extra" is left out.
void look_at(Headless& window, const char* step) {
    window.show(room::changed_agenda());
    window.press(step);
}

void write(Headless& window, const std::string& field, const char* words) {
    window.press(field);
    window.type(words);
}

TEST(StepForm, MinutesAreSetAndTheTitleStaysInEveryLanguage) {
    Headless window{kTall};
    look_at(window, "agenda.step.4");

    write(window, "step.minutes.feedback", "5");
    window.key(Key::Enter);

    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"id":1,"minutes":405,"rounds":1,"seconds":0,)"
                                       R"("step":"feedback","title":"","type":"set_step"})"});
}

TEST(StepForm, ATitleIsChanged) {
    Headless window{kTall};
    look_at(window, "agenda.step.4");

    write(window, "step.title.feedback", "!");
    window.key(Key::Enter);

    EXPECT_NE(window.sent.front().find(R"("title":"How was it?!")"), std::string::npos);
}

TEST(StepForm, WhatIsNoNumberIsNotSentAndSaysWhy) {
    Headless window{kTall};
    look_at(window, "agenda.step.4");

    write(window, "step.rounds.feedback", "x");
    window.key(Key::Enter);

    EXPECT_TRUE(window.sent.empty());
    EXPECT_TRUE(window.says(window.sentence("dashboard.step.bounds")));
}

TEST(StepForm, AStepAheadIsMovedBehindAnother) {
    Headless window{kTall};
    look_at(window, "agenda.step.4");

    window.press("step.up");
    window.press("step.down");

    EXPECT_EQ(window.sent,
              (std::vector<std::string>{
                  R"({"after":"reading","id":1,"step":"feedback","type":"move_step"})",
                  R"({"after":"own-1","id":1,"step":"feedback","type":"move_step"})"}));
}

TEST(StepForm, AStepAheadStaysBehindTheOneThatRuns) {
    Headless window{kTall};
    auto state = room::changed_agenda();
    state.view.agenda.erase(state.view.agenda.begin() + 3);
    window.show(state);
    window.press("agenda.step.4");

    EXPECT_FALSE(window.record().find("step.up")->enabled);
}

TEST(StepForm, AStepIsLeftOutAndTakenUp) {
    Headless window{kTall};
    look_at(window, "agenda.step.4");
    window.press("step.drop");
    window.press("agenda.dropped.extra");
    EXPECT_FALSE(window.has("agenda.enter")) << "what is left out is not entered";
    EXPECT_FALSE(window.has("new_step.fold"));
    window.press("step.drop");

    EXPECT_EQ(window.sent, (std::vector<std::string>{
                               R"({"dropped":true,"id":1,"step":"feedback","type":"drop_step"})",
                               R"({"dropped":false,"id":1,"step":"extra","type":"drop_step"})"}));
}

TEST(StepForm, AStepIsCopied) {
    Headless window{kTall};
    look_at(window, "agenda.step.4");

    window.press("step.copy");

    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"id":1,"step":"feedback","type":"copy_step"})"});
}

TEST(StepForm, TheCurrentStepIsNotMovedNorLeftOut) {
    Headless window{kTall};
    look_at(window, "agenda.step.3");

    EXPECT_TRUE(window.has("step.minutes.reading"));
    EXPECT_TRUE(window.has("step.copy"));
    EXPECT_FALSE(window.has("step.drop"));
    EXPECT_FALSE(window.has("step.up"));
    EXPECT_FALSE(window.has("agenda.enter"));
}

TEST(StepForm, WhatIsOverStaysAsItWas) {
    Headless window{kTall};
    look_at(window, "agenda.step.1");

    EXPECT_TRUE(window.has("agenda.enter"));
    EXPECT_FALSE(window.has("step.minutes.welcome"));
}

TEST(StepForm, WhatIsLeftOutSaysSo) {
    Headless window{kTall};
    look_at(window, "agenda.step.4");

    EXPECT_TRUE(window.says(window.sentence("dashboard.agenda.dropped")));
}

TEST(NewStep, IsAddedBehindTheOneLookedAt) {
    Headless window{kTall};
    look_at(window, "agenda.step.3");
    window.press("new_step.fold");
    window.press("new_step.kind");
    window.press("new_step.kind.choice");
    write(window, "new_step.title", "Which street first?");
    write(window, "new_step.option.1", "North");
    EXPECT_FALSE(window.record().find("new_step.add")->enabled) << "a choice needs two";
    write(window, "new_step.option.2", "South");
    window.press("new_step.add");

    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"after":"reading","body":"","id":1,"kind":"choice",)"
                                       R"("minutes":10,"options":["North","South"],)"
                                       R"("title":"Which street first?","type":"add_step"})"});
}

TEST(NewStep, StaysWrittenUntilTheHostHasIt) {
    Headless window{kTall};
    look_at(window, "agenda.step.3");
    window.press("new_step.fold");
    write(window, "new_step.title", "A walk");
    window.press("new_step.add");
    window.show(room::changed_agenda());
    EXPECT_TRUE(window.record().find("new_step.add")->enabled);

    auto state = room::changed_agenda();
    auto added = state.view.agenda.back();
    added.step.id = "own-2";
    added.step.title = "A walk";
    state.view.agenda.push_back(added);
    window.show(state);

    EXPECT_FALSE(window.has("new_step.add"));
}

TEST(StepForm, EveryWordHasItsRoom) {
    for (const Headless::Place& place :
         {Headless::Place{1280, 720, 1, "es"}, Headless::Place{1366, 768, 1, "en"}}) {
        Headless window{place};
        look_at(window, "agenda.step.3");
        window.press("new_step.fold");
        for (const auto& control : window.record().controls()) {
            EXPECT_TRUE(control.whole) << place.language << ": " << control.name;
        }
    }
}

}  // namespace
}  // namespace vertebra::dashboard
