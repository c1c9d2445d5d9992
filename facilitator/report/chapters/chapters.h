#pragma once

#include "facilitator/report/chapters/teller.h"

namespace vertebra::report {

// The chapters in their order, a file each. A section without anything to say is left out.

// What was decided, how sure, who disagreed, what next: two pages at most, whatever happened.
Section summary(const Teller& tell);
// Who, where, how: city, format, languages, people, mode, k, packs.
Section organisation(const Teller& tell);
// The agenda with planned and real minutes; for each question its rounds and who answered.
Section proceedings(const Teller& tell);
// Step by step, then what the tools make of it, then actions.
Section outcome(const Teller& tell);
// What people said of the workshop, and what went wrong.
Section judgement(const Teller& tell);
// Method, limits, versions, how to recompute, wordings.
Section annex(const Teller& tell);

}  // namespace vertebra::report
