#include <gtest/gtest.h>

#include "facilitator/dashboard/panels/sheet_answer.h"
#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const Headless::Place kTall{.height = 2400};
constexpr std::size_t kSheet = 2;  // the third seat
const std::string kSeat = to_text(SeatId{1, kSheet + 1});

AskView of(const std::string& kind) {
    AskView ask{.kind = kind, .options = {{"a", "Alpha"}, {"b", "Beta"}, {"c", "Gamma"}}};
    ask.most = 2;
    ask.each = 2;
    for (auto& option : ask.options) {
        option.cost = kind == "budget" ? 2 : 0;
    }
    return ask;
}

// One sheet on paper, and the question that is open asks like this.
protocol::FacilitatorState with_sheet(const AskView& ask, int revision = 0) {
    auto state = room::open();
    state.view.seats[kSheet].part = "paper";
    state.view.items[0].ask = ask;
    if (revision > 0) state.view.seats[kSheet].entered = {{state.view.items[0].id, revision}};
    return state;
}

protocol::FacilitatorState scaled(int revision = 0) {
    return with_sheet(room::open().view.items[0].ask, revision);
}

void open_sheets(Headless& window, const protocol::FacilitatorState& state) {
    window.show(state);
    window.press("sheets.fold");
}

// The answer that was sent last.
std::string answer_in(const Headless& window) {
    if (window.sent.empty()) return "nothing was sent";
    const auto& sent = window.sent.back();
    const auto from = sent.find(R"("answer":)") + 9;
    return sent.substr(from, sent.find(R"(,"id":)") - from);
}

std::string field_in(const std::string& sent, const std::string& name) {
    const auto from = sent.find("\"" + name + "\":") + name.size() + 3;
    return sent.substr(from, sent.find_first_of(",}", from) - from);
}

bool may_keep(const Headless& window) {
    return window.record().find("sheets.flood-02.keep")->enabled;
}

TEST(Sheets, AreAddedAndTheNewOneIsChosen) {
    Headless window{kTall};
    auto state = scaled();
    open_sheets(window, state);
    window.press("sheets.new.proxy");
    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_EQ(field_in(window.sent[0], "type"), R"("add_sheet")");
    EXPECT_EQ(field_in(window.sent[0], "part"), R"("proxy")");

    const auto seat = field_in(window.sent[0], "seat").substr(1, 32);
    state.view.seats.insert(state.view.seats.begin(),
                            SeatView{.id = seat, .number = 39, .part = "proxy"});
    window.show(state);

    EXPECT_TRUE(window.says("Sheet 39, by proxy"));
}

TEST(Sheets, OfALevelAreEnteredWithTheirReason) {
    Headless window{kTall};
    open_sheets(window, scaled());
    EXPECT_FALSE(may_keep(window)) << "nothing is filled in";
    window.press("sheets.flood-02.level");
    window.press("sheets.flood-02.level.DK");
    window.press("sheets.flood-02.reason");
    window.type(" Nobody has measured it. ");
    window.press("sheets.flood-02.keep");

    EXPECT_EQ(answer_in(window), R"({"reason":"Nobody has measured it.","scale":"DK"})");
    EXPECT_EQ(field_in(window.sent.back(), "seat"), "\"" + kSeat + "\"");
    EXPECT_EQ(field_in(window.sent.back(), "revision"), "1");
}

TEST(Sheets, OfAChoiceAreEnteredInTheOrderOfTheItem) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("choice")));
    window.press("sheets.flood-02.c");
    window.press("sheets.flood-02.a");
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(answer_in(window), R"({"choice":["a","c"]})");
}

TEST(Sheets, OfOneOptionAreEnteredFromAMenu) {
    auto ask = of("choice");
    ask.most = 1;
    Headless window{kTall};
    open_sheets(window, with_sheet(ask));
    window.press("sheets.flood-02.option");
    window.press("sheets.flood-02.option.b");
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(answer_in(window), R"({"choice":["b"]})");
}

TEST(Sheets, OfABudgetSayWhatEachCosts) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("budget")));
    EXPECT_TRUE(window.says("Beta  \u00b7  2 units"));
    window.press("sheets.flood-02.b");
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(answer_in(window), R"({"choice":["b"]})");
}

TEST(Sheets, OfPointsLeaveOutWhatGotNone) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("points")));
    window.press("sheets.flood-02.a");
    window.type("3");
    window.press("sheets.flood-02.b");
    window.type("0");
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(answer_in(window), R"({"points":{"a":3}})");
}

TEST(Sheets, OfARankingShareAPlaceWhereTheFigureIsTheSame) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("ranking")));
    for (const auto& [option, place] : {std::pair{"a", "2"}, {"b", "1"}, {"c", "2"}}) {
        window.press(std::string{"sheets.flood-02."} + option);
        window.type(place);
    }
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(answer_in(window), R"({"ranking":[["b"],["a","c"]]})");
}

TEST(Sheets, OfATextAreEnteredAsTheyAreWritten) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("text")));
    window.press("sheets.flood-02.text");
    window.type(" Shade ");
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(answer_in(window), R"({"text":"Shade"})");
}

TEST(Sheets, OfIdeasOfferALineMoreUntilAllAreThere) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("ideas")));
    EXPECT_FALSE(window.has("sheets.flood-02.2"));
    window.press("sheets.flood-02.1");
    window.type("Trees");
    window.press("sheets.flood-02.2");
    window.type("Water");
    EXPECT_FALSE(window.has("sheets.flood-02.3")) << "two at most";
    window.press("sheets.flood-02.keep");
    const auto first = field_in(window.sent.back(), "key");
    EXPECT_NE(answer_in(window).find(R"("text":"Trees")"), std::string::npos);
    EXPECT_NE(answer_in(window).find(R"("text":"Water")"), std::string::npos);

    window.press("sheets.flood-02.1");
    window.type("!");
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(field_in(window.sent.back(), "key"), first) << "the same idea, put right";
}

