#pragma once

#include <string>

#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// What was struck out last, with the way to bring it back: true when that was pressed. In the flow.
bool struck_line(const Paint& paint, const std::string& name, const std::string& words);

}  // namespace vertebra::dashboard
