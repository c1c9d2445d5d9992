#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The register of actions as the room sees it: what, who, until when, how far.
void draw_register_small(const Paint& paint, Area page, const RegisterView& view, float unit);

}  // namespace vertebra::dashboard
