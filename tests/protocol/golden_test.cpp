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
    ItemView item{.id = "flood-02", .number = 2, .count = 6};
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
    item.result = ResultView{.answered = 38,
                             .expected = 40,
                             .value = "3",
                             .value_label = "likely",
                             .verdict = "small",
                             .within_one = 33,
                             .valid = 36,
                             .dont_know = 2,
                             .rule = "The value is the lower median.",
                             .chart = chart};
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
    expect_golden("move_item.json",
                  encode(FromFacilitator{7, MoveItem{{"flood-02"}, Phase::Ready, Phase::Open, 1}}));
    expect_golden("lock_item.json",
                  encode(FromFacilitator{8, LockItem{{"flood-02"},
                                                     Scale{Scale::Mark::Level, 3},
                                                     "Seen twice in ten years.",
                                                     "The harbour sees it lower."}}));
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
    expect_golden("busy.json", encode(Busy{1000}));
    expect_golden("restarting.json", encode(Restarting{2000}));
    expect_golden("state_open.json", encode(ParticipantState{"e1", view_of(open_item())}, kDraw));
    expect_golden("state_revealed.json",
                  encode(ParticipantState{"e1", view_of(revealed_item())}, kDraw));
}

TEST(Golden, SamplesAreReadAsTheyWereWritten) {
    for (const auto& [name, role] : {std::pair{"state_open.json", Role::Participant},
                                     std::pair{"state_revealed.json", Role::Participant}}) {
        const auto out = decode_out(read(name), role);
        ASSERT_TRUE(out) << name;
        const auto& state = std::get<ParticipantState>(*out);
        EXPECT_EQ(encode(state, kDraw), Json::parse(read(name)).dump()) << name;
    }
    const auto sent = decode_participant(read("cast_answer.json"));
    ASSERT_TRUE(sent);
    EXPECT_EQ(std::get<CastAnswer>(*sent).answer, cast().answer);
}

}  // namespace
}  // namespace vertebra::protocol
