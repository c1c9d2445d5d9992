#include "tests/faults/check.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <random>

namespace vertebra::faults {
namespace {

constexpr int kMostSaid = 20;  // of what is wrong

bool is_long() {
    return std::getenv("VERTEBRA_LONG") != nullptr;
}

}  // namespace

Check::Check(std::string id) : id_(std::move(id)) {}

Check::~Check() {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began_;
    // What the test itself has found, or was thrown out by, is wrong too.
    const bool left_well = !testing::Test::HasFailure() && std::uncaught_exceptions() == 0;
    const bool well =
        left_well && lost + doubled + crashed + hung + wrong_ == 0 && faults + inputs > 0;
    std::printf("%s faults=%d inputs=%d lost=%d doubled=%d crashed=%d hung=%d %.1fs -> %s\n",
                id_.c_str(), faults, inputs, lost, doubled, crashed, hung, took.count(),
                well ? "PASS" : "FAIL");
    std::fflush(stdout);
    EXPECT_TRUE(well) << id_ << ": " << wrong_ << " other faults";
}

void Check::wrong(const std::string& what) {
    if (++wrong_ <= kMostSaid) std::printf("%s: %s\n", id_.c_str(), what.c_str());
}

int tier(int in_short, int in_long) {
    return is_long() ? in_long : in_short;
}

unsigned seed() {
    static const unsigned kSeed = [] {
        if (!is_long()) return 1U;
        const auto fresh = std::random_device{}();
        std::printf("seed %u\n", fresh);
        return fresh;
    }();
    return kSeed;
}

}  // namespace vertebra::faults
