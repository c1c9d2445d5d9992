#pragma once

#include "facilitator/report/results.h"

namespace vertebra::report {

// The weights, the options that were scored, first to last, and the road-map with its actions.
void add_choice(Results& results, const Session& session);

}  // namespace vertebra::report
