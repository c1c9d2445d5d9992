#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The results as files, where they went, and where the host keeps the workshop. In the flow.
void draw_files(const Paint& paint, const Heard& heard, const Submit& submit);

}  // namespace vertebra::dashboard
