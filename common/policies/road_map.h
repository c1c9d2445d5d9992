#pragma once

#include <vector>

#include "common/maturity/profile.h"

namespace vertebra {

// What a chosen set of policies needs, and when each can be carried out: chapter "Policy options"
// of common/README.md.

enum class NeedState {
    Met,        // done to 3/4 or more
    MetInPlan,  // chosen, and finished before
    Missing,    // neither
    NotKnown    // don't know or not rated, and not chosen
};

struct Need {
    PolicyCode policy;
    NeedState state = NeedState::NotKnown;
};

// The policies that one needs: those of the nearest cell below, as long as that cell as a whole
// is not done, and its own further ones. What does not apply is not needed.
std::vector<Need> needs_of(const MaturityModel& model, const Policy& policy,
                           const PolicyValues& values, const std::vector<PolicyCode>& chosen);

struct RoadMapSettings {
    int years = 10;   // horizon
    int budget = 10;  // units a year
};

struct RoadMap {
    struct Placed {
        PolicyCode policy;
        int first = 1;  // years, counted from 1
        int last = 1;
    };
    struct Unplaced {
        enum class Why { Missing, Later };
        PolicyCode policy;
        Why why = Why::Later;
        std::vector<PolicyCode> missing;
    };
    std::vector<Placed> placed;  // in the order they were placed
    std::vector<Unplaced> unplaced;
    std::vector<double> spending;  // units a year
};

// "In order of rank, take the first policy whose needs are done or placed; start it in the earliest
// year after those end in which its yearly cost still fits in each of its years; if there is
// none, later. What needs something that is neither done nor chosen is missing it." A need that
// nobody knows about holds nothing up: it is named.
RoadMap road_map(const MaturityModel& model, const std::vector<PolicyCode>& ranked,
                 const PolicyValues& values, const RoadMapSettings& settings);

}  // namespace vertebra
