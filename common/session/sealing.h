#pragma once

#include <cstdint>
#include <functional>

#include "common/session/session.h"

namespace vertebra {

// What is kept of an anonymous workshop when it has been closed: the same figures, and no way from
// an answer to a person or from one answer to another.
//
// The log is written anew. Seats are as many as before, with ids that nobody has and no token. For
// each question the seats are mixed afresh, and within each round the answers among the seats that
// had given one: so which answers are one person's is gone, also between rounds, while how many
// seats two rounds share, on which it depends what may be shown, stays. Keys are new; order and
// time of the answers, replaced and reset answers, names and steps back are gone.

// Anonymous, closed, and not sealed yet.
bool is_due_for_sealing(const Session& session);

// `draw` gives numbers that cannot be foreseen. The log ends with WorkshopSealed.
Events sealed_log(const Session& session, const std::function<std::uint64_t()>& draw);

}  // namespace vertebra
