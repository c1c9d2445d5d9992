#include "room.h"

namespace vertebra::dashboard::room {
namespace {

using protocol::FacilitatorState;

const std::string kTitle = "Flooded substations stop the pumps";

StepView step(int number, const char* id, const char* title, const char* kind, const char* body) {
    return {id, number, 4, title, body, kind, 10 * number};
}

std::vector<AgendaStepView> agenda(int current) {
    std::vector<AgendaStepView> steps{
        {step(1, "welcome", "Welcome", "talk", "Welcome, and thank you for your time."), "", 0, {}},
        {step(2, "risks", "How likely are these chains of events?", "scenarios", ""), "", 0, {}},
        {step(3, "reading", "What comes first: reading the profile", "talk", "Look at the map."),
         "",
         0,
         {}},
        {step(4, "feedback", "How was it?", "questions", ""), "", 0, {}}};
    steps[1].items = {{"flood-01", "Drains overflow in low districts", "locked", false, false},
                      {"flood-02", kTitle, "ready", false, current == 2},
                      {"flood-03", "Repeated floods empty a quarter", "ready", true, false},
                      {"heat-01", "Hot nights fill the clinics", "ready", false, false}};
    steps[3].items = {{"worth", "The workshop was worth my time", "open", false, false}};
    for (int at = 0; at < 4; ++at) {
        auto& one = steps[static_cast<std::size_t>(at)];
        one.state = at + 1 < current ? "past" : at + 1 == current ? "current" : "ahead";
        one.spent_ms = at + 1 <= current ? 400'000 : 0;
    }
    return steps;
}

Network causes() {
    Network network{.title = kTitle, .description = "More rain gives more water."};
    network.boxes = {{"rain", "long heavy rain", Network::Mark::Trigger, 100, 40, 160, 50},
                     {"water", "water in low streets", Network::Mark::Plain, 100, 160, 160, 50}};
    network.arrows = {
        {"rain", "water", false, true, {100, 65, 100, 90, 100, 110, 100, 135}, 100, 100}};
    network.width = 220;
    network.height = 200;
    return network;
}

Bars bars() {
    Bars chart{.title = kTitle, .description = "…"};
    chart.bars = {{"very unlikely", 2, "2"},
                  {"unlikely", 9, "9"},
                  {"possible", 5, "5"},
                  {"likely", 11, "11", true},
                  {"happening, or almost certain", 6, "6"},
                  {"don’t know", 2, "2", false, true}};
    chart.most = 36;
    return chart;
}

ResultView result(int round, const char* verdict) {
    ResultView view{.round = round, .answered = 36, .expected = 38};
    view.value = "3";
    view.value_label = "likely";
    view.verdict = verdict;
    view.rule = "Group’s value: the lower median.";
    view.chart = bars();
    return view;
}

SplitView split() {
    SplitView view{.title = "Who do you speak for?",
                   .rule = "Groups of 5 people or more are shown alone."};
    view.chart = {.title = kTitle, .description = "…", .mark = "median of the group"};
    view.chart.columns = {
        "very unlikely", "unlikely", "possible", "likely", "happening, or almost certain",
        "don’t know"};
    const auto add = [&](const char* group, std::vector<int> people, int answered) {
        Grid::Row row{.label = group, .cells = {}};
        for (std::size_t at = 0; at < people.size(); ++at) {
            row.cells.push_back({.value = static_cast<double>(people[at]) / answered,
                                 .printed = std::to_string(people[at]),
                                 .reached = true,
                                 .marked = at == 3});
        }
        view.chart.rows.push_back(std::move(row));
    };
    add("local government (12)", {0, 2, 2, 5, 2, 1}, 12);
    add("operators of critical infrastructure (15)", {0, 4, 1, 5, 4, 1}, 15);
    add("others together (9)", {2, 3, 2, 1, 0, 1}, 9);
    return view;
}

ItemView item(const char* phase) {
    ItemView view;
    view.id = "flood-02";
    view.number = 2;
    view.count = 3;
    view.title = kTitle;
    view.body = "Heavy rain falls for a second day and the drains in the low districts run over.";
    view.question = "How likely is this chain of events in our city within the next 5 years?";
    view.help = "Think of the low districts only.";
    view.topic = "Flooding";
    view.scenario = "flood-02";
    view.causes = causes();
    view.ask.kind = "scale";
    view.ask.steps = {"very unlikely", "unlikely", "possible", "likely",
                      "happening, or almost certain"};
    view.ask.dont_know = view.ask.not_applicable = true;
    view.phase = phase;
    view.rounds = 2;
    view.expected = 38;
    view.answered = std::string_view{phase} == "ready" ? 0 : 36;
    return view;
}

TopicView topic(const char* id, const char* title, double risk, const char* band) {
    return {id, title, risk, risk - 10, risk + 8, 60, risk + 2, "act", band, 3, 3};
}

ProfileView profile() {
    ProfileView view;
    view.find_out = {{.id = "health", .title = "Public health", .quadrant = "", .band = ""}};
    view.priorities = {topic("heat", "Heat and bad air", 78, "very_high"),
                       topic("flood", "Flooding", 52.5, "high")};
    view.loops = {{"flood-02", kTitle, "active", {"Give the main pumps a supply of their own"}}};
    view.city = 61.2;
    view.rule = "Vertebra’s score";
    view.map.across = "Risk";
    view.map.up = "Awareness";
    view.map.quadrants = {"find out now", "act", "check", "watch"};
    view.map.points = {{"Heat and bad air", 78, 66, 84, 60}, {"Flooding", 52.5, 40, 60, 100}};
    view.network = causes();
    return view;
}

std::vector<SeatView> seats(int count) {
    std::vector<SeatView> seats;
    for (int at = 0; at < count; ++at) {
        seats.push_back({to_text(SeatId{1, static_cast<std::uint64_t>(at + 1)}), "", at + 1,
                         at + 2 < count, false, false});
    }
    return seats;
}

FacilitatorState at_step(int current) {
    FacilitatorState state;
    auto& view = state.view;
    view.title = "Resilience kick-off";
    view.city = "Donostia / San Sebastián";
    view.mode = "anonymous";
    view.languages = {"en", "es"};
    view.agenda = agenda(current);
    view.pace = "together";
    view.undo_depth = 4;
    view.can_undo = true;
    view.scene = "item";
    view.scenes = {"item", "join", "priorities", "risk_map", "network", "blank"};
    view.present = 36;
    view.joined = 38;
    view.seats = seats(38);
    view.profile = profile();
    state.host.code = "K7M4PX";
    state.host.addresses = {"192.168.8.10:8080", "10.0.0.4:8080"};
    state.host.qr = std::vector<std::string>(21, "101010101010101010101");
    state.host.file = "/home/ana/kick-off.vertebra";
    state.host.reviewer_link = "http://192.168.8.10:8080/#4e71e3";
    state.host.recorder_link = "http://192.168.8.10:8080/recorder#5ec4e7";
    state.host.free_mb = 84'000;
    state.host.connections = 40;
    auto& projector = state.projector;
    projector.title = view.title;
    projector.city = view.city;
    projector.scene = view.scene;
    projector.step = view.agenda[static_cast<std::size_t>(current - 1)].step;
    projector.pace = "together";
    projector.joined = view.present;
    projector.mode = view.mode;
    return state;
}

MoveView move(const char* label, Phase from, Phase to, int round = 1) {
    return {label, "", MoveItem{{"flood-02"}, from, to, round}};
}

MoveView reset(int round) {
    return {"move.reset", "", ResetItem{{"flood-02"}, round}};
}

MoveView next_step(const char* from, const char* to, const char* title) {
    return {"move.next_step", title, EnterStep{{from}, {to}}};
}

FacilitatorState with_item(ItemView view) {
    auto state = at_step(2);
    state.view.agenda[1].items[1].phase = view.phase;
    state.view.scenarios = {
        {"flood-01", "Drains overflow in low districts", "Flooding", true, true, false},
        {"flood-02", kTitle, "Flooding", true, true, false},
        {"heat-01", "Hot nights fill the clinics", "Heat and bad air", false, false, false}};
    state.view.facts = {{"river_or_coast", "The city lies on a river or on a coast", true},
                        {"bridges", "Main routes or cables cross bridges or tunnels", false}};
    auto shown = view;
    shown.causes.reset();
    std::erase_if(shown.texts, [](const auto& text) { return !text.released; });
    state.projector.items = {shown};
    state.view.items = {std::move(view)};
    return state;
}

}  // namespace

FacilitatorState lobby() {
    auto state = at_step(1);
    state.view.scene = state.projector.scene = "join";
    state.view.primary = next_step("welcome", "risks", "How likely are these chains of events?");
    state.view.can_undo = false;
    state.view.profile = ProfileView{};
    return state;
}

FacilitatorState talk() {
    auto state = at_step(3);
    state.view.primary = next_step("reading", "feedback", "How was it?");
    return state;
}

FacilitatorState ready() {
    auto state = with_item(item("ready"));
    state.view.primary = move("move.open", Phase::Ready, Phase::Open);
    return state;
}

FacilitatorState open() {
    auto state = with_item(item("open"));
    state.view.primary = move("move.close", Phase::Open, Phase::Closed);
    state.view.moves = {reset(1)};
    state.view.timer = state.projector.timer = TimerView{60'000, 42'000};
    return state;
}

FacilitatorState closed() {
    auto state = with_item(item("closed"));
    state.view.primary = move("move.reveal", Phase::Closed, Phase::Revealed);
    state.view.moves = {move("move.reopen", Phase::Closed, Phase::Open), reset(1)};
    return state;
}

FacilitatorState revealed() {
    auto view = item("revealed");
    view.result = result(1, "wide");
    view.result->two_camps = true;
    view.texts = {{to_text(AnswerKey{1, 1}), "It happened in 2019.", true},
                  {to_text(AnswerKey{1, 2}), "The new pumps have diesel.", false}};
    auto state = with_item(view);
    state.view.primary = move("move.next_round", Phase::Revealed, Phase::Open);
    state.view.moves = {move("move.hide", Phase::Revealed, Phase::Closed),
                        {"move.lock", "", LockItem{{"flood-02"}, {}, "", ""}},
                        reset(1)};
    return state;
}

FacilitatorState by_groups() {
    auto state = revealed();
    state.view.items.front().result->split = split();
    state.projector.items.front().result->split = split();
    return state;
}

FacilitatorState second_round() {
    auto view = item("open");
    view.round = 2;
    view.answered = 22;
    view.previous = result(1, "wide");
    auto state = with_item(view);
    state.view.primary = move("move.close", Phase::Open, Phase::Closed, 2);
    state.view.moves = {reset(2)};
    return state;
}

FacilitatorState lockable() {
    auto view = item("revealed");
    view.round = 2;
    view.result = result(2, "small");
    view.result->advice = "lock";
    auto state = with_item(view);
    state.view.primary = {"move.lock", "",
                          LockItem{{"flood-02"}, Scale{Scale::Mark::Level, 3}, "", ""}};
    state.view.moves = {move("move.hide", Phase::Revealed, Phase::Closed, 2), reset(2)};
    return state;
}

FacilitatorState locked() {
    auto view = item("locked");
    view.round = 2;
    view.result = result(2, "small");
    view.lock = LockView{"3", "likely", "It happened in 2019.", "Three of us see it otherwise."};
    auto state = with_item(view);
    state.view.primary = {"move.next_item", "Hot nights fill the clinics", SelectItem{{"heat-01"}}};
    state.view.moves = {move("move.unlock", Phase::Locked, Phase::Revealed, 2)};
    return state;
}

FacilitatorState own_pace() {
    auto state = at_step(4);
    state.view.pace = state.projector.pace = "own";
    for (const char* title : {"The workshop was worth my time", "I could say what I wanted"}) {
        auto view = item("open");
        view.id = state.view.items.empty() ? "worth" : "say";
        view.title = title;
        view.body = view.question = view.help = "";
        view.causes.reset();
        state.view.items.push_back(view);
    }
    state.projector.items = state.view.items;
    state.view.primary = {"move.close_all", "",
                          MoveAll{{"feedback"}, Phase::Open, Phase::Closed, 1}};
    return state;
}

FacilitatorState priorities() {
    auto state = talk();
    state.view.scene = state.projector.scene = "priorities";
    state.projector.profile = state.view.profile;
    return state;
}

FacilitatorState ended() {
    auto state = at_step(4);
    state.view.closed = state.projector.closed = true;
    state.view.can_undo = false;
    return state;
}

FacilitatorState named(FacilitatorState state) {
    state.view.mode = state.projector.mode = "named";
    const char* names[] = {"Ada Byron", "Luis Ordóñez", "Ewa Wójcik"};
    for (std::size_t at = 0; at < state.view.seats.size(); ++at) {
        state.view.seats[at].name = names[at % 3];
    }
    state.view.seats[0].answered = true;
    return state;
}

protocol::FacilitatorState led_by_another() {
    auto state = open();
    state.host.lead = {.number = 4,
                       .name = "Ana",
                       .mine = false,
                       .held = true,
                       .away_ms = 0,
                       .windows = 2,
                       .moves = 3};
    return state;
}

std::vector<Moment> all() {
    return {{"lobby", lobby()},
            {"talk", talk()},
            {"ready", ready()},
            {"open", open()},
            {"led_by_another", led_by_another()},
            {"closed", closed()},
            {"revealed", revealed()},
            {"by_groups", by_groups()},
            {"second", second_round()},
            {"lockable", lockable()},
            {"locked", locked()},
            {"own_pace", own_pace()},
            {"priorities", priorities()},
            {"ended", ended()},
            {"named", named(open())},
            {"ratings", ratings()},
            {"scores", scores()},
            {"criteria", criteria()},
            {"ranking", ranking()},
            {"budget", budget()},
            {"road_map", road_map()},
            {"run_ready", run_ready()},
            {"run_open", run_open()},
            {"simulated", run_simulated()},
            {"dealt", run_dealt()},
            {"run_over", run_over()},
            {"ideas", ideas()},
            {"many_ideas", many_ideas()},
            {"carried", carried_ideas()},
            {"placed", placed()},
            {"linked", linked()},
            {"ideas_planned", ideas_planned()},
            {"no_ideas", no_ideas()},
            {"actions", actions()},
            {"last_cycle", last_cycle()},
            {"noted", noted()},
            {"changed", changed_agenda()},
            {"parts", with_parts()}};
}

}  // namespace vertebra::dashboard::room
