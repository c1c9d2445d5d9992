#include "room.h"

// The same workshop where teams play the city model.
namespace vertebra::dashboard::room {
namespace {

using protocol::FacilitatorState;

const std::vector<std::string> kTeams{"Harbour", "Hill", "Market", "Bridge",
                                      "Garden",  "Mill", "Tower",  "Estación de ferrocarril"};
const std::vector<OptionView> kFields{
    {"l1", "Working together across departments, sectors and levels"},
    {"l2", "Making and refining rules"},
    {"p1", "Knowing and assessing the risks"},
    {"i2m", "Resources to build resilience and to respond"}};
const std::vector<std::string> kStages{"Starting", "Moderate", "Advanced", "Robust", "Vertebrate"};

constexpr int kTurns = 5;
constexpr int kYears = 20;

std::string tenths(int value) {
    return std::to_string(value / 10) + "." + std::to_string(value % 10);
}

TeamView team(std::size_t at) {
    TeamView view;
    view.id = "team-" + std::to_string(at + 1);
    view.name = kTeams[at];
    view.number = static_cast<int>(at) + 1;
    view.members = at == 3 ? 1 : 5;
    view.city = "0.00";
    view.weakest = kFields[at % kFields.size()].label;
    view.weakest_at = "0.00";
    view.budget = view.left = "20.0";
    view.ladders.assign(kFields.size(), 0.5);
    view.next.assign(kFields.size(), 1);
    return view;
}

CardView card(const char* id, const char* title) {
    return {id, title, "After three days of rain the river stands in the streets.",
            kFields[2].label + ", " + kFields[3].label, "80 %"};
}

GameView game() {
    GameView view;
    view.step = "risks";
    view.question = "team";
    view.title = "First run";
    view.turns = kTurns;
    view.years = kYears;
    view.start = "zero";
    view.play = "device";
    view.note = "A model for learning, not a forecast.";
    view.rule = "Each year upkeep is paid first.";
    view.sub_dimensions = kFields;
    view.stages = kStages;
    for (std::size_t at = 0; at < kTeams.size(); ++at) {
        view.teams.push_back(team(at));
    }
    view.without_team = 3;
    view.cards = {card("river-flood", "The river floods"), card("heat", "Two weeks of heat")};
    view.causes = Network{.title = "What drives the model", .description = "Two circles."};
    return view;
}

Grid grid(const char* title, const std::vector<std::string>& columns,
          const std::vector<std::string>& rows) {
    Grid chart{.title = title, .description = "In one sentence."};
    chart.columns = columns;
    for (const auto& label : rows) {
        Grid::Row row{.label = label, .cells = {}};
        for (std::size_t at = 0; at < columns.size(); ++at) {
            row.cells.push_back({.value = 0.1 * static_cast<double>(at + 1), .printed = "1.25"});
        }
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

std::vector<std::string> labels(const std::vector<OptionView>& options) {
    std::vector<std::string> words;
    for (const auto& option : options) {
        words.push_back(option.label);
    }
    return words;
}

std::vector<std::string> turns() {
    std::vector<std::string> words;
    for (int turn = 1; turn <= kTurns; ++turn) {
        words.push_back("Turn " + std::to_string(turn));
    }
    return words;
}

Lines curves(int years) {
    Lines chart{.title = "The cities over the years", .across = "Years"};
    for (int year = 0; year <= kYears; ++year) {
        chart.columns.push_back(std::to_string(year));
    }
    chart.levels = kStages;
    chart.most = static_cast<double>(kStages.size());
    const auto add = [&](const std::string& label, int number, double slope) {
        Lines::Line line{.label = label, .number = number, .values = {}};
        for (int year = 0; year <= years; ++year) {
            line.values.push_back(slope * year);
        }
        line.printed = tenths(static_cast<int>(10 * slope * years));
        chart.lines.push_back(std::move(line));
    };
    for (std::size_t at = 0; at < kTeams.size(); ++at) {
        add(kTeams[at], static_cast<int>(at) + 1, 0.08 + 0.006 * static_cast<double>(at));
    }
    add("Best order found", 0, 0.17);
    return chart;
}

// So many turns were simulated.
void simulate(GameView& view, int played) {
    view.turn = played;
    view.year = 4 * played;
    for (auto& team : view.teams) {
        team.city = "0.64";
        team.weakest_at = "0.20";
        team.wasted = "31 %";
        team.budget = "18.5";
        team.left = "15.2";
        team.source = "device";
        team.plan = {{"l1", kFields[0].label, 60}, {"i2m", kFields[3].label + ": Moderate", 40}};
        team.moments = {"Turn 1: 9.1 units for “" + kFields[3].label + "” had little effect."};
    }
    view.teams[2].source = "kept";
    view.curves = curves(4 * played);
    view.indicators =
        grid("Where the cities stand",
             {"City, 0 to 5", "Weakest field", "Money wasted", "Next budget", "Left after upkeep"},
             kTeams);
    view.money =
        grid("Money wasted, and why",
             {"Nothing to build on", "Too fast", "Already done", "Of all money spent"}, kTeams);
    view.ladders = grid("How far each field has come", kTeams, labels(kFields));
    view.stages_over_time = grid("The cities, turn by turn", turns(), kTeams);
}

DebriefView debrief() {
    DebriefView view{.best_city = "3.41"};
    view.order.assign(kTurns, kFields[0].label + " 50 %, " + kFields[2].label + " 50 %");
    for (std::size_t at = 0; at < kTeams.size(); ++at) {
        TeamLessonView one{.id = team(at).id, .name = kTeams[at], .number = team(at).number};
        one.city = "1.80";
        one.turns.assign(kTurns,
                         {kFields[1].label + " 100 %", kFields[0].label + " 70 %", "+0.12"});
        one.moments = {"Turn 2: 6.0 units for “Making and refining rules” were too much."};
        view.teams.push_back(std::move(one));
    }
    view.questions = {"Where did money do nothing?", "Which field did we leave behind?"};
    view.gains = grid("What the best step found would have brought", turns(), kTeams);
    view.best = grid("The best order that was found", turns(), labels(kFields));
    return view;
}

FacilitatorState playing(const char* phase, const GameView& game, int number) {
    auto state = ready();
    auto& view = state.view;
    view.scenarios.clear();
    view.facts.clear();
    view.profile.reset();
    view.maturity = MaturityView{};
    auto& step = view.agenda[1];
    step.step.title = state.projector.step.title = game.title;
    step.step.kind = state.projector.step.kind = "city_run";
    step.items.clear();
    for (int turn = 1; turn <= kTurns; ++turn) {
        const auto of = turn < number ? "revealed" : turn == number ? phase : "ready";
        step.items.push_back({"run-1-turn-" + std::to_string(turn),
                              "Turn " + std::to_string(turn) + ": years 1 to 4", of, false,
                              turn == number});
    }
    ItemView turn;
    turn.id = "run-1-turn-" + std::to_string(number);
    turn.number = number;
    turn.count = kTurns;
    turn.title = "Turn " + std::to_string(number) + ": years 1 to 4";
    turn.question = "How do you share out the budget of these years?";
    turn.ask.kind = "shares";
    turn.ask.options = game.sub_dimensions;
    turn.ask.steps = kStages;
    turn.ask.total = 100;
    turn.phase = phase;
    turn.expected = static_cast<int>(game.teams.size());
    for (const auto& team : game.teams) {
        turn.answered += team.answered;
    }
    view.items = state.projector.items = {turn};
    view.scenes = {"item",  "join",    "maturity", "cells",   "city",
                   "money", "ladders", "causes",   "debrief", "blank"};
    view.game = state.projector.game = game;
    state.projector.game->cards.clear();
    return state;
}

MoveView turn_move(const char* label, int number, Phase from, Phase to) {
    return {label, "", MoveItem{{"run-1-turn-" + std::to_string(number)}, from, to, 1}};
}

}  // namespace

FacilitatorState run_ready() {
    auto view = game();
    view.settable = true;
    auto state = playing("ready", view, 1);
    state.view.primary = turn_move("move.open_turn", 1, Phase::Ready, Phase::Open);
    return state;
}

FacilitatorState run_open() {
    auto view = game();
    simulate(view, 1);
    view.card = view.cards.front();
    for (auto& team : view.teams) {
        team.answered = 1;
    }
    view.teams[1].answered = 0;
    view.teams[4].median = true;
    view.teams[4].answered = 2;
    view.teams[4].wanted = 5;
    auto state = playing("open", view, 2);
    state.view.items.front().expected += 4;
    state.projector.items = state.view.items;
    state.view.primary = turn_move("move.close_turn", 2, Phase::Open, Phase::Closed);
    return state;
}

FacilitatorState run_simulated() {
    auto view = game();
    simulate(view, 2);
    view.deal_at = "run-1-turn-2";
    auto state = playing("revealed", view, 2);
    state.projector.scene = "city";
    state.view.primary = {"move.next_item", "Turn 3: years 9 to 12", SelectItem{{"run-1-turn-3"}}};
    return state;
}

FacilitatorState run_dealt() {
    auto state = run_simulated();
    for (auto* one : {&state.view.game, &state.projector.game}) {
        (*one)->card = card("heat", "Two weeks of heat");
        (*one)->curves->events = {{8, "Two weeks of heat"}};
        for (auto& team : (*one)->teams) {
            team.lost = "43 %";
        }
    }
    return state;
}

FacilitatorState run_over() {
    auto view = game();
    simulate(view, kTurns);
    view.debrief = debrief();
    view.runs = grid("The runs side by side", {"First run: city", "First run: wasted"}, kTeams);
    auto state = talk();
    state.view.profile.reset();
    state.view.scenes = run_ready().view.scenes;
    state.view.game = state.projector.game = view;
    state.view.scene = state.projector.scene = "debrief";
    return state;
}

}  // namespace vertebra::dashboard::room
