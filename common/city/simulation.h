#pragma once

#include <optional>
#include <span>
#include <vector>

#include "common/city/model.h"

namespace vertebra {

// The equations: a year of a city, and several. Pure, doubles, sums in the order of the grid: the
// same inputs give the same digits on every machine.

// How far each cell is carried out, 0 … 1, and what the next budget has lost to a shock, 0 … 1.
struct Position {
    CellValues x{};
    double loss = 0;
    bool operator==(const Position&) const = default;
};

// Where a share of the money goes: to a cell, or in order to the first unfinished one of a
// sub-dimension (from behind: the last unfinished one). Where all are finished, it goes to the
// others of the plan; where there are none, it is not spent.
struct Share {
    enum class Aim { Cell, InOrder, FromBehind };
    std::size_t sub_dimension = 0;
    Aim aim = Aim::InOrder;
    std::size_t stage = 0;  // of a cell, 0 … 4
    int percent = 0;        // 0 … 100
    bool operator==(const Share&) const = default;
};

// What a team does with its money each year of a turn; at most 100 % in all. What is not given to
// anything is not spent.
using Plan = std::vector<Share>;

// The same for every sub-dimension, in order; what does not divide goes to the first ones.
Plan spread_evenly(const CityModel& model);

// Money that did nothing, and why. Units.
struct Wasted {
    double poor_effect = 0;  // what it builds on is not there
    double too_fast = 0;     // more than can be done in a year
    double finished = 0;     // more than is left to do
    double sum() const { return poor_effect + too_fast + finished; }
};

// Money lost in one cell in one year.
struct Loss {
    int year = 1;  // counted from 1
    CellPlace cell;
    Wasted wasted;
};

// One year, as it ended. Units.
struct Year {
    double budget = 0;  // after a shock
    double upkeep = 0;  // that was asked for
    double paid = 1;    // the share of the upkeep that was paid
    double left = 0;    // after upkeep
    double spent = 0;
    Wasted wasted;
    std::array<double, kMostSubDimensions> ladders{};  // M_d, 0 … 5
    double city = 0;                                   // M_city, 0 … 5
};

// H: 0 up to `rises_from`, 1 from `rises_to`, a smooth step between them.
double smooth_step(const CityAssumptions& assumptions, double q);

// How much of the money works, by what a cell builds on: e0 … 1.
double effect(const CityAssumptions& assumptions, double q);

// What one cell makes of its money in a year. `gained` may be limited by 1/T and by what is left.
struct CellYear {
    double gained = 0;
    double x = 0;  // at the end of the year
    Wasted wasted;
};
CellYear cell_year(const CityAssumptions& assumptions, std::size_t stage, double x, double q,
                   double spend, double paid);

// M_d: Σ over the stages of the least implementation up to there, 0 … 5.
double ladder_of(const std::array<double, kStages>& x);
// M_city: the mean of them.
double city_of(const CityModel& model, const CellValues& x);
// The sub-dimension that stands lowest; the first of several.
std::size_t weakest_of(const CityModel& model, const CellValues& x);

// One year; `position` moves on. What was lost is told where somebody asks for it, with no year.
Year play_year(const CityModel& model, Position& position, const Plan& shares,
               std::vector<Loss>* losses = nullptr);

// The loss of the next budget that a card brings: severity · (1 − M_rel/5).
double loss_by(const CellValues& x, const ShockCard& card);

// What happens in one turn: shares for all its years, and a card at its end.
struct Turn {
    Plan shares;
    const ShockCard* card = nullptr;
};

// A game, from a position, turn by turn.
struct Run {
    std::vector<Year> years;
    std::vector<Position> positions;  // at the start, then after each turn, with the card's loss
    std::vector<Loss> losses;         // by year, then in the order of the grid

    double city() const { return years.empty() ? 0 : years.back().city; }
    // Wasted of spent, 0 … 1; none where nothing was spent.
    std::optional<double> wasted() const;
};
Run play(const CityModel& model, const Position& start, std::span<const Turn> turns);

}  // namespace vertebra
