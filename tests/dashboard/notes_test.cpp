#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const Headless::Place kTall{.height = 1600};
const std::string kFirst = to_text(NoteId{3, 1});

// People, City, Notes, Files.
void open_notes(Headless& window) {
    window.show(room::noted());
    window.press("side.part.2");
}

std::string id_in(const std::string& sent) {
    const auto at = sent.find(R"("note":")") + 8;
    return sent.substr(at, 32);
}

TEST(Notes, AreKeptBesideTheQuestionThatIsLed) {
    Headless window{kTall};
    open_notes(window);

    window.press("notes.kind");
    window.press("notes.kind.dissent");
    window.press("notes.text");
    window.type(" Three see it otherwise. ");
    window.press("notes.keep");

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_EQ(window.sent.front(),
              R"({"id":1,"item":"flood-02","kind":"dissent","note":")" +
                  id_in(window.sent.front()) +
                  R"(","step":"risks","text":"Three see it otherwise.","type":"keep_note"})");
}

TEST(Notes, AreKeptBesideTheStepWhereThatIsWanted) {
    Headless window{kTall};
    open_notes(window);

    window.press("notes.about.1");
    window.press("notes.text");
    window.type("Ask again");
    window.press("notes.keep");

    EXPECT_NE(window.sent.front().find(R"("item":null)"), std::string::npos);
}

// A line that breaks must not make two notes of one, nor one of two.
TEST(Notes, OneThatIsSentAgainKeepsItsNameAndTheNextOneHasAnother) {
    Headless window{kTall};
    open_notes(window);
    window.press("notes.text");
    window.type("Once");
    window.press("notes.keep");
    window.press("notes.keep");
    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_EQ(id_in(window.sent[0]), id_in(window.sent[1]));

    auto state = room::noted();
    state.view.notes.push_back({id_in(window.sent[0]), "decision", "risks", "flood-02", "Once"});
    window.show(state);
    EXPECT_FALSE(window.record().find("notes.keep")->enabled) << "the form is empty again";
    window.press("notes.text");
    window.type("Twice");
    window.press("notes.keep");

    EXPECT_NE(id_in(window.sent[0]), id_in(window.sent[2]));
}

TEST(Notes, AreChangedUnderTheirName) {
    Headless window{kTall};
    open_notes(window);

    window.press("notes.change." + kFirst);
    window.frame();
    window.type("!");
    window.press("notes.keep");

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_EQ(id_in(window.sent.front()), kFirst);
    EXPECT_NE(window.sent.front().find('!'), std::string::npos);
}

TEST(Notes, AreStruckOutAndBroughtBack) {
    Headless window{kTall};
    open_notes(window);
    window.press("notes.strike." + kFirst);
    EXPECT_NE(window.sent[0].find(R"("text":"")"), std::string::npos);

    auto state = room::noted();
    state.view.notes.erase(state.view.notes.begin());
    window.show(state);
    window.press("notes.back");

    EXPECT_EQ(id_in(window.sent[1]), kFirst);
    EXPECT_NE(window.sent[1].find("The pumps get a supply of their own."), std::string::npos);
}

TEST(Notes, OfOtherStepsAreShownWhenTheyAreAskedFor) {
    Headless window{kTall};
    open_notes(window);
    EXPECT_FALSE(window.says("Ask the port."));

    window.press("notes.shown.1");

    EXPECT_TRUE(window.says("Ask the port."));
}

TEST(Notes, NoneYetSaysWhatTheyAreFor) {
    Headless window;
    window.show(room::open());
    window.press("side.part.2");

    EXPECT_TRUE(window.says(window.sentence("dashboard.notes.none")));
}

TEST(Notes, EveryWordHasItsRoom) {
    for (const auto& place : {Headless::Place{1280, 720, 1, "es"}, Headless::Place{1366, 768}}) {
        Headless window{place};
        open_notes(window);
        for (const auto& control : window.record().controls()) {
            EXPECT_TRUE(control.whole) << place.language << ": " << control.name;
        }
    }
}

}  // namespace
}  // namespace vertebra::dashboard
