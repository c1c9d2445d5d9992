#pragma once

#include <string>

#include "facilitator/report/writing.h"

namespace vertebra::report {

// The report as one file that needs nothing else: its style and its charts are in it, no script,
// nothing is loaded. Readable on a phone, on paper, in the dark and by ear: landmarks, headings in
// order, every chart with its description and its table. Every text is escaped by svg.h.
[[nodiscard]] Result<std::string> html(const Report& report, const Words& words,
                                       const Progress& progress);

// Of it what is in short, and the charts without their tables: to stand inside another page.
[[nodiscard]] Result<std::string> light_html(const Report& report, const Words& words,
                                             const Progress& progress);

}  // namespace vertebra::report
