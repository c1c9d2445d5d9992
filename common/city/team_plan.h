#pragma once

#include <vector>

#include "common/city/simulation.h"

namespace vertebra {

// One plan from the sliders of several people. A slider is a whole number from 0 to 100 for each
// sub-dimension, in the order of the model.
using Sliders = std::vector<int>;

// "The lower median of each slider, then all of them brought to 100 by the largest remainder; of
// equal ones the first slider." All medians 0: the same for each. There must be a member.
Sliders settled(const std::vector<Sliders>& members);

// Brings sliders to a sum of 100.
Sliders brought_to_100(const Sliders& sliders);

// Where the members put the money of a sub-dimension: the aim that more than half of those who give
// it anything name; in order otherwise.
Plan plan_of_team(const CityModel& model, const std::vector<Plan>& members);

}  // namespace vertebra
