#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/simulation/trace.h"

namespace vertebra::simulation {

// What came of one run.
struct Outcome {
    std::uint64_t hash = 0;  // of all that happened
    int faults = 0;          // that hit an answer on its way
    int answers = 0;         // in the log
    int lost = 0;
    int doubled = 0;
    int hung = 0;
    std::vector<std::string> wrongs;

    bool is_well() const { return lost + doubled + hung == 0 && wrongs.empty(); }
};

// One workshop, from a seed that decides everything: people, moves, bad lines, crashes.
Outcome run(std::uint64_t seed, Trace::Print print = Trace::Print::No);

}  // namespace vertebra::simulation
