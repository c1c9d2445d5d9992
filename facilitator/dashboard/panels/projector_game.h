#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// A scene of the city model as the room sees it.
void draw_game_small(const Paint& paint, Area page, const std::string& scene, const GameView& game,
                     float unit);

// A turn that is played: who has handed in, and the card that was dealt.
void draw_turn_small(const Paint& paint, Area page, const ItemView& turn, const GameView& game,
                     float unit);

}  // namespace vertebra::dashboard
