#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What can be done now: the one primary button, always in the same place, and beside it the other
// moves as quiet ones.
void draw_moves(const Paint& paint, const Area& area, const FacilitatorView& view,
                const Submit& submit);

// The words on a move's button.
std::string label_of(const Paint& paint, const MoveView& move);

}  // namespace vertebra::dashboard
