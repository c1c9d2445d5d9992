#pragma once

#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/kept_fields.h"
#include "facilitator/dashboard/panels/new_step_form.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What can be changed of the current step or one ahead: its title and times, its place, whether it
// is left out; and the way to a further step behind it. In the flow of the agenda.
class StepForm {
public:
    // `at`: its place in the agenda.
    void draw(const Paint& paint, const FacilitatorView& view, std::size_t at,
              const Submit& submit);

private:
    void draw_fields(const Paint& paint, const AgendaStepView& step, const Submit& submit);
    // True when one of the numbers was left with something to send.
    bool draw_numbers(const Paint& paint, const AgendaStepView& step);
    void draw_ways(const Paint& paint, const FacilitatorView& view, std::size_t at,
                   const Submit& submit);

    KeptFields fields_;
    NewStepForm new_;
};

}  // namespace vertebra::dashboard
