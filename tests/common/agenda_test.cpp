#include <gtest/gtest.h>

#include "common/session/apply.h"
#include "common/session/decide.h"
#include "common/session/follows.h"
#include "common/session/sealing.h"
#include "common/view/views.h"

namespace vertebra {
namespace {

Wording in_english(const std::string& text) {
    return {{{"en", text}}};
}

// Talks named a, b, c, and between them d, which asks about the ideas of b.
std::shared_ptr<const Content> content() {
    auto content = std::make_shared<Content>();
    content->format.languages = {"en"};
    Item collect{.id = {"collect"}, .title = in_english("What is missing?"), .ask = AskIdeas{}};
    Item rate{.title = in_english("How much?")};
    rate.ask = AskScale{{in_english("not"), in_english("some"), in_english("much")}};
    content->format.steps = {
        {.id = {"a"}, .title = in_english("A")},
        {.id = {"b"}, .title = in_english("B"), .activity = Questions{{collect}}},
        {.id = {"c"}, .title = in_english("C")},
        {.id = {"d"}, .title = in_english("D"), .activity = FromIdeas{{"collect"}, 3, rate}},
        {.id = {"e"}, .title = in_english("E")}};
    return content;
}

class AgendaThatChanges : public ::testing::Test {
protected:
    AgendaThatChanges() {
        for (const Fact& fact :
             {Fact{WorkshopOpened{.workshop = {1, 1}, .k = 3, .languages = {"en"}}},
              Fact{StepEntered{{"a"}}}}) {
            apply(session_, {0, fact});
        }
    }
    std::string wants(const Command& command) {
        const auto events = decide(session_, command, {++at_ms_, {}});
        if (!events) return events.error().code;
        for (const auto& event : *events) {
            EXPECT_TRUE(follows(session_, event));
            apply(session_, event);
        }
        return "";
    }
    // The ids of its steps, those left out in brackets, the current one with a star.
    std::string agenda(const Session& session) const {
        std::string said;
        for (std::size_t at = 0; at < session.steps.size(); ++at) {
            const auto& step = session.steps[at];
            const auto& id = step.step.id.text;
            said += (said.empty() ? "" : " ") + (step.dropped ? "(" + id + ")" : id);
            if (at == session.step) said += "*";
        }
        return said;
    }
    std::string agenda() const { return agenda(session_); }

