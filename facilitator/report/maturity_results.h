#pragma once

#include "common/maturity/profile.h"
#include "facilitator/report/results.h"

namespace vertebra::report {

// "M"; "at_least_M", "before_starting", "not_known", "does_not_apply".
std::string code_of(const ComputedStage& stage);

// Where the city stands, a line a sub-dimension. Empty when the workshop asked nothing about it.
std::vector<PartResults> maturity_results(const Session& session);

}  // namespace vertebra::report
