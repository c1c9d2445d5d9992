#pragma once

#include <string>

#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/ahead_panel.h"
#include "facilitator/dashboard/panels/schedule.h"
#include "facilitator/dashboard/panels/step_form.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The agenda: steps with planned and spent time, the items of the current one with their phase.
// A press on another step looks into it without the room seeing: its text, and over the window all
// it will ask. "Go to this step" enters it. What is ahead can be changed there. Planned times of
// the clock stand beside real time.
class AgendaPanel {
public:
    // `since_ms`: how old the view is; the current step's time has run on.
    void draw(const Paint& paint, const Area& area, const FacilitatorView& view,
              std::int64_t since_ms, const Submit& submit);
    // Over the window, while a step is looked into.
    void draw_over(const Paint& paint, const Heard& heard, const Submit& submit);

private:
    void draw_schedule(const Paint& paint, const FacilitatorView& view);
    void draw_step(const Paint& paint, const AgendaStepView& step, const FacilitatorView& view,
                   const Submit& submit);
    std::string times_of(const Paint& paint, const AgendaStepView& step, std::int64_t spent_ms,
                         std::size_t at, float room) const;
    void draw_ahead(const Paint& paint, const AgendaStepView& step, const FacilitatorView& view,
                    const Submit& submit);

    AheadPanel ahead_;
    std::string looked_at_;      // the step that is looked into
    std::int64_t since_ms_ = 0;  // of the view that is being drawn
    Schedule schedule_;          // … too
    StepForm form_;
};

}  // namespace vertebra::dashboard