    Session session_ = blank(content());
    std::int64_t at_ms_ = 0;
};

TEST_F(AgendaThatChanges, GetsAStepWhereItIsWanted) {
    EXPECT_EQ(wants(AddStep{{"b"}, {OwnStep::Kind::Choice, "Vote", "", 5, {"yes", "no"}}}), "");
    EXPECT_EQ(agenda(), "a* b own-1 c d e");
    const auto& item = *session_.find(ItemId{"own-1-question"});
    EXPECT_EQ(item.item.title.in("en"), "Vote");
    EXPECT_EQ(options_of(item.item.ask).size(), 2U);
    EXPECT_EQ(wants(AddStep{{"own-1"}, {OwnStep::Kind::Talk, "Coffee"}}), "");
    EXPECT_EQ(agenda(), "a* b own-1 own-2 c d e");
    EXPECT_EQ(wants(EnterStep{{"a"}, {"own-1"}}), "");
    EXPECT_EQ(wants(MoveItem{{"own-1-question"}, Phase::Ready, Phase::Open, 1}), "");
    EXPECT_EQ(wants(AddStep{{"b"}, {OwnStep::Kind::Talk, "Too late"}}), "not_from_here");
}

TEST_F(AgendaThatChanges, IsToldWhatCannotBeAStep) {
    const auto adds = [&](OwnStep own) { return wants(AddStep{{"b"}, std::move(own)}); };
    using Kind = OwnStep::Kind;
    EXPECT_EQ(adds({Kind::Talk, "  "}), "title_missing");
    EXPECT_EQ(adds({Kind::Talk, std::string(81, 'x')}), "title_too_long");
    EXPECT_EQ(adds({Kind::Talk, "x", "", 0}), "bad_minutes");
    EXPECT_EQ(adds({Kind::Choice, "x", "", 5, {"one"}}), "bad_options");
    EXPECT_EQ(adds({Kind::Choice, "x", "", 5, {"one", " one "}}), "bad_options");
    EXPECT_EQ(adds({Kind::Scale, "x", "", 5, {"low", "high"}}), "bad_options");
    EXPECT_EQ(adds({Kind::Text, "x", "", 5, {"one", "two"}}), "bad_options");
    EXPECT_EQ(adds({Kind::Choice, "x", "", 5, {"one", "two\u202E"}}), "bad_text");
    EXPECT_EQ(wants(AddStep{{"nowhere"}, {Kind::Talk, "x"}}), "unknown_step");
    EXPECT_EQ(agenda(), "a* b c d e");
}

TEST_F(AgendaThatChanges, MovesOnlyWhatIsStillToCome) {
    EXPECT_EQ(wants(MoveStep{{"e"}, {"a"}}), "");
    EXPECT_EQ(agenda(), "a* e b c d");
    EXPECT_EQ(wants(EnterStep{{"a"}, {"b"}}), "");
    EXPECT_EQ(wants(MoveStep{{"b"}, {"c"}}), "not_from_here");
    EXPECT_EQ(wants(MoveStep{{"c"}, {"a"}}), "not_from_here") << "before the one that runs";
    EXPECT_EQ(wants(MoveStep{{"d"}, {"b"}}), "");
    EXPECT_EQ(agenda(), "a e b* d c");
}

TEST_F(AgendaThatChanges, KeepsWhatLaterStepsTakeSomethingFrom) {
    EXPECT_EQ(wants(MoveStep{{"d"}, {"a"}}), "needs_earlier");
    EXPECT_EQ(wants(MoveStep{{"b"}, {"d"}}), "needed_later");
    EXPECT_EQ(wants(DropStep{{"b"}, true}), "needed_later");
    EXPECT_EQ(wants(DropStep{{"d"}, true}), "");
    EXPECT_EQ(wants(DropStep{{"b"}, true}), "");
    EXPECT_EQ(agenda(), "a* (b) c (d) e");
    EXPECT_EQ(wants(DropStep{{"d"}, false}), "needs_earlier") << "what it needs is left out";
    EXPECT_EQ(wants(EnterStep{{"a"}, {"b"}}), "not_from_here");
    const Words words;
    const std::vector<bool> nobody;
    const auto next = next_move(session_, {Role::Facilitator, "en", &words, &nobody, at_ms_});
    EXPECT_EQ(std::get<EnterStep>(next->command).to.text, "c") << "what is left out is passed over";
}

TEST_F(AgendaThatChanges, CopiesAStepWithNewItems) {
    EXPECT_EQ(wants(CopyStep{{"b"}}), "");
    EXPECT_EQ(agenda(), "a* b own-1 c d e");
    EXPECT_EQ(session_.find(StepId{"own-1"})->items.front().text, "own-1-collect");
    EXPECT_EQ(wants(EnterStep{{"a"}, {"b"}}), "");
    EXPECT_EQ(wants(MoveItem{{"collect"}, Phase::Ready, Phase::Open, 1}), "");
    EXPECT_EQ(session_.find(ItemId{"own-1-collect"})->phase, Phase::Ready);
}

TEST_F(AgendaThatChanges, TakesOtherTimesAndTitles) {
    EXPECT_EQ(wants(SetStep{{"c"}, "Lunch", 45, 0, 1}), "");
    EXPECT_EQ(session_.find(StepId{"c"})->step.title.in("en"), "Lunch");
    EXPECT_EQ(wants(SetStep{{"c"}, "", 60, 90, 2}), "");
    EXPECT_EQ(session_.find(StepId{"c"})->step.title.in("en"), "Lunch");
    EXPECT_EQ(session_.find(StepId{"c"})->step.minutes, 60);
    EXPECT_EQ(wants(SetStep{{"c"}, "", 0, 0, 1}), "bad_minutes");
    EXPECT_EQ(wants(SetStep{{"c"}, "", 5, -1, 1}), "bad_time");
    EXPECT_EQ(wants(SetStep{{"c"}, "", 5, 0, 4}), "bad_round");
}

TEST_F(AgendaThatChanges, IsTheSameAfterSealing) {
    wants(AddStep{{"b"}, {OwnStep::Kind::Choice, "Vote", "", 5, {"yes", "no"}}});
    wants(CopyStep{{"own-1"}});
    wants(MoveStep{{"own-2"}, {"d"}});
    wants(MoveStep{{"e"}, {"a"}});
    wants(SetStep{{"c"}, "Lunch", 45, 0, 1});
    wants(DropStep{{"c"}, true});
    wants(EnterStep{{"a"}, {"e"}});
    wants(CloseWorkshop{});
    std::uint64_t drawn = 1000;
    auto sealed = blank(content());
    for (const auto& event : sealed_log(session_, [&] { return ++drawn * 7919; })) {
        ASSERT_TRUE(follows(sealed, event));
        apply(sealed, event);
    }
    EXPECT_EQ(agenda(sealed), agenda());
    EXPECT_EQ(sealed.find(StepId{"c"})->step.title.in("en"), "Lunch");
    EXPECT_EQ(sealed.find(StepId{"c"})->step.minutes, 45);
}

}  // namespace
}  // namespace vertebra
