#pragma once

#include "common/chart/chart.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Draws the bars into the area, top down, each with its spread where it has one. Text is `text`
// pixels high; with 0 as the theme has it.
void draw_bars(const Paint& paint, const Bars& chart, const Area& area, float text = 0);

// How high the bars want to be in a column of the window.
float bars_height(const Paint& paint, const Bars& chart, float width);

}  // namespace vertebra::dashboard
