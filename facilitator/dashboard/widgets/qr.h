#pragma once

#include <string>
#include <vector>

#include "facilitator/dashboard/look/area.h"

namespace vertebra::dashboard {

// Rows of '0' and '1' as black squares on white with the quiet zone phones need. Always black on
// white, in the dark as well.
void draw_qr(const std::vector<std::string>& rows, const Area& area);

}  // namespace vertebra::dashboard
