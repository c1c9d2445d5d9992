#pragma once

#include "common/chart/chart.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Each point numbered in its field, with its bounds across; its name beside the map.
void draw_map(const Paint& paint, const Map& chart, const Area& area, float text = 0);

}  // namespace vertebra::dashboard
