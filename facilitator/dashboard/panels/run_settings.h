#pragma once

#include <string>

#include "common/view/game_view.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// How a run of the city model is played, as long as that can be set. A choice goes out at once, the
// budget when its field is left; one that is none stays to be put right. In the flow.
class RunSettingsForm {
public:
    void draw(const Paint& paint, const GameView& game, int k, const Submit& submit);

private:
    void draw_budget(const Paint& paint, const GameView& game, const Submit& submit);

    std::string step_;    // whose budget is written
    int known_ = 0;       // what the host had when it was written
    std::string budget_;  // as written
    bool writing_ = false;
};

}  // namespace vertebra::dashboard
