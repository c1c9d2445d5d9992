#pragma once

#include "common/session/session.h"

namespace vertebra {

// What makes an untouched agenda of the same format into this one: steps that were added and
// copied, then everything in its place, timed, titled and left out as it is here. Steps that were
// added keep their ids.
std::vector<Fact> agenda_log(const Session& session);

}  // namespace vertebra
