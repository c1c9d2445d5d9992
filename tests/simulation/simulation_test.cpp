#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <set>

#include "tests/faults/check.h"
#include "tests/simulation/run.h"

namespace vertebra::simulation {
namespace {

constexpr int kMostFailed = 5;  // failing seeds that are told

// The number in an environment variable, if it is there.
std::uint64_t number_in(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

void tell(std::uint64_t seed, const Outcome& outcome) {
    std::printf("T3: seed %llu fails: %d lost, %d doubled, %d hung\n",
                static_cast<unsigned long long>(seed), outcome.lost, outcome.doubled, outcome.hung);
    for (const auto& wrong : outcome.wrongs) {
        std::printf("    %s\n", wrong.c_str());
    }
    std::printf("    VERTEBRA_SEED=%llu VERTEBRA_TRACE=1 simulation_test\n",
                static_cast<unsigned long long>(seed));
}

TEST(T3, KeepsEveryPromiseInAnyOrderOfEvents) {
    faults::Check check{"T3"};
    const bool one = std::getenv("VERTEBRA_SEED") != nullptr;
    const auto print =
        std::getenv("VERTEBRA_TRACE") != nullptr ? Trace::Print::Yes : Trace::Print::No;
    // A broken build needs few seeds to be caught.
    const auto usual = one ? 1 : faults::tier(1000, 100000);
    const auto seeds = number_in("VERTEBRA_SEEDS", static_cast<std::uint64_t>(usual));
    const auto first =
        number_in("VERTEBRA_SEED", std::uint64_t{faults::seed()} * std::uint64_t{1000003});
    int failed = 0;
    std::uint64_t answers = 0;
    auto seed = first;
    for (; seed < first + seeds && failed < kMostFailed; ++seed) {
        const auto outcome = run(seed, print);
        check.faults += outcome.faults;
        check.lost += outcome.lost;
        check.doubled += outcome.doubled;
        check.hung += outcome.hung;
        answers += static_cast<std::uint64_t>(outcome.answers);
        if (!outcome.is_well()) {
            ++failed;
            tell(seed, outcome);
            check.wrong("seed " + std::to_string(seed));
        }
    }
    std::printf("T3: %llu seeds from %llu, %llu answers counted\n",
                static_cast<unsigned long long>(seed - first),
                static_cast<unsigned long long>(first), static_cast<unsigned long long>(answers));
}

TEST(T3, ReplaysASeedTheSame) {
    std::set<std::uint64_t> stories;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const auto story = run(seed).hash;
        EXPECT_EQ(run(seed).hash, story) << "seed " << seed;
        EXPECT_TRUE(stories.insert(story).second) << "seed " << seed << " tells nothing new";
    }
}

}  // namespace
}  // namespace vertebra::simulation
