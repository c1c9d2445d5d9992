#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The timer without one running: what T starts.
inline constexpr std::int64_t kUsualTimerMs = 60'000;
inline constexpr std::int64_t kExtensionMs = 30'000;

// What is left, with "+30 s", again and stop; or a button that starts one. Cuts its room off the
// right end of the bar.
void draw_timer(const Paint& paint, Area& bar, const Heard& heard, const Submit& submit);

}  // namespace vertebra::dashboard
