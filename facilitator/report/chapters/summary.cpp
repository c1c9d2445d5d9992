#include "common/text/plain_text.h"
#include "common/view/ideas.h"
#include "common/view/views.h"
#include "facilitator/report/chapters/chapters.h"
#include "facilitator/report/chapters/items.h"
#include "facilitator/report/chapters/notes.h"
#include "facilitator/report/chapters/tools.h"

namespace vertebra::report {
namespace {

// Two pages at most: so many of each, and so much of what somebody wrote.
constexpr std::size_t kMostDecisions = 10;
constexpr std::size_t kMostOutcomes = 6;
constexpr std::size_t kMostUnsure = 6;
constexpr std::size_t kMostDissents = 5;
constexpr std::size_t kMostActions = 8;
constexpr std::size_t kForemost = 3;
constexpr int kMostWords = 240;  // code points
constexpr int kMostTitle = 90;

std::string clipped(const std::string& text, int most) {
    if (code_points(text) <= most) return text;
    std::size_t end = 0;
    for (int letters = 0; end < text.size(); ++end) {
        const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
        if (begins && ++letters > most) break;
    }
    return std::string{trimmed(text.substr(0, end))} + " \u2026";
}

// What is said of the questions of a workshop, each looked at once.
struct Question {
    const ItemState* item = nullptr;
    std::string title;
    std::optional<ResultView> result;  // of the last round, where it may be shown
    std::optional<LockView> lock;
    bool of_people = true;  // not of a team's plan
};

std::vector<Question> questions_of(const Teller& tell) {
    std::vector<Question> questions;
    for (const auto& step : tell.session.steps) {
        if (asks_about_workshop(step.step)) continue;
        for (const auto& id : step.items) {
            const auto& item = *tell.session.find(id);
            if (item.rounds.empty()) continue;
            Question one{&item, clipped(title_of(tell, item), kMostTitle)};
            one.result = shown_result(tell, item, item.round());
            one.of_people = !std::holds_alternative<AskShares>(item.item.ask);
            const auto view = item_view(tell.session, item, tell.look);
            if (item.phase == Phase::Locked) one.lock = view.lock;
            questions.push_back(std::move(one));
        }
    }
    return questions;
}

bool is_shown(const Question& one) {
    return one.of_people && one.result && one.result->hidden == "no";
}

// "and 12 more in chapter 4", where not all have room.
void add_rest(std::vector<Block>& blocks, const Teller& tell, std::size_t all, std::size_t most) {
    if (all <= most) return;
    blocks.push_back(tell.note("report.and_more", {{"n", std::to_string(all - most)}}));
}

// What somebody wrote down while people spoke.
void add_notes(std::vector<Block>& blocks, const Teller& tell, Note::Kind kind, std::size_t most) {
    auto notes = notes_of(tell, kind);
    if (notes.empty()) return;
    const auto all = notes.size();
    notes.resize(std::min(all, most));
    for (auto& note : notes) {
        note = {clipped(note.name, kMostTitle), clipped(note.value, kMostWords)};
    }
    blocks.push_back(Prose{tell.say("report.noted." + std::string{code_of(kind)})});
    blocks.push_back(std::move(notes));
    add_rest(blocks, tell, all, most);
}

std::string foremost(const Teller& tell, const Question& one) {
    std::vector<std::string> names;
    if (std::holds_alternative<AskIdeas>(one.item->item.ask)) {
        for (const auto& idea : ideas_on_screen(tell.session, *one.item)) {
            if (names.size() < kForemost) names.push_back(clipped(idea.text, kMostTitle));
        }
        return listed(names, "; ");
    }
    const auto view = item_view(tell.session, *one.item, tell.look);
    const auto& ids = one.result->taken.empty() ? one.result->order : one.result->taken;
    for (const auto& id : ids) {
        if (names.size() == kForemost) break;
        const auto found = std::ranges::find(view.ask.options, id, &OptionView::id);
        if (found != view.ask.options.end()) names.push_back(clipped(found->label, kMostTitle));
    }
    return listed(names, "; ");
}

template <class List, class Name>
std::string first_of(const List& list, Name name) {
    std::vector<std::string> names;
    for (const auto& one : list) {
        if (names.size() < kForemost) names.push_back(name(one));
    }
    return listed(names, "; ");
}

// What the tools say first.
void add_readings(FactList& facts, const Teller& tell) {
    if (has_risks(tell)) {
        const auto view = profile_view(tell.session, tell.look);
        const auto name = [](const TopicView& topic) { return topic.title; };
        if (!view.priorities.empty()) {
            facts.push_back({tell.say("report.first_risks"), first_of(view.priorities, name)});
        }
        std::vector<std::string> active;
        for (const auto& loop : view.loops) {
            if (loop.state == "active") active.push_back(loop.title);
        }
        if (!active.empty()) {
            facts.push_back({tell.say("report.active_loops"),
                             first_of(active, [](const std::string& title) { return title; })});
        }
    }
    if (has_maturity(tell)) {
        const auto view = maturity_view(tell.session, tell.look);
        if (!view.median.empty()) {
            facts.push_back(
                {tell.say("report.maturity"),
                 tell.say("report.stages", {{"median", view.median}, {"minimum", view.minimum}})});
        }
    }
}

// How far the cities of a run came: from the lowest to the highest, for they are not ranked.
void add_runs(FactList& facts, const Teller& tell) {
    for (const auto& step : tell.session.steps) {
        const auto* run = std::get_if<CityRun>(&step.step.activity);
        if (run == nullptr || run->trial) continue;
        const auto view = game_view(tell.session, step, tell.look);
        if (view.turn == 0 || view.teams.empty()) continue;
        const auto city = [&](const TeamView& team) {
            return printed(team.city, tell.look.language).number.value_or(0);
        };
        const auto [low, high] = std::ranges::minmax(view.teams, {}, city);
        facts.push_back(
            {view.title, tell.say("report.cities_between", {{"low", low.city},
                                                            {"high", high.city},
                                                            {"year", std::to_string(view.year)}})});
    }
}

Section decided(const Teller& tell, const std::vector<Question>& questions) {
    Section section{.id = "decided", .title = tell.say("report.decided")};
    Rows rows{.head = {tell.say("report.question"), tell.say("report.agreed"),
                       tell.say("report.spread")}};
    FactList outcomes;
    std::size_t locked = 0;
    for (const auto& one : questions) {
        const bool ordered = is_shown(one) && !one.result->order.empty();
        if (one.lock && ++locked <= kMostDecisions) {
            auto value = ordered ? foremost(tell, one) : one.lock->value_label;
            if (value.empty()) value = tell.say("report.no_value");
            rows.rows.push_back(
                {told(one.title), told(std::move(value)),
                 told(is_shown(one) ? verdict_in_words(tell, one.result->verdict) : "")});
        } else if (!one.lock && ordered && outcomes.size() < kMostOutcomes) {
            outcomes.push_back({one.title, foremost(tell, one)});
        }
    }
    if (!rows.rows.empty()) section.blocks.push_back(std::move(rows));
    add_rest(section.blocks, tell, locked, kMostDecisions);
    add_readings(outcomes, tell);
    add_runs(outcomes, tell);
    if (!outcomes.empty()) {
        section.blocks.push_back(Prose{tell.say("report.came_out")});
        section.blocks.push_back(std::move(outcomes));
    }
    add_notes(section.blocks, tell, Note::Kind::Decision, kMostDecisions);
    if (section.empty()) section.blocks.push_back(Prose{tell.say("report.nothing_decided")});
    return section;
}

int count(const std::vector<Question>& questions, const char* verdict) {
    return static_cast<int>(std::ranges::count_if(questions, [&](const Question& one) {
        return is_shown(one) && one.result->verdict == verdict;
    }));
}

Section sure(const Teller& tell, const std::vector<Question>& questions) {
    Section section{.id = "sure", .title = tell.say("report.sure")};
    FactList facts;
    for (const char* verdict : {"small", "wide", "dont_know", "strong", "moderate", "weak"}) {
        const int of_it = count(questions, verdict);
        if (of_it == 0) continue;
        facts.push_back({tell.say("report.sure." + std::string{verdict}), std::to_string(of_it)});
    }
    int least = -1;
    int most = 0;
    int hidden = 0;
    for (const auto& one : questions) {
        if (!one.of_people) continue;
        const int answered = one.item->rounds.back().answered();
        least = least < 0 ? answered : std::min(least, answered);
        most = std::max(most, answered);
        if (!is_shown(one)) ++hidden;
    }
    if (least >= 0) {
        facts.push_back({tell.say("report.people_a_question"),
                         least == most ? std::to_string(most)
                                       : std::to_string(least) + "\u2013" + std::to_string(most)});
    }
    if (hidden > 0) facts.push_back({tell.say("report.not_shown"), std::to_string(hidden)});
    if (facts.empty()) {
        section.blocks.push_back(Prose{tell.say("report.nothing_asked")});
    } else {
        section.blocks.push_back(std::move(facts));
        section.blocks.push_back(tell.note("report.sure_about"));
    }
    return section;
}

Section disagreed(const Teller& tell, const std::vector<Question>& questions) {
    Section section{.id = "dissent", .title = tell.say("report.who_disagreed")};
    FactList dissents;
    std::size_t noted = 0;
    std::vector<std::string> split;
    for (const auto& one : questions) {
        if (tell.quotes() && one.lock && !one.lock->dissent.empty() && ++noted <= kMostDissents) {
            dissents.push_back({one.title, clipped(one.lock->dissent, kMostWords)});
        }
        if (!is_shown(one)) continue;
        const bool apart = one.result->verdict == "wide" || one.result->verdict == "weak";
        if (!apart) continue;
        split.push_back(one.result->two_camps
                            ? tell.say("report.in_two_camps", {{"question", one.title}})
                            : one.title);
    }
    if (!dissents.empty()) section.blocks.push_back(std::move(dissents));
    add_rest(section.blocks, tell, noted, kMostDissents);
    add_notes(section.blocks, tell, Note::Kind::Dissent, kMostDissents);
    if (!split.empty()) {
        section.blocks.push_back(Prose{tell.say("report.far_apart")});
        const auto all = split.size();
        split.resize(std::min(all, kMostUnsure));
        section.blocks.push_back(BulletList{std::move(split)});
        add_rest(section.blocks, tell, all, kMostUnsure);
    }
    if (section.empty()) {
        section.blocks.push_back(
            Prose{tell.say(tell.quotes() ? "report.no_dissent" : "report.none_apart")});
    }
    return section;
}

// What is agreed to be done: by hand first, then what the road-map says.
std::vector<EntryView> actions_of(const Teller& tell) {
    auto entries = register_of(tell);
    if (tell.results.road_map.empty()) return entries;
    std::erase_if(entries, [](const EntryView& entry) { return !entry.policy.empty(); });
    for (const auto& action : road_map_view(tell.session, tell.look).actions) {
        entries.push_back({.id = action.policy,
                           .text = action.title,
                           .policy = action.policy,
                           .owner = action.owner,
                           .due = action.due,
                           .status = action.status});
    }
    return entries;
}

Section next(const Teller& tell) {
    Section section{.id = "next", .title = tell.say("report.next")};
    const auto actions = actions_of(tell);
    if (!actions.empty()) {
        Rows rows{.head = {tell.say("report.action"), tell.say("road_map.owner"),
                           tell.say("road_map.due"), tell.say("road_map.status")}};
        for (const auto& action : actions) {
            if (rows.rows.size() == kMostActions) break;
            rows.rows.push_back({told(clipped(action.text, kMostWords)), told(action.owner),
                                 told(action.due), told(tell.say("status." + action.status))});
        }
        section.blocks.push_back(tell.fitting(std::move(rows)));
        add_rest(section.blocks, tell, actions.size(), kMostActions);
    }
    if (has_risks(tell)) {
        const auto view = profile_view(tell.session, tell.look);
        std::vector<std::string> topics;
        for (const auto& topic : view.find_out) {
            topics.push_back(topic.title);
        }
        if (!topics.empty()) {
            section.blocks.push_back(FactList{{tell.say("report.find_out"), listed(topics)}});
        }
    }
    if (section.empty()) section.blocks.push_back(Prose{tell.say("report.nothing_next")});
    return section;
}

}  // namespace

Section summary(const Teller& tell) {
    const auto questions = questions_of(tell);
    const auto& session = tell.session;
    const auto held = std::ranges::count_if(
        session.steps, [](const StepState& step) { return step.entered_at_ms >= 0; });
    Section chapter{.id = "summary", .title = tell.say("report.summary")};
    chapter.blocks.push_back(
        Prose{tell.say("report.in_short", {{"people", std::to_string(session.seats.size())},
                                           {"steps", std::to_string(held)},
                                           {"all", std::to_string(session.steps.size())},
                                           {"questions", std::to_string(questions.size())}}),
              Prose::Kind::Lead});
    if (!session.closed) chapter.blocks.push_back(tell.note("report.still_running"));
    chapter.parts = {decided(tell, questions), sure(tell, questions), disagreed(tell, questions),
                     next(tell)};
    return chapter;
}

}  // namespace vertebra::report
