#pragma once

#include "facilitator/report/results.h"

namespace vertebra::report {

// The runs of the city model, and each team's years in them.
void add_games(Results& results, const Session& session);

}  // namespace vertebra::report
