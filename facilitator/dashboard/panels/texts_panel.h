#pragma once

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What people wrote, without a name, each with a button that shows it to the room or takes it
// away. In the flow.
void draw_texts(const Paint& paint, const ItemView& item, const Submit& submit);

}  // namespace vertebra::dashboard
