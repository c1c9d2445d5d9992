#pragma once

#include "facilitator/report/chapters/teller.h"

namespace vertebra::report {

// What was written down while people spoke, each with the step or question it belongs to. Private
// notes are in no report, and of the others there are none but in a facilitator's.

// Decisions, dissents, ideas and what was left for later; a table each, empty without any.
Section notes_section(const Teller& tell);
// Remarks on the workshop itself.
Section remarks_section(const Teller& tell);

// Those of one kind, in the order they were first kept: where, and what.
FactList notes_of(const Teller& tell, Note::Kind kind);

}  // namespace vertebra::report
