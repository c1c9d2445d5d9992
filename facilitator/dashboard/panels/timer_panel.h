#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What T and the button start: the time that the step's format gives a question, else a minute.
std::int64_t usual_timer_ms(const FacilitatorView& view);
inline constexpr std::int64_t kExtensionMs = 30'000;

// What is left, with "+30 s", again and stop; or a button that starts one. Cuts its room off the
// right end of the bar.
void draw_timer(const Paint& paint, Area& bar, const Heard& heard, const Submit& submit);

}  // namespace vertebra::dashboard
