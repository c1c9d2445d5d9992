#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// A step without a question: the speaker's text, large, and what comes next. In the flow.
void draw_talk(const Paint& paint, const FacilitatorView& view);

// Before anything has run: how people come in, who is here, and the first step's text.
void draw_lobby(const Paint& paint, const protocol::FacilitatorState& state, const Submit& submit);
bool is_lobby(const FacilitatorView& view);

// After the end.
void draw_closed(const Paint& paint);

}  // namespace vertebra::dashboard
