#include <gtest/gtest.h>

#include "common/session/apply.h"
#include "common/session/decide.h"
#include "common/session/follows.h"
#include "common/session/sealing.h"
#include "common/view/ideas.h"
#include "common/view/views.h"

namespace vertebra {
namespace {

Wording in_english(const std::string& text) {
    return {{{"en", text}}};
}

// A talk, a step that collects ideas, one that asks about them, one about actions.
std::shared_ptr<const Content> content() {
    auto content = std::make_shared<Content>();
    content->format.languages = {"en"};
    Item collect{.id = {"collect"}, .title = in_english("What is missing?")};
    collect.ask = AskIdeas{280, 3};
    Item rate{.title = in_english("How much does it matter?")};
    rate.ask = AskScale{{in_english("not"), in_english("some"), in_english("much")}};
    Item place{.title = in_english("Where does it stand?")};
    place.ask = AskGrid{{}, in_english("influence"), in_english("concern"), {}};
    content->format.steps = {
        {.id = {"welcome"}, .title = in_english("Welcome")},
        {.id = {"ideas"}, .title = in_english("Ideas"), .activity = Questions{{collect}}},
        {.id = {"rate"}, .activity = FromIdeas{{"collect"}, 3, rate}},
        {.id = {"place"}, .activity = FromIdeas{{"collect"}, 10, place}},
        {.id = {"who"}, .title = in_english("Who does what"), .activity = ActionRegister{}}};
    return content;
}

class IdeasOfARoom : public ::testing::Test {
protected:
    IdeasOfARoom() {
        does(WorkshopOpened{.workshop = {1, 1}, .k = 3, .languages = {"en"}});
        does(StepEntered{{"welcome"}});
        for (std::uint64_t seat = 1; seat <= 6; ++seat) {
            wants(TakeSeat{{0, seat}, std::string(64, 'a'), std::string(64, 'b'), ""});
        }
        wants(EnterStep{{"welcome"}, {"ideas"}});
        wants(MoveItem{{"collect"}, Phase::Ready, Phase::Open, 1});
    }

    void does(Fact fact) {
        const Event event{at_ms_++, std::move(fact)};
        ASSERT_TRUE(follows(session_, event));
        apply(session_, event);
    }
    std::string wants(const Command& command) {
        const auto events = decide(session_, command, {at_ms_, present_});
        if (!events) return events.error().code;
        for (const auto& event : *events) {
            EXPECT_TRUE(follows(session_, event));
            apply(session_, event);
        }
        return "";
    }
    std::string gives(std::uint64_t seat, std::vector<Idea> own, std::vector<AnswerKey> up = {}) {
        return wants(CastAnswer{{0, seat},
                                {"collect"},
                                1,
                                {7, ++keys_},
                                ++revisions_,
                                {Ideas{std::move(own), std::move(up)}}});
    }
    std::string shows(std::uint64_t key) {
        return wants(ReleaseText{{"collect"}, {0, key}, Release::Show});
    }
    const ItemState& item() const { return *session_.find(ItemId{"collect"}); }
    ItemView seen_by(Role role) const {
        const Words words;
        return item_view(session_, item(), {role, "en", &words, &present_, at_ms_});
    }
    void closes_and_reveals() {
        wants(MoveItem{{"collect"}, Phase::Open, Phase::Closed, 1});
        wants(MoveItem{{"collect"}, Phase::Closed, Phase::Revealed, 1});
    }

