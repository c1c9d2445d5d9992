#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "participant/rehearsal/chance.h"
#include "tests/faults/check.h"
#include "tests/faults/websocket/frame.h"
#include "tests/faults/websocket/line.h"
#include "tests/support/running_host.h"

// People who guess the code, from many addresses at once, and a room that joins meanwhile.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;
using std::chrono::steady_clock;

constexpr int kAtOnce = 5;    // wrong codes a connection may send
constexpr int kAMinute = 60;  // wrong codes of the host
constexpr int kAddresses = 200;

constexpr auto kNothing = [](const HostReader::Heard&) { return false; };

// What is answered first: the code of a refusal, else the type.
std::string answer_to(Line& line, const Json& message) {
    std::string heard = "nothing";
    line.send(bytes_of({.payload = message.dump()}));
    const auto came = line.read_until(
        [&](const HostReader::Heard& one) {
            if (one.opcode != kText) return false;
            const auto json = Json::parse(one.payload);
            heard = json["type"] == "refused" ? json["code"] : json["type"];
            return true;
        },
        3s);
    return came == Line::Came::Wanted ? heard : "closed";
}

Json knock(const std::string& code) {
    return {{"type", "knock"}, {"protocol", 1}, {"code", code}};
}

TEST(S2, GuessersAreBoundedByTheirFailuresAndTheRoomJoinsAsBefore) {
    Check check{"S2"};
    RunningHost host;
    host.start();
    const std::string right = host.secret("code");
    rehearsal::Chance chance{2};
    const auto guess = [&] {
        constexpr std::string_view kLetters = "3456789ABCDEFGHJKMNPQRSTUVWXY";
        std::string code;
        do {
            code.clear();
            while (code.size() < right.size()) {
                code += kLetters[static_cast<std::size_t>(chance.below(29))];
            }
        } while (code == right);
        return code;
    };
    int looked_at = 0;
    std::vector<double> joined_ms;
    const int connections = tier(200, 2000);
    for (int number = 0; number < connections; ++number) {
        Line line{host.port(), "127.0.1." + std::to_string(1 + number % kAddresses)};
        ASSERT_EQ(line.refused(), "");
        for (int wrong = 0; wrong < kAtOnce; ++wrong) {
            const auto heard = answer_to(line, knock(guess()));
            ++check.inputs;
            if (heard == "wrong_code") ++looked_at;
            if (heard == "door") check.wrong("a guess was right");
        }
        if (number % 20 > 0) continue;
        // The right code is not looked at either while it is closed season; the QR link is.
        const auto before = steady_clock::now();
        Line phone{host.port()};
        const auto heard = answer_to(phone, {{"type", "join"},
                                             {"protocol", 1},
                                             {"secret", host.secret("secret")},
                                             {"language", "en"}});
        if (heard != "welcome") check.wrong("a QR link was answered with " + heard);
        const std::chrono::duration<double, std::milli> took = steady_clock::now() - before;
        joined_ms.push_back(took.count());
    }
    if (looked_at != kAMinute) check.wrong(std::to_string(looked_at) + " guesses looked at");
    std::ranges::sort(joined_ms);
    const auto p95 = joined_ms[joined_ms.size() * 95 / 100];
    std::printf("S2 looked at %d of %d guesses; joined by QR meanwhile in %.0f ms (p95)\n",
                looked_at, check.inputs, p95);
    if (p95 > 1000) check.wrong("joining took too long");
    EXPECT_EQ(host.stop(), 0);
}

TEST(S2, AConnectionThatGuessesIsEnded) {
    RunningHost host;
    host.start();
    Line line{host.port()};
    for (int wrong = 0; wrong < kAtOnce; ++wrong) {
        EXPECT_EQ(answer_to(line, knock("333333")), "wrong_code");
    }
    EXPECT_EQ(line.read_until(kNothing, 3s), Line::Came::Closed);
    EXPECT_EQ(host.stop(), 0);
}

// One seat on many screens: the newest four stay.
TEST(S2, ASeatHasFourConnectionsAtMost) {
    RunningHost host;
    host.start();
    Line first{host.port()};
    std::string token;
    first.send(bytes_of({.payload = Json{{"type", "join"},
                                         {"protocol", 1},
                                         {"secret", host.secret("secret")},
                                         {"language", "en"}}
                                        .dump()}));
    first.read_until(
        [&](const HostReader::Heard& one) {
            const auto json = Json::parse(one.payload);
            if (json["type"] == "welcome") token = json["token"];
            return !token.empty();
        },
        3s);
    const Json resume{{"type", "resume"}, {"protocol", 1}, {"token", token},
                      {"language", "en"}, {"epoch", ""},   {"offset", 0}};
    std::vector<std::unique_ptr<Line>> more;
    for (int number = 0; number < 4; ++number) {
        more.push_back(std::make_unique<Line>(host.port()));
        EXPECT_EQ(answer_to(*more.back(), resume), "welcome");
    }
    EXPECT_EQ(first.read_until(kNothing, 3s), Line::Came::Closed) << "the longest one goes";
    for (const auto& line : more) {
        EXPECT_NE(answer_to(*line, {{"type", "ping"}}), "closed") << "the others stay";
    }
    EXPECT_EQ(host.stop(), 0);
}

}  // namespace
}  // namespace vertebra::faults
