#include "common/cycle/comparison.h"

#include <gtest/gtest.h>

#include <random>

#include "common/ballot/content_hash.h"
#include "common/session/follows.h"
#include "common/session/sealing.h"
#include "common/text/plain_text.h"
#include "common/view/cycle_record.h"
#include "tests/support/story.h"

// Two cycles of one city: what is compared, what is told apart, and what is carried over.
namespace vertebra {
namespace {

using story::level;
using story::Story;
using Change = ComparedOutcome::Change;
using Kind = CycleField::Kind;

constexpr std::uint64_t kText = 7;

std::optional<Scale> is(int level) {
    return Scale{Scale::Mark::Level, level};
}
const std::optional<Scale> kDontKnow = Scale{Scale::Mark::DontKnow, 0};
const std::optional<Scale> kNotApplicable = Scale{Scale::Mark::NotApplicable, 0};

CycleOutcome outcome(const std::string& item, std::optional<Scale> value,
                     std::uint64_t text = kText) {
    return {.item = {item}, .texts = {{"en", text}}, .value = value};
}

CycleField field(const std::string& id, int low, int high, Kind kind = Kind::Maturity) {
    return {.kind = kind, .id = id, .title = {}, .low = low, .high = high};
}

std::vector<std::string> items_of(const std::vector<CycleOutcome>& outcomes) {
    std::vector<std::string> items;
    for (const auto& one : outcomes) {
        items.push_back(one.item.text);
    }
    return items;
}

TEST(Comparison, ComparesOnlyQuestionsAskedInTheSameWords) {
    const CycleRecord before{.outcomes = {outcome("f1", is(3)), outcome("f2", is(2)),
                                          outcome("f3", kDontKnow), outcome("f4", is(1))}};
    const CycleRecord now{.outcomes = {outcome("f1", is(2)), outcome("f2", is(1), 8),
                                       outcome("f3", is(2)), outcome("f5", is(4))}};
    const auto both = compared(before, now);
    ASSERT_EQ(both.same.size(), 2U);
    EXPECT_EQ(both.same[0].now.item.text, "f1");
    EXPECT_EQ(both.same[0].change, Change::Steps);
    EXPECT_EQ(both.same[0].steps, -1);
    EXPECT_EQ(both.same[1].now.item.text, "f3");
    EXPECT_EQ(both.same[1].change, Change::KnownNow);
    ASSERT_EQ(both.changed.size(), 1U);
    EXPECT_EQ(both.changed[0].now.item.text, "f2");
    EXPECT_EQ(items_of(both.dropped), std::vector<std::string>{"f4"});
    EXPECT_EQ(items_of(both.added), std::vector<std::string>{"f5"});
}

TEST(Comparison, SaysWhenSomethingIsNotKnownAnyMoreAndClaimsNothingOfTheRest) {
    const CycleRecord before{.outcomes = {outcome("a", is(3)), outcome("b", kDontKnow),
                                          outcome("c", is(1)), outcome("d", is(1)),
                                          outcome("e", is(2))}};
    const CycleRecord now{.outcomes = {outcome("a", kDontKnow), outcome("b", kDontKnow),
                                       outcome("c", kNotApplicable), outcome("d", {}),
                                       outcome("e", is(2))}};
    const auto both = compared(before, now);
    ASSERT_EQ(both.same.size(), 5U);
    EXPECT_EQ(both.same[0].change, Change::NotKnownNow);
    for (const std::size_t at : {1U, 2U, 3U}) {
        EXPECT_EQ(both.same[at].change, Change::Unclear) << at;
    }
    EXPECT_EQ(both.same[4].change, Change::Steps);
    EXPECT_EQ(both.same[4].steps, 0);
}

TEST(Comparison, GivesTheDifferenceOfIndicesFromTheSameQuestions) {
    const auto asked = [](std::uint64_t text) {
        std::vector<CycleOutcome> outcomes;
        for (const char* id : {"L1", "P1", "I1"}) {
            outcomes.push_back(outcome("ratings-" + std::string{id}, is(1), text));
            outcomes.back().field = id;
        }
        return outcomes;
    };
    CycleRecord before{.outcomes = asked(kText)};
    CycleRecord now = before;
    before.fields = {field("L1", 2125, 2125), field("P1", 1500, 1500), field("I1", 800, 800)};
    now.fields = {field("L1", 2750, 2750), field("P1", 1250, 1250), field("I1", 800, 800)};
    const auto both = compared(before, now);
    ASSERT_EQ(both.fields.size(), 3U);
    EXPECT_EQ(both.fields[0].difference, 625);
    EXPECT_EQ(both.fields[1].difference, -250);
    EXPECT_EQ(both.fields[2].difference, 0);

    now.outcomes.back().texts["en"] = 8;
    const auto reworded = compared(before, now);
    EXPECT_EQ(reworded.fields[0].difference, 625);
    EXPECT_FALSE(reworded.fields[2].same_questions);
    EXPECT_EQ(reworded.fields[2].difference, std::nullopt);
    now.outcomes.pop_back();
    EXPECT_EQ(compared(before, now).fields[2].difference, std::nullopt) << "one question fewer";
}

TEST(Comparison, GivesNoDifferenceOfWhatIsNotExactAndKeepsFieldsOfOneCycleApart) {
    const CycleRecord before{
        .fields = {field("L1", 1000, 2000), field("heat", 20'000, 20'000, Kind::Risk)}};
    const CycleRecord now{
        .fields = {field("flood", 40'000, 40'000, Kind::Risk), field("L1", 1500, 1500)}};
    const auto both = compared(before, now);
    ASSERT_EQ(both.fields.size(), 3U);
    EXPECT_TRUE(both.fields[0].same_questions);
    EXPECT_EQ(both.fields[0].difference, std::nullopt);
    EXPECT_EQ(both.fields[1].before->id, "heat");
    EXPECT_FALSE(both.fields[1].now);
    EXPECT_EQ(both.fields[2].now->id, "flood");
    EXPECT_FALSE(both.fields[2].before);
}

TEST(Comparison, TakesWordsAsTheSameInEveryLanguageBothRoomsCouldRead) {
    CycleOutcome one{.texts = {{"en", 1}, {"es", 2}}};
    EXPECT_TRUE(are_same_words(one, {.texts = {{"en", 1}}}));
    EXPECT_TRUE(are_same_words(one, {.texts = {{"en", 1}, {"eu", 9}}}));
    EXPECT_FALSE(are_same_words(one, {.texts = {{"en", 1}, {"es", 3}}}));
    EXPECT_FALSE(are_same_words(one, {.texts = {{"eu", 1}}})) << "no language in common";
}

TEST(Comparison, DoesNotTakeTheThirdIdeaOfOneYearForTheThirdOfTheNext) {
    auto then = outcome("vote-3", is(3), 1);
    auto now = outcome("vote-3", is(1), 2);
    then.own = now.own = true;
    const auto both = compared({.outcomes = {then}}, {.outcomes = {now}});
    EXPECT_TRUE(both.changed.empty());
    EXPECT_EQ(both.dropped.size(), 1U);
    EXPECT_EQ(both.added.size(), 1U);
    now.texts = then.texts;
    EXPECT_EQ(compared({.outcomes = {then}}, {.outcomes = {now}}).same.size(), 1U);
}

TEST(Comparison, FollowsEachActionToWhatBecameOfIt) {
    const auto action = [](std::uint64_t id, const char* policy, Action::Status status) {
        return CycleAction{{0, id}, {policy}, "words", {"parks", "2027-06", status}, 1};
    };
    using enum Action::Status;
    const CycleRecord before{
        .actions = {action(1, "", Planned), action(2, "", UnderWay), action(0, "L1S1", Planned)}};
    const CycleRecord now{.actions = {action(0, "L1S1", Done), action(2, "", UnderWay)}};
    const auto both = compared(before, now);
    ASSERT_EQ(both.actions.size(), 3U);
    EXPECT_FALSE(both.actions[0].now) << "struck out";
    EXPECT_EQ(both.actions[1].now->status, UnderWay);
    EXPECT_EQ(both.actions[2].now->status, Done);
}

TEST(Words, OfAQuestionHaveAHashThatChangesWithEachOfThem) {
    Item item{.id = {"a"}, .title = {{{"en", "How likely?"}, {"es", "¿Probable?"}}}};
    item.ask = AskScale{{{{{"en", "not"}}}, {{{"en", "very"}}}}};
    const auto hash = words_of(item, "en");
    EXPECT_EQ(hash, 14638463056890746478ULL) << "kept in session files: it never changes";
    auto other = item;
    other.id = {"b"};
    other.title.by_language["es"] = "¿Cuán probable?";
    EXPECT_EQ(words_of(other, "en"), hash);
    EXPECT_NE(words_of(other, "es"), words_of(item, "es"));
    other.help = {{{"en", "Think of ten years."}}};
    EXPECT_NE(words_of(other, "en"), hash);
    auto without = item;
    std::get<AskScale>(without.ask).dont_know = false;
    EXPECT_NE(words_of(without, "en"), hash);
    auto moved = item;
    std::get<AskScale>(moved.ask).steps.pop_back();
    EXPECT_NE(words_of(moved, "en"), hash);
}

// A room of ten, at least three for a result.
Story room() {
    Story room;
    room.seats(10).then(EnterStep{{"welcome"}, {"questions"}});
    return room;
}

TEST(CycleRecord, HoldsWhatWasShownAndNothingElse) {
    auto story = room();
    story.open("scale").levels("scale", {1, 1, 3, 3, 3});
    EXPECT_TRUE(record_of(story.session()).outcomes.empty()) << "voting is open";
    story.close("scale");
    EXPECT_TRUE(record_of(story.session()).outcomes.empty()) << "not revealed";
    story.reveal("scale");
    const auto record = record_of(story.session());
    ASSERT_EQ(record.outcomes.size(), 1U);
    EXPECT_EQ(record.outcomes[0].value, is(3));
    EXPECT_EQ(record.outcomes[0].answered, 5);
    EXPECT_EQ(record.outcomes[0].expected, 10);
    EXPECT_EQ(record.people, 10);
    story.then(MoveItem{{"scale"}, Phase::Revealed, Phase::Open, 1});
    story.levels("scale", {0, 0, 0, 0, 0});
    EXPECT_EQ(record_of(story.session()).outcomes, record.outcomes) << "the last round shown";
}

TEST(CycleRecord, TellsNoValueOfFewerThanK) {
    auto story = room();
    story.open("scale").levels("scale", {4, 4}).close("scale").reveal("scale");
    const auto record = record_of(story.session());
    ASSERT_EQ(record.outcomes.size(), 1U);
    EXPECT_FALSE(record.outcomes[0].value);
    EXPECT_TRUE(record.outcomes[0].label.empty());
}

TEST(CycleRecord, TellsTheAgreedValueBeforeTheMedian) {
    auto story = room();
    story.then(EnterStep{{"questions"}, {"scenarios"}});
    story.then(PlanItems{{"scenarios"}, {{"heat-01"}}});
    story.open("heat-01").levels("heat-01", {1, 1, 1, 1}).close("heat-01").reveal("heat-01");
    const auto shown = record_of(story.session());
    EXPECT_EQ(shown.outcomes.at(0).value, is(1));
    ASSERT_EQ(shown.fields.size(), 1U);
    EXPECT_EQ(shown.fields[0].kind, Kind::Risk);
    EXPECT_EQ(shown.fields[0].low, shown.fields[0].high);
    EXPECT_EQ(shown.fields[0].id, shown.outcomes[0].field);
    story.then(LockItem{{"heat-01"}, Scale{Scale::Mark::Level, 2}, "because", ""});
    EXPECT_EQ(record_of(story.session()).outcomes.at(0).value, is(2));
}

TEST(CycleRecord, SaysTheSameOfASealedWorkshop) {
    auto story = room();
    story.open("scale").levels("scale", {1, 2, 3, 3, 4}).close("scale").reveal("scale");
    story.then(KeepAction{{6, 2}, "Plant trees", {"parks", "2027-06", {}}});
    story.then(CloseWorkshop{});
    std::mt19937_64 chance{3};
    auto sealed = blank(story::small_content());
    for (const auto& event : sealed_log(story.session(), [&] { return chance(); })) {
        apply(sealed, event);
    }
    EXPECT_EQ(record_of(sealed), record_of(story.session()));
}

CycleRecord last_cycle() {
    return {.title = "Kick-off",
            .people = 12,
            .outcomes = {outcome("scale", is(1))},
            .actions = {{{1, 1}, {}, "Plant trees", {"parks", "2027-06", {}}, 1},
                        {{1, 2}, {}, "Clear drains", {"works", "", {}}, 1}}};
}

Session carrying(const CycleRecord& record) {
    auto session = blank(story::small_content());
    apply(session, {0, WorkshopOpened{.workshop = {1, 1}, .k = 3, .languages = {"en"}}});
    apply(session, {0, WorkshopDated{"2027-11-29", 2, "evaluation"}});
    EXPECT_TRUE(follows(session, {0, CycleCarried{record}}));
    apply(session, {0, CycleCarried{record}});
    return session;
}

TEST(CycleCarried, PutsOpenActionsIntoTheNewRegisterWithTheirCycle) {
    auto session = carrying(last_cycle());
    apply(session, {1, ActionKept{{2, 1}, "Ask the river board", {}}});
    const Words words;
    const std::vector<bool> nobody;
    const auto entries =
        register_view(session, {Role::Facilitator, "en", &words, &nobody, 0}).entries;
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].text, "Plant trees");
    EXPECT_EQ(entries[0].owner, "parks");
    EXPECT_EQ(entries[0].since, 1);
    EXPECT_EQ(entries[2].since, 0) << "agreed here";
    const auto again = record_of(session);
    EXPECT_EQ(again.actions.at(0).since, 1) << "also in the cycle after this one";
    EXPECT_EQ(again.actions.at(2).since, 2);
}

