#include "common/view/game_charts.h"

#include <algorithm>

namespace vertebra {
namespace {

Lines::Line line_of(const Telling& scene, std::string label, int number, const Run& run) {
    Lines::Line line{.label = std::move(label), .number = number};
    line.values.push_back(city_of(scene.game.model, scene.game.start.x));
    for (const auto& year : run.years) {
        line.values.push_back(year.city);
    }
    line.printed = scene.figure(line.values.back());
    return line;
}

}  // namespace

Lines curves_of(const Telling& scene, const Lessons* lessons) {
    const auto& game = scene.game;
    Lines chart{.title = scene.say("game.curves"),
                .across = scene.say("game.years"),
                .most = static_cast<double>(kStages)};
    const int years = game.turns * game.model.assumptions.years;
    for (int year = 0; year <= years; ++year) {
        chart.columns.push_back(std::to_string(year));
    }
    for (std::size_t s = 0; s < kStages; ++s) {
        chart.levels.push_back(scene.stage(s));
    }
    for (const auto& team : game.teams) {
        chart.lines.push_back(
            line_of(scene, team.name.in(scene.look.language), team.team + 1, team.run));
    }
    if (const auto run = run_of_road_map(scene.session, game)) {
        chart.lines.push_back(line_of(scene, scene.say("game.own_road_map"), 0, *run));
    }
    if (lessons != nullptr) {
        chart.lines.push_back(line_of(scene, scene.say("game.best_order"), 0, lessons->best_run));
    }
    for (std::size_t turn = 0; turn < game.cards.size(); ++turn) {
        if (game.cards[turn] == nullptr) continue;
        chart.events.push_back({static_cast<int>(turn + 1) * game.model.assumptions.years,
                                game.cards[turn]->title.in(scene.look.language)});
    }
    chart.table.head = {scene.say("game.team")};
    for (int turn = 0; turn <= game.played; ++turn) {
        chart.table.head.push_back(scene.say(
            "game.after_year", {{"year", std::to_string(turn * game.model.assumptions.years)}}));
    }
    std::string list;
    for (const auto& line : chart.lines) {
        std::vector<std::string> row{line.label};
        for (int turn = 0; turn <= game.played; ++turn) {
            const auto at = static_cast<std::size_t>(turn * game.model.assumptions.years);
            row.push_back(scene.figure(line.values[at]));
        }
        chart.table.rows.push_back(std::move(row));
        list += (list.empty() ? "" : ", ") + line.label + " " + line.printed;
    }
    chart.description = scene.say(
        "game.curves_description",
        {{"year", std::to_string(game.played * game.model.assumptions.years)}, {"list", list}});
    return chart;
}

Grid indicators_of(const Telling& scene, const std::vector<TeamView>& teams) {
    auto grid = grid_of(scene, "game.indicators");
    grid.columns = {scene.say("game.city"), scene.say("game.weakest"), scene.say("game.wasted"),
                    scene.say("game.next_budget"), scene.say("game.next_left")};
    for (std::size_t at = 0; at < teams.size(); ++at) {
        const auto& team = teams[at];
        const auto& run = scene.game.teams[at].run;
        const auto& position = run.positions.back();
        const auto weakest = ladder_of(position.x[weakest_of(scene.game.model, position.x)]);
        grid.rows.push_back(
            {team.name,
             {{.value = city_of(scene.game.model, position.x) / kStages, .printed = team.city},
              {.value = weakest / kStages, .printed = team.weakest_at},
              {.value = run.wasted(), .printed = team.wasted},
              {.value = std::nullopt, .printed = team.budget},
              {.value = std::nullopt, .printed = team.left}}});
    }
    add_twin(grid, scene.say("game.team"));
    return grid;
}

Grid money_of(const Telling& scene) {
    auto grid = grid_of(scene, "game.money");
    grid.columns = {scene.say("game.poor_effect"), scene.say("game.too_fast"),
                    scene.say("game.finished"), scene.say("game.wasted_of_spent")};
    for (const auto& team : scene.game.teams) {
        double spent = 0;
        Wasted wasted;
        for (const auto& year : team.run.years) {
            spent += year.spent;
            wasted.poor_effect += year.wasted.poor_effect;
            wasted.too_fast += year.wasted.too_fast;
            wasted.finished += year.wasted.finished;
        }
        Grid::Row row{.label = team.name.in(scene.look.language), .cells = {}};
        const auto add = [&](double units) {
            const auto part = spent > 0 ? std::optional{units / spent} : std::nullopt;
            row.cells.push_back({.value = part, .printed = scene.units(units)});
        };
        add(wasted.poor_effect);
        add(wasted.too_fast);
        add(wasted.finished);
        const auto part = team.run.wasted();
        row.cells.push_back({.value = part, .printed = part ? percent_of(*part) : ""});
        grid.rows.push_back(std::move(row));
    }
    add_twin(grid, scene.say("game.team"));
    return grid;
}

Grid ladders_of(const Telling& scene) {
    auto grid = grid_of(scene, "game.ladders");
    for (const auto& team : scene.game.teams) {
        grid.columns.push_back(team.name.in(scene.look.language));
    }
    for (std::size_t d = 0; d < scene.fields(); ++d) {
        Grid::Row row{.label = scene.field(d), .cells = {}};
        for (const auto& team : scene.game.teams) {
            const double ladder = ladder_of(team.run.positions.back().x[d]);
            row.cells.push_back({.value = ladder / kStages, .printed = scene.units(ladder)});
        }
        grid.rows.push_back(std::move(row));
    }
    add_twin(grid, scene.say("maturity.field"));
    return grid;
}

Grid stages_of(const Telling& scene) {
    auto grid = grid_of(scene, "game.stages");
    const auto& game = scene.game;
    for (int turn = 0; turn <= game.turns; ++turn) {
        grid.columns.push_back(
            turn == 0 ? scene.say("game.start")
                      : scene.say("game.after_turn", {{"turn", std::to_string(turn)}}));
    }
    for (const auto& team : game.teams) {
        Grid::Row row{.label = team.name.in(scene.look.language), .cells = {}};
        for (std::size_t turn = 0; turn <= static_cast<std::size_t>(game.turns); ++turn) {
            if (turn >= team.run.positions.size()) {
                row.cells.push_back({.value = std::nullopt, .printed = ""});
                continue;
            }
            const double city = city_of(game.model, team.run.positions[turn].x);
            row.cells.push_back({.value = city / kStages, .printed = scene.figure(city)});
        }
        grid.rows.push_back(std::move(row));
    }
    add_twin(grid, scene.say("game.team"));
    return grid;
}

std::optional<Grid> runs_of(const Telling& scene) {
    std::vector<Game> games;
    for (const auto& step : scene.session.steps) {
        const auto* run = std::get_if<CityRun>(&step.step.activity);
        if (run == nullptr || run->trial) continue;
        auto game = game_of(scene.session, step);
        if (game.played > 0) games.push_back(std::move(game));
    }
    if (games.size() < 2) return std::nullopt;
    auto grid = grid_of(scene, "game.runs");
    for (const auto& game : games) {
        const auto title = game.step->step.title.in(scene.look.language);
        grid.columns.push_back(scene.say("game.run_city", {{"run", title}}));
        grid.columns.push_back(scene.say("game.run_wasted", {{"run", title}}));
    }
    for (const auto& team : scene.game.teams) {
        Grid::Row row{.label = team.name.in(scene.look.language), .cells = {}};
        for (const auto& game : games) {
            const auto found = std::ranges::find(game.teams, team.team, &TeamGame::team);
            if (found == game.teams.end() || found->run.years.empty()) {
                row.cells.resize(row.cells.size() + 2, {.value = std::nullopt, .printed = ""});
                continue;
            }
            const double city = found->run.city();
            const auto wasted = found->run.wasted();
            row.cells.push_back({.value = city / kStages, .printed = scene.figure(city)});
            row.cells.push_back({.value = wasted, .printed = wasted ? percent_of(*wasted) : ""});
        }
        grid.rows.push_back(std::move(row));
    }
    add_twin(grid, scene.say("game.team"));
    return grid;
}

Network causes_of(const Telling& scene) {
    Network network{.title = scene.say("game.causes"),
                    .description = scene.say("game.causes_description")};
    const auto box = [&](const char* id, Network::Mark mark = Network::Mark::Plain) {
        network.boxes.push_back(
            {.id = id, .label = scene.say("cause." + std::string{id}), .mark = mark});
    };
    box("shares", Network::Mark::Trigger);
    box("shock", Network::Mark::Trigger);
    for (const char* id : {"budget", "left", "spent", "upkeep", "below", "effect", "gained",
                           "stands", "resilience", "wasted"}) {
        box(id);
    }
    const auto arrow = [&](const char* from, const char* to, bool minus = false,
                           bool in_loop = false) {
        network.arrows.push_back(
            {.from = from, .to = to, .minus = minus, .in_loop = in_loop, .path = {}});
    };
    arrow("budget", "left");
    arrow("left", "spent", false, true);
    arrow("shares", "spent");
    arrow("spent", "gained", false, true);
    arrow("below", "effect", false, true);
    arrow("effect", "gained", false, true);
    arrow("effect", "wasted", true);
    arrow("spent", "wasted");
    arrow("gained", "stands", false, true);
    arrow("stands", "below", false, true);
    arrow("stands", "upkeep", false, true);
    arrow("upkeep", "left", true, true);
    arrow("stands", "resilience");
    arrow("resilience", "shock", true);
    arrow("shock", "budget", true);
    network.table.head = {scene.say("picture.from"), scene.say("picture.effect"),
                          scene.say("picture.to")};
    const auto label = [&](const std::string& id) { return scene.say("cause." + id); };
    for (const auto& one : network.arrows) {
        network.table.rows.push_back({label(one.from),
                                      scene.say(one.minus ? "picture.minus" : "picture.plus"),
                                      label(one.to)});
    }
    return network;
}

}  // namespace vertebra
