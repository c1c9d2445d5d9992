#pragma once

#include <cstdint>

#include "common/ballot/answer.h"

namespace vertebra {

// A hash of an answer's content, the same on every machine: tells a retry from a new answer under
// a used key. Not for keeping secrets.
std::uint64_t content_of(const Answer& answer);

}  // namespace vertebra
