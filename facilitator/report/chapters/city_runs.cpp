#include "common/view/game.h"
#include "common/view/game_view.h"
#include "facilitator/report/chapters/tools.h"

namespace vertebra::report {
namespace {

FactList settings_of(const Teller& tell, const GameView& view) {
    FactList facts{{tell.say("report.run.turns"),
                    tell.say("report.run.turns_of", {{"turn", std::to_string(view.turn)},
                                                     {"turns", std::to_string(view.turns)},
                                                     {"year", std::to_string(view.year)}})},
                   {tell.say("report.run.budget"), std::to_string(view.budget)},
                   {tell.say("report.run.start"), tell.say("report.run.start." + view.start)},
                   {tell.say("report.run.play"), tell.say("report.run.play." + view.play)}};
    if (!view.carried.empty()) facts.push_back({tell.say("report.run.carried"), view.carried});
    return facts;
}

// What each team gave most to, turn by turn.
Rows plans_of(const Teller& tell, const DebriefView& debrief) {
    Rows rows{.caption = tell.say("report.run.plans"), .head = {tell.say("game.team")}};
    std::size_t turns = 0;
    for (const auto& team : debrief.teams) {
        turns = std::max(turns, team.turns.size());
    }
    for (std::size_t turn = 1; turn <= turns; ++turn) {
        rows.head.push_back(tell.say("game.turn", {{"turn", std::to_string(turn)}}));
    }
    for (const auto& team : debrief.teams) {
        auto& row = rows.rows.emplace_back();
        row.push_back(told(team.name));
        for (const auto& turn : team.turns) {
            row.push_back(told(turn.plan));
        }
        row.resize(rows.head.size());
    }
    return rows;
}

FactList moments_of(const GameView& view) {
    FactList facts;
    for (const auto& team : view.teams) {
        std::string moments;
        for (const auto& moment : team.moments) {
            moments += (moments.empty() ? "" : "\n") + moment;
        }
        if (!moments.empty()) facts.push_back({team.name, std::move(moments)});
    }
    return facts;
}

const StepState* last_played(const Session& session) {
    const StepState* last = nullptr;
    for (const auto& step : session.steps) {
        if (!std::holds_alternative<CityRun>(step.step.activity)) continue;
        if (game_of(session, step).played > 0) last = &step;
    }
    return last;
}

}  // namespace

Section run_section(const Teller& tell, const StepState& step) {
    Section section{
        .id = "step-" + step.step.id.text, .title = tell.in(step.step.title), .sheet = true};
    const auto view = game_view(tell.session, step, tell.look);
    if (view.turn == 0) return section;
    const auto& model = tell.session.content->city;
    const auto caption = joined({view.note, tell.source(model.title, model.version)});
    auto& blocks = section.blocks;
    const auto add = [&](const char* name, const auto& chart) {
        if (chart) blocks.push_back(tell.drawing(section.id + name, *chart, caption));
    };
    blocks = {Prose{view.note, Prose::Kind::Lead}, settings_of(tell, view)};
    add("-curves", view.curves);
    blocks.push_back(Prose{view.rule, Prose::Kind::Note});
    if (view.trial) return section;  // it was for trying out
    add("-indicators", view.indicators);
    add("-money", view.money);
    add("-ladders", view.ladders);
    add("-stages", view.stages_over_time);
    auto moments = moments_of(view);
    if (!moments.empty()) {
        blocks.push_back(Prose{tell.say("report.run.moments")});
        blocks.push_back(std::move(moments));
    }
    if (view.debrief) {
        const auto& debrief = *view.debrief;
        blocks.push_back(plans_of(tell, debrief));
        blocks.push_back(tell.drawing(section.id + "-gains", debrief.gains, caption));
        blocks.push_back(Prose{tell.say("report.run.best", {{"city", debrief.best_city}})});
        blocks.push_back(tell.drawing(section.id + "-best", debrief.best, caption));
    }
    // The last one lays all that count side by side.
    if (&step == last_played(tell.session)) add("-runs", view.runs);
    return section;
}

}  // namespace vertebra::report
