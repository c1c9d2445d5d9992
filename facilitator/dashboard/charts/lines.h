#pragma once

#include "common/chart/chart.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Values over time: a colour and a mark for each team, dashes for what no team played, names with
// the last value at the right, what happened as upright dashes.
void draw_lines(const Paint& paint, const Lines& chart, const Area& area, float text = 0);

}  // namespace vertebra::dashboard
