#pragma once

#include <string>

#include "tests/faults/check.h"
#include "tests/faults/websocket/judge.h"

namespace vertebra::faults {

// The pings of a case, and the one by which its end is found out.
std::vector<std::string> pings_of(const SocketCase& one);

// Plays a case on a connection of its own, in pieces of at most `slice` bytes, and counts in
// `check` what is wrong. False when the host no longer takes connections.
bool play(Check& check, const std::string& port, const SocketCase& one, std::size_t slice);

}  // namespace vertebra::faults
