#pragma once

#include <functional>
#include <vector>

namespace vertebra::faults {

// The same measured calm and disturbed by turns in one run, so that the noise of the machine falls
// on both.
struct Comparison {
    std::vector<double> calm;
    std::vector<double> disturbed;

    // Of the medians.
    double ratio() const;
};

// At least so many pairs that a median says something; more while the ratio is above `most`, until
// the noise counts as ours.
Comparison compare(double most, const std::function<double()>& calm,
                   const std::function<double()>& disturbed);

}  // namespace vertebra::faults
