#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// What the room sees, small: the projector's view drawn into an area of 16 : 9, from the same
// values. Shows nothing that the projector was not sent.
void draw_projector(const Paint& paint, const Area& area, const Heard& heard);

}  // namespace vertebra::dashboard
