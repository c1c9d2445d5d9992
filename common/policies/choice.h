#pragma once

#include <map>

#include "common/ballot/consensus.h"
#include "common/maturity/profile.h"
#include "common/policies/criteria.h"
#include "common/policies/road_map.h"

namespace vertebra {

// How policy options compare once they have been scored: chapter "Policy options" of
// common/README.md.

// How much each criterion counts, 0 … 5, in the order of kCriteria.
using CriterionWeights = std::vector<int>;
CriterionWeights equal_weights();

// What the group said of one option by one voted criterion.
struct CriterionScore {
    int median = 1;                // 1 … 5
    std::optional<Spread> spread;  // in steps 0 … 4; none where counts may not be shown
};

// What is known of one option before it is compared.
struct OptionFacts {
    PolicyCode policy;
    std::map<std::string, CriterionScore, std::less<>> scores;  // by criterion
    std::optional<double> loops;   // share of the active loops it cuts; none when none is active
    std::vector<Need> needs;       // prerequisites
    std::optional<double> prereq;  // how far they are met
};

struct OptionScore {
    OptionFacts facts;
    std::vector<std::optional<double>> worths;  // 0 … 1, in the order of kCriteria
    Utility utility;                            // with the weights
    std::optional<double> plain;                // with all criteria equal
    // With the lower and the upper quartile of every voted criterion in place of its median: how
    // far the score would go if the room were cut so.
    std::optional<double> low;
    std::optional<double> high;
    double mean_iqr = 0;  // over the criteria that have one
};

// The smallest value, 0 … 1, among what an option needs; 1 when it needs nothing; none when nothing
// of it is known.
std::optional<double> readiness_of(const MaturityModel& model, const std::vector<Need>& needs,
                                   const PolicyValues& values);

OptionScore score_of(OptionFacts facts, const CriterionWeights& weights);

// First to last: by score, then the smaller spread, then more prerequisites met, then the code.
// Those without a score stand last.
void sort_options(std::vector<OptionScore>& options);

}  // namespace vertebra
