#pragma once

#include "common/chart/chart.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Boxes and arrows as laid out by the host, fitted into the area. Arrows of a loop are thick and
// marked; + and − stand on the arrows. Without a layout the chart's sentence is shown.
void draw_network(const Paint& paint, const Network& chart, const Area& area);

}  // namespace vertebra::dashboard
