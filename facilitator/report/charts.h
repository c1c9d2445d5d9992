#pragma once

#include "facilitator/report/writing.h"

namespace vertebra::report {

// Every chart of a report as SVG and as PNG in one archive, in the order of the report:
// "07-item-flood-02.svg" says which it is.
[[nodiscard]] Result<std::string> charts(const Report& report, const Progress& progress);

}  // namespace vertebra::report
