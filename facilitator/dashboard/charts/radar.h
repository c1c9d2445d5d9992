#pragma once

#include "common/chart/chart.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Values around a centre, the names of the axes around them, the lines named below.
void draw_radar(const Paint& paint, const Radar& chart, const Area& area, float text = 0);

}  // namespace vertebra::dashboard
