#include "facilitator/report/chapters/items.h"

namespace vertebra::report {
namespace {

constexpr std::size_t kMostDrawn = 6;  // questions alike in one step; more are a table

// Which pack a question's text is from, with its version.
std::string source_of(const Teller& tell, const ItemState& item) {
    const auto& content = *tell.session.content;
    const auto& one = item.item;
    if (!one.scenario.empty()) return tell.source(content.risk.title, content.risk.version);
    if (!one.criterion.empty() || !one.city_case.empty()) {
        return tell.source(content.cases.title, content.cases.version);
    }
    if (!one.policy.empty() || !one.sub_dimension.empty()) {
        return tell.source(content.maturity.title, content.maturity.version);
    }
    return tell.source(content.format.title, content.format.version);
}

std::string n_of(const Teller& tell, int answered, int expected) {
    return tell.say("report.n_of",
                    {{"n", std::to_string(answered)}, {"all", std::to_string(expected)}});
}

// Who answered, who did not and how, and from how many on it is shown.
std::string response(const Teller& tell, const ItemState& item, const ResultView& result) {
    const auto& session = tell.session;
    const auto some = [&](const char* key, int people) {
        return people > 0 ? tell.say(key, {{"n", std::to_string(people)}}) : std::string{};
    };
    return joined({n_of(tell, result.answered, result.expected),
                   some("report.dont_know", result.dont_know),
                   some("report.not_applicable", result.not_applicable),
                   some("report.not_answered", result.expected - result.answered),
                   tell.say("report.from_k", {{"k", std::to_string(session.about.k)}}),
                   source_of(tell, item)});
}

std::string names_of(const AskView& ask, const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const auto& id : ids) {
        const auto found = std::ranges::find(ask.options, id, &OptionView::id);
        if (found != ask.options.end()) names.push_back(found->label);
    }
    return listed(names);
}

std::string sentence_of(const Teller& tell, const ResultView& result) {
    std::string sentence;
    const auto add = [&](const std::string& more) {
        sentence += (sentence.empty() ? "" : " ") + more;
    };
    if (!result.value_label.empty()) {
        add(tell.say("report.value", {{"value", result.value_label}}));
    }
    if (result.verdict != "none") add(tell.say("report.verdict." + result.verdict));
    if (result.within_one > 0 && result.valid > 0) {
        add(tell.say("report.within_one", {{"n", std::to_string(result.within_one)},
                                           {"all", std::to_string(result.valid)}}));
    }
    if (result.two_camps) add(tell.say("report.two_camps"));
    return sentence;
}

// "Fewer than 5 …": why there are no figures.
std::string why_hidden(const Teller& tell, const std::string& why) {
    return tell.say("report.hidden." + why, {{"k", std::to_string(tell.session.about.k)}});
}

// The picture of a result, whatever kind of chart its question has; none where it may not be shown.
std::optional<Chart> picture_of(const ResultView& result) {
    if (result.chart) return *result.chart;
    if (result.map) return *result.map;
    if (result.network) return *result.network;
    return std::nullopt;
}

// The last round whose counts may be shown.
std::optional<ResultView> drawn_result(const Teller& tell, const ItemState& item) {
    for (int round = item.round(); round >= 1; --round) {
        auto result = shown_result(tell, item, round);
        if (result && picture_of(*result)) return result;
    }
    return std::nullopt;
}

void add_result(Section& section, const Teller& tell, const ItemState& item, const ItemView& view) {
    const auto& last = results_of(tell, item).rounds.back();
    auto& blocks = section.blocks;
    const auto result = shown_result(tell, item, last.round);
    const auto sentence = result ? sentence_of(tell, *result) : "";
    if (!sentence.empty()) blocks.push_back(Prose{sentence, Prose::Kind::Lead});
    if (!last.hidden.empty()) {
        blocks.push_back(
            Prose{n_of(tell, last.answered, last.expected) + ". " + why_hidden(tell, last.hidden)});
    }
    const auto drawn = drawn_result(tell, item);
    if (drawn) {
        const bool several = results_of(tell, item).rounds.size() > 1;
        const auto round =
            tell.say("report.round_number", {{"round", std::to_string(drawn->round)}});
        blocks.push_back(
            tell.drawing(section.id, *picture_of(*drawn),
                         joined({several ? round : "", response(tell, item, *drawn)})));
    } else if (result && result->hidden == "no" && result->counts) {
        blocks.push_back(Prose{response(tell, item, *result), Prose::Kind::Note});
    }
    if (drawn && !drawn->taken.empty()) {
        blocks.push_back(Prose{tell.say("report.taken", {{"list", names_of(view.ask, drawn->taken)},
                                                         {"left", std::to_string(drawn->left)}})});
    }
    if (drawn && !drawn->loops.empty()) {
        blocks.push_back(Prose{tell.say("report.loops_drawn")});
        blocks.push_back(BulletList{drawn->loops});
    }
    const std::string rule = drawn ? drawn->rule : result ? result->rule : "";
    if (!rule.empty()) blocks.push_back(Prose{rule, Prose::Kind::Note});
    if (!drawn || !drawn->split) return;
    const auto& split = *drawn->split;
    const auto last_column = split.chart.table.head.size() - 1;
    blocks.push_back(
        tell.drawing(section.id + "-groups", split.chart,
                     tell.say("report.by_groups", {{"title", split.title}}) + " " + split.rule,
                     {0, last_column}));
}

// What each round came to, beside one another.
void add_rounds(Section& section, const Teller& tell, const ItemState& item) {
    const auto& results = results_of(tell, item);
    if (results.rounds.size() < 2) return;
    Rows rows{.caption = tell.say("report.rounds"),
              .head = {tell.say("report.round"), tell.say("report.answered"),
                       tell.say("report.voters"), tell.say("report.group_value"),
                       tell.say("report.spread"), tell.say("report.close_to_it")}};
    for (const auto& round : results.rounds) {
        const auto result = shown_result(tell, item, round.round);
        const bool shown = result && result->hidden == "no";
        const bool counted = shown && result->within_one > 0;
        rows.rows.push_back(
            {told(std::to_string(round.round)), whole(round.answered), whole(round.expected),
             told(shown ? result->value_label : tell.say("report.short." + round.hidden)),
             told(shown ? verdict_in_words(tell, result->verdict) : ""),
             told(counted ? tell.say("report.part_of", {{"n", std::to_string(result->within_one)},
                                                        {"all", std::to_string(result->valid)}})
                          : "")});
    }
    section.blocks.push_back(std::move(rows));
    // The answers of the rounds, where they can be laid side by side.
    Rows answers{.caption = tell.say("report.rounds_answers"), .head = {tell.say("chart.answer")}};
    std::vector<Bars> charts;
    for (const auto& round : results.rounds) {
        const auto result = shown_result(tell, item, round.round);
        if (!result || !result->chart) continue;
        charts.push_back(*result->chart);
        answers.head.push_back(
            tell.say("report.round_number", {{"round", std::to_string(round.round)}}));
    }
    if (charts.size() < 2) return;
    for (const auto& bar : charts.back().bars) {
        auto& row = answers.rows.emplace_back();
        row.push_back(told(bar.label));
        for (const auto& chart : charts) {
            const auto found = std::ranges::find(chart.bars, bar.label, &Bars::Bar::label);
            row.push_back(found == chart.bars.end() ? told("")
                                                    : printed(found->printed, tell.look.language));
        }
    }
    section.blocks.push_back(std::move(answers));
}

std::optional<LockView> lock_of(const Teller& tell, const ItemState& item) {
    if (item.phase != Phase::Locked) return std::nullopt;
    return item_view(tell.session, item, tell.look).lock;
}

std::string agreed_of(const Teller& tell, const LockView& lock) {
    return lock.value_label.empty() ? tell.say("report.no_value") : lock.value_label;
}

void add_lock(Section& section, const Teller& tell, const ItemState& item) {
    const auto lock = lock_of(tell, item);
    if (!lock) return;
    FactList facts{{tell.say("report.agreed"), agreed_of(tell, *lock)}};
    if (!tell.quotes()) return section.blocks.push_back(std::move(facts));
    if (!lock->reason.empty()) facts.push_back({tell.say("report.why"), lock->reason});
    if (!lock->dissent.empty()) facts.push_back({tell.say("report.dissent"), lock->dissent});
    section.blocks.push_back(std::move(facts));
}

void add_texts(Section& section, const Teller& tell, const ItemState& item) {
    const auto& texts = results_of(tell, item).texts;
    if (texts.empty() || !tell.quotes()) return;
    // Ideas that are drawn with those who carry them need not be listed too.
    if (std::holds_alternative<AskIdeas>(item.item.ask) && drawn_result(tell, item)) return;
    section.blocks.push_back(tell.note("report.texts"));
    section.blocks.push_back(BulletList{texts, true});
}

// -- many alike

const std::vector<Wording>* scale_of(const ItemState& item) {
    const auto* ask = std::get_if<AskScale>(&item.item.ask);
    return ask == nullptr ? nullptr : &ask->steps;
}

// Scales of as many steps, whatever each step is called.
bool are_alike(const std::vector<const ItemState*>& items) {
    return items.size() > kMostDrawn && std::ranges::all_of(items, [&](const ItemState* item) {
               const auto* scale = scale_of(*item);
               const auto* first = scale_of(*items.front());
               return scale != nullptr && first != nullptr && scale->size() == first->size();
           });
}

// What its steps are called; where each question calls them otherwise, by their number.
std::vector<std::string> steps_of(const Teller& tell, const std::vector<const ItemState*>& items) {
    const auto& first = *scale_of(*items.front());
    const bool same = std::ranges::all_of(
        items, [&](const ItemState* item) { return *scale_of(*item) == first; });
    std::vector<std::string> steps;
    for (const auto& step : first) {
        steps.push_back(same ? tell.in(step) : std::to_string(steps.size() + 1));
    }
    return steps;
}

// A row a question: how many chose each level, what the group says and how far it is split.
Rows table_of(const Teller& tell, const std::vector<const ItemState*>& items) {
    Rows rows{.head = {tell.say("report.question")}};
    for (auto& step : steps_of(tell, items)) {
        rows.head.push_back(std::move(step));
    }
    for (const char* key : {"scale.dont_know", "scale.not_applicable", "report.group_value",
                            "report.spread", "report.answered", "report.voters"}) {
        rows.head.push_back(tell.say(key));
    }
    const auto levels = scale_of(*items.front())->size();
    for (const auto* item : items) {
        const auto& last = results_of(tell, *item).rounds.back();
        const auto result = shown_result(tell, *item, last.round);
        auto& row = rows.rows.emplace_back();
        row.push_back(told(title_of(tell, *item)));
        for (std::size_t level = 0; level < levels; ++level) {
            const bool counted = result && result->chart;
            row.push_back(counted ? printed(result->chart->bars[level].printed, "en") : told(""));
        }
        const bool counted = result && result->chart;
        row.push_back(counted ? whole(result->dont_know) : told(""));
        row.push_back(counted ? whole(result->not_applicable) : told(""));
        const bool shown = result && result->hidden == "no";
        row.push_back(told(shown ? result->value_label : tell.say("report.short." + last.hidden)));
        row.push_back(told(shown ? verdict_in_words(tell, result->verdict) : ""));
        row.push_back(whole(last.answered));
        row.push_back(whole(last.expected));
    }
    return rows;
}

Rows locks_of(const Teller& tell, const std::vector<const ItemState*>& items) {
    Rows rows{.caption = tell.say("report.agreed_on"),
              .head = {tell.say("report.question"), tell.say("report.agreed"),
                       tell.say("report.why"), tell.say("report.dissent")}};
    for (const auto* item : items) {
        const auto lock = lock_of(tell, *item);
        if (!lock) continue;
        rows.rows.push_back({told(title_of(tell, *item)), told(agreed_of(tell, *lock)),
                             told(lock->reason), told(lock->dissent)});
    }
    return tell.fitting(std::move(rows));
}

void add_table(Section& section, const Teller& tell, const std::vector<const ItemState*>& items) {
    const auto& first = *items.front();
    const bool same = std::ranges::all_of(
        items, [&](const ItemState* item) { return item->item.question == first.item.question; });
    const auto& question = tell.in(first.item.question);
    if (same && !question.empty()) section.blocks.push_back(Prose{question});
    section.blocks.push_back(table_of(tell, items));
    std::string rule;
    for (const auto* item : items) {
        const auto result = shown_result(tell, *item, item->round());
        if (result && rule.empty()) rule = result->rule;
    }
    const auto from = tell.say("report.from_k", {{"k", std::to_string(tell.session.about.k)}});
    section.blocks.push_back(
        Prose{joined({rule, from, source_of(tell, first)}), Prose::Kind::Note});
    auto locks = locks_of(tell, items);
    if (!locks.rows.empty()) section.blocks.push_back(std::move(locks));
    for (const auto* item : items) {
        Section one{.id = section.id + "-" + item->item.id.text, .title = title_of(tell, *item)};
        add_texts(one, tell, *item);
        if (!one.empty()) section.parts.push_back(std::move(one));
    }
}

}  // namespace

