#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/strict_json.h"

// Golden samples of the wire, read by the C++ and by the JavaScript tests. With
// VERTEBRA_WRITE_GOLDEN=1 they are written anew: look at the difference before it is kept.
namespace vertebra::protocol {
namespace {

const std::string kFolder = VERTEBRA_ROOT "/tests/golden/wire/";

std::string read(const std::string& name) {
    std::ifstream file{kFolder + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// Pretty, so that a person can read and compare them.
void expect_golden(const std::string& name, const std::string& message) {
    const auto pretty = Json::parse(message).dump(2) + "\n";
    if (std::getenv("VERTEBRA_WRITE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(kFolder);
        std::ofstream{kFolder + name, std::ios::binary} << pretty;
    }
    EXPECT_EQ(read(name), pretty) << name;
}

CastAnswer cast() {
    return {{}, {"flood-02"},
            1,  {0x0123456789abcdefULL, 0xfedcba9876543210ULL},
            2,  {Scale{Scale::Mark::Level, 3}, "It happened last year."}};
}

ItemView open_item() {
    ItemView item{.id = "flood-02", .step = "scenarios", .number = 2, .count = 6};
    item.title = "Flooded substations stop the pumps";
    item.body = "Heavy rain falls for a second day.";
    item.question = "How likely is this chain of events?";
    item.topic = "Flooding";
    item.scenario = "flood-02";
    item.picture = "/picture/vertebra-rsq-1/flood-02.en.svg";
    item.picture_text = "The more rain, the more water.";
    item.ask = {.kind = "scale",
                .steps = {"very unlikely", "unlikely", "possible", "likely", "almost certain"},
                .dont_know = true,
                .not_applicable = true};
    item.phase = "open";
    item.rounds = 2;
    item.answered = 12;
    item.expected = 40;
    return item;
}

ItemView revealed_item() {
    auto item = open_item();
    item.phase = "revealed";
    item.answered = 38;
    Bars chart{.title = item.title, .description = "38 of 40 answered.", .most = 38};
    chart.bars = {{.label = "likely", .value = 20, .printed = "20", .marked = true},
                  {.label = "don't know", .value = 2, .printed = "2", .beside = true}};
    chart.table = {{"Answer", "People"}, {{"likely", "20"}, {"don't know", "2"}}};
    SplitView split{.title = "For whom do you speak?", .rule = "Groups of 5 or more."};
    split.chart = {.title = item.title, .description = "Two groups.", .mark = "median"};
    split.chart.columns = {"likely"};
    split.chart.rows = {
        {"Citizens (12)", {{.value = 0.5, .printed = "6", .reached = true, .marked = true}}}};
    split.chart.table = {{"Group", "likely"}, {{"Citizens (12)", "6"}}};
    item.result = ResultView{.answered = 38,
                             .expected = 40,
                             .value = "3",
                             .value_label = "likely",
                             .verdict = "small",
                             .within_one = 33,
                             .valid = 36,
                             .dont_know = 2,
                             .rule = "The value is the lower median.",
                             .chart = chart,
                             .split = split};
    return item;
}

ParticipantView view_of(ItemView item) {
    ParticipantView view{.offset = 42, .title = "Kick-off workshop", .pace = "together"};
    view.step = {.id = "scenarios",
                 .number = 5,
                 .count = 9,
                 .title = "How likely is it here?",
                 .kind = "scenarios",
                 .minutes = 60};
    view.items = {std::move(item)};
    view.timer = TimerView{60000, 41000};
    view.next = "Break";
    return view;
}

TopicView topic(const std::string& id, const std::string& quadrant, double risk) {
    return {.id = id,
            .title = "Flooding",
            .risk = risk,
            .low = risk - 5,
            .high = risk + 10,
            .awareness = 61.5,
            .interaction = risk + 8,
            .quadrant = quadrant,
            .band = "high",
            .answered = 36,
            .shown = 3};
}

ProfileView profile() {
    ProfileView profile{.city = 55.0, .interaction = true, .rule = "Risk is 25 times the mean."};
    profile.find_out = {{.id = "heat", .title = "Heat", .shown = 3}};
    profile.priorities = {topic("flooding", "act", 62.5)};
    profile.loops = {{"flood-03", "Repairs wait for repairs", "active", {"Stock spare parts"}}};
    profile.map = {
        .title = "Risks", .description = "One topic.", .across = "risk", .up = "awareness"};
    profile.map.quadrants = {"Find out", "Act", "Check", "Watch"};
    profile.map.points = {{"Flooding", 62.5, 57.5, 72.5, 61.5}};
    profile.network = {.title = "Network", .description = "Two scenarios."};
    profile.network.boxes = {{"flood-02", "Pumps", Network::Mark::Active, 40, 20, 80, 30},
                             {"flood-03", "Repairs", Network::Mark::Plain, 40, 90, 80, 30}};
    profile.network.arrows = {
        {"flood-02", "flood-03", false, true, {40, 35, 40, 45, 40, 60, 40, 75}, 40, 55}};
    profile.network.width = 80;
    profile.network.height = 110;
    return profile;
}

ChoiceView choice() {
    ChoiceView choice{.weighted = true, .rule = "Weights times worths."};
    choice.criteria = {{"effect", "Effect", 4}, {"cost", "Cost", 0}};
    choice.options = {{.id = "L1S1",
                       .title = "Name a team",
                       .score = "0.74",
                       .plain = "0.70",
                       .missing = {"Time"},
                       .needs = {"L4M1 comes first and is missing."}}};
    choice.ranking = {.title = "How the options compare", .description = "Name a team: 0.74"};
    choice.ranking.bars = {
        {.label = "Name a team", .value = 0.74, .printed = "0.74", .low = 0.5, .high = 0.75}};
    choice.matrix = {.title = "By criterion", .description = "One option."};
    choice.matrix.columns = {"Effect x4", "Cost x0"};
    choice.matrix.rows = {{"Name a team", {{.value = 0.75, .printed = "4", .reached = true}, {}}}};
    choice.effects = {.title = "Effect", .description = "One option.", .worry = false};
    choice.effects.points = {{"Name a team", 75, 50, 75, 75}};
    return choice;
}

RoadMapView road_map() {
    RoadMapView map{.step = "road-map", .rule = "In the order of rank."};
    map.actions = {{.policy = "L1S1",
                    .title = "Name a team",
                    .cost = 2,
                    .first = 1,
                    .last = 1,
                    .owner = "City manager",
                    .due = "2027-06",
                    .status = "under_way"},
                   {.policy = "L4A1",
                    .title = "Leading indicators",
                    .cost = 6,
                    .why = "missing",
                    .missing = {{"L4M1", "One plan"}},
                    .status = "planned"}};
    map.timeline = {.title = "Road-map", .description = "One policy."};
    map.timeline.columns = {"1", "2"};
    map.timeline.rows = {{"Name a team", {{.value = 1}, {}}}};
    return map;
}

GameView game() {
    GameView game{.step = "run-1",
                  .question = "team",
                  .title = "First run",
                  .turn = 1,
                  .year = 4,
                  .start = "zero",
                  .play = "device",
                  .note = "A model for learning, not a forecast.",
                  .rule = "Each year upkeep is paid first.",
                  .sub_dimensions = {{"l1", "Working together"}, {"p1", "Knowing the risks"}},
                  .stages = {"Starting", "Moderate"}};
    game.teams = {{.id = "harbour",
                   .name = "Harbour",
                   .members = 4,
                   .answered = 1,
                   .city = "1.56",
                   .weakest = "Knowing the risks",
                   .weakest_at = "0.90",
                   .wasted = "12 %",
                   .budget = "11.4",
                   .left = "9.8",
                   .lost = "43 %",
                   .ladders = {1.5, 0.9},
                   .next = {2, 1},
                   .plan = {{"l1", "Working together", 60}, {"p1m", "Knowing: Moderate", 40}},
                   .source = "device",
                   .moments = {"Turn 1: 6.0 units had little effect."}}};
    const CardView card{"river-flood", "The river floods", "Three days of rain.", "Knowing",
                        "80 %"};
    game.without_team = 1;
    game.card = card;
    game.cards = {card};
    game.deal_at = "run-1-turn-1";
    game.curves = Lines{.title = "The cities", .description = "One city.", .across = "Years"};
    game.curves->columns = {"0", "1"};
    game.curves->levels = {"Starting", "Moderate"};
    game.curves->most = 2;
    game.curves->lines = {{"Harbour", 1, {0, 1.5}, "1.50"}};
    game.curves->events = {{1, "The river floods"}};
    game.curves->table = {{"Team", "Year 1"}, {{"Harbour", "1.50"}}};
    const Grid grid{.title = "Grid",
                    .description = "One row.",
                    .columns = {"A"},
                    .rows = {{"Harbour", {{.value = 0.5, .printed = "2.5"}}}}};
    game.indicators = game.money = game.ladders = game.stages_over_time = game.runs = grid;
    game.causes = Network{.title = "What drives the model", .description = "Two boxes."};
    game.causes->boxes = {{"budget", "Budget"}, {"left", "Left"}};
    game.causes->arrows = {{"budget", "left", false, false, {}}};
    game.debrief = DebriefView{.best_city = "3.71",
                               .order = {"the same for every field"},
                               .teams = {{.id = "harbour",
                                          .name = "Harbour",
                                          .city = "3.24",
                                          .turns = {{"Working together 60 %", "the same", "+0.12"}},
                                          .moments = {"Turn 1: 6.0 units."}}},
                               .questions = {"Where did money do nothing?"},
                               .gains = grid,
                               .best = grid};
    return game;
}

// A turn of the city model that is open after another one.
ParticipantView turn_view() {
    ItemView item{.id = "run-1-turn-2", .step = "run-1", .title = "Turn 2: years 5 to 8"};
    item.question = "How do you share out the budget?";
    item.ask = {.kind = "shares",
                .options = {{"l1", "Working together"}, {"p1", "Knowing the risks"}},
                .steps = {"Starting", "Moderate"},
                .total = 100,
                .most_on_one = 100};
    item.phase = "open";
    item.answered = 1;
    item.expected = 6;
    auto view = view_of(std::move(item));
    view.step.kind = "city_run";
    view.game = game();
    return view;
}

// A basket that was shown, and what the room has found.
ParticipantView bought_view() {
    ItemView item{.id = "budget-choice", .step = "budget", .title = "What do we buy?"};
    item.ask = {.kind = "budget",
                .options = {{"l1s1", "Name a team", 2}, {"l4a1", "Leading indicators", 6}},
                .total = 7};
    item.phase = "revealed";
    item.answered = item.expected = 12;
    Bars chart{.title = item.title, .description = "12 of 12 answered.", .most = 12};
    chart.bars = {{.label = "Name a team", .value = 9, .printed = "9", .marked = true},
                  {.label = "Leading indicators", .value = 5, .printed = "5"}};
    item.result = ResultView{.answered = 12,
                             .expected = 12,
                             .order = {"l1s1", "l4a1"},
                             .taken = {"l1s1"},
                             .left = 5,
                             .rule = "By baskets.",
                             .chart = chart};
    auto view = view_of(std::move(item));
    view.step.kind = "policy_budget";
    view.choice = choice();
    view.road_map = road_map();
    return view;
}

ProjectorState projector_state() {
    ProjectorView view{.offset = 42, .title = "Kick-off workshop", .city = "Donostia"};
    view.scene = "risk_map";
    view.step = view_of(open_item()).step;
    view.pace = "together";
    view.items = {revealed_item()};
    view.timer = TimerView{60000, 41000};
    view.profile = profile();
    view.choice = choice();
    view.road_map = road_map();
    view.game = game();
    view.joined = 38;
    view.mode = "anonymous";
    JoinView join{"ABC234", "192.168.1.7:8080", "http://192.168.1.7:8080/#cc", "<svg/>"};
    join.wifi = WifiView{"Ayuntamiento", "correct horse", {}};
    join.wifi_qr = "<svg/>";
    return {"e1", view, join};
}

FacilitatorState facilitator_state() {
    FacilitatorView view{.offset = 42, .title = "Kick-off workshop", .city = "Donostia"};
    view.mode = "anonymous";
    view.languages = {"en", "es"};
    const AgendaItemView asked{"flood-02", "Flooded substations stop the pumps", "closed", false,
                               true};
    view.agenda = {{.step = view_of(open_item()).step,
                    .state = "current",
                    .spent_ms = 61000,
                    .items = {asked}}};
    view.pace = "together";
    auto item = open_item();
    item.phase = "closed";
    item.closed_ms_ago = 1500;
    item.causes = profile().network;
    item.texts = {{std::string(32, 'a'), "It happened last year.", true}};
    view.items = {item};
    view.primary =
        MoveView{"move.reveal", "", MoveItem{{"flood-02"}, Phase::Closed, Phase::Revealed, 1}};
    view.moves = {{"move.reset", "", ResetItem{{"flood-02"}, 1}}};
    view.undo_depth = 3;
    view.can_undo = true;
    view.scene = "item";
    view.present = 38;
    view.joined = 40;
    view.seats = {{.id = std::string(32, '2'), .name = "Seat 1", .present = true}};
    view.profile = profile();
    view.choice = choice();
    view.road_map = road_map();
    view.game = game();
    view.plan = PolicyPlanView{.step = "shortlist",
                               .planned = {"L1S1"},
                               .policies = {{.id = "L1S1",
                                             .title = "Name a team",
                                             .dimension = "L",
                                             .stage = 1,
                                             .stakeholders = {"citizens"},
                                             .cost = 2}},
                               .sub_dimensions = {{"L1", "Working together"}},
                               .dimensions = {{"L", "Leadership"}},
                               .stakeholders = {{"citizens", "Citizens"}},
                               .stages = {"Starting", "Moderate"}};
    view.facts = {{"has_river", "The city has a river.", true}};
    view.scenarios = {{.id = "flood-02",
                       .title = "Flooded substations stop the pumps",
                       .topic = "Flooding",
                       .core = true,
                       .planned = true}};
    HostView host{.code = "ABC234", .addresses = {"http://192.168.1.7:8080"}};
    host.link = "http://192.168.1.7:8080/#cc";
    host.qr = {"101", "010", "101"};
    host.projector_link = "http://192.168.1.7:8080/projector#ee";
    host.reviewer_link = "http://192.168.1.7:8080/#88";
    host.recorder_link = "http://192.168.1.7:8080/recorder#99";
    host.lead = {.number = 3,
                 .name = "Ana",
                 .mine = false,
                 .held = true,
                 .away_ms = 1200,
                 .windows = 2,
                 .moves = 1};
    host.wifi = WifiView{"Ayuntamiento", "correct horse", {"11", "01"}};
    host.file = "workshops/kick-off.vertebra";
    host.backup = "workshops/kick-off.backup-412.vertebra";
    host.free_mb = 4096;
    host.connections = 41;
    host.publications = {{.id = "2026-11-29-0123456789abcdef",
                          .title = "Kick-off workshop",
                          .level = "internal",
                          .date = "2026-11-29",
                          .sha256 = "0123456789abcdef" + std::string(48, '0'),
                          .url = "http://192.168.1.7:8080/r/2026-11-29-0123456789abcdef",
                          .code = "ABCDEFGH3456",
                          .qr = {"10", "01"}}};
    return {"e1", view, host, projector_state().view};
}

RecorderState recorder_state() {
    const auto lead = facilitator_state().view;
    RecorderView view{.offset = 41, .title = lead.title, .city = lead.city, .mode = lead.mode};
    view.languages = lead.languages;
    view.agenda = lead.agenda;
    view.pace = lead.pace;
    view.items = {revealed_item()};
    view.present = lead.present;
    view.profile = profile();
    view.choice = choice();
    view.road_map = road_map();
    return {"e1", view};
}

// Every command of the facilitator, once.
std::vector<FromFacilitator> commands() {
    const SeatId seat{0x2222222222222222ULL, 0x2222222222222222ULL};
    const ItemId item{"flood-02"};
    const StepId step{"scenarios"};
    std::vector<FromFacilitator> all;
    const auto add = [&](auto wish) {
        all.push_back({static_cast<std::int64_t>(all.size()) + 1, std::move(wish)});
    };
    add(Command{EnterStep{step, {"break"}}});
    add(Command{SelectItem{item}});
    add(Command{MoveItem{item, Phase::Ready, Phase::Open, 1}});
    add(Command{MoveAll{{"opener"}, Phase::Open, Phase::Closed, 1}});
    add(Command{LockItem{item, Scale{Scale::Mark::Level, 3}, "Seen twice in ten years.",
                         "The harbour sees it lower."}});
    add(Command{LockItem{item, std::nullopt, "No common value.", ""}});
    add(Command{ResetItem{item, 1}});
    add(Command{Undo{3}});
    add(Command{SetVisibility{item, Visibility::Open}});
    add(Command{StayOpen{item, "2027-06-30T12:00"}});
    add(Command{PlanItems{step, {{"flood-02"}, {"flood-03"}}}});
    add(Command{PlanPolicies{{"shortlist"}, {{"L1S1"}, {"L4A1"}}}});
    add(Command{AddPolicy{{"L1"}, 2, {{}, "A green belt", "Trees around the city.", 4, 3}}});
    add(Command{SetAction{{"L1S1"}, {"City manager", "2027-06", Action::Status::UnderWay}}});
    add(Command{SetRun{{"run-1"}, {30, CityStart::Profile, TeamPlay::Median}}});
    add(Command{DealCard{{"run-1-turn-1"}, {"river-flood"}}});
    add(Command{DealCard{{"run-1-turn-1"}, {}}});
    const AnswerKey idea{0x3333333333333333ULL, 0x3333333333333333ULL};
    add(Command{PlanIdeas{{"vote"}, {"Trees for the schools", "Water in the parks"}}});
    add(Command{MergeTexts{{"ideas"}, cast().key, idea}});
    add(Command{MergeTexts{{"ideas"}, cast().key, std::nullopt}});
    add(Command{KeepNote{{0x4444444444444444ULL, 0x4444444444444444ULL},
                         {Note::Kind::ParkingLot, step, item, "Ask the port."}}});
    add(Command{KeepNote{{0x4444444444444444ULL, 0x4444444444444445ULL},
                         {Note::Kind::Private, step, {}, "Shorter next time."}}});
    add(Command{KeepAction{{0x5555555555555555ULL, 0x5555555555555555ULL},
                           "Invite the schools",
                           {"Office for resilience", "2027-06-30", Action::Status::Planned}}});
    add(Command{AddStep{
        step, {OwnStep::Kind::Choice, "Once more?", "A show of hands.", 5, {"Yes", "No"}}}});
    add(Command{CopyStep{step}});
    add(Command{MoveStep{{"break"}, step}});
    add(Command{DropStep{{"break"}, true}});
    add(Command{SetStep{step, "Scenarios", 45, 60, 2}});
    add(Command{AddSheet{seat, Part::Paper}});
    add(Command{EnterAnswer{{seat, item, 1, cast().key, 1, {Scale{Scale::Mark::Level, 2}}}}});
    add(Command{SetFact{"has_river", false}});
    add(Command{StartTimer{60000}});
    add(Command{ExtendTimer{30000}});
    add(Command{StopTimer{}});
    add(Command{ShowScene{Scene::RiskMap}});
    add(Command{ReleaseText{item, cast().key, Release::Show}});
    add(Command{SetInteraction{Interaction::On}});
    add(Command{SetDoor{vertebra::Door::Locked}});
    add(Command{RenameSeat{seat, "Harbour"}});
    add(Command{RemoveSeat{seat}});
    add(Command{ReadmitSeat{seat}});
    add(Command{CloseWorkshop{}});
    add(NewCode{});
    add(ClaimLead{3, "Ana"});
    add(LookAhead{"scenarios", "es"});
    add(SetWifi{"Ayuntamiento 5 GHz", "correct; horse: battery"});
    add(Publish{PublicationLevel::Draft});
    add(SetPublication{"2026-11-29-0123456789abcdef", PublicationLevel::Withdrawn,
                       "A figure was read wrongly."});
    add(ExportResults{ExportResults::Format::AsCsv});
    add(ExportResults{ExportResults::Format::AsPdf});
    add(CancelExport{});
    add(SetLanguage{"es"});
    add(Ping{});
    return all;
}

const Draw kDraw = [](const Chart&) { return std::string{"<svg/>"}; };

TEST(Golden, WhatAParticipantSends) {
    expect_golden("knock.json", encode(Hello{Knock{"ABC234", ""}}));
    expect_golden("join.json", encode(Hello{Join{"", std::string(32, 'c'), "es", ""}}));
    expect_golden("resume.json", encode(Hello{Resume{std::string(32, 'd'), "en", "e1", 41}}));
    expect_golden("return.json", encode(Hello{Return{"ABCD3456", "en"}}));
    expect_golden("cast_answer.json", encode(FromParticipant{cast()}));
    expect_golden("set_language.json", encode(FromParticipant{SetLanguage{"es"}}));
    expect_golden("ping.json", encode(FromParticipant{Ping{}}));
}

TEST(Golden, WhatOthersSend) {
    expect_golden("watch.json", encode(Hello{Watch{std::string(32, 'e'), "en"}}));
    expect_golden("lead.json", encode(Hello{Lead{std::string(64, 'f'), "en"}}));
    expect_golden("lead_window.json",
                  encode(Hello{Lead{std::string(64, 'f'), "en", std::string(32, 'a'), "Ana"}}));
    expect_golden("record.json", encode(Hello{Record{std::string(64, '9'), "en", "Iker"}}));
    expect_golden("check.json", encode(Hello{Check{}}));
    auto list = Json::array();
    for (const auto& command : commands()) {
        list.push_back(Json::parse(encode(command)));
    }
    expect_golden("commands.json", list.dump());
}

TEST(Golden, EveryCommandIsReadAsItWasWritten) {
    for (const auto& written : Json::parse(read("commands.json"))) {
        const auto command = decode_facilitator(written.dump());
        ASSERT_TRUE(command) << written;
        EXPECT_EQ(Json::parse(encode(*command)), written);
    }
}

TEST(Golden, WhatTheHostSays) {
    expect_golden("door.json", encode(Door{.workshop = std::string(32, '1'),
                                           .title = "Kick-off workshop",
                                           .city = "Donostia",
                                           .mode = "anonymous",
                                           .language = "en",
                                           .languages = {"en", "es"}}));
    expect_golden("welcome.json", encode(Welcome{.role = "participant",
                                                 .workshop = std::string(32, '1'),
                                                 .title = "Kick-off workshop",
                                                 .city = "Donostia",
                                                 .mode = "anonymous",
                                                 .language = "en",
                                                 .languages = {"en", "es"},
                                                 .seat = std::string(32, '2'),
                                                 .token = std::string(32, 'd'),
                                                 .return_code = "ABCD3456"}));
    const auto answer = cast();
    expect_golden("acknowledged.json",
                  encode(Acknowledged{"flood-02", 1, to_text(answer.key), 2, true, true}));
    expect_golden("mine.json", encode(Mine{{{"flood-02", 1, answer.key, 2, answer.answer}}}));
    expect_golden("refused_late.json",
                  encode(Refused{"cast_answer",
                                 {ErrorKind::NotAllowed, "round_closed",
                                  "Voting had closed before this answer arrived; it is not "
                                  "counted.",
                                  "Tell the facilitator if it should be opened again."},
                                 -1,
                                 answer}));
    expect_golden("progress.json", encode(Progress{{{"flood-02", 12, 40}}, 38}));
    expect_golden("pong.json", encode(Pong{}));
    expect_golden("done.json", encode(Done{7}));
    expect_golden("exported.json", encode(Exported{24, "kick-off.csv", "item,answer\r\n"}));
    expect_golden("ahead.json", encode(Ahead{25,
                                             "en",
                                             {.step = view_of(open_item()).step,
                                              .pace = "together",
                                              .items = {open_item()},
                                              .follows = "Topics"}}));
    expect_golden("checked.json", encode(Checked{41}));
    expect_golden("exporting.json", encode(Exporting{24, 60}));
    expect_golden("exported_bytes.json",
                  encode(Exported{24, "kick-off.pdf", std::string{"%PDF\0\xFF", 6}, true}));
    expect_golden("busy.json", encode(Busy{1000}));
    expect_golden("restarting.json", encode(Restarting{2000}));
    expect_golden("state_open.json", encode(ParticipantState{"e1", view_of(open_item())}, kDraw));
    expect_golden("state_revealed.json",
                  encode(ParticipantState{"e1", view_of(revealed_item())}, kDraw));
    expect_golden("state_bought.json", encode(ParticipantState{"e1", bought_view()}, kDraw));
    expect_golden("state_turn.json", encode(ParticipantState{"e1", turn_view()}, kDraw));
    expect_golden("state_projector.json", encode(projector_state(), kDraw));
    expect_golden("state_facilitator.json", encode(facilitator_state(), kDraw));
    expect_golden("state_recorder.json", encode(recorder_state(), kDraw));
    expect_golden("refused_lead.json",
                  encode(Refused{"move_item",
                                 {ErrorKind::NotAllowed, "not_leading",
                                  "Ana leads, and has made 1 move since then. The workshop stands "
                                  "at \"Scenarios\". Nothing was done.",
                                  "Take the lead first, or let them go on."},
                                 7,
                                 {}}));
}

std::string written_again(const Out& out) {
    if (const auto* state = std::get_if<ParticipantState>(&out)) return encode(*state, kDraw);
    return encode(std::get<FacilitatorState>(out), kDraw);
}

TEST(Golden, StatesAreReadAsTheyWereWritten) {
    for (const auto& [name, role] : {std::pair{"state_open.json", Role::Participant},
                                     std::pair{"state_revealed.json", Role::Participant},
                                     std::pair{"state_bought.json", Role::Participant},
                                     std::pair{"state_turn.json", Role::Participant},
                                     std::pair{"state_facilitator.json", Role::Facilitator}}) {
        const auto out = decode_out(read(name), role);
        ASSERT_TRUE(out) << name;
        EXPECT_EQ(written_again(*out), Json::parse(read(name)).dump()) << name;
    }
}

TEST(Golden, AnAnswerIsReadAsItWasWritten) {
    const auto sent = decode_participant(read("cast_answer.json"));
    ASSERT_TRUE(sent);
    EXPECT_EQ(std::get<CastAnswer>(*sent).answer, cast().answer);
}

}  // namespace
}  // namespace vertebra::protocol
