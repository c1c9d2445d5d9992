#pragma once

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// n of N, large, with its bar; that all have answered; that nobody is here yet. In the flow.
void draw_progress(const Paint& paint, const ItemView& item);

}  // namespace vertebra::dashboard