bool asks_about_workshop(const Step& step) {
    return step.id.text == "feedback" || step.id.text == "evaluation";
}

std::string verdict_in_words(const Teller& tell, const std::string& verdict) {
    return verdict == "none" ? "" : tell.say("report.spread." + verdict);
}

std::optional<ResultView> shown_result(const Teller& tell, const ItemState& item, int round) {
    auto result = result_view(tell.session, item, round, tell.look);
    // "A report is made for keeping: what moves is not in it."
    if (result && result->live) return std::nullopt;
    // Ideas are what people wrote: whom nothing is quoted to reads how many answered.
    if (result && !tell.quotes() && std::holds_alternative<AskIdeas>(item.item.ask)) {
        result->chart.reset();
        result->order.clear();
    }
    return result;
}

std::string title_of(const Teller& tell, const ItemState& item) {
    const auto& title = tell.in(item.item.title);
    const auto* criterion = tell.session.content->cases.find(item.item.criterion);
    if (criterion == nullptr || item.item.policy.empty()) return title;
    return title + " \u2013 " + tell.in(criterion->title);
}

const ItemResults& results_of(const Teller& tell, const ItemState& item) {
    return *std::ranges::find(tell.results.items, item.item.id.text, &ItemResults::item);
}

Section item_section(const Teller& tell, const ItemState& item) {
    Section section{.id = "item-" + item.item.id.text, .title = title_of(tell, item)};
    if (item.rounds.empty()) return section;
    const auto view = item_view(tell.session, item, tell.look);
    const bool led = tell.session.find(item.step)->step.pace == Pace::Together;
    if (led && !view.body.empty()) {
        section.blocks.push_back(Prose{view.body, Prose::Kind::Note});
    }
    if (!view.question.empty()) section.blocks.push_back(Prose{view.question});
    add_result(section, tell, item, view);
    add_rounds(section, tell, item);
    add_lock(section, tell, item);
    add_texts(section, tell, item);
    return section;
}

Section step_section(const Teller& tell, const StepState& step) {
    Section section{
        .id = "step-" + step.step.id.text, .title = tell.in(step.step.title), .sheet = true};
    std::vector<const ItemState*> opened;
    for (const auto& id : step.items) {
        const auto& item = *tell.session.find(id);
        if (!item.rounds.empty()) opened.push_back(&item);
    }
    if (step.step.pace == Pace::Own && are_alike(opened)) {
        add_table(section, tell, opened);
        return section;
    }
    for (const auto* item : opened) {
        section.parts.push_back(item_section(tell, *item));
    }
    return section;
}

}  // namespace vertebra::report
