#include "tests/support/story.h"

#include <gtest/gtest.h>

#include "common/session/follows.h"

namespace vertebra::story {
namespace {

Wording en(const std::string& text) {
    return {{{"en", text}, {"es", text}}};
}

Scenario scenario(const std::string& id, const std::string& topic, bool loop) {
    Scenario one;
    one.id = {id};
    one.topic = {topic};
    one.core = true;
    one.shape = loop ? Scenario::Shape::Loop : Scenario::Shape::Chain;
    one.title = en(id);
    one.story = en("story of " + id);
    one.help = en("help");
    one.nodes = {{"a", en("a"), Node::Part::Trigger}, {"b", en("b")}, {"c", en("c")}};
    one.links = {{"x", "a", "b"}, {"y", "b", "c"}};
    if (loop) {
        one.links.push_back({"z", "c", "b"});
        one.loops = {{"l", {"y", "z"}, en("loop")}};
    }
    one.mitigations = {{{id + "-m1"}, en("first of " + id), {"y"}, {"L1S1"}},
                       {{id + "-m2"}, en("second of " + id), {"x"}, {"L1S2"}}};
    return one;
}

RiskPack small_pack() {
    RiskPack pack;
    pack.id = "small";
    pack.languages = {"en", "es"};
    pack.title = en("Small pack");
    pack.question = en("How likely within {years} years?");
    for (const char* step : {"very unlikely", "unlikely", "possible", "likely", "certain"}) {
        pack.scale.push_back(en(step));
    }
    pack.facts = {{"river", en("a river"), true}, {"woods", en("woods"), false}};
    pack.topics = {{{"flood"}, "climate", en("Flooding")}, {{"heat"}, "climate", en("Heat")}};
    pack.scenarios = {scenario("flood-01", "flood", false), scenario("flood-02", "flood", true),
                      scenario("heat-01", "heat", false), scenario("heat-02", "heat", false)};
    pack.scenarios[1].members = {{"flood-01"}};
    pack.scenarios[0].affects = {{{"flood-02"}, 0.8}};
    pack.scenarios[1].show_if =
        Condition{AnyOf{{Condition{FactIs{"woods", true}},
                         Condition{AnswerIs{{"flood-01"}, AnswerIs::Test::AtLeast, 2}}}}};
    pack.scenarios[3].show_if = Condition{FactIs{"woods", true}};
    return pack;
}

Item item(const std::string& id, Ask ask) {
    return {.id = {id}, .title = en(id), .ask = std::move(ask)};
}

Format small_format(const RiskPack& pack) {
    const std::vector<Option> options{{{"a"}, en("A")}, {{"b"}, en("B")}, {{"c"}, en("C")}};
    std::vector<Option> topics;
    for (const auto& topic : pack.topics) {
        topics.push_back({{topic.id.text}, topic.title});
    }
    Questions questions;
    questions.items = {item("choice", AskChoice{options, 1}), item("scale", AskScale{pack.scale}),
                       item("ranking", AskRanking{options}), item("text", AskText{20})};
    Format format;
    format.id = "small";
    format.languages = {"en", "es"};
    format.title = en("Small workshop");
    format.steps = {
        {.id = {"welcome"}, .title = en("Welcome")},
        {.id = {"topics"},
         .title = en("Topics"),
         .activity = Questions{{item("topic-choice", AskPoints{topics, 4, 3})}}},
        {.id = {"scenarios"},
         .title = en("Scenarios"),
         .activity = Scenarios{{"topic-choice"}, 2, 2},
         .agreement = Agreement::Lock,
         .rounds = 2,
         .seconds = 60},
        {.id = {"measures"},
         .title = en("Measures"),
         .body = en("Choose"),
         .activity = Mitigations{{"scenarios"}, 4, 3, 2}},
        {.id = {"questions"}, .title = en("Questions"), .activity = questions, .pace = Pace::Own},
    };
    return format;
}

std::string told(const Events& events) {
    if (events.empty()) return "nothing";
    std::string text;
    for (const auto& event : events) {
        if (!text.empty()) text += ", ";
        if (const auto* cast = std::get_if<AnswerCast>(&event.fact)) {
            text += cast->item.text + " gets an answer";
        } else if (const auto* phase = std::get_if<PhaseEntered>(&event.fact)) {
            text += phase->item.text + " is " + code_of(phase->phase) + " in round " +
                    std::to_string(phase->round);
        } else if (const auto* step = std::get_if<StepEntered>(&event.fact)) {
            text += "step " + step->step.text;
        } else if (const auto* plan = std::get_if<ItemsPlanned>(&event.fact)) {
            text += "plan";
            for (const auto& id : plan->scenarios) {
                text += " " + id.text;
            }
            for (const auto& id : plan->mitigations) {
                text += " " + id.text;
            }
        } else if (std::holds_alternative<TimerStarted>(event.fact)) {
            text += "timer";
        } else {
            text += "event " + std::to_string(event.fact.index());
        }
    }
    return text;
}

}  // namespace

std::shared_ptr<const Content> small_content() {
    static const auto content = [] {
        auto made = std::make_shared<Content>();
        made->risk = small_pack();
        made->format = small_format(made->risk);
        return made;
    }();
    return content;
}

SeatId seat_id(int seat) {
    return {7, static_cast<std::uint64_t>(seat)};
}
Answer level(int level) {
    return {Scale{Scale::Mark::Level, level}};
}
Answer dont_know() {
    return {Scale{Scale::Mark::DontKnow}};
}
Answer not_applicable() {
    return {Scale{Scale::Mark::NotApplicable}};
}

Story::Story(int k, Mode mode) : session_(blank(small_content())) {
    for (const Event& event :
         Events{{0, WorkshopOpened{{1, 2}, "Story", "Town", mode, k, false, {"en", "es"}}},
                {0, StepEntered{{"welcome"}}}}) {
        apply(session_, event);
        log_.push_back(event);
    }
}

Story& Story::seats(int count) {
    for (int seat = 1; seat <= count; ++seat) {
        const auto number = std::to_string(seat);
        then(TakeSeat{seat_id(seat), "token" + number, "return" + number,
                      session_.about.mode == Mode::Named ? "Person " + number : ""});
        moment.present.push_back(true);
    }
    return *this;
}

Story& Story::then(const Command& command) {
    const auto done = when(command);
    EXPECT_FALSE(done.starts_with("refused")) << done;
    return *this;
}

std::string Story::when(const Command& command) {
    moment.at_ms += 100;
    const auto events = decide(session_, command, moment);
    if (!events) return "refused: " + events.error().code;
    for (const auto& event : *events) {
        EXPECT_TRUE(follows(session_, event)) << "event " << event.fact.index();
        apply(session_, event);
        log_.push_back(event);
    }
    return told(*events);
}

Story& Story::open(const std::string& id) {
    const auto& item = *session_.find(ItemId{id});
    return then(MoveItem{{id}, item.phase, Phase::Open, std::max(1, item.round())});
}

Story& Story::close(const std::string& id) {
    const auto& item = *session_.find(ItemId{id});
    return then(MoveItem{{id}, Phase::Open, Phase::Closed, item.round()});
}

Story& Story::reveal(const std::string& id) {
    const auto& item = *session_.find(ItemId{id});
    return then(MoveItem{{id}, Phase::Closed, Phase::Revealed, item.round()});
}

CastAnswer Story::cast(int seat, const std::string& item, const Answer& answer, int revision,
                       int key) const {
    const auto* state = session_.find(ItemId{item});
    return {seat_id(seat),
            {item},
            state == nullptr ? 1 : std::max(1, state->round()),
            {9, static_cast<std::uint64_t>(key == 0 ? keys_ : key)},
            revision,
            answer};
}

Story& Story::says(int seat, const std::string& item, const Answer& answer) {
    ++keys_;
    return then(cast(seat, item, answer));
}

Story& Story::levels(const std::string& item, const std::vector<int>& levels) {
    int seat = 0;
    for (const int one : levels) {
        says(++seat, item, level(one));
    }
    return *this;
}

Look Story::look(Role role) const {
    static const Words words;
    return {.role = role,
            .language = "en",
            .words = &words,
            .present = &moment.present,
            .now_ms = moment.at_ms};
}

}  // namespace vertebra::story
