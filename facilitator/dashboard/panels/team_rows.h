#pragma once

#include <string>

#include "common/view/game_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The teams of a run, each with its plan of the turn and where its city stands. A press unfolds its
// last plan and where most of its money was lost. In the flow.
class TeamRows {
public:
    // `phase` is that of the turn; empty where no turn is played now.
    void draw(const Paint& paint, const GameView& game, const std::string& phase);

private:
    void draw_row(const Paint& paint, const GameView& game, const TeamView& team,
                  const std::string& phase);

    std::string unfolded_;  // its id
};

}  // namespace vertebra::dashboard