TEST(CycleCarried, StaysInASealedWorkshopWithWhatBecameOfItsActions) {
    auto session = carrying(last_cycle());
    apply(session, {0, StepEntered{{"welcome"}}});
    apply(session, {1, ActionKept{{1, 1}, "", {}}});
    apply(session, {2, ActionKept{{2, 1}, "Ask the river board", {}}});
    apply(session, {3, ActionKept{{1, 1}, "Plant more trees", {}}});  // stands last now
    apply(session, {4, WorkshopClosed{}});
    std::mt19937_64 chance{3};
    auto sealed = blank(story::small_content());
    for (const auto& event : sealed_log(session, [&] { return chance(); })) {
        ASSERT_TRUE(follows(sealed, event));
        apply(sealed, event);
    }
    EXPECT_EQ(sealed.last_cycle, session.last_cycle);
    EXPECT_EQ(record_of(sealed).actions, record_of(session).actions);
}

TEST(CycleCarried, IsRefusedWhereNoWorkshopCouldHaveWrittenIt) {
    auto session = blank(story::small_content());
    apply(session, {0, WorkshopOpened{.workshop = {1, 1}, .k = 3, .languages = {"en"}}});
    const auto may_follow = [&](auto&& change) {
        auto record = last_cycle();
        change(record);
        return follows(session, {0, CycleCarried{record}});
    };
    EXPECT_TRUE(may_follow([](CycleRecord&) {}));
    EXPECT_FALSE(may_follow([](CycleRecord& one) { one.cycle = 0; }));
    EXPECT_FALSE(may_follow([](CycleRecord& one) { one.people = -1; }));
    EXPECT_FALSE(may_follow([](CycleRecord& one) { one.outcomes[0].answered = 3; })) << "n over N";
    EXPECT_FALSE(may_follow([](CycleRecord& one) { one.outcomes[0].value = is(-1); }));
    EXPECT_FALSE(may_follow([](CycleRecord& one) { one.fields = {field("L1", 2, 1)}; }));
    EXPECT_FALSE(may_follow([](CycleRecord& one) { one.actions[0].text.clear(); }));
    EXPECT_FALSE(may_follow([](CycleRecord& one) { one.actions[0].policy = {"L9S9"}; }));
    apply(session, {0, CycleCarried{last_cycle()}});
    EXPECT_FALSE(may_follow([](CycleRecord&) {})) << "a second one";
}

