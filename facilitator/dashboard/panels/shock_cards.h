#pragma once

#include <string>

#include "common/view/game_view.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The card that was dealt, with the way to take it back; and those that can be dealt now, folded in
// until they are wanted. In the flow; nothing where there is no card and none can be dealt.
class ShockCards {
public:
    void draw(const Paint& paint, const GameView& game, const Submit& submit);

private:
    void draw_choice(const Paint& paint, const GameView& game, const Submit& submit);

    std::string unfolded_;  // the turn at whose end one of them is chosen
};

}  // namespace vertebra::dashboard
