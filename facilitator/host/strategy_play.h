#pragma once

#include "common/result.h"
#include "facilitator/host/options.h"

namespace vertebra {

// Plays the strategies of a file and writes a CSV and a chart, named after it, into a folder. What
// came of it, in lines to be printed.
[[nodiscard]] Result<std::string> play_strategies(const Options& options);

}  // namespace vertebra
