#include "common/view/game.h"

#include <algorithm>

#include "common/city/team_plan.h"
#include "common/view/disclosure.h"

namespace vertebra {
namespace {

const ItemState* team_question(const Session& session, const StepState& step) {
    if (!std::holds_alternative<CityRun>(step.step.activity)) return nullptr;
    return session.find(step.step.split_by);
}

int option_of(const Item& item, const Answer& answer) {
    const auto& options = options_of(item.ask);
    const auto* said = std::get_if<Choice>(&answer.value);
    if (said == nullptr) return static_cast<int>(options.size());
    const auto found = std::ranges::find(options, said->options.front(), &Option::id);
    return static_cast<int>(found - options.begin());
}

int size_of_team(const Session& session, const StepState& step, int team) {
    const auto* question = team_question(session, step);
    if (question == nullptr || question->rounds.empty()) return 0;
    const auto& first = question->rounds.front();
    return static_cast<int>(std::ranges::count_if(first.order, [&](int seat) {
        return option_of(question->item, first.of(seat)->answer) == team;
    }));
}

// What a seat handed in, as a plan.
Plan plan_of(const AskShares& ask, const Answer& answer) {
    Plan plan;
    for (const auto& [id, percent] : std::get<Points>(answer.value).given) {
        const auto of = *share_of(ask, id);
        plan.push_back({.sub_dimension = of.option,
                        .aim = of.stage ? Share::Aim::Cell : Share::Aim::InOrder,
                        .stage = of.stage.value_or(0),
                        .percent = percent});
    }
    return plan;
}

// The year's money over some cells, as these units are to each other.
Plan spread_over(const std::vector<CellPlace>& cells, const Sliders& units) {
    Plan plan;
    if (cells.empty()) return plan;
    const auto percents = brought_to_100(units);
    for (std::size_t at = 0; at < cells.size(); ++at) {
        plan.push_back({cells[at].sub_dimension, Share::Aim::Cell, cells[at].stage, percents[at]});
    }
    return plan;
}

// Where a run begins: as it was set when it had not begun.
Position start_of(const Session& session, const StepState& step) {
    Position position;
    const auto set = session.runs.find(step.step.id);
    if (set == session.runs.end()) return position;
    const auto& cells = set->second.start;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        position.x[at / kStages][at % kStages] = cells[at].value();
    }
    return position;
}

// How a team stands in one turn, after what it played before.
TeamTurn turn_of(const Session& session, const Game& game, const ItemState& item, int team,
                 const std::vector<int>& teams, const TeamTurn& before) {
    TeamTurn turn;
    std::vector<Plan> plans;
    if (!item.rounds.empty()) {
        const auto& ask = std::get<AskShares>(item.item.ask);
        for (const int seat : item.rounds.back().order) {
            if (teams[static_cast<std::size_t>(seat)] != team) continue;
            plans.push_back(plan_of(ask, item.rounds.back().of(seat)->answer));
        }
    }
    turn.answered = static_cast<int>(plans.size());
    const bool one = plays_on_one_device(session, *game.step, team);
    const int least = one || session.about.mode == Mode::Named ? 1 : session.about.k;
    turn.enough = turn.answered >= least;
    if (turn.enough) {
        turn.source = one ? TeamTurn::Source::Device : TeamTurn::Source::Median;
        turn.plan = one ? plans.front() : plan_of_team(game.model, plans);
    } else if (before.source != TeamTurn::Source::None) {
        turn.source = TeamTurn::Source::Kept;
        turn.plan = before.plan;
    }
    return turn;
}

}  // namespace

std::vector<int> teams_of(const Session& session, const StepState& step) {
    const auto* question = team_question(session, step);
    if (question == nullptr) return {};
    const auto none = static_cast<int>(options_of(question->item.ask).size());
    std::vector<int> teams(session.seats.size(), none);
    for (std::size_t seat = 0; seat < teams.size(); ++seat) {
        for (const auto& round : question->rounds) {
            const auto* cast = round.of(static_cast<int>(seat));
            if (cast == nullptr) continue;
            teams[seat] = option_of(question->item, cast->answer);
            break;
        }
    }
    return teams;
}

bool names_teams(const Session& session, const ItemId& item) {
    return std::ranges::any_of(session.steps, [&](const StepState& step) {
        return std::holds_alternative<CityRun>(step.step.activity) && step.step.split_by == item;
    });
}

