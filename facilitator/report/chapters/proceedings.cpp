#include "facilitator/report/chapters/chapters.h"
#include "facilitator/report/chapters/items.h"

namespace vertebra::report {
namespace {

constexpr double kMinute = 60000;  // ms

// What a step took, in milliseconds; the one the workshop is at is counted up to the last event.
std::int64_t spent_of(const Session& session, const StepState& step) {
    const bool current = session.current().step.id == step.step.id;
    return step.spent_ms + (current ? session.now_ms - step.entered_at_ms : 0);
}

Rows agenda_of(const Teller& tell) {
    const auto& session = tell.session;
    Rows rows{.head = {tell.say("report.number"), tell.say("report.step"),
                       tell.say("report.planned"), tell.say("report.took"),
                       tell.say("report.asked")}};
    int planned = 0;
    std::int64_t took = 0;
    for (const auto& step : session.steps) {
        const bool held = step.entered_at_ms >= 0;
        const auto asked = std::ranges::count_if(
            step.items, [&](const ItemId& id) { return !session.find(id)->rounds.empty(); });
        rows.rows.push_back({whole(static_cast<int>(rows.rows.size()) + 1),
                             told(tell.in(step.step.title)), whole(step.step.minutes),
                             held ? decimal(static_cast<double>(spent_of(session, step)) / kMinute,
                                            1, tell.look.language)
                                  : told(tell.say("report.not_held")),
                             whole(static_cast<int>(asked))});
        planned += step.step.minutes;
        if (held) took += spent_of(session, step);
    }
    rows.rows.push_back({told(""), told(tell.say("report.together")), whole(planned),
                         decimal(static_cast<double>(took) / kMinute, 1, tell.look.language),
                         told("")});
    return rows;
}

// How many said so; nothing where counts may not be shown.
Cell people(const RoundResults& round, const char* option) {
    const auto found = std::ranges::find_if(round.figures, [&](const Figure& figure) {
        return figure.code == "people" && figure.option == option;
    });
    return found == round.figures.end() ? told("") : printed(found->value, "en");
}

std::string state_of(const Teller& tell, const ItemState& item, const RoundResults& round) {
    if (!round.hidden.empty()) return tell.say("report.short." + round.hidden);
    const bool last = round.round == item.round();
    return tell.say(last && item.phase == Phase::Locked ? "report.short.locked"
                                                        : "report.short.shown");
}

Rows questions_of(const Teller& tell) {
    Rows rows{.head = {tell.say("report.question"), tell.say("report.round"),
                       tell.say("report.watched"), tell.say("report.voters"),
                       tell.say("report.answered"), tell.say("scale.dont_know"),
                       tell.say("scale.not_applicable"), tell.say("report.no_answer"),
                       tell.say("report.state")}};
    for (const auto& results : tell.results.items) {
        const auto& item = *tell.session.find(ItemId{results.item});
        for (const auto& round : results.rounds) {
            rows.rows.push_back({told(title_of(tell, item)), whole(round.round),
                                 told(tell.say("report.watched." + results.visibility)),
                                 whole(round.expected), whole(round.answered), people(round, "DK"),
                                 people(round, "NA"), whole(round.not_answered),
                                 told(state_of(tell, item, round))});
        }
    }
    return rows;
}

}  // namespace

Section proceedings(const Teller& tell) {
    Section chapter{.id = "proceedings", .title = tell.say("report.proceedings")};
    chapter.parts.push_back({.id = "agenda",
                             .title = tell.say("report.agenda"),
                             .sheet = true,
                             .blocks = {agenda_of(tell)}});
    auto questions = questions_of(tell);
    if (questions.rows.empty()) {
        chapter.blocks.push_back(Prose{tell.say("report.nothing_asked")});
        return chapter;
    }
    chapter.parts.push_back(
        {.id = "questions",
         .title = tell.say("report.questions"),
         .sheet = true,
         .blocks = {tell.note("report.questions_about"), std::move(questions)}});
    return chapter;
}

}  // namespace vertebra::report
