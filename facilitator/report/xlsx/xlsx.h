#pragma once

#include <string>

#include "facilitator/report/writing.h"

namespace vertebra::report {

// The report as a spreadsheet: an overview, the agenda, the questions, then a sheet a step and a
// tool, and the wordings. Figures are numbers with as many decimals as they are printed with;
// everything else is written as a text, so that none is ever taken for a formula or a link. The
// same report gives the same bytes.
[[nodiscard]] Result<std::string> xlsx(const Report& report, const Progress& progress);

}  // namespace vertebra::report
