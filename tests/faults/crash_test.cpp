#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

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

TEST(K1, LosesNoAcknowledgedAnswerAndCountsNoneTwice) {
    Check check{"K1"};
    Voting voting;
    Chance chance{50};
    const int wanted = kills();
    for (int tries = 0; check.faults < wanted && tries < 2 * wanted; ++tries) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after restart " << check.faults;
        check.faults += voting.has_answers_on_their_way();
        voting.host.kill();
        voting.host.start();
    }
    EXPECT_EQ(check.faults, wanted);
    voting.judge(check);
}

TEST(K8, StopsInOrderUnderLoad) {
    Check check{"K8"};
    Voting voting;
    Chance chance{8};
    for (int turn = 0; turn < tier(8, 200); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after stop " << turn;
        check.faults += voting.has_answers_on_their_way();
        const auto before = std::chrono::steady_clock::now();
        if (voting.host.stop() != 0) check.wrong("did not end with 0");
        if (std::chrono::steady_clock::now() - before > 2s) check.wrong("took longer than 2 s");
        voting.host.start();
    }
    voting.judge(check);
}

}  // namespace
}  // namespace vertebra::faults
