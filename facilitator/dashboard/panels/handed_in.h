#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// How many plans of a turn are in, and which teams have not handed in. In the flow.
void draw_handed_in(const Paint& paint, const GameView& game, const ItemView& turn);

// Whether what a team has handed in counts.
bool has_handed_in(const TeamView& team);

}  // namespace vertebra::dashboard