    Session session_ = blank(content());
    std::vector<bool> present_ = std::vector<bool>(6, true);
    std::int64_t at_ms_ = 0;
    std::uint64_t keys_ = 0;
    int revisions_ = 0;
};

TEST_F(IdeasOfARoom, LeaveTheJoinScreenUpUntilTheFirstQuestionIsOpened) {
    auto at_once = std::make_shared<Content>(*content());
    at_once->format.steps.erase(at_once->format.steps.begin());
    session_ = blank(at_once);
    does(WorkshopOpened{.workshop = {1, 1}, .k = 3, .languages = {"en"}});
    does(StepEntered{{"ideas"}});
    const Words words;
    const auto scene = [&] {
        return projector_view(session_, {Role::Projector, "en", &words, &present_, at_ms_}).scene;
    };

    EXPECT_EQ(scene(), "join");
    EXPECT_EQ(wants(MoveItem{{"collect"}, Phase::Ready, Phase::Open, 1}), "");
    EXPECT_EQ(scene(), "item");
}

TEST_F(IdeasOfARoom, ComeToTheFacilitatorAtOnceAndToTheOthersWhenTheyAreOnTheScreen) {
    EXPECT_EQ(gives(1, {{{0, 11}, "  trees  "}}), "");
    ASSERT_EQ(seen_by(Role::Facilitator).texts.size(), 1U);
    EXPECT_EQ(seen_by(Role::Facilitator).texts[0].text, "trees");
    EXPECT_TRUE(seen_by(Role::Participant).texts.empty());
    EXPECT_TRUE(seen_by(Role::Projector).texts.empty());
    EXPECT_EQ(shows(11), "");
    EXPECT_EQ(seen_by(Role::Participant).texts.size(), 1U);
    EXPECT_EQ(wants(ReleaseText{{"collect"}, {0, 11}, Release::Hide}), "");
    EXPECT_TRUE(seen_by(Role::Participant).texts.empty());
}

TEST_F(IdeasOfARoom, AreCarriedByOthersAndCountedOnceAPerson) {
    gives(1, {{{0, 11}, "trees"}, {{0, 12}, "shade"}});
    gives(2, {{{0, 21}, "more trees"}}, {{0, 11}});
    gives(3, {}, {{0, 11}, {0, 21}});
    shows(11);
    shows(12);
    shows(21);
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 21}, AnswerKey{0, 11}}), "");
    EXPECT_FALSE(ideas_on_screen(session_, item())[0].people) << "nothing before the reveal";
    closes_and_reveals();
    const auto ideas = ideas_on_screen(session_, item());
    ASSERT_EQ(ideas.size(), 2U);
    EXPECT_EQ(ideas[0].text, "trees");
    EXPECT_EQ(ideas[0].people, 3) << "each of the three carries one of the two";
    EXPECT_EQ(ideas[0].merged, std::vector<std::string>{"more trees"});
    EXPECT_EQ(ideas[1].people, 1);
    const auto result = seen_by(Role::Participant).result;
    ASSERT_TRUE(result && result->chart);
    EXPECT_EQ(result->chart->bars[0].printed, "3");
    EXPECT_EQ(result->order[0], to_text(AnswerKey{0, 11}));
}

TEST_F(IdeasOfARoom, TellNoWordsOfADoubleThatWasNeverOnTheScreen) {
    gives(1, {{{0, 11}, "trees"}});
    gives(2, {{{0, 21}, "trees, and the mayor sleeps"}});
    gives(3, {{{0, 31}, "trees"}});
    shows(11);
    shows(31);
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 21}, AnswerKey{0, 11}}), "");
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 31}, AnswerKey{0, 11}}), "");
    closes_and_reveals();
    const auto ideas = ideas_on_screen(session_, item());
    ASSERT_EQ(ideas.size(), 1U);
    EXPECT_EQ(ideas[0].people, 3) << "it is counted all the same";
    EXPECT_TRUE(ideas[0].merged.empty()) << "nor are the same words told twice";
}

TEST_F(IdeasOfARoom, OfFewerThanKAreShownButNotWhoCarriesThem) {
    gives(1, {{{0, 11}, "trees"}});
    gives(2, {}, {{0, 11}});
    shows(11);
    closes_and_reveals();
    EXPECT_EQ(seen_by(Role::Participant).texts.size(), 1U);
    EXPECT_EQ(seen_by(Role::Participant).result->hidden, "too_few");
    EXPECT_FALSE(ideas_on_screen(session_, item())[0].people);
}

