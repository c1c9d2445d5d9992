#pragma once

#include <string>

#include "common/view/game_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// A finished run looked at again: what to talk about, what each turn could have brought, where
// teams lost most, and the best order that was found. A press on a team unfolds its turns. In the
// flow.
class DebriefPage {
public:
    void draw(const Paint& paint, const GameView& game);

private:
    void draw_team(const Paint& paint, const TeamLessonView& team);

    std::string unfolded_;
};

// What the best order does in one of its turns; a figure and its sign stay on one line.
std::string order_words(const Paint& paint, const DebriefView& debrief, std::size_t turn);

}  // namespace vertebra::dashboard
