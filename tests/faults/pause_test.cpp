#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdio>

#include "protocol/encode.h"
#include "tests/faults/crowd/crowd.h"

// The computer sleeps for a while, as when its lid is closed: the host's process is stopped.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

TEST(N10, APauseOfTheHostAndReloadedPagesLoseNothing) {
    Check check{"N10"};
    Voting voting;
    Chance chance{seed()};
    for (int turn = 0; turn < tier(4, 50); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after pause " << turn;
        check.faults += voting.has_answers_on_their_way();
        voting.host.signal(SIGSTOP);
        run_until(voting.io, 500ms, [] { return false; });
        for (const auto& voter : voting.voters) {
            if (chance.percent(50)) voter->reload();
        }
        voting.host.signal(SIGCONT);
    }
    ASSERT_TRUE(voting.goes_on(chance));
    voting.judge(check);
}

TEST(N10, APauseOfTheHostCutsNobody) {
    Check check{"N10"};
    Crowd crowd{tier(300, 1000)};
    std::vector<int> all;
    for (int number = 0; number < crowd.size(); ++number) {
        all.push_back(number);
    }
    // The pause begins while something is on its way to all of them.
    crowd.changes(1, all);
    const auto seen = crowd.newest();
    crowd.leader->say(protocol::encode(protocol::FromFacilitator{1000, StartTimer{90000}}));
    EXPECT_TRUE(run_until(crowd.io, 5s, [&] { return crowd.newest() > seen; }));
    const auto ping = protocol::encode(protocol::FromParticipant{protocol::Ping{}});
    crowd.host.signal(SIGSTOP);
    // They go on saying what they have to say.
    for (int second = 0; second < tier(3, 60); ++second) {
        for (const auto& phone : crowd.phones) {
            phone->say(ping);
        }
        run_until(crowd.io, 1s, [] { return false; });
    }
    crowd.host.signal(SIGCONT);
    const auto waited = crowd.changes(3, all);
    check.faults = crowd.size();
    if (!crowd.leader->is_connected()) check.wrong("the facilitator was hung up on");
    if (crowd.ended_by_host > 0) {
        check.wrong(std::to_string(crowd.ended_by_host) + " were hung up on");
    }
    if (waited.size() < 3 * all.size()) check.wrong("the room does not go on");
    std::printf(
        "N10 a pause of %d s with %d phones: %d hung up on; last of them served %.0f ms "
        "after a change\n",
        tier(3, 60), crowd.size(), crowd.ended_by_host, rehearsal::percentile(waited, 1.0));
}

}  // namespace
}  // namespace vertebra::faults
