#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/faults/anonymity/play.h"

namespace vertebra::faults {

// Sums over a number of answers: how many chose each option, or its points.
using Figures = std::map<std::string, double>;

// A result as it was published.
struct Tally {
    int at = 0;
    std::string item;
    int round = 1;
    bool live = false;
    int answers = 0;       // that it sums up
    bool one_each = true;  // each answer counts 1 in one place
    Figures figures;
};

// All that can be read from the messages.
struct Read {
    std::vector<Tally> tallies;  // each result once for each time it changed
    std::string too_few;         // what is shown of fewer than k answers besides their number
};
Read read(const Evidence& seen);

// What one answer adds to the figures.
Figures figures_of(const Answer& answer);

}  // namespace vertebra::faults