TEST(Sheets, OfWhatIsDrawnAreEnteredOnTheFacilitatorsPage) {
    for (const auto* kind : {"grid", "links", "shares"}) {
        Headless window{kTall};
        open_sheets(window, with_sheet(of(kind)));
        EXPECT_TRUE(window.says(window.sentence("dashboard.sheets.elsewhere"))) << kind;
        EXPECT_FALSE(window.has("sheets.flood-02.keep")) << kind;
    }
}

TEST(Sheets, AFigureThatIsNoWholeNumberIsSaidAndNotSent) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("points")));
    window.press("sheets.flood-02.a");
    window.type("two");
    EXPECT_TRUE(window.says(window.sentence("refusal.bad_number")));
    EXPECT_FALSE(may_keep(window));
}

// What is sent again is the same change; what is put right is the next one.
TEST(Sheets, AreSavedWhenTheHostHasThemAndPutRightByTheNextRevision) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("text")));
    window.press("sheets.flood-02.text");
    window.type("Shade");
    window.press("sheets.flood-02.keep");
    EXPECT_TRUE(window.says(window.sentence("dashboard.sheets.not_saved")));
    window.press("sheets.flood-02.keep");
    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_EQ(field_in(window.sent[0], "key"), field_in(window.sent[1], "key"));
    EXPECT_EQ(field_in(window.sent[1], "revision"), "1");

    window.show(with_sheet(of("text"), 1));
    EXPECT_TRUE(window.says("Saved for sheet 3."));
    EXPECT_FALSE(may_keep(window));
    window.press("sheets.flood-02.text");
    window.type("!");
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(field_in(window.sent[2], "revision"), "2");
    EXPECT_NE(field_in(window.sent[2], "key"), field_in(window.sent[0], "key"));
}

TEST(Sheets, EnteredElsewhereSaySoAndGoOnAboveTheirRevision) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("text"), 7));
    EXPECT_TRUE(window.says(window.sentence("sheets.entered")));
    EXPECT_TRUE(window.says("Sheet 3, on paper: entered"));
    window.press("sheets.flood-02.text");
    window.type("Shade");
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(field_in(window.sent.back(), "revision"), "8");
}

TEST(Sheets, AreANewChangeAfterTheRoundBeganAnewAndNothingTypedIsLost) {
    Headless window{kTall};
    open_sheets(window, with_sheet(of("text")));
    window.press("sheets.flood-02.text");
    window.type("Shade");
    window.press("sheets.flood-02.keep");
    window.show(with_sheet(of("text"), 1));
    window.show(with_sheet(of("text")));  // reset
    window.press("sheets.flood-02.keep");
    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_NE(field_in(window.sent[0], "key"), field_in(window.sent[1], "key"));
    EXPECT_EQ(answer_in(window), R"({"text":"Shade"})");
}

TEST(Sheets, KeepWhatWasTypedOfEachWhileAnotherIsChosen) {
    auto state = with_sheet(of("text"));
    state.view.seats[3].part = "proxy";
    const auto other = to_text(SeatId{1, 4});
    Headless window{kTall};
    open_sheets(window, state);
    window.press("sheets.flood-02.text");
    window.type("By proxy");
    window.press("sheets.which");
    window.press("sheets.which." + kSeat);
    window.press("sheets.flood-02.text");
    window.type("On paper");
    window.press("sheets.which");
    window.press("sheets.which." + other);
    window.press("sheets.flood-02.keep");
    EXPECT_EQ(answer_in(window), R"({"text":"By proxy"})");
    EXPECT_EQ(field_in(window.sent.back(), "seat"), "\"" + other + "\"");
}

TEST(Sheets, SayWhyNothingCanBeEntered) {
    for (const auto& [phase, words] :
         {std::pair{"ready", "sheets.not_open"}, {"closed", "sheets.closed"}}) {
        auto state = scaled();
        state.view.items[0].phase = phase;
        Headless window{kTall};
        open_sheets(window, state);
        EXPECT_TRUE(window.says(window.sentence(words))) << phase;
    }
}

TEST(Sheets, HaveNoPartInWhatTheReviewersAreAsked) {
    auto state = scaled();
    state.view.items[0].answered_by = "reviewers";
    Headless window{kTall};
    open_sheets(window, state);
    EXPECT_FALSE(window.has("sheets.flood-02.keep"));
}

TEST(Sheets, DoNothingInAWindowThatDoesNotLead) {
    auto state = room::led_by_another();
    state.view.seats[kSheet].part = "paper";
    Headless window{kTall};
    open_sheets(window, state);
    EXPECT_FALSE(window.record().find("sheets.new.paper")->enabled);
    EXPECT_FALSE(window.record().find("sheets.flood-02.level")->enabled);
}

TEST(Sheets, EveryWordHasItsRoom) {
    for (const auto& place : {Headless::Place{1280, 720, 1, "es"}, Headless::Place{1366, 768},
                              Headless::Place{1920, 1080, 1.5f, "es"}}) {
        for (const auto* kind : {"scale", "choice", "points", "ideas", "links"}) {
            Headless window{place};
            open_sheets(window, kind == std::string{"scale"} ? scaled(1) : with_sheet(of(kind)));
            for (const auto& control : window.record().controls()) {
                EXPECT_TRUE(control.whole) << place.language << ": " << control.name;
            }
        }
    }
}

}  // namespace
}  // namespace vertebra::dashboard
