#pragma once

#include "common/questionnaire/group_values.h"

namespace vertebra {

enum class LoopState { NotActive, Active, NotKnown };

// A loop scenario is active when its own value is 3 or more, or when it has members and every
// member's value is 2 or more; members that do not apply are left out. When don't know (or a
// missing answer to a member) leaves it open, it is not known. Thresholds are for a scale with
// top 4 and move in proportion on others: 3/4 and 2/4 of the top.
LoopState loop_state(const Scenario& scenario, const GroupValues& values, int top);

}  // namespace vertebra
