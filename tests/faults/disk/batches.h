#pragma once

#include <cstdint>

#include "common/session/event.h"

namespace vertebra::faults {

// What the checks of the store write: batch n, from 1 on, is one to four answers, some with a long
// reason. The same n is the same batch.
Events batch(int n);
std::uint64_t events_up_to(int batches);

}  // namespace vertebra::faults
