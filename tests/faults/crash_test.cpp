#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/faults/variable.h"
#include "tests/faults/voting.h"

// The host is killed or stopped while answers are on their way, again and again.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

// Kills that have hit an answer on its way. Broken builds need fewer to be caught.
int kills() {
    const char* fewer = std::getenv("VERTEBRA_KILLS");
    return fewer != nullptr ? std::atoi(fewer) : tier(50, 1000);
}

// A sanitizer writes down where a signal hit, and may wait forever for a lock that is held there.
std::string ended_by_signals(const char* options) {
    const char* others = std::getenv(options);
    return (others != nullptr ? std::string{others} + ":" : "") +
           "handle_segv=0:handle_sigbus=0:handle_abort=0";
}

TEST(K1, LosesNoAcknowledgedAnswerAndCountsNoneTwice) {
    Check check{"K1"};
    const Variable asan{"ASAN_OPTIONS", ended_by_signals("ASAN_OPTIONS")};
    const Variable tsan{"TSAN_OPTIONS", ended_by_signals("TSAN_OPTIONS")};
    Voting voting;
    Chance chance{50};
    constexpr int kSignals[] = {SIGKILL, SIGSEGV, SIGABRT, SIGBUS};
    const int wanted = kills();
    for (int tries = 0; check.faults < wanted && tries < 2 * wanted; ++tries) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after restart " << check.faults;
        check.faults += voting.has_answers_on_their_way();
        voting.host.kill(kSignals[chance.below(4)]);
        voting.host.start();
    }
    EXPECT_EQ(check.faults, wanted);
    voting.judge(check);
}

// Whatever it was doing when memory ran out, it has said nothing that is not so.
TEST(K1, LosesNothingWhenThereIsNoMemoryLeft) {
    if (VERTEBRA_IS_SANITIZED) GTEST_SKIP() << "a sanitizer needs its memory";
    Check check{"K1.memory"};
    Chance chance{51};
    for (int turn = 0; turn < tier(1, 30); ++turn) {
        Voting voting;
        ASSERT_TRUE(voting.goes_on(chance)) << "not in room " << turn;
        const auto id = voting.host.program().id();
        std::ifstream sizes{"/proc/" + std::to_string(id) + "/statm"};
        rlim_t pages = 0;
        sizes >> pages;
        const auto bytes = pages * static_cast<rlim_t>(getpagesize()) + (1 << 16);
        const rlimit limit{bytes, bytes};
        ASSERT_EQ(prlimit(id, RLIMIT_AS, &limit, nullptr), 0);
        check.faults += voting.has_answers_on_their_way();
        voting.admit(60);
        siginfo_t ended{};
        run_until(voting.io, 2s, [&] {
            waitid(P_PID, static_cast<id_t>(id), &ended, WEXITED | WNOHANG | WNOWAIT);
            return ended.si_pid == id;
        });
        std::printf("K1.memory: %s\n", ended.si_pid == id ? "it ended" : "it went on");
        voting.host.kill();
        voting.host.start();
        voting.judge(check);
    }
}

TEST(K8, StopsInOrderUnderLoad) {
    Check check{"K8"};
    Voting voting;
    Chance chance{8};
    constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};
    for (int turn = 0; turn < tier(8, 200); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after stop " << turn;
        check.faults += voting.has_answers_on_their_way();
        const bool twice = turn % 4 == 3;
        if (twice) {
            voting.host.program().signal(kSignals[turn % 3]);
            run_until(voting.io, std::chrono::milliseconds{chance.below(30)}, [] { return false; });
        }
        const auto before = std::chrono::steady_clock::now();
        if (voting.host.stop(kSignals[(turn + twice) % 3]) != 0) check.wrong("did not end with 0");
        const auto took = std::chrono::steady_clock::now() - before;
        if (took > (twice ? 500ms : 2000ms)) check.wrong("took too long");
        voting.host.start();
    }
    voting.judge(check);
}

}  // namespace
}  // namespace vertebra::faults
