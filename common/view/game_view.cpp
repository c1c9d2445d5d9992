#include "common/view/game_view.h"

#include <algorithm>

#include "common/figure.h"
#include "common/view/game.h"

namespace vertebra {
namespace {

constexpr std::size_t kForemost = 3;  // of a plan that is told in words, and of moments

// What a view is made from.
struct Telling {
    const Session& session;
    const Game& game;
    const Look& look;

    const std::string& field(std::size_t d) const {
        const auto& model = session.content->maturity;
        return model.sub_dimensions[d].title.in(look.language);
    }
    const std::string& stage(std::size_t s) const {
        return session.content->maturity.stages[s].title.in(look.language);
    }
    std::string say(std::string_view key, Words::Values values = {}) const {
        return look.words->say(key, values);
    }
    std::string figure(double value) const { return two_decimals(value, look.language); }
    std::string units(double value) const { return one_decimal(value, look.language); }
    std::size_t fields() const { return game.model.sub_dimensions.size(); }
};

// A part of a whole as it is read: "12 %".
std::string percent_of(double part) {
    return fixed(100 * part, 0) + " %";
}

// "+0.12", "−0.05": what is said of two runs.
std::string difference(double value, const Look& look) {
    const auto size = two_decimals(value < 0 ? -value : value, look.language);
    const bool none = fixed(value < 0 ? -value : value, 2) == "0.00";
    if (none) return size;
    return (value < 0 ? "\u2212" : "+") + size;
}

std::vector<ShareView> shares_of(const Telling& scene, const Plan& plan) {
    std::vector<ShareView> shares;
    for (const auto& share : plan) {
        ShareView view{.id = lower_case(scene.game.model.sub_dimensions[share.sub_dimension].text),
                       .label = scene.field(share.sub_dimension),
                       .percent = share.percent};
        if (share.aim == Share::Aim::Cell) {
            view.id += lower_case({kStageLetters[share.stage]});
            view.label = scene.say("game.cell",
                                   {{"field", view.label}, {"stage", scene.stage(share.stage)}});
        }
        shares.push_back(std::move(view));
    }
    return shares;
}

// What a plan gives most to: "Leadership 30 %, Prevention 20 %, and others".
std::string told(const Telling& scene, const Plan& plan) {
    auto shares = shares_of(scene, plan);
    std::ranges::stable_sort(shares, std::ranges::greater{}, &ShareView::percent);
    if (shares.empty()) return scene.say("game.nothing");
    const bool even =
        shares.front().percent - shares.back().percent <= 1 && shares.size() >= scene.fields();
    if (even) return scene.say("game.even");
    std::string text;
    for (std::size_t at = 0; at < std::min(kForemost, shares.size()); ++at) {
        text += (text.empty() ? "" : ", ") + shares[at].label + " " +
                std::to_string(shares[at].percent) + "\u00A0%";
    }
    return text;
}

// The reason that took most of what was lost.
const char* reason_of(const Wasted& wasted) {
    if (wasted.poor_effect >= wasted.too_fast && wasted.poor_effect >= wasted.finished) {
        return "game.moment_poor_effect";
    }
    return wasted.too_fast >= wasted.finished ? "game.moment_too_fast" : "game.moment_finished";
}

// Where most was lost: cells of a turn, the largest first.
std::vector<std::string> moments_of(const Telling& scene, const Run& run) {
    struct Moment {
        int turn = 0;
        CellPlace cell;
        Wasted wasted;
    };
    std::vector<Moment> moments;
    const int years = scene.game.model.assumptions.years;
    for (const auto& loss : run.losses) {
        const int turn = (loss.year - 1) / years + 1;
        auto found = std::ranges::find_if(
            moments, [&](const Moment& one) { return one.turn == turn && one.cell == loss.cell; });
        if (found == moments.end()) {
            moments.push_back({turn, loss.cell, {}});
            found = moments.end() - 1;
        }
        found->wasted.poor_effect += loss.wasted.poor_effect;
        found->wasted.too_fast += loss.wasted.too_fast;
        found->wasted.finished += loss.wasted.finished;
    }
    std::ranges::stable_sort(moments, std::ranges::greater{},
                             [](const Moment& one) { return one.wasted.sum(); });
    std::vector<std::string> told;
    for (const auto& one : moments) {
        const auto units = scene.units(one.wasted.sum());
        if (told.size() == kForemost || one.wasted.sum() < 0.5) break;
        told.push_back(
            scene.say(reason_of(one.wasted), {{"turn", std::to_string(one.turn)},
                                              {"units", units},
                                              {"field", scene.field(one.cell.sub_dimension)},
                                              {"stage", scene.stage(one.cell.stage)}}));
    }
    return told;
}

// The stage that money in order goes to, 1 … 5; 0: finished.
int next_stage(const Telling& scene, const std::array<double, kStages>& x) {
    const double finished = scene.game.model.assumptions.finished;
    const auto next = std::ranges::find_if(x, [&](double one) { return one < finished; });
    return next == x.end() ? 0 : static_cast<int>(next - x.begin()) + 1;
}

// What the year to come has to spend.
Year next_year(const Telling& scene, Position position) {
    return play_year(scene.game.model, position, {});
}

TeamView team_view(const Telling& scene, const TeamGame& team) {
    const auto& position = team.run.positions.back();
    TeamView view{.id = team.id.text,
                  .name = team.name.in(scene.look.language),
                  .number = team.team + 1,
                  .members = team.members};
    view.median = !plays_on_one_device(scene.session, *scene.game.step, team.team);
    view.answered = team.open.answered;
    const bool named = scene.session.about.mode == Mode::Named;
    view.wanted = view.median && !named ? scene.session.about.k : 1;
    view.city = scene.figure(city_of(scene.game.model, position.x));
    const auto weakest = weakest_of(scene.game.model, position.x);
    view.weakest = scene.field(weakest);
    view.weakest_at = scene.figure(ladder_of(position.x[weakest]));
    if (const auto wasted = team.run.wasted()) view.wasted = percent_of(*wasted);
    const auto year = next_year(scene, position);
    view.budget = scene.units(year.budget);
    view.left = scene.units(year.left);
    if (position.loss > 0) view.lost = percent_of(position.loss);
    for (std::size_t d = 0; d < scene.fields(); ++d) {
        view.ladders.push_back(ladder_of(position.x[d]));
        view.next.push_back(next_stage(scene, position.x[d]));
    }
    if (!team.turns.empty()) {
        view.plan = shares_of(scene, team.turns.back().plan);
        view.source = code_of(team.turns.back().source);
    }
    view.moments = moments_of(scene, team.run);
    return view;
}

CardView card_view(const Telling& scene, const ShockCard& card) {
    CardView view{.id = card.id.text,
                  .title = card.title.in(scene.look.language),
                  .text = card.text.in(scene.look.language),
                  .severity = percent_of(card.severity)};
    for (const auto d : card.strikes) {
        view.strikes += (view.strikes.empty() ? "" : ", ") + scene.field(d);
    }
    return view;
}

Lines::Line line_of(const Telling& scene, std::string label, int number, const Run& run) {
    Lines::Line line{.label = std::move(label), .number = number};
    line.values.push_back(city_of(scene.game.model, scene.game.start.x));
    for (const auto& year : run.years) {
        line.values.push_back(year.city);
    }
    line.printed = scene.figure(line.values.back());
    return line;
}

// The cities of all teams over the years; beside them the room's own road-map, and in the debrief
// the best order that was found.
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

// Rows and columns as a table twin: the label, then what stands in the cells.
void add_twin(Grid& grid, const std::string& corner) {
    grid.table.head = {corner};
    grid.table.head.insert(grid.table.head.end(), grid.columns.begin(), grid.columns.end());
    for (const auto& row : grid.rows) {
        std::vector<std::string> told{row.label};
        for (const auto& cell : row.cells) {
            told.push_back(cell.printed);
        }
        grid.table.rows.push_back(std::move(told));
    }
}

Grid grid_of(const Telling& scene, const char* title) {
    const std::string key = title;
    return {.title = scene.say(key), .description = scene.say(key + "_description")};
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

// "S M A R T" of a city: the highest stage that its mean ladder has climbed.
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

// The runs that count, side by side: none with fewer than two.
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

// What drives the model: the arrows of chapter "City model" of common/README.md.
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

// Who is here and belongs to no team.
int without_team(const Session& session, const StepState& step, const Look& look) {
    const auto teams = teams_of(session, step);
    const auto* question = session.find(step.step.split_by);
    if (question == nullptr) return 0;
    int count = 0;
    for (std::size_t seat = 0; seat < teams.size() && seat < look.present->size(); ++seat) {
        const bool here = (*look.present)[seat] && !session.seats[seat].removed;
        if (here && std::cmp_equal(teams[seat], options_of(question->item.ask).size())) ++count;
    }
    return count;
}

// The last turn that was simulated, as long as the next one has not begun.
std::string deal_at(const Session& session, const Game& game) {
    if (game.played == 0 || game.finished() || session.closed) return {};
    const auto& items = game.step->items;
    const auto& next = *session.find(items[static_cast<std::size_t>(game.played)]);
    if (next.phase != Phase::Ready) return {};
    return items[static_cast<std::size_t>(game.played) - 1].text;
}

}  // namespace

GameView game_view(const Session& session, const StepState& step, const Look& look) {
    const auto game = game_of(session, step);
    const Telling scene{session, game, look};
    const int years = game.model.assumptions.years;
    GameView view{.step = step.step.id.text,
                  .question = step.step.split_by.text,
                  .title = step.step.title.in(look.language),
                  .trial = game.trial(),
                  .turn = game.played,
                  .turns = game.turns,
                  .year = game.played * years,
                  .years = game.turns * years,
                  .budget = game.settings.budget,
                  .start = code_of(game.settings.start),
                  .carried = session.carried.from,
                  .play = code_of(game.settings.play)};
    view.note = look.words->say("game.note");
    view.rule = look.words->say("rule.game", {{"pack", game.model.title.in(look.language)},
                                              {"version", std::to_string(game.model.version)}});
    for (std::size_t d = 0; d < scene.fields(); ++d) {
        view.sub_dimensions.push_back(
            {lower_case(game.model.sub_dimensions[d].text), scene.field(d)});
    }
    for (std::size_t s = 0; s < kStages; ++s) {
        view.stages.push_back(scene.stage(s));
    }
    for (const auto& team : game.teams) {
        view.teams.push_back(team_view(scene, team));
    }
    if (game.played > 0) {
        const auto* card = game.cards[static_cast<std::size_t>(game.played) - 1];
        if (card != nullptr) view.card = card_view(scene, *card);
    }
    const auto kept = session.lessons.find(step.step.id);
    const auto* lessons =
        kept == session.lessons.end() || !game.finished() ? nullptr : kept->second.get();
    if (game.played > 0) view.curves = curves_of(scene, lessons);
    if (lessons != nullptr) view.debrief = debrief_of(scene, *lessons);
    if (look.role == Role::Participant) return view;

    view.without_team = without_team(session, step, look);
    if (game.played > 0) {
        view.indicators = indicators_of(scene, view.teams);
        view.money = money_of(scene);
        view.ladders = ladders_of(scene);
        view.stages_over_time = stages_of(scene);
    }
    view.runs = runs_of(scene);
    view.causes = causes_of(scene);
    if (look.role == Role::Projector) return view;
    for (const auto& card : game.model.cards) {
        view.cards.push_back(card_view(scene, card));
    }
    view.deal_at = deal_at(session, game);
    view.settable = game.played == 0 && !step.items.empty() &&
                    session.find(step.items.front())->phase == Phase::Ready && !session.closed;
    view.has_profile = !rated_cells(session).empty();
    return view;
}

}  // namespace vertebra
