#pragma once

#include <functional>

#include "protocol/messages.h"

namespace vertebra::dashboard {

// What a facilitator can ask of the host.
using Wish = decltype(protocol::FromFacilitator::wish);

// The one way from a button to the workshop: hands the wish on and returns at once. What became
// of it shows in a later view.
using Submit = std::function<void(Wish)>;

// What the facilitator can ask of the window itself; the host never hears of it.
enum class WindowWish { FullScreen, Larger, Smaller, UsualSize, OtherShade, OtherLanguage };
using AskWindow = std::function<void(WindowWish)>;

}  // namespace vertebra::dashboard
