#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// One item as the room sees it: its question with picture or options, or its result. `causes` is
// the picture laid out, where there is one.
void draw_item_small(const Paint& paint, Area page, const ProjectorView& view,
                     const Network* causes, float unit);

// All items of a step at one's own pace.
void draw_list_small(const Paint& paint, Area page, const ProjectorView& view, float unit);

}  // namespace vertebra::dashboard
