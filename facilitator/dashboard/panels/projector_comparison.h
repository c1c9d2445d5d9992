#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The last cycle on the big screen, small: its first picture, then what became of the actions.
void draw_comparison_small(const Paint& paint, Area page, const ComparisonView& view, float unit);

}  // namespace vertebra::dashboard
