#include "room.h"

// Where ideas are collected, asked about, placed and linked, and where the room agrees on actions.
namespace vertebra::dashboard::room {
namespace {

using protocol::FacilitatorState;

const char* const kTrees = "Plant trees along the avenues that are hottest in the afternoon";
const char* const kShade = "Shade for bus stops";
const char* const kWater = "Drinking water in every square";

void show(FacilitatorState& state, ItemView item) {
    item.expected = 38;
    auto shown = item;
    std::erase_if(shown.texts,
                  [](const auto& text) { return !text.released || !text.into.empty(); });
    state.projector.items = {shown};
    state.view.items = {std::move(item)};
}

// The second step, of that kind, with one item.
FacilitatorState at(const char* kind, const char* item) {
    auto state = ready();
    auto& step = state.view.agenda[1];
    step.step.kind = kind;
    step.step.title = "What is missing in our streets?";
    step.items = {{item, "What would make hot days bearable?", "open", false, true}};
    state.view.scenarios.clear();
    state.view.primary.reset();
    state.view.scenes = {"item", "join", "actions", "blank"};
    state.projector.step = step.step;
    return state;
}

ItemView item(const char* kind, const char* phase) {
    ItemView view;
    view.id = "collect";
    view.title = "What would make hot days bearable?";
    view.ask.kind = kind;
    view.ask.most = 140;
    view.ask.each = 5;
    view.phase = phase;
    view.answered = 31;
    return view;
}

ResultView result() {
    return {.round = 1, .answered = 31, .expected = 38, .rule = "Counted once a person."};
}

std::vector<OptionView> options() {
    return {{"trees", kTrees}, {"shade", kShade}, {"water", kWater}};
}

}  // namespace

FacilitatorState ideas() {
    auto state = at("questions", "collect");
    auto view = item("ideas", "open");
    view.texts = {{to_text(AnswerKey{1, 1}), kTrees, true, ""},
                  {to_text(AnswerKey{1, 2}), kShade, false, ""},
                  {to_text(AnswerKey{1, 3}), "More trees", false, to_text(AnswerKey{1, 1})},
                  {to_text(AnswerKey{1, 4}), kWater, false, ""}};
    show(state, view);
    return state;
}

FacilitatorState many_ideas() {
    auto state = ideas();
    for (std::uint64_t number = 0; number < 100; ++number) {
        state.view.items.front().texts.push_back({to_text(AnswerKey{2, number}), kTrees, false});
    }
    return state;
}

FacilitatorState carried_ideas() {
    auto state = ideas();
    auto view = state.view.items.front();
    view.phase = "revealed";
    view.result = result();
    view.result->chart = Bars{.title = view.title, .description = "…"};
    view.result->chart->bars = {{kTrees, 17, "17"}};
    view.result->chart->most = 31;
    show(state, view);
    return state;
}

FacilitatorState placed() {
    auto state = at("from_ideas", "collect");
    auto view = item("grid", "revealed");
    view.ask.options = options();
    view.ask.across = "Effort";
    view.ask.up = "Effect";
    view.result = result();
    view.result->map = Map{.title = view.title, .across = "Effort", .up = "Effect"};
    view.result->map->quadrants = {"leave", "plan well", "by the way", "do at once"};
    view.result->map->worry = false;
    view.result->map->points = {{kTrees, 70, 60, 85, 80}, {kShade, 20, 10, 30, 75}};
    show(state, view);
    return state;
}

FacilitatorState linked() {
    auto state = at("questions", "collect");
    auto view = item("links", "revealed");
    view.ask.options = options();
    view.result = result();
    Network network{.title = view.title, .description = "Two arrows."};
    network.boxes = {{"trees", kTrees, Network::Mark::Active, 100, 40, 180, 50},
                     {"shade", kShade, Network::Mark::Active, 100, 160, 180, 50}};
    network.arrows = {
        {"trees", "shade", false, true, {100, 65, 100, 90, 100, 110, 100, 135}, 100, 100}};
    network.width = 220;
    network.height = 200;
    view.result->network = network;
    view.result->loops = {std::string{kTrees} + " → " + kShade + ": feeds itself"};
    show(state, view);
    return state;
}

FacilitatorState ideas_planned() {
    auto state = at("from_ideas", "collect");
    auto view = item("grid", "ready");
    view.ask.options = options();
    view.answered_by = "reviewers";
    show(state, view);
    state.view.ideas_plan = IdeasPlanView{"risks", {kTrees, kShade}, {kTrees, kShade, kWater}};
    return state;
}

FacilitatorState no_ideas() {
    auto state = ideas_planned();
    state.view.ideas_plan = IdeasPlanView{"risks", {}, {}};
    state.view.items.clear();
    state.projector.items.clear();
    state.view.agenda[1].items.clear();
    return state;
}

FacilitatorState actions() {
    auto state = at("actions", "collect");
    state.view.agenda[1].items.clear();
    state.view.items.clear();
    state.projector.items.clear();
    RegisterView entries;
    entries.entries = {{to_text(ActionId{2, 1}), "Count the trees that died this summer", "",
                        "head of parks", "2027-06", "under_way"},
                       {"L1S2", "Budget for resilience", "L1S2", "", "", "planned"}};
    state.view.action_register = state.projector.action_register = entries;
    state.view.scene = "item";
    state.projector.scene = "actions";
    return state;
}

FacilitatorState last_cycle() {
    auto state = at("comparison", "collect");
    state.view.agenda[1].items.clear();
    state.view.items.clear();
    state.projector.items.clear();
    ComparisonView found{.from = "Training: maturity model"};
    found.rooms = {"Cycle 1 (Training: maturity model, 2026-11-29): 28 people joined.",
                   "Cycle 2 (Review workshop, 2027-11-29): 17 people joined.",
                   "Other people answered: a change may come from who was in the room."};
    Grid stages{.title = "Stage of each field, then and now",
                .columns = {"Cycle 1", "Cycle 2", "Change"}};
    for (const char* field : {"Leadership and governance", "Preparedness", "Infrastructure"}) {
        stages.rows.push_back(
            {field, {{0.425, "2.125"}, {0.55, "2.750"}, {std::nullopt, "+0.625"}}});
    }
    found.pictures = {stages};
    found.questions = {
        {"Question", "Cycle 1", "Answered", "Cycle 2", "Answered", "Change"},
        {{"Heat for five days in a row", "likely", "25 of 28", "possible", "15 of 17", "\u22121"}}};
    found.apart = {
        {"Question", "Why it is not compared", "Cycle 1", "Answered", "Cycle 2", "Answered"},
        {{"A flood at night", "asked in other words", "possible", "24 of 28", "unlikely",
          "16 of 17"}}};
    found.actions = {{kTrees, "", "head of parks", "2027-06", 1, "planned", "done"},
                     {kShade, "", "", "", 1, "under_way", "struck_out"}};
    found.done = "Of the actions of the last cycle: 1 done, 0 still open, 0 dropped, 1 struck out.";
    found.rule = "Only what was asked in the same words is compared.";
    state.view.comparison = state.projector.comparison = found;
    state.view.scenes = {"item", "join", "comparison", "blank"};
    state.view.scene = "item";
    state.projector.scene = "comparison";
    return state;
}

FacilitatorState noted() {
    auto state = open();
    state.view.notes = {{to_text(NoteId{3, 1}), "decision", "risks", "flood-02",
                         "The pumps get a supply of their own."},
                        {to_text(NoteId{3, 2}), "parking_lot", "welcome", "", "Ask the port."}};
    return state;
}

FacilitatorState changed_agenda() {
    auto state = talk();
    auto& agenda = state.view.agenda;
    AgendaStepView dropped = agenda[3];
    dropped.step.id = "extra";
    dropped.step.title = "A break in the yard";
    dropped.step.kind = "talk";
    dropped.items.clear();
    dropped.state = "ahead";
    dropped.dropped = true;
    agenda.insert(agenda.begin() + 3, dropped);
    auto last = agenda.back();
    last.step.id = "own-1";
    last.step.number = 5;
    last.step.title = "What do we take home?";
    last.items.clear();
    last.own = true;
    agenda.push_back(last);
    for (auto& step : agenda) {
        step.step.count = 5;
    }
    return state;
}

FacilitatorState with_parts() {
    auto state = open();
    const char* parts[] = {"reviewer", "observer", "paper", "proxy"};
    for (std::size_t at = 0; at < 8; ++at) {
        state.view.seats[at].part = parts[at % 4];
    }
    return state;
}

}  // namespace vertebra::dashboard::room
