#include "common/view/game_debrief.h"

#include <algorithm>

namespace vertebra {
namespace {

std::vector<TurnLessonView> turns_of(const Telling& scene, const TeamGame& team,
                                     const Lesson& lesson) {
    std::vector<TurnLessonView> turns;
    for (std::size_t turn = 0; turn < team.turns.size(); ++turn) {
        turns.push_back(
            {.plan = told(scene, team.turns[turn].plan),
             .best = told(scene, lesson.best_steps[turn]),
             .gain = difference(lesson.best_outlooks[turn] - lesson.outlooks[turn], scene.look)});
    }
    return turns;
}

Grid best_order_of(const Telling& scene, const Lessons& lessons) {
    auto grid = grid_of(scene, "game.best");
    for (std::size_t turn = 1; turn <= lessons.best_order.size(); ++turn) {
        grid.columns.push_back(scene.say("game.turn", {{"turn", std::to_string(turn)}}));
    }
    int most = 1;
    for (const auto& turn : lessons.best_order) {
        most = std::max(most, std::ranges::max(turn.shares, {}, &Share::percent).percent);
    }
    for (std::size_t d = 0; d < scene.fields(); ++d) {
        Grid::Row row{.label = scene.field(d), .cells = {}};
        for (const auto& turn : lessons.best_order) {
            const int percent = turn.shares[d].percent;
            row.cells.push_back({.value = static_cast<double>(percent) / most,
                                 .printed = std::to_string(percent) + " %"});
        }
        grid.rows.push_back(std::move(row));
    }
    add_twin(grid, scene.say("maturity.field"));
    return grid;
}

}  // namespace

DebriefView debrief_of(const Telling& scene, const Lessons& lessons) {
    DebriefView view{.best_city = scene.figure(lessons.best_run.city())};
    for (const auto& turn : lessons.best_order) {
        view.order.push_back(told(scene, turn.shares));
    }
    view.gains = grid_of(scene, "game.gains");
    for (int turn = 1; turn <= scene.game.turns; ++turn) {
        view.gains.columns.push_back(scene.say("game.turn", {{"turn", std::to_string(turn)}}));
    }
    for (const auto& team : scene.game.teams) {
        const auto* lesson = lesson_of(lessons, team);
        if (lesson == nullptr) continue;
        TeamLessonView one{.id = team.id.text,
                           .name = team.name.in(scene.look.language),
                           .number = team.team + 1,
                           .city = scene.figure(team.run.city())};
        one.turns = turns_of(scene, team, *lesson);
        one.moments = moments_of(scene, team.run);
        Grid::Row row{.label = one.name, .cells = {}};
        for (std::size_t turn = 0; turn < one.turns.size(); ++turn) {
            const double gain = lesson->best_outlooks[turn] - lesson->outlooks[turn];
            row.cells.push_back(
                {.value = std::clamp(gain, 0.0, 1.0), .printed = one.turns[turn].gain});
        }
        view.gains.rows.push_back(std::move(row));
        view.teams.push_back(std::move(one));
    }
    add_twin(view.gains, scene.say("game.team"));
    view.best = best_order_of(scene, lessons);
    for (const auto& question : scene.game.model.debriefing) {
        view.questions.push_back(question.in(scene.look.language));
    }
    return view;
}

}  // namespace vertebra
