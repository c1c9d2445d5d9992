#pragma once

#include <optional>
#include <vector>

#include "common/ballot/tally.h"

namespace vertebra {

// One result, by groups: chapter "Splits" of common/README.md.

// Which groups may be shown beside each other, and which only together: "Nobody is found by
// subtracting one figure from another." Groups below k are hidden; while all that is hidden
// together is below k, the next smallest goes with it. The parts are the groups that are shown,
// each alone in its order, then the hidden ones together. A group without answers is in no part.
// Empty when only the total may be shown.
std::vector<std::vector<int>> parts_of(const std::vector<int>& sizes, int k);

// Whether every person counts the same in what the group says, or every part.
enum class Weighting { PerPerson, PerGroup };

struct Split {
    struct Part {
        std::vector<int> groups;  // one, or those that are shown together
        int answered = 0;
        ScaleTally votes;
        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts;
    bool operator==(const Split&) const = default;
};

// The weighted lower median: the smallest level whose weight reaches half of the whole, every part
// with a valid vote weighing the same. None without a valid vote.
std::optional<int> pooled(const Split& split);

}  // namespace vertebra
