#pragma once

#include <cstdint>

#include "common/wording.h"
#include "facilitator/dashboard/look/fonts.h"
#include "facilitator/dashboard/look/theme.h"

namespace vertebra::dashboard {

class Record;

// What every panel draws with, for one frame. Holds nothing of the workshop.
struct Paint {
    const Theme& theme;
    const Fonts& fonts;
    const Words& words;
    std::string language;
    Record& record;
    std::int64_t now_ms = 0;  // a clock that only goes forward
    bool can_act = true;      // whether a wish would reach the host now
    std::int64_t day_ms = 0;  // the time of the day here, since midnight
};

}  // namespace vertebra::dashboard
