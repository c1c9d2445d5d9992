#pragma once

#include <string>
#include <vector>

#include "tests/faults/anonymity/figures.h"

namespace vertebra::faults {

// The results of one item as equations over answers that are not known.
class Equations {
public:
    // The sum of these answers, sorted. `one_each`: each counts 1 in one place.
    void add(std::vector<int> answers, Figures sum, bool one_each);

    struct Solved {
        std::vector<int> answers;
        Figures sum;
    };
    // Every set of fewer than k answers whose sum is certain.
    std::vector<Solved> few(int k) const;

private:
    // Answers that are in the same results.
    struct Group {
        std::vector<int> answers;
        std::vector<bool> in;  // which results
    };
    // A sum of results: how often each group is in it, and what it comes to.
    struct Combination {
        std::vector<int> times;
        Figures sum;
        int of = 1;  // so many results
    };
    struct Bounds {
        double least = 0;
        double most = 0;
    };
    using Possible = std::vector<std::map<std::string, Bounds>>;  // by group

    std::vector<Group> groups() const;
    std::vector<Combination> combinations(const std::vector<Group>& groups) const;
    Possible narrowed(const std::vector<Group>& groups,
                      const std::vector<Combination>& combinations) const;

    struct Result {
        std::vector<int> answers;
        Figures sum;
    };
    std::vector<Result> results_;
    bool one_each_ = true;
};

}  // namespace vertebra::faults
