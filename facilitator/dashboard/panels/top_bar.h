#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Title, city and mode; the join code; who is here; the timer; a light each for host, saving,
// network and disk.
class TopBar {
public:
    void draw(const Paint& paint, const Area& area, const Heard& heard, const Submit& submit,
              const AskWindow& ask);

    // Asked for by the menu: the help sheet.
    bool wants_help() { return std::exchange(help_, false); }

private:
    void draw_menu(const Paint& paint, const Area& area, const AskWindow& ask);

    bool help_ = false;
};

}  // namespace vertebra::dashboard
