#pragma once

#include <cstdint>
#include <string>

#include "common/view/views.h"

namespace vertebra::dashboard {

// "4:32"; "−0:12" when it has run out.
std::string clock_text(std::int64_t ms);

// What is left now of a timer that came with a state some time ago.
std::int64_t left_now(const TimerView& timer, std::int64_t state_at_ms, std::int64_t now_ms);

}  // namespace vertebra::dashboard
