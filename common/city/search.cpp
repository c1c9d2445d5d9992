#include "common/city/search.h"

#include <algorithm>
#include <functional>

namespace vertebra {
namespace {

constexpr int kMove = 5;         // percent
constexpr int kMostMoves = 100;  // of one search, so that it ends

using Value = std::function<double(const Plan&)>;

// M_city after some turns, without keeping a trace.
double end_of(const CityModel& model, Position position, const std::vector<Turn>& turns,
              std::size_t from) {
    for (auto at = from; at < turns.size(); ++at) {
        for (int year = 0; year < model.assumptions.years; ++year) {
            play_year(model, position, turns[at].shares);
        }
        if (turns[at].card != nullptr) {
            position.loss = loss_by(position.x, *turns[at].card);
        }
    }
    return city_of(model, position.x);
}

// Moves money where it brings most, the first of equals, until nothing brings more.
Plan climb(Plan shares, const Value& value) {
    double best = value(shares);
    for (int move = 0; move < kMostMoves; ++move) {
        auto better = shares;
        for (std::size_t from = 0; from < shares.size(); ++from) {
            if (shares[from].percent < kMove) continue;
            for (std::size_t to = 0; to < shares.size(); ++to) {
                if (to == from) continue;
                auto tried = shares;
                tried[from].percent -= kMove;
                tried[to].percent += kMove;
                const double reached = value(tried);
                if (reached <= best) continue;
                best = reached;
                better = std::move(tried);
            }
        }
        if (better == shares) break;
        shares = std::move(better);
    }
    return shares;
}

std::vector<Turn> spread(const CityModel& model, const Cards& cards) {
    std::vector<Turn> turns;
    for (const auto* card : cards) {
        turns.push_back({spread_evenly(model), card});
    }
    return turns;
}

}  // namespace

double outlook(const CityModel& model, const Position& position, const Plan& shares,
               const Cards& cards) {
    auto turns = spread(model, cards);
    turns.front().shares = shares;
    return end_of(model, position, turns, 0);
}

Plan best_step(const CityModel& model, const Position& position, const Cards& cards) {
    auto turns = spread(model, cards);
    return climb(spread_evenly(model), [&](const Plan& shares) {
        turns.front().shares = shares;
        return end_of(model, position, turns, 0);
    });
}

std::vector<Turn> best_order(const CityModel& model, const Position& start, const Cards& cards) {
    auto turns = spread(model, cards);
    for (int pass = 0; pass < 2; ++pass) {
        for (std::size_t at = 0; at < turns.size(); ++at) {
            const auto found = climb(turns[at].shares, [&](const Plan& shares) {
                turns[at].shares = shares;
                return end_of(model, start, turns, 0);
            });
            turns[at].shares = found;
        }
    }
    return turns;
}

}  // namespace vertebra
