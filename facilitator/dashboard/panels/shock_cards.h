#pragma once

#include "common/view/game_view.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The card that was dealt, with the way to take it back, and those that can be dealt now. In the
// flow; nothing where no card can come any more.
void draw_shock_cards(const Paint& paint, const GameView& game, const Submit& submit);

}  // namespace vertebra::dashboard