bool plays_on_one_device(const Session& session, const StepState& step, int team) {
    if (settings_of(session, step).play == TeamPlay::Device) return true;
    return session.about.mode == Mode::Anonymous &&
           size_of_team(session, step, team) < session.about.k;
}

std::optional<int> device_of(const Session& session, const ItemState& turn, int team) {
    if (turn.rounds.empty()) return std::nullopt;
    const auto teams = teams_of(session, *session.find(turn.step));
    const auto& order = turn.rounds.back().order;
    const auto first = std::ranges::find_if(
        order, [&](int seat) { return teams[static_cast<std::size_t>(seat)] == team; });
    return first == order.end() ? std::nullopt : std::optional{*first};
}

int expected_players(const Session& session, const ItemState& turn,
                     const std::vector<bool>& present) {
    const auto& step = *session.find(turn.step);
    const auto teams = teams_of(session, step);
    const auto none = teams.empty() ? 0 : std::ranges::max(teams) + 1;
    std::vector<int> playing(static_cast<std::size_t>(none), 0);
    const auto* question = team_question(session, step);
    const auto named = question == nullptr ? 0 : options_of(question->item.ask).size();
    for (std::size_t seat = 0; seat < teams.size(); ++seat) {
        if (std::cmp_greater_equal(teams[seat], named)) continue;
        const bool answered =
            !turn.rounds.empty() && turn.rounds.back().of(static_cast<int>(seat)) != nullptr;
        const bool here = seat < present.size() && present[seat] && !session.seats[seat].removed;
        if (answered || here) ++playing[static_cast<std::size_t>(teams[seat])];
    }
    int expected = 0;
    for (std::size_t team = 0; team < playing.size(); ++team) {
        if (playing[team] == 0) continue;
        expected += plays_on_one_device(session, step, static_cast<int>(team)) ? 1 : playing[team];
    }
    return expected;
}

RunSettings settings_of(const Session& session, const StepState& step) {
    const auto set = session.runs.find(step.step.id);
    auto settings = set == session.runs.end() ? std::get<CityRun>(step.step.activity).settings
                                              : set->second.settings;
    if (settings.budget == 0) {
        settings.budget = static_cast<int>(session.content->city.assumptions.budget);
    }
    return settings;
}

std::vector<Fraction> rated_cells(const Session& session) {
    const auto profile = maturity_of(session);
    std::vector<Fraction> cells;
    bool any = false;
    for (const auto& one : profile.sub_dimensions) {
        std::array<Fraction, kStages> ladder{};
        Fraction above;
        for (std::size_t s = kStages; s-- > 0;) {
            const auto& cell = one.cells[s];
            const bool known = cell.state == Completeness::State::Known;
            if (known) above = {cell.reached, cell.possible};
            if (cell.state == Completeness::State::Unknown) above = {};
            any = any || known;
            ladder[s] = above;
        }
        cells.insert(cells.end(), ladder.begin(), ladder.end());
    }
    return any ? cells : session.carried.cells;
}

Game game_of(const Session& session, const StepState& step) {
    Game game{.step = &step, .model = session.content->city};
    game.settings = settings_of(session, step);
    game.model.assumptions.budget = game.settings.budget;
    game.start = start_of(session, step);
    game.turns = static_cast<int>(step.items.size());
    for (const auto& id : step.items) {
        const auto card = session.cards.find(id);
        game.cards.push_back(
            card == session.cards.end() ? nullptr : session.content->city.find(card->second));
    }
    while (game.played < game.turns &&
           session.find(step.items[static_cast<std::size_t>(game.played)])->shows_result()) {
        ++game.played;
    }
    const auto* question = team_question(session, step);
    if (question == nullptr) return game;
    const auto teams = teams_of(session, step);
    const auto& options = options_of(question->item.ask);
    for (std::size_t at = 0; at < options.size(); ++at) {
        const auto number = static_cast<int>(at);
        TeamGame team{.team = number, .id = options[at].id, .name = options[at].label};
        team.members = static_cast<int>(std::ranges::count(teams, number));
        if (team.members == 0) continue;
        TeamTurn before;
        std::vector<Turn> turns;
        for (int turn = 0; turn <= game.played && turn < game.turns; ++turn) {
            const auto place = static_cast<std::size_t>(turn);
            const auto& item = *session.find(step.items[place]);
            const auto one = turn_of(session, game, item, number, teams, before);
            if (turn == game.played) {
                team.open = one;
                break;
            }
            turns.push_back({one.plan, game.cards[place]});
            team.turns.push_back(one);
            before = one;
        }
        team.run = play(game.model, game.start, turns);
        game.teams.push_back(std::move(team));
    }
    return game;
}

