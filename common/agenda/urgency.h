#pragma once

#include "common/session/session.h"

namespace vertebra {

// How urgent a scenario is, for the choice of what to do about it.
struct Urgency {
    const Scenario* scenario;
    bool active;  // a loop that feeds itself here
    int level;    // the group's value; -1 without one
};

// The scenarios a step asked (all of the workshop when empty): active loops first, then by the
// group's value, then as they were asked.
std::vector<Urgency> by_urgency(const Session& session, const StepId& step);

}  // namespace vertebra
