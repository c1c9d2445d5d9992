#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "common/maturity/model.h"

namespace vertebra {

// The City Dynamics Model: what a city is assumed to be like, as loaded and checked. A model for
// learning, not a forecast; its equations and units: chapter "City model" of common/README.md.

inline constexpr std::size_t kMostSubDimensions = 10;

// One number for each cell, by sub-dimension and stage, S first.
using CellValues = std::array<std::array<double, kStages>, kMostSubDimensions>;

// How far a cell is carried out, as rated: a part of a whole, so that it is written without
// rounding.
struct Fraction {
    int part = 0;
    int of = 1;
    double value() const { return static_cast<double>(part) / of; }
    bool operator==(const Fraction&) const = default;
};

// Where a cell stands in them.
struct CellPlace {
    std::size_t sub_dimension = 0;
    std::size_t stage = 0;  // 0 … 4
    bool operator==(const CellPlace&) const = default;
};

// All that is assumed. The ranges are those that a pack must keep.
struct CityAssumptions {
    double budget = 20;                                      // B, units a year, 1 … 1000
    std::array<double, kStages> cost{4, 6, 8, 10, 12};       // K, units for a cell, 0.1 … 1000
    std::array<double, kStages> least_years{2, 2, 3, 3, 4};  // T, years, 1 … 20
    double upkeep = 0.05;                                    // mu, of the cost, a year, 0 … 1
    double decay = 0.05;                                     // delta, without upkeep, 0 … 1
    double least_effect = 0.2;                               // e0, 0 … 1
    double rises_from = 0.3;                                 // H, the smooth step: 0 … 1, and
    double rises_to = 0.8;                                   // … above it, up to 1
    double finished = 0.95;  // from here on money in order goes to the next stage, 0.5 … 1
    int years = 4;           // of a turn, 1 … 10
};

// A cell that works only as well as another one stands, beside the one below it.
struct CrossLink {
    CellPlace cell;
    CellPlace needs;
};

// A shock: the less a city has of what it strikes, the more of the next year's budget is lost.
struct ShockCard {
    CardId id;
    Wording title;
    Wording text;
    std::vector<std::size_t> strikes;  // sub-dimensions, by their place
    double severity = 0;               // 0 … 1
};

struct CityModel {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    Wording title;
    Wording turn;                                // its name: {turn}, {from} and {to} are filled in
    Wording question;                            // what a team is asked each turn
    std::vector<Wording> debriefing;             // questions to talk about at the end
    std::vector<SubDimensionId> sub_dimensions;  // of the maturity model, in its order
    CityAssumptions assumptions;
    std::vector<CrossLink> links;
    std::vector<ShockCard> cards;

    const ShockCard* find(const CardId& card) const;
    bool empty() const { return id.empty(); }
};

}  // namespace vertebra
