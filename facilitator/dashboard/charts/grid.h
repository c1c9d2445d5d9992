#pragma once

#include "common/chart/chart.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Cells in rows, each filled from below as far as it has come; marked ones framed. Heads of columns
// take as many lines as they need.
void draw_grid(const Paint& paint, const Grid& chart, const Area& area, float text = 0);

// How high it wants to be at that width, in the window's own letters.
float grid_height(const Paint& paint, const Grid& chart, float width);
// Whether every word over its columns has room at that width.
bool grid_heads_fit(const Paint& paint, const Grid& chart, float width);

}  // namespace vertebra::dashboard
