#pragma once

#include "common/view/game_telling.h"

namespace vertebra {

// The charts of a run of the city model, as values.

// The cities of all teams over the years; beside them the room's own road-map, and with lessons the
// best order that was found.
Lines curves_of(const Telling& scene, const Lessons* lessons);
Grid indicators_of(const Telling& scene, const std::vector<TeamView>& teams);
Grid money_of(const Telling& scene);    // teams by reason: what was wasted
Grid ladders_of(const Telling& scene);  // sub-dimensions by team
Grid stages_of(const Telling& scene);   // teams by turn
// The runs that count, side by side; none with fewer than two.
std::optional<Grid> runs_of(const Telling& scene);
// What drives the model: the arrows of chapter "City model" of common/README.md.
Network causes_of(const Telling& scene);

}  // namespace vertebra
