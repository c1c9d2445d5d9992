#pragma once

#include <string>
#include <vector>

namespace vertebra {

// The machine's own IPv4 addresses by which phones could reach it, those of private networks
// first; loopback last.
std::vector<std::string> own_addresses();

}  // namespace vertebra
