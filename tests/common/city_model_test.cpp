#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "common/city/search.h"
#include "common/city/team_plan.h"

namespace vertebra {
namespace {

const char* const kNames[] = {"L1", "L2", "L3", "L4", "P1", "P2", "I1", "I2", "C1", "C2"};

CityModel ten() {
    CityModel model;
    for (const char* name : kNames) {
        model.sub_dimensions.push_back({name});
    }
    return model;
}

CityModel with_budget(double budget) {
    auto model = ten();
    model.assumptions.budget = budget;
    return model;
}

ShockCard river_flood() {
    return {.id = {"river-flood"}, .title = {}, .text = {}, .strikes = {6, 7, 4}, .severity = 0.8};
}

Plan in_order(std::size_t sub_dimensions, int percent) {
    Plan shares;
    for (std::size_t d = 0; d < sub_dimensions; ++d) {
        shares.push_back({.sub_dimension = d, .percent = percent});
    }
    return shares;
}

Plan last_first() {
    auto shares = in_order(10, 10);
    for (auto& share : shares) {
        share.aim = Share::Aim::FromBehind;
    }
    return shares;
}

Plan same_to_all_fifty() {
    Plan shares;
    for (std::size_t d = 0; d < 10; ++d) {
        for (std::size_t s = 0; s < kStages; ++s) {
            shares.push_back({d, Share::Aim::Cell, s, 2});
        }
    }
    return shares;
}

Run twenty_years(const CityModel& model, const Plan& shares, const ShockCard* card = nullptr) {
    std::vector<Turn> turns(5, Turn{shares, nullptr});
    turns[1].card = card;
    return play(model, {}, turns);
}

double rounded(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    return std::round(value * scale) / scale;
}

// One cell, one year, as chapter "City model" of common/README.md tells it.
TEST(CityModel, MovesOneCellInOneYear) {
    struct Row {
        double x, q, spend;
        std::size_t stage;
        double paid, gained, end, wasted;
    };
    constexpr Row kRows[] = {{0, 1, 2, 0, 1, 0.5, 0.5, 0},
                             {0, 0.5, 3, 1, 1, 0.2408, 0.2408, 1.5552},
                             {0.4, 0.2, 2, 2, 1, 0.05, 0.45, 1.6},
                             {0.9, 1, 4, 0, 1, 0.1, 1, 3.6},
                             {0, 0.8, 5, 3, 1, 1.0 / 3, 1.0 / 3, 5.0 / 3},
                             {0.4, 1, 0, 0, 0.5, 0, 0.39, 0},
                             {0, 0, 0, 4, 1, 0, 0, 0}};
    for (const auto& row : kRows) {
        const auto year = cell_year({}, row.stage, row.x, row.q, row.spend, row.paid);
        EXPECT_NEAR(year.gained, row.gained, 1e-12);
        EXPECT_NEAR(year.x, row.end, 1e-12);
        EXPECT_NEAR(year.wasted.sum(), row.wasted, 1e-12);
    }
}

TEST(CityModel, SaysWhyMoneyWasLost) {
    const auto poor = cell_year({}, 2, 0.4, 0.2, 2, 1).wasted;
    EXPECT_NEAR(poor.poor_effect, 1.6, 1e-12);
    const auto fast = cell_year({}, 3, 0, 0.8, 5, 1).wasted;
    EXPECT_NEAR(fast.too_fast, 5.0 / 3, 1e-12);
    EXPECT_NEAR(fast.poor_effect, 0, 1e-12);
    const auto finished = cell_year({}, 0, 0.9, 1, 4, 1).wasted;
    EXPECT_NEAR(finished.too_fast, 2, 1e-12);
    EXPECT_NEAR(finished.finished, 1.6, 1e-12);
}

TEST(CityModel, RisesSmoothlyBetweenTwoPoints) {
    EXPECT_EQ(smooth_step({}, 0.3), 0);
    EXPECT_NEAR(smooth_step({}, 0.5), 0.352, 1e-12);
    EXPECT_EQ(smooth_step({}, 0.8), 1);
    EXPECT_NEAR(effect({}, 0.5), 0.4816, 1e-12);
}

TEST(CityModel, PlaysTheFourStrategiesToTheLastDigit) {
    struct Row {
        const char* name;
        Plan shares;
        double after[5];
        double weakest;
        double wasted;
        double left;
        double with_flood;
        double loss;
        double budget;
    };
    const Row rows[] = {
        {"in order",
         in_order(10, 10),
         {1.56, 2.32, 2.93, 3.34, 3.67},
         3.67,
         0.0268,
         7.73,
         3.59,
         0.4293,
         11.4139},
        {"equal money",
         same_to_all_fifty(),
         {0.54, 1.12, 1.67, 1.98, 2.33},
         2.33,
         0.5859,
         13.45,
         2.26,
         0.6209,
         7.5826},
        {"last first", last_first(), {0, 0, 0, 0, 0}, 0, 0.8, 16.52, 0, 0.8, 4},
        {"only L", in_order(4, 25), {0.80, 1.33, 1.80, 2.00, 2.00}, 0, 0.3074, 12, 1.99, 0.8, 4}};
    const auto model = ten();
    const auto flood = river_flood();
    for (const auto& row : rows) {
        const auto run = twenty_years(model, row.shares);
        ASSERT_EQ(run.years.size(), 20u);
        for (std::size_t turn = 0; turn < 5; ++turn) {
            EXPECT_EQ(rounded(run.years[turn * 4 + 3].city, 2), row.after[turn]) << row.name;
        }
        const auto& x = run.positions.back().x;
        EXPECT_EQ(rounded(ladder_of(x[weakest_of(model, x)]), 2), row.weakest) << row.name;
        EXPECT_EQ(rounded(*run.wasted(), 4), row.wasted) << row.name;
        EXPECT_EQ(rounded(run.years.back().left, 2), row.left) << row.name;

        const auto struck = twenty_years(model, row.shares, &flood);
        EXPECT_EQ(rounded(struck.positions[2].loss, 4), row.loss) << row.name;
        EXPECT_EQ(rounded(struck.years[8].budget, 4), row.budget) << row.name;
        EXPECT_EQ(rounded(struck.city(), 2), row.with_flood) << row.name;
    }
}

TEST(CityModel, IsOutOfReachOnASmallBudget) {
    for (const auto& [budget, city] : {std::pair{10.0, 2.32}, {30.0, 4.67}, {40.0, 4.98}}) {
        EXPECT_EQ(rounded(twenty_years(with_budget(budget), in_order(10, 10)).city(), 2), city);
    }
}

TEST(CityModel, StrikesTheLessTheMoreThereIs) {
    const auto with = [](double severity, double ladder) {
        CellValues x{};
        for (int s = 0; s < 5; ++s) {
            x[0][static_cast<std::size_t>(s)] = std::clamp(ladder - s, 0.0, 1.0);
        }
        const ShockCard card{{"c"}, {}, {}, {0}, severity};
        return loss_by(x, card);
    };
    EXPECT_NEAR(with(0.5, 3), 0.2, 1e-12);
    EXPECT_NEAR(with(0.8, 0), 0.8, 1e-12);
    EXPECT_NEAR(with(0.8, 5), 0, 1e-12);
    EXPECT_NEAR(with(0.6, 1.25), 0.45, 1e-12);
}

// One sub-dimension needs another: nothing is gained there before the other stands.
TEST(CityModel, KnowsLinksAcrossSubDimensions) {
    auto model = ten();
    model.links.push_back({{0, 0}, {4, 0}});
    Position position;
    const auto year = play_year(model, position, in_order(1, 10));
    EXPECT_NEAR(year.wasted.poor_effect, 1.6, 1e-12);
    EXPECT_NEAR(position.x[0][0], 0.1, 1e-12);
}

TEST(TeamShares, AreTheLowerMediansBroughtToAHundred) {
    EXPECT_EQ(settled({{30, 10, 5, 15, 10, 5, 10, 5, 5, 5},
                       {20, 20, 10, 10, 10, 10, 5, 5, 5, 5},
                       {10, 10, 10, 10, 10, 10, 10, 10, 10, 10},
                       {40, 0, 0, 20, 0, 0, 40, 0, 0, 0}}),
              (Sliders{23, 12, 6, 12, 12, 6, 11, 6, 6, 6}));
    const Sliders zero(10, 0);
    auto all_on_one = zero;
    all_on_one[0] = 100;
    EXPECT_EQ(settled({zero, zero, all_on_one}), Sliders(10, 10));
    EXPECT_EQ(settled({{25, 25, 25, 25, 0, 0, 0, 0, 0, 0}}),
              (Sliders{25, 25, 25, 25, 0, 0, 0, 0, 0, 0}));
    EXPECT_EQ(settled({{50, 50, 0}, {0, 50, 50}, {50, 0, 50}}), (Sliders{34, 33, 33}));
    EXPECT_EQ(settled({{34, 33, 33}, {100, 0, 0}}), (Sliders{100, 0, 0}));
}

TEST(TeamShares, OfTheExampleReachWhatTheTableSays) {
    Plan shares;
    const int percents[] = {23, 12, 6, 12, 12, 6, 11, 6, 6, 6};
    for (std::size_t d = 0; d < 10; ++d) {
        shares.push_back({.sub_dimension = d, .percent = percents[d]});
    }
    const auto model = ten();
    const auto run = twenty_years(model, shares);
    const auto& x = run.positions.back().x;
    EXPECT_EQ(rounded(run.city(), 2), 3.59);
    EXPECT_EQ(rounded(ladder_of(x[weakest_of(model, x)]), 2), 2.77);
    EXPECT_EQ(rounded(*run.wasted(), 4), 0.0796);
}

TEST(TeamShares, GoWhereMoreThanHalfOfThoseWhoGiveAnythingPutThem) {
    auto model = ten();
    model.sub_dimensions.resize(2);
    const auto on = [](std::size_t stage, int percent) {
        return Plan{{0, Share::Aim::Cell, stage, percent},
                    {.sub_dimension = 1, .percent = 100 - percent}};
    };
    const auto two_of_three = plan_of_team(model, {on(2, 50), on(2, 60), on(1, 40)});
    EXPECT_EQ(two_of_three,
              (Plan{{0, Share::Aim::Cell, 2, 50}, {.sub_dimension = 1, .percent = 50}}));
    const auto split = plan_of_team(model, {on(2, 50), on(1, 50)});
    EXPECT_EQ(split,
              (Plan{{.sub_dimension = 0, .percent = 50}, {.sub_dimension = 1, .percent = 50}}));
}

// -- what holds of every plan

Plan random_shares(std::mt19937& chance) {
    Sliders sliders;
    for (int at = 0; at < 10; ++at) {
        sliders.push_back(static_cast<int>(chance() % 100));
    }
    const auto percents = brought_to_100(sliders);
    Plan shares;
    for (std::size_t d = 0; d < 10; ++d) {
        shares.push_back({.sub_dimension = d, .percent = percents[d]});
    }
    return shares;
}

TEST(AnyPlan, ReachesNoLessWithMoreMoneyBeforeUpkeepBinds) {
    std::mt19937 chance{1};
    for (int trial = 0; trial < 300; ++trial) {
        const auto shares = random_shares(chance);
        double before = 0;
        for (const double budget : {5.0, 10.0, 20.0}) {
            const auto model = with_budget(budget);
            Position position;
            for (int year = 0; year < 3; ++year) {
                const auto played = play_year(model, position, shares);
                ASSERT_EQ(played.paid, 1) << "upkeep binds";
            }
            const double reached = city_of(model, position.x);
            EXPECT_GE(reached, before - 1e-12);
            before = reached;
        }
    }
}

TEST(AnyPlan, WastesNoMoreInOrderThanFromBehind) {
    std::mt19937 chance{2};
    const auto model = ten();
    for (int trial = 0; trial < 300; ++trial) {
        const auto shares = random_shares(chance);
        auto reversed = shares;
        for (auto& share : reversed) {
            share.aim = Share::Aim::FromBehind;
        }
        EXPECT_LE(*twenty_years(model, shares).wasted(), *twenty_years(model, reversed).wasted());
    }
}

TEST(AnyPlan, StaysWithinItsBounds) {
    std::mt19937 chance{3};
    for (int trial = 0; trial < 300; ++trial) {
        const auto model = with_budget(1 + static_cast<int>(chance() % 60));
        const auto run = twenty_years(model, random_shares(chance));
        for (const auto& year : run.years) {
            EXPECT_LE(year.spent, year.left + 1e-9);
            EXPECT_GE(year.wasted.sum(), -1e-9);
            EXPECT_LE(year.wasted.sum(), year.spent + 1e-9);
            EXPECT_GE(year.city, 0);
            EXPECT_LE(year.city, 5);
        }
    }
}

TEST(AnyPlan, IsReplayedToTheSameBits) {
    std::mt19937 chance{4};
    const auto model = ten();
    for (int trial = 0; trial < 50; ++trial) {
        const auto shares = random_shares(chance);
        const auto one = twenty_years(model, shares);
        const auto other = twenty_years(model, shares);
        EXPECT_EQ(one.positions, other.positions);
        EXPECT_EQ(one.city(), other.city());
    }
}

TEST(Search, FindsAStepNoWorseThanAnEvenSpread) {
    const auto model = ten();
    const Cards none(5, nullptr);
    const auto step = best_step(model, {}, none);
    int sum = 0;
    for (const auto& share : step) {
        sum += share.percent;
    }
    EXPECT_EQ(sum, 100);
    EXPECT_GE(outlook(model, {}, step, none), outlook(model, {}, spread_evenly(model), none));
    EXPECT_EQ(best_step(model, {}, none), step);
}

TEST(Search, RepairsACityThatIsLopsided) {
    const auto model = ten();
    Position position;
    for (std::size_t d = 0; d < 9; ++d) {
        position.x[d] = {1, 1, 0.5, 0, 0};
    }
    const Cards last(1, nullptr);
    const auto step = best_step(model, position, last);
    EXPECT_GT(step[9].percent, 10);
    EXPECT_GT(outlook(model, position, step, last),
              outlook(model, position, spread_evenly(model), last));
}

TEST(Search, FindsAnOrderAtLeastAsGoodAsTheStrategiesOfTheTable) {
    const auto model = ten();
    const auto flood = river_flood();
    const Cards cards{nullptr, &flood, nullptr, nullptr, nullptr};
    const auto found = play(model, {}, best_order(model, {}, cards));
    EXPECT_GE(found.city(), twenty_years(model, in_order(10, 10), &flood).city());
}

}  // namespace
}  // namespace vertebra
