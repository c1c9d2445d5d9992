#pragma once

#include "common/session/session.h"

namespace vertebra {

// Whether the session could have come to this event: what it names is there, and what it counts is
// in its range. Of a log that this program wrote every event does; one that was changed outside of
// it is refused by this, where apply() would stumble.
[[nodiscard]] bool follows(const Session& session, const Event& event);

}  // namespace vertebra
