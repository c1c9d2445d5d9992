#pragma once

#include "common/chart/chart.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Risk across, awareness up; each topic a numbered point with its bounds, its name beside the map.
void draw_risk_map(const Paint& paint, const RiskMap& chart, const Area& area, float text = 0);

}  // namespace vertebra::dashboard