TEST_F(IdeasOfARoom, AMergeIsTakenBackAndGoesAlongWithWhatWasMergedBefore) {
    gives(1, {{{0, 11}, "a"}, {{0, 12}, "b"}, {{0, 13}, "c"}});
    shows(11);
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 11}, AnswerKey{0, 12}}), "");
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 12}, AnswerKey{0, 13}}), "");
    EXPECT_EQ(ideas_on_screen(session_, item())[0].merged.size(), 2U) << "c came up with a";
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 13}, AnswerKey{0, 11}}), "not_from_here")
        << "one that was merged stands for nothing";
    EXPECT_EQ(wants(Undo{static_cast<int>(session_.undo.size())}), "");
    EXPECT_EQ(wants(Undo{static_cast<int>(session_.undo.size())}), "");
    ASSERT_EQ(ideas_on_screen(session_, item()).size(), 1U);
    EXPECT_EQ(ideas_on_screen(session_, item())[0].text, "a");
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 12}, AnswerKey{0, 11}}), "");
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 12}, std::nullopt}), "");
    EXPECT_TRUE(ideas_on_screen(session_, item())[0].merged.empty());
}

TEST_F(IdeasOfARoom, AreRefusedWithASentence) {
    gives(1, {{{0, 11}, "trees"}});
    EXPECT_EQ(gives(2, {{{0, 11}, "mine now"}}), "key_reused");
    EXPECT_EQ(gives(2, {{{0, 21}, "  "}}), "empty_answer");
    EXPECT_EQ(gives(2, {{{0, 21}, std::string(281, 'x')}}), "text_too_long");
    EXPECT_EQ(gives(2, {{{0, 21}, "a\nb"}}), "bad_text") << "an idea is one line";
    EXPECT_EQ(gives(2, {{{0, 1}, "a"}, {{0, 2}, "b"}, {{0, 3}, "c"}, {{0, 4}, "d"}}),
              "too_many_ideas");
    EXPECT_EQ(gives(1, {{{0, 11}, "trees"}}, {{0, 11}}), "doubled_option") << "not one's own";
    EXPECT_EQ(shows(99), "unknown_text");
    EXPECT_EQ(wants(MergeTexts{{"collect"}, {0, 99}, AnswerKey{0, 11}}), "unknown_text");
}

TEST_F(IdeasOfARoom, OneThatIsTakenBackStopsNobodyElse) {
    gives(1, {{{0, 11}, "trees"}});
    shows(11);
    EXPECT_EQ(gives(2, {}, {{0, 11}}), "");
    EXPECT_EQ(gives(1, {}), "");
    EXPECT_EQ(gives(2, {{{0, 21}, "shade"}}, {{0, 11}}), "");
    EXPECT_TRUE(seen_by(Role::Participant).texts.empty());
}

TEST_F(IdeasOfARoom, AreAskedAboutInTheNextStepsAsWorded) {
    gives(1, {{{0, 11}, "trees"}, {{0, 12}, "shade"}});
    gives(2, {{{0, 21}, "water"}}, {{0, 12}});
    gives(3, {}, {{0, 12}});
    for (const auto key : {11, 12, 21})
        shows(static_cast<std::uint64_t>(key));
    closes_and_reveals();
    EXPECT_EQ(wants(EnterStep{{"ideas"}, {"rate"}}), "");
    const auto& rate = *session_.find(StepId{"rate"});
    ASSERT_EQ(rate.items.size(), 3U);
    EXPECT_EQ(session_.find(rate.items[0])->item.title.in("en"), "shade") << "the most wanted";
    EXPECT_EQ(session_.find(rate.items[0])->item.question.in("en"), "How much does it matter?");
    EXPECT_EQ(wants(PlanIdeas{{"rate"}, {"shade for schools", "water"}}), "");
    ASSERT_EQ(rate.items.size(), 2U);
    EXPECT_EQ(session_.find(rate.items[0])->item.title.in("en"), "shade for schools");
    EXPECT_EQ(wants(PlanIdeas{{"rate"}, {"water", "water"}}), "doubled_option");
    EXPECT_EQ(wants(PlanIdeas{{"ideas"}, {"water"}}), "not_from_here");
    EXPECT_EQ(wants(EnterStep{{"rate"}, {"place"}}), "");
    const auto& all = *session_.find(ItemId{"place-all"});
    EXPECT_EQ(options_of(all.item.ask).size(), 3U);
    wants(MoveItem{{"place-all"}, Phase::Ready, Phase::Open, 1});
    EXPECT_EQ(wants(PlanIdeas{{"place"}, {"a", "b"}}), "not_from_here") << "voting has begun";
}

