#include "room.h"

// The same workshop where policy options are compared and planned.
namespace vertebra::dashboard::room {
namespace {

using protocol::FacilitatorState;

const std::string kTeam = "Name a team in charge of resilience";
const std::string kBudget = "Give resilience a budget line of its own";
const std::string kDrill = "Practise with the neighbouring towns once a year";

const std::vector<std::string> kCriteria{"effect on risks",    "vicious cycles cut", "cost",
                                         "time it takes",      "feasibility",        "fairness",
                                         "other good it does", "readiness"};

Bars::Bar bar(const std::string& label, double value, const char* printed) {
    return {.label = label,
            .value = value,
            .printed = printed,
            .low = value - 0.12,
            .high = value + 0.1};
}

Grid matrix() {
    Grid grid{.title = "Options by criterion", .description = "…"};
    for (const auto& criterion : kCriteria) {
        grid.columns.push_back(criterion + " ×3");
    }
    for (const auto& option : {kTeam, kBudget, kDrill}) {
        Grid::Row row{.label = option, .cells = {}};
        for (std::size_t at = 0; at < kCriteria.size(); ++at) {
            row.cells.push_back({.value = 0.1 * static_cast<double>(at + 1),
                                 .printed = "4 (3–5)",
                                 .reached = at != 2});
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

ChoiceView choice() {
    ChoiceView view;
    for (const auto& criterion : kCriteria) {
        view.criteria.push_back({criterion, criterion, 3});
    }
    view.weighted = true;
    view.options = {{"L1S1", kTeam, "0.72", "0.70", {"fairness", "time it takes"}, {}},
                    {"L1S2",
                     kBudget,
                     "0.58",
                     "0.61",
                     {},
                     {"You chose this while “Write a resilience plan” (P1M1) is missing."}},
                    {"C1S1", kDrill, "", "", {"effect on risks"}, {}}};
    view.rule = "Score: the weighted mean of what is known.";
    view.ranking = {.title = "Options, first to last", .description = "…", .bars = {}};
    view.ranking.bars = {bar(kTeam, 0.72, "0.72"), bar(kBudget, 0.58, "0.58")};
    view.matrix = matrix();
    view.effects = {.title = "Effects", .description = "…", .across = "feasibility"};
    view.effects.up = "effect on risks";
    view.effects.worry = false;
    view.effects.quadrants = {"easy, but of little use", "do first", "leave", "prepare"};
    view.effects.points = {{kTeam, 75, 60, 90, 80}, {kBudget, 40, 40, 40, 90}};
    return view;
}

RoadMapView plan_of_years() {
    RoadMapView view;
    view.step = "risks";
    view.actions = {{"L1S1", kTeam, 6, 1, 2, "", {}, "head of planning", "2027-06", "under_way"},
                    {"L1S2", kBudget, 12, 0, 0, "missing", {{"P1M1", "Write a resilience plan"}}},
                    {"C1S1", kDrill, 1, 3, 3, "", {}}};
    view.actions[1].status = view.actions[2].status = "planned";
    view.rule = "Twenty years, five units each year.";
    view.timeline = {.title = "Road-map", .description = "…"};
    for (int year = 1; year <= 20; ++year) {
        view.timeline.columns.push_back(std::to_string(year));
    }
    for (const auto& action : view.actions) {
        if (action.first == 0) continue;
        Grid::Row row{.label = action.title, .cells = {}};
        for (int year = 1; year <= 20; ++year) {
            const bool busy = year >= action.first && year <= action.last;
            row.cells.push_back(
                {.value = busy ? std::optional<double>{1} : std::nullopt, .printed = {}});
        }
        view.timeline.rows.push_back(std::move(row));
    }
    return view;
}

const std::vector<OptionView> kFields{
    {"L1", "Working together across departments, sectors and levels"},
    {"L2", "Making and refining rules"},
    {"L3", "A culture of learning"},
    {"L4", "The resilience action plan"},
    {"P1", "Knowing and assessing the risks"},
    {"P2", "Education and training"},
    {"I1", "Critical infrastructure: reliability and interdependence"},
    {"I2", "Resources to build resilience and to respond"},
    {"C1", "Trabajo conjunto entre áreas, sectores y administraciones"},
    {"C2", "Infraestructuras críticas: fiabilidad e interdependencia"}};

PolicyPlanView policies() {
    PolicyPlanView view;
    view.step = "risks";
    view.planned = {"L1S1", "L1S2", "C1S1"};
    view.policies = {
        {"L1S1", kTeam, "L", 1, {"local-government"}, 6, true},
        {"L1S2", kBudget, "L", 1, {"local-government"}, 12, false},
        {"P1M1", "Write a resilience plan", "P", 2, {"local-government", "citizens"}, 4, false},
        {"C1S1", kDrill, "C", 1, {"emergency-services"}, 1, false}};
    view.sub_dimensions = kFields;
    view.dimensions = {{"L", "Leadership and governance"},
                       {"P", "Preparedness"},
                       {"I", "Infrastructure and resources"},
                       {"C", "Cooperation"}};
    view.stakeholders = {{"local-government", "local government"},
                         {"emergency-services", "emergency services"},
                         {"citizens", "citizens"},
                         {"media", "media"}};
    view.stages = {"Starting", "Moderate", "Advanced", "Robust", "Vertebrate"};
    return view;
}

// One for each field and stage, all planned, and one of the city's own that is not.
PolicyPlanView whole_model() {
    auto view = policies();
    view.planned.clear();
    view.policies.clear();
    for (const auto& field : kFields) {
        for (int stage = 1; stage <= 5; ++stage) {
            PolicyView policy;
            policy.id = field.id + "SMART"[stage - 1] + "1";
            policy.title = field.label + ", " + std::to_string(stage);
            policy.dimension = field.id.substr(0, 1);
            policy.stage = stage;
            policy.stakeholders = {"local-government"};
            policy.cost = stage;
            view.planned.push_back(policy.id);
            view.policies.push_back(policy);
        }
    }
    PolicyView own{"L1S2", "Open the school yards on hot days", "L", 1, {}, 3};
    own.own = true;
    view.policies.insert(view.policies.begin() + 1, own);
    return view;
}

// The second step of the workshop, about policies instead of scenarios.
FacilitatorState at(const char* kind) {
    auto state = ready();
    auto& view = state.view;
    view.scenarios.clear();
    view.facts.clear();
    view.agenda[1].step.title = state.projector.step.title = "Which options come first?";
    view.agenda[1].step.kind = state.projector.step.kind = kind;
    view.agenda[1].items.clear();
    view.items.clear();
    state.projector.items.clear();
    view.scenes = {"item",  "join",     "priorities", "risk_map", "network", "maturity",
                   "cells", "criteria", "effects",    "road_map", "blank"};
    view.maturity = MaturityView{};
    view.choice = choice();
    view.road_map = plan_of_years();
    view.primary = {"move.next_step", "How was it?", EnterStep{{"risks"}, {"reading"}}};
    return state;
}

std::vector<OptionView> options(int cost) {
    return {{"l1s1", kTeam, cost}, {"l1s2", kBudget, 2 * cost}, {"c1s1", kDrill, cost}};
}

ItemView ballot(const char* kind, int cost) {
    ItemView item;
    item.id = "risks-choice";
    item.title = "Which options come first?";
    item.ask.kind = kind;
    item.ask.options = options(cost);
    item.phase = "revealed";
    item.answered = 36;
    item.expected = 38;
    item.result = ResultView{.round = 1, .answered = 36, .expected = 38};
    item.result->chart = Bars{.title = item.title, .description = "…", .bars = {}};
    item.result->chart->most = 108;
    return item;
}

void show(FacilitatorState& state, const ItemView& item) {
    state.view.agenda[1].items.push_back({item.id, item.title, item.phase, false, true});
    state.view.items.push_back(item);
    state.projector.items.push_back(item);
}

}  // namespace

FacilitatorState ratings() {
    auto state = at("ratings");
    state.view.pace = state.projector.pace = "own";
    state.view.plan = whole_model();
    for (const auto& policy : state.view.plan->policies) {
        if (policy.own) continue;
        ItemView item;
        item.id = "risks-" + policy.id;
        item.title = policy.title;
        item.ask.kind = "scale";
        item.ask.steps = {"not begun", "begun", "half done", "nearly done", "done"};
        item.expected = 38;
        show(state, item);
    }
    return state;
}

FacilitatorState scores() {
    auto state = at("scores");
    state.view.pace = state.projector.pace = "own";
    for (const auto& option : {kTeam, kBudget}) {
        for (const char* criterion : {"effect on risks", "cost"}) {
            ItemView item;
            item.id = option + criterion;
            item.title = option;
            item.topic = criterion;
            item.question = "How much?";
            item.ask.kind = "scale";
            item.ask.steps = {"very little", "little", "some", "much", "very much"};
            item.phase = "open";
            item.answered = 20;
            item.expected = 38;
            show(state, item);
        }
    }
    return state;
}

FacilitatorState criteria() {
    auto state = scores();
    state.view.scene = state.projector.scene = "criteria";
    state.projector.choice = state.view.choice;
    return state;
}

FacilitatorState ranking() {
    auto state = at("policy_ranking");
    auto item = ballot("ranking", 0);
    item.result->verdict = "strong";
    item.result->rule = "By Borda’s count.";
    item.result->chart->bars = {{kTeam, 70, "70", true}, {kBudget, 60, "60"}, {kDrill, 22, "22"}};
    for (auto& one : item.result->chart->bars) {
        one.low = one.value - 12;
        one.high = one.value + 15;
    }
    show(state, item);
    return state;
}

FacilitatorState budget() {
    auto state = at("policy_budget");
    auto item = ballot("budget", 6);
    item.ask.total = 20;
    item.result->taken = {"l1s2", "c1s1"};
    item.result->left = 2;
    item.result->rule = "By baskets, while the money lasts.";
    item.result->chart->bars = {
        {kBudget, 30, "30", true}, {kDrill, 20, "20", true}, {kTeam, 9, "9"}};
    show(state, item);
    return state;
}

FacilitatorState road_map() {
    auto state = at("road_map");
    state.view.scene = state.projector.scene = "road_map";
    state.projector.road_map = state.view.road_map;
    state.view.plan = policies();
    return state;
}

}  // namespace vertebra::dashboard::room
