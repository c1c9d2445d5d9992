#pragma once

#include <string>

#include "facilitator/report/writing.h"

namespace vertebra::report {

// The report on A4: a title page, contents with page numbers, then the chapters, each on a new
// page. Headings stay with what follows, charts with their captions; tables repeat their heads.
// With an outline and tagged structure. The same report gives the same bytes with the same fonts;
// which font was used is said in the annex.
[[nodiscard]] Result<std::string> pdf(const Report& report, const Words& words,
                                      const Progress& progress);

}  // namespace vertebra::report
