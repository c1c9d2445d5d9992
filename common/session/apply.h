#pragma once

#include "common/session/session.h"

namespace vertebra {

// Folds one event in. Never refuses: decide() has looked before the event was written.
void apply(Session& session, const Event& event);

}  // namespace vertebra
