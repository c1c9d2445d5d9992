#pragma once

#include "common/chart/chart.h"

namespace vertebra::report {

// Sets positions, sizes and paths, rounded to whole points, from top to bottom. Uses Graphviz's
// dot, whose library keeps global state: one layout at a time in the process (held by a lock).
// The same network gives the same layout on the same version of Graphviz.
void lay_out(Network& network);

}  // namespace vertebra::report
