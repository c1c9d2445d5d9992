#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/view/views.h"

namespace vertebra::dashboard {

// The agenda's planned time against real time. Planned: every step begins when those before it have
// taken their minutes, counted from the moment the workshop began. Behind is what earlier steps
// have taken more than planned, and what the current one has taken beyond its minutes; a step that
// was left out or jumped over gives its minutes back.
struct Schedule {
    std::int64_t behind_ms = 0;  // below 0: ahead
    std::vector<std::int64_t>
        starts_ms;             // of each step of the agenda, as planned, counted from now
    std::int64_t ends_ms = 0;  // the last one, as planned
};
// `since_ms`: how old the view is.
Schedule schedule_of(const FacilitatorView& view, std::int64_t since_ms);

// "14:05": a time of the day, in ms since midnight, to the nearest minute.
std::string day_clock(std::int64_t day_ms);

}  // namespace vertebra::dashboard
