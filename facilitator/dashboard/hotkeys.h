#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/keys.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What a key of the stage does: a wish to the host, or nothing. Only what the view offers is sent,
// so that a key can do no more than a button.
std::optional<Wish> wish_of(const KeyPress& key, const FacilitatorView& view);

// What a key asks of the window itself.
std::optional<WindowWish> window_wish_of(const KeyPress& key);

// Before ImGui's frame: keys of the stage are kept from ImGui's own keyboard round, unless the
// round is visible, a menu is open or a text is written. Tab begins the round, Escape ends it.
void keep_from_navigation();
bool is_stage_key_free();

}  // namespace vertebra::dashboard