TEST_F(IdeasOfARoom, SpotsAreTheLowerMedianOfWhoPlacedThem) {
    gives(1, {{{0, 11}, "trees"}, {{0, 12}, "shade"}});
    shows(11);
    shows(12);
    closes_and_reveals();
    wants(EnterStep{{"ideas"}, {"place"}});
    wants(MoveItem{{"place-all"}, Phase::Ready, Phase::Open, 1});
    const auto puts = [&](std::uint64_t seat, int across, int up) {
        return wants(CastAnswer{
            {0, seat}, {"place-all"}, 1, {8, seat}, 1, {Positions{{{{"idea-1"}, {across, up}}}}}});
    };
    EXPECT_EQ(puts(1, 10, 90), "");
    EXPECT_EQ(puts(2, 20, 80), "");
    EXPECT_EQ(puts(3, 90, 10), "");
    EXPECT_EQ(puts(4, 101, 10), "off_the_square");
    wants(MoveItem{{"place-all"}, Phase::Open, Phase::Closed, 1});
    wants(MoveItem{{"place-all"}, Phase::Closed, Phase::Revealed, 1});
    const Words words;
    const auto view = item_view(session_, *session_.find(ItemId{"place-all"}),
                                {Role::Projector, "en", &words, &present_, at_ms_});
    ASSERT_TRUE(view.result && view.result->map);
    ASSERT_EQ(view.result->map->points.size(), 1U) << "nobody placed the other";
    EXPECT_EQ(view.result->map->points[0].x, 20);
    EXPECT_EQ(view.result->map->points[0].y, 80);
    EXPECT_EQ(view.result->map->table.rows[0][3], "3");
}

TEST_F(IdeasOfARoom, NotesAndActionsAreKeptChangedAndStruckOut) {
    const Note note{Note::Kind::Decision, {"ideas"}, {"collect"}, " plant trees "};
    EXPECT_EQ(wants(KeepNote{{0, 1}, note}), "");
    EXPECT_EQ(session_.notes[0].note.text, "plant trees");
    EXPECT_EQ(wants(KeepNote{{0, 2}, {Note::Kind::Idea, {"welcome"}, {"collect"}, "x"}}),
              "not_from_here");
    EXPECT_EQ(wants(KeepNote{{0, 1}, {Note::Kind::Decision, {"ideas"}, {}, ""}}), "");
    EXPECT_TRUE(session_.notes.empty());
    EXPECT_EQ(wants(KeepAction{{0, 1}, "Plant trees", {"parks", "2027-13", {}}}), "bad_date");
    EXPECT_EQ(wants(KeepAction{{0, 1}, "Plant trees", {"parks", "2027-12", {}}}), "");
    EXPECT_EQ(wants(KeepAction{{0, 1}, "Plant more trees", {"parks", "2027-12", {}}}), "");
    ASSERT_EQ(session_.kept_actions.size(), 1U);
    EXPECT_EQ(session_.kept_actions[0].text, "Plant more trees");
}

TEST_F(IdeasOfARoom, ReviewersAnswerTheirsAndOthersTheirs) {
    auto mine = content();
    Session session = blank(mine);
    session.steps[1].step.answered_by = AnsweredBy::Participants;
    std::swap(session, session_);
    present_ = {true, true, true};
    at_ms_ = 0;
    does(WorkshopOpened{.workshop = {1, 1}, .k = 3, .languages = {"en"}});
    does(StepEntered{{"welcome"}});
    const std::string none(64, 'a');
    EXPECT_EQ(wants(TakeSeat{{0, 1}, none, none, ""}), "");
    EXPECT_EQ(wants(TakeSeat{{0, 2}, none, none, "", Part::Reviewer}), "");
    EXPECT_EQ(wants(TakeSeat{{0, 3}, none, none, "", Part::Observer}), "");
    wants(EnterStep{{"welcome"}, {"ideas"}});
    wants(MoveItem{{"collect"}, Phase::Ready, Phase::Open, 1});
    EXPECT_EQ(expected_of(session_, item(), present_), 1) << "only one here has a vote";
    EXPECT_EQ(gives(1, {{{0, 11}, "trees"}}), "");
    EXPECT_EQ(gives(2, {{{0, 21}, "trees"}}), "no_vote");
    EXPECT_EQ(gives(3, {{{0, 31}, "trees"}}), "no_vote");
}

