#pragma once

#include <string>

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Whether a wish of this window would move the workshop: it leads, or nobody does.
bool may_move(const protocol::LeadView& lead);

// "You lead", "Ana leads": in words, for everywhere it is said.
std::string lead_words(const Paint& paint, const protocol::LeadView& lead);

// What came of a move of a window that does not lead: who does, and where the workshop stands.
std::string lead_refusal(const Paint& paint, const Heard& heard);

// Who leads, calmly, while it is not this window; and the way to take the lead. A lead that
// somebody has is asked about first.
class LeadPanel {
public:
    // Cut off the top of `page`; nothing while this window leads.
    void draw(const Paint& paint, Area& page, const Heard& heard, const Submit& submit);
    // Over the window, while it is asked about.
    void draw_over(const Paint& paint, const Heard& heard, const Submit& submit);

private:
    std::string name_;  // how the others see this window, half-written
    bool opens_ = false;
};

}  // namespace vertebra::dashboard
