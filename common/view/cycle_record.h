#pragma once

#include "common/cycle/record.h"
#include "common/session/session.h"

namespace vertebra {

// "The next workshop gets to know of this one what the big screen could show, and nothing else":
// the values, figures, people by type and actions, asked of disclosure.h as for the projector. Of a
// round that still moves nothing is told.
CycleRecord record_of(const Session& session);

}  // namespace vertebra
