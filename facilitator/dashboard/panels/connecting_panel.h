#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Before the first state: what the window connects to, or why the host turned it away.
void draw_connecting(const Paint& paint, const Area& area, const Heard& heard);

}  // namespace vertebra::dashboard
