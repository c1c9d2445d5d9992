#pragma once

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The result of an item where it may be seen: chart, value and verdict with its rule, and the
// round before beside it. In the flow; nothing where there is nothing to show.
void draw_result(const Paint& paint, const ItemView& item, int k);

}  // namespace vertebra::dashboard
