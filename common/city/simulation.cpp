#include "common/city/simulation.h"

#include <algorithm>
#include <utility>

namespace vertebra {
namespace {

constexpr double kNothing = 1e-9;  // units: less than this is what sums of doubles leave over

// What each cell builds on: the one below it, and what else it needs; the least of them.
CellValues bases_of(const CityModel& model, const CellValues& x) {
    CellValues q{};
    for (std::size_t d = 0; d < model.sub_dimensions.size(); ++d) {
        q[d][0] = 1;
        for (std::size_t s = 1; s < kStages; ++s) {
            q[d][s] = x[d][s - 1];
        }
    }
    for (const auto& [cell, needs] : model.links) {
        auto& one = q[cell.sub_dimension][cell.stage];
        one = std::min(one, x[needs.sub_dimension][needs.stage]);
    }
    return q;
}

double upkeep_of(const CityModel& model, const CellValues& x) {
    double stands = 0;
    for (std::size_t d = 0; d < model.sub_dimensions.size(); ++d) {
        for (std::size_t s = 0; s < kStages; ++s) {
            stands += model.assumptions.cost[s] * x[d][s];
        }
    }
    return model.assumptions.upkeep * stands;
}

// Where a share goes; nowhere when its sub-dimension is finished.
std::optional<std::size_t> stage_of(const CityAssumptions& assumptions, const Share& share,
                                    const std::array<double, kStages>& x) {
    const auto is_unfinished = [&](double one) { return one < assumptions.finished; };
    if (share.aim == Share::Aim::Cell) return share.stage;
    if (share.aim == Share::Aim::InOrder) {
        const auto first = std::ranges::find_if(x, is_unfinished);
        if (first == x.end()) return std::nullopt;
        return static_cast<std::size_t>(first - x.begin());
    }
    const auto last = std::find_if(x.rbegin(), x.rend(), is_unfinished);
    if (last == x.rend()) return std::nullopt;
    return static_cast<std::size_t>(x.rend() - last) - 1;
}

// What each cell gets of the money that is left after upkeep. What was meant for a sub-dimension
// that is finished goes to the others of the plan, by their shares.
CellValues spending_of(const CityModel& model, const CellValues& x, const Plan& shares,
                       double left) {
    int given = 0;
    int taken = 0;
    for (const auto& share : shares) {
        given += share.percent;
        if (stage_of(model.assumptions, share, x[share.sub_dimension])) taken += share.percent;
    }
    CellValues spend{};
    for (const auto& share : shares) {
        const auto stage = stage_of(model.assumptions, share, x[share.sub_dimension]);
        if (!stage || share.percent == 0) continue;
        spend[share.sub_dimension][*stage] += left * given / 100 * share.percent / taken;
    }
    return spend;
}

}  // namespace

Plan spread_evenly(const CityModel& model) {
    const auto count = static_cast<int>(model.sub_dimensions.size());
    Plan shares;
    for (int d = 0; d < count; ++d) {
        const int percent = 100 / count + (d < 100 % count ? 1 : 0);
        shares.push_back({.sub_dimension = static_cast<std::size_t>(d), .percent = percent});
    }
    return shares;
}

double smooth_step(const CityAssumptions& assumptions, double q) {
    const double rise = assumptions.rises_to - assumptions.rises_from;
    const double z = std::clamp((q - assumptions.rises_from) / rise, 0.0, 1.0);
    return z * z * (3 - 2 * z);
}

double effect(const CityAssumptions& assumptions, double q) {
    const double least = assumptions.least_effect;
    return least + (1 - least) * smooth_step(assumptions, q);
}

CellYear cell_year(const CityAssumptions& assumptions, std::size_t stage, double x, double q,
                   double spend, double paid) {
    const double cost = assumptions.cost[stage];
    const double works = spend * effect(assumptions, q);
    const double fast = std::min(works / cost, 1 / assumptions.least_years[stage]);
    CellYear year;
    year.gained = std::min(fast, 1 - x);
    year.x = std::clamp(x + year.gained - assumptions.decay * (1 - paid) * x, 0.0, 1.0);
    year.wasted.poor_effect = spend - works;
    year.wasted.too_fast = works - fast * cost;
    year.wasted.finished = (fast - year.gained) * cost;
    return year;
}

double ladder_of(const std::array<double, kStages>& x) {
    double least = 1;
    double ladder = 0;
    for (const double one : x) {
        least = std::min(least, one);
        ladder += least;
    }
    return ladder;
}

double city_of(const CityModel& model, const CellValues& x) {
    double sum = 0;
    for (std::size_t d = 0; d < model.sub_dimensions.size(); ++d) {
        sum += ladder_of(x[d]);
    }
    return sum / static_cast<double>(model.sub_dimensions.size());
}

std::size_t weakest_of(const CityModel& model, const CellValues& x) {
    std::size_t weakest = 0;
    for (std::size_t d = 1; d < model.sub_dimensions.size(); ++d) {
        if (ladder_of(x[d]) < ladder_of(x[weakest])) weakest = d;
    }
    return weakest;
}

Year play_year(const CityModel& model, Position& position, const Plan& shares,
               std::vector<Loss>* losses) {
    const auto& assumptions = model.assumptions;
    Year year;
    year.budget = assumptions.budget * (1 - std::exchange(position.loss, 0));
    year.upkeep = upkeep_of(model, position.x);
    year.paid = year.upkeep == 0 ? 1 : std::min(1.0, year.budget / year.upkeep);
    year.left = year.budget - year.paid * year.upkeep;

    const auto spend = spending_of(model, position.x, shares, year.left);
    const auto q = bases_of(model, position.x);
    for (std::size_t d = 0; d < model.sub_dimensions.size(); ++d) {
        for (std::size_t s = 0; s < kStages; ++s) {
            const auto cell =
                cell_year(assumptions, s, position.x[d][s], q[d][s], spend[d][s], year.paid);
            position.x[d][s] = cell.x;
            year.spent += spend[d][s];
            year.wasted.poor_effect += cell.wasted.poor_effect;
            year.wasted.too_fast += cell.wasted.too_fast;
            year.wasted.finished += cell.wasted.finished;
            if (losses != nullptr && cell.wasted.sum() > kNothing) {
                losses->push_back({.cell = {d, s}, .wasted = cell.wasted});
            }
        }
        year.ladders[d] = ladder_of(position.x[d]);
    }
    year.city = city_of(model, position.x);
    return year;
}

double loss_by(const CellValues& x, const ShockCard& card) {
    double sum = 0;
    for (const auto d : card.strikes) {
        sum += ladder_of(x[d]);
    }
    const double related = sum / static_cast<double>(card.strikes.size());
    return card.severity * (1 - related / static_cast<double>(kStages));
}

std::optional<double> Run::wasted() const {
    double spent = 0;
    double lost = 0;
    for (const auto& year : years) {
        spent += year.spent;
        lost += year.wasted.sum();
    }
    if (spent == 0) return std::nullopt;
    return lost / spent;
}

Run play(const CityModel& model, const Position& start, std::span<const Turn> turns) {
    Run run;
    Position position = start;
    run.positions.push_back(position);
    for (const auto& turn : turns) {
        for (int count = 0; count < model.assumptions.years; ++count) {
            const auto before = run.losses.size();
            run.years.push_back(play_year(model, position, turn.shares, &run.losses));
            for (auto at = before; at < run.losses.size(); ++at) {
                run.losses[at].year = static_cast<int>(run.years.size());
            }
        }
        if (turn.card != nullptr) position.loss = loss_by(position.x, *turn.card);
        run.positions.push_back(position);
    }
    return run;
}

}  // namespace vertebra
