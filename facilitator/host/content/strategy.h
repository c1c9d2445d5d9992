#pragma once

#include <string>
#include <vector>

#include "common/city/simulation.h"
#include "common/content/fault.h"
#include "common/result.h"

namespace vertebra {

// A way to play the city model that was written down: turns, each with shares and perhaps a card.
struct Strategy {
    std::string title;
    double budget = 20;       // units a year
    std::vector<Turn> turns;  // cards are those of the model
};

// A file of strategies: form and example in assets/strategies. All faults are told at once, with
// the place, the value and the range.
[[nodiscard]] tl::expected<std::vector<Strategy>, Faults> read_strategies(const std::string& name,
                                                                          const std::string& text,
                                                                          const CityModel& model);

}  // namespace vertebra
