#pragma once

namespace vertebra {

// How many runs of twenty years the city model plays a second on one core, and how long the search
// for a better one takes.
void city();

}  // namespace vertebra
