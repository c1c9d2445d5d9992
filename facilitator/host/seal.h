#pragma once

#include "facilitator/host/workshop.h"

namespace vertebra {

// Puts the sealed record in the place of the file of a closed anonymous workshop: it is written
// beside, synced, read again and compared figure by figure before it takes the name; until then the
// old file stands whole. Backups of the old one are removed just before. See
// common/session/sealing.h.
[[nodiscard]] Result<Workshop> seal(Workshop workshop);

}  // namespace vertebra
