#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>

#include "facilitator/host/secret.h"
#include "protocol/decode.h"
#include "protocol/encode.h"
#include "tests/faults/voting.h"
#include "tests/support/filled_file.h"

// How long a room waits for its host, when it starts with a full file.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// What the host has computed since its start.
std::chrono::milliseconds computed(const RunningHost& host) {
    std::ifstream stat{"/proc/" + std::to_string(host.program().id()) + "/stat"};
    std::string word;
    for (int skipped = 0; skipped < 13; ++skipped) {
        stat >> word;
    }
    long user = 0;
    long system = 0;
    stat >> user >> system;
    return std::chrono::milliseconds{(user + system) * 1000 / sysconf(_SC_CLK_TCK)};
}

// From the start of the program to the first acknowledgement of a phone that was there before.
std::chrono::milliseconds until_saved(RunningHost& host, const Filled& file, int revision) {
    const auto before = Clock::now();
    host.start();
    boost::asio::io_context io{1};
    bool saved = false;
    std::shared_ptr<protocol::Link> phone;
    phone = protocol::Link::make(
        io, protocol::Link::target_of(host.url()),
        {.hello =
             [&] {
                 return protocol::encode(
                     protocol::Hello{protocol::Resume{file.token, "en", "", 0}});
             },
         .heard =
             [&](const std::string& frame) {
                 const auto out = protocol::decode_out(frame, Role::Participant);
                 if (!out) return;
                 saved = saved || std::holds_alternative<protocol::Acknowledged>(*out);
                 if (!std::holds_alternative<protocol::Mine>(*out)) return;
                 phone->send(protocol::encode(
                     protocol::FromParticipant{CastAnswer{{},
                                                          {file.open_item},
                                                          1,
                                                          random_id<struct AnswerTag>(),
                                                          revision,
                                                          {Scale{Scale::Mark::Level, 2}}}}));
             },
         .changed = [](bool) {},
         .chance = [] { return 0U; }});
    phone->start();
    EXPECT_TRUE(run_until(io, 20s, [&] { return saved; }));
    const auto took = Clock::now() - before;
    phone->stop();
    io.run_for(20ms);
    return std::chrono::duration_cast<std::chrono::milliseconds>(took);
}

void restart(Check& check, int seats, std::chrono::milliseconds limit, int times) {
    RunningHost host;
    const auto file = fill(host.file(), seats);
    for (int turn = 1; turn <= times; ++turn) {
        const auto took = until_saved(host, file, turn + 1);
        const auto work = computed(host);
        ++check.inputs;
        std::printf("K6: %d seats: saved %lld ms after the start, %lld ms of work, limit %lld ms\n",
                    seats, static_cast<long long>(took.count()),
                    static_cast<long long>(work.count()), static_cast<long long>(limit.count()));
        if (tier(0, 1) == 1 ? took > limit : work > limit) check.wrong("took too long");
        host.kill();
    }
}

// The short tier, a debug build among other tests, has half as much again, and counts the host's
// own work.
TEST(K6, AHostWithAFullFileIsThereWithinASecond) {
    Check check{"K6"};
    const int limit = VERTEBRA_IS_SANITIZED ? 15'000 : tier(1500, 1000);
    restart(check, 500, std::chrono::milliseconds{limit}, tier(2, 25));
    if (tier(0, 1) == 1) restart(check, 10000, 2000ms, 25);
}

}  // namespace
}  // namespace vertebra::faults
