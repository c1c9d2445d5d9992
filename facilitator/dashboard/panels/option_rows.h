#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The options first to last: each with its score, how far the score may lie off, and what is
// missing for it. In the flow.
void draw_option_rows(const Paint& paint, const ChoiceView& view);

}  // namespace vertebra::dashboard
