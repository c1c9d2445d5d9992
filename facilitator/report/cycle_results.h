#pragma once

#include "facilitator/report/results.h"

namespace vertebra::report {

// Fills in what the last cycle came to beside this one; nothing without an earlier workshop.
void add_since_last_cycle(Results& results, const Session& session);

}  // namespace vertebra::report
