#pragma once

#include <string>

#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/panels/ahead_panel.h"

namespace vertebra::dashboard {

// The agenda: steps with planned and spent time, the items of the current one with their phase.
// A press on another step looks into it without the room seeing: its text, and over the window all
// it will ask. "Go to this step" enters it.
class AgendaPanel {
public:
    // `since_ms`: how old the view is; the current step's time has run on.
    void draw(const Paint& paint, const Area& area, const FacilitatorView& view,
              std::int64_t since_ms, const Submit& submit);
    // Over the window, while a step is looked into.
    void draw_over(const Paint& paint, const Heard& heard, const Submit& submit);

private:
    void draw_step(const Paint& paint, const AgendaStepView& step, const FacilitatorView& view,
                   const Submit& submit);
    void draw_ahead(const Paint& paint, const AgendaStepView& step, const FacilitatorView& view,
                    const Submit& submit);

    AheadPanel ahead_;
    std::string looked_at_;      // the step that is looked into
    std::int64_t since_ms_ = 0;  // of the view that is being drawn
};

}  // namespace vertebra::dashboard
