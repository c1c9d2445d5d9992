#pragma once

#include <string>
#include <vector>

#include "tests/faults/anonymity/closed_workshop.h"

namespace vertebra::faults {

// Reads what is left of a workshop in a folder, as bytes and through an SQLite of its own, and
// tries to put answers and people together.

// One way of putting two lists together, over all files: how often it was right, and how often
// chance would have been.
struct Match {
    std::string way;
    double right = 0;
    double by_chance = 0;
    double variance = 0;
    int of = 0;

    // The chance to be as right by accident.
    double p() const;
};

class Matcher {
public:
    // Looks at a workshop after it was sealed.
    void look_at(const ClosedWorkshop& before);

    const std::vector<Match>& matches() const { return matches_; }
    // The least p of all ways, taken together.
    double p() const;
    // Files that hold a byte string of before.
    const std::vector<std::string>& files_with_secrets() const { return files_with_secrets_; }

    // Counts where the two agree, and where chance would let them. In public for its test.
    void compare(const std::string& way, const std::vector<std::string>& one,
                 const std::vector<std::string>& other);

private:
    std::vector<Match> matches_;
    std::vector<std::string> files_with_secrets_;
};

}  // namespace vertebra::faults