TEST_F(IdeasOfARoom, ASheetOfPaperCountsOnceAndIsTold) {
    EXPECT_EQ(wants(AddSheet{{0, 99}, Part::Paper}), "");
    EXPECT_EQ(wants(AddSheet{{0, 99}, Part::Paper}), "") << "sent again";
    EXPECT_EQ(wants(AddSheet{{0, 1}, Part::Paper}), "seat_taken");
    const CastAnswer cast{{0, 99}, {"collect"}, 1, {9, 1}, 1, {Ideas{{{{0, 91}, "paper"}}, {}}}};
    EXPECT_EQ(wants(EnterAnswer{cast}), "");
    EXPECT_EQ(wants(EnterAnswer{cast}), "") << "once";
    EXPECT_EQ(item().rounds.back().answered(), 1);
    EXPECT_EQ(expected_of(session_, item(), present_), 7) << "six phones and the sheet";
    EXPECT_EQ(seen_by(Role::Facilitator).texts.size(), 1U);
    auto other = cast;
    other.seat = {0, 1};
    EXPECT_EQ(wants(EnterAnswer{other}), "not_from_here") << "who has a phone answers there";
}

TEST_F(IdeasOfARoom, ASheetTellsThatItIsEnteredAndAPhoneNeverDoes) {
    wants(AddSheet{{0, 99}, Part::Proxy});
    gives(1, {{{0, 11}, "trees"}});
    const auto seats = [&] {
        const Words words;
        return facilitator_view(session_, {Role::Facilitator, "en", &words, &present_}).seats;
    };
    EXPECT_TRUE(seats().back().entered.empty());
    CastAnswer cast{{0, 99}, {"collect"}, 1, {9, 1}, 1, {Ideas{{{{0, 91}, "paper"}}, {}}}};
    wants(EnterAnswer{cast});
    EXPECT_EQ(seats().back().entered, (std::vector<EnteredView>{{"collect", 1}}));
    cast.key = {9, 2};
    cast.revision = 2;
    wants(EnterAnswer{cast});
    EXPECT_EQ(seats().back().entered, (std::vector<EnteredView>{{"collect", 2}}));
    EXPECT_TRUE(seats().front().entered.empty());
}

TEST_F(IdeasOfARoom, AreSealedUnderNewKeysAndSayTheSame) {
    gives(1, {{{0, 11}, "trees"}});
    gives(2, {{{0, 21}, "more trees"}}, {{0, 11}});
    gives(3, {}, {{0, 11}, {0, 77}});
    shows(11);
    shows(21);
    wants(MergeTexts{{"collect"}, {0, 21}, AnswerKey{0, 11}});
    closes_and_reveals();
    wants(KeepNote{{0, 5}, {Note::Kind::Dissent, {"ideas"}, {}, "no trees"}});
    wants(KeepAction{{0, 6}, "Plant", {"parks", "2027-12", {}}});
    wants(CloseWorkshop{});
    std::uint64_t drawn = 1000;
    auto sealed = blank(content());
    for (const auto& event : sealed_log(session_, [&] { return ++drawn * 7919; })) {
        ASSERT_TRUE(follows(sealed, event));
        apply(sealed, event);
    }
    const auto& after = *sealed.find(ItemId{"collect"});
    const auto ideas = ideas_on_screen(sealed, after);
    ASSERT_EQ(ideas.size(), 1U);
    EXPECT_EQ(ideas[0].text, "trees");
    EXPECT_EQ(ideas[0].people, 3);
    EXPECT_EQ(ideas[0].merged, std::vector<std::string>{"more trees"});
    for (const auto& idea : ideas_of(sealed, after)) {
        EXPECT_NE(idea.key, (AnswerKey{0, 11})) << "a phone knows this one";
        EXPECT_NE(idea.key, (AnswerKey{0, 21}));
    }
    EXPECT_EQ(sealed.notes.size(), 1U);
    EXPECT_EQ(sealed.kept_actions.size(), 1U);
}

}  // namespace
}  // namespace vertebra
