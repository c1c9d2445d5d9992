#pragma once

#include <string>

#include "common/view/game_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// A finished run looked at again: what to talk about, what each turn could have brought, the best
// order that was found, and where teams lost most. A press on a team unfolds its turns. In the
// flow.
class DebriefPage {
public:
    void draw(const Paint& paint, const GameView& game);

private:
    void draw_team(const Paint& paint, const TeamLessonView& team);

    std::string unfolded_;
};

}  // namespace vertebra::dashboard
