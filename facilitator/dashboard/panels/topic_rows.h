#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The ranked topics, each with its bar, its bounds, and band and quadrant in words. In the flow.
void draw_topics(const Paint& paint, const ProfileView& profile);
// What is not known: above the list.
void draw_find_out(const Paint& paint, const ProfileView& profile);
// The vicious cycles with their state and the mitigations that cut them.
void draw_loops(const Paint& paint, const ProfileView& profile);

}  // namespace vertebra::dashboard
