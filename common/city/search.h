#pragma once

#include "common/city/simulation.h"

namespace vertebra {

// What could have been done instead, found by search: "the best that was found", never "the best
// there is". The same question always gets the same answer.

// The cards of a game, one a turn; null where there is none.
using Cards = std::vector<const ShockCard*>;

// From a position before one of the turns: what shares lead to, if the money is spread evenly and
// in order in all later ones. M_city at the end.
double outlook(const CityModel& model, const Position& position, const Plan& shares,
               const Cards& cards);

// The shares of the next turn, in order and in steps of ten percent, from which the outlook is
// best. Begins with an even spread and moves ten percent from one to another as long as that
// helps.
Plan best_step(const CityModel& model, const Position& position, const Cards& cards);

// A whole game: the shares of each turn, found one turn after the other and once over again.
std::vector<Turn> best_order(const CityModel& model, const Position& start, const Cards& cards);

}  // namespace vertebra