bool is_of_city(Scene scene) {
    return scene == Scene::City || scene == Scene::Money || scene == Scene::Ladders ||
           scene == Scene::Causes || scene == Scene::Debrief;
}

const StepState* run_in_focus(const Session& session) {
    if (std::holds_alternative<CityRun>(session.current().step.activity)) {
        return &session.current();
    }
    const StepState* first = nullptr;
    const StepState* last = nullptr;
    for (const auto& step : session.steps) {
        const auto* run = std::get_if<CityRun>(&step.step.activity);
        if (run == nullptr || step.items.empty()) continue;
        if (first == nullptr && !run->trial) first = &step;
        if (session.find(step.items.front())->shows_result()) last = &step;
    }
    return last != nullptr ? last : first;
}

std::vector<Planned> planned_by_room(const Session& session) {
    std::vector<Planned> planned;
    for (const auto& placed : road_map_of(session).placed) {
        const auto& policy = *session.content->maturity.find(placed.policy);
        planned.push_back({placed.policy, placed.first, placed.last, policy.cost});
    }
    return planned.empty() ? session.carried.road_map : planned;
}

std::optional<Run> run_of_road_map(const Session& session, const Game& game) {
    const auto planned = planned_by_room(session);
    if (planned.empty() || game.played == 0) return std::nullopt;
    Run run;
    Position position = game.start;
    run.positions.push_back(position);
    const int years = game.played * game.model.assumptions.years;
    for (int year = 1; year <= years; ++year) {
        std::vector<CellPlace> cells;
        Sliders units;  // in hundredths
        for (const auto& one : planned) {
            if (year < one.first || year > one.last) continue;
            const Policy policy{.code = one.policy};
            const auto d = static_cast<std::size_t>(
                std::ranges::find(game.model.sub_dimensions, policy.sub_dimension()) -
                game.model.sub_dimensions.begin());
            cells.push_back({d, static_cast<std::size_t>(policy.stage()) - 1});
            units.push_back(100 * one.cost / (one.last - one.first + 1));
        }
        run.years.push_back(play_year(game.model, position, spread_over(cells, units)));
        const auto turn = static_cast<std::size_t>((year - 1) / game.model.assumptions.years);
        if (year % game.model.assumptions.years != 0) continue;
        if (game.cards[turn] != nullptr) position.loss = loss_by(position.x, *game.cards[turn]);
        run.positions.push_back(position);
    }
    return run;
}

const Lesson* lesson_of(const Lessons& lessons, const TeamGame& team) {
    const auto found = std::ranges::find(lessons.teams, team.id, &Lesson::team);
    return found == lessons.teams.end() ? nullptr : &*found;
}

std::string code_of(TeamTurn::Source source) {
    switch (source) {
        case TeamTurn::Source::None: return "none";
        case TeamTurn::Source::Kept: return "kept";
        case TeamTurn::Source::Device: return "device";
        case TeamTurn::Source::Median: return "median";
    }
    return {};
}

Lessons lessons_of(const Game& game) {
    Lessons lessons;
    const auto& cards = game.cards;
    lessons.best_order = best_order(game.model, game.start, cards);
    lessons.best_run = play(game.model, game.start, lessons.best_order);
    for (const auto& team : game.teams) {
        Lesson lesson{.team = team.id};
        for (std::size_t turn = 0; turn < team.turns.size(); ++turn) {
            const Cards rest(cards.begin() + static_cast<std::ptrdiff_t>(turn), cards.end());
            const auto& position = team.run.positions[turn];
            lesson.outlooks.push_back(outlook(game.model, position, team.turns[turn].plan, rest));
            lesson.best_steps.push_back(best_step(game.model, position, rest));
            lesson.best_outlooks.push_back(
                outlook(game.model, position, lesson.best_steps.back(), rest));
        }
        lessons.teams.push_back(std::move(lesson));
    }
    return lessons;
}

}  // namespace vertebra
