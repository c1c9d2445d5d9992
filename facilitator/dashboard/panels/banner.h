#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Red, over the whole width, while answers are not saved or the host cannot be reached: what is
// the matter, that phones keep the answers, and what to do. Cut off the top of `page`; nothing
// while all is well.
void draw_banner(const Paint& paint, Area& page, const Heard& heard);

}  // namespace vertebra::dashboard
