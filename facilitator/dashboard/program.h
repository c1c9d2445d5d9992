#pragma once

#include "facilitator/dashboard/options.h"

namespace vertebra::dashboard {

// Wires window, link and screen, and draws while there is something new. The exit code.
int run(const Options& options);

}  // namespace vertebra::dashboard
