#pragma once

#include <string>
#include <vector>

#include "tests/faults/anonymity/figures.h"

namespace vertebra::faults {

// Takes sums and differences of all that was published. It knows how the program works and who
// touched their phone when, so it knows which answers each figure sums up; it does not know what
// they are. Every result is an equation over the answers. Answers that are in the same results
// cannot be told apart and stand together as one group; sums of up to three equations, with either
// sign, may leave a few groups alone, and what each group can hold is narrowed down as far as it
// goes.

// What it found out: the sum of these few answers. By number of their taps.
struct Find {
    std::string item;
    std::vector<int> taps;
    Figures figures;
};

// Sets of 1 … k − 1 answers that could be worked out. Where a larger set turned out to be of one
// mind, everybody in it is known too: that is not counted, being told to the room beforehand.
std::vector<Find> attack(const Evidence& seen, const std::vector<Tally>& tallies);

}  // namespace vertebra::faults
