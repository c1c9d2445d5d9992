#pragma once

#include <chrono>
#include <string>

namespace vertebra::faults {

// One check of the laboratory: counts what it does and prints one line when it ends,
//   F4 faults=0 inputs=612 lost=0 doubled=0 crashed=0 hung=0 4.2s -> PASS
// which tests/faults/summary adds up. A fault is counted only when it hit while an answer was on
// its way. Fails the running test when anything was lost, doubled, crashed or hung.
class Check {
public:
    explicit Check(std::string id);
    ~Check();
    Check(const Check&) = delete;
    Check& operator=(const Check&) = delete;

    int faults = 0;
    int inputs = 0;
    int lost = 0;
    int doubled = 0;
    int crashed = 0;
    int hung = 0;

    // Anything else that is wrong, and what exactly.
    void wrong(const std::string& what);
    // Whether so much is wrong that going on would tell nothing new.
    bool has_seen_enough() const { return lost + doubled + crashed + hung + wrong_ >= 10; }

private:
    std::string id_;
    int wrong_ = 0;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

// How many to do: the short tier of every test run, or the long one when VERTEBRA_LONG is set.
int tier(int in_short, int in_long);
// The seed of a check: fixed in the short tier, fresh and printed in the long one.
unsigned seed();

}  // namespace vertebra::faults
