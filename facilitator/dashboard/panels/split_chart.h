#pragma once

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// How each group of the room answered, with who is shown alone and who together. In the flow.
void draw_split(const Paint& paint, const AskView& ask, const SplitView& split);

}  // namespace vertebra::dashboard