TEST(ComparisonView, ShowsTheLastCycleBeforeAnybodyHasAnswered) {
    auto session = carrying(last_cycle());
    apply(session, {0, StepEntered{{"welcome"}}});
    const Words words;
    const std::vector<bool> nobody;
    const Look look{Role::Projector, "en", &words, &nobody, 0};
    const auto view = comparison_view(session, look);
    EXPECT_EQ(view.from, "Kick-off");
    EXPECT_TRUE(view.questions.rows.empty());
    ASSERT_EQ(view.apart.rows.size(), 1U);
    EXPECT_EQ(view.apart.rows[0][1], "cycle.not_yet");
    ASSERT_EQ(view.actions.size(), 2U);
    EXPECT_EQ(view.actions[0].status, "planned");
    apply(session, {1, ActionKept{{1, 2}, "", {}}});
    EXPECT_EQ(comparison_view(session, look).actions[1].status, "struck_out");
}

TEST(ComparisonView, IsEmptyInTheFirstCycle) {
    const auto story = room();
    EXPECT_EQ(comparison_view(story.session(), story.look(Role::Facilitator)), ComparisonView{});
}

TEST(Names, AreTheSameWhateverTheirCapitalsAndSpaces) {
    EXPECT_TRUE(is_same_name("San Sebastián", " SAN  SEBASTIA\u0301N"));
    EXPECT_TRUE(is_same_name("Malmö", "malmö"));
    EXPECT_TRUE(is_same_name("", " "));
    EXPECT_FALSE(is_same_name("Malmö", "Malmo"));
    EXPECT_FALSE(is_same_name("Roma", ""));
}

}  // namespace
}  // namespace vertebra
