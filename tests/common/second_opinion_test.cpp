#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "common/ballot/consensus.h"
#include "common/ballot/split.h"
#include "common/city/simulation.h"

// The measures of agreement and the city model against second implementations:
// tests/golden/consensus/make.py and tests/golden/city/make.py, which were written from their
// definitions, and whose results are kept beside them.
namespace vertebra {
namespace {

using Json = nlohmann::json;

Json golden(const std::string& name = "consensus/consensus") {
    std::ifstream file{VERTEBRA_ROOT "/tests/golden/" + name + ".json"};
    return Json::parse(file);
}

class Comparison {
public:
    explicit Comparison(double most_apart = 1e-12) : most_apart_(most_apart) {}

    void same(const Json& theirs, const Json& ours, const std::string& what) {
        ++compared_;
        EXPECT_EQ(theirs, ours) << what;
    }
    void near(const Json& theirs, std::optional<double> ours, const std::string& what) {
        ++compared_;
        ASSERT_EQ(theirs.is_null(), !ours.has_value()) << what;
        if (!ours) return;
        const double apart = std::abs(theirs.get<double>() - *ours);
        largest_ = std::max(largest_, apart);
        EXPECT_LE(apart, most_apart_) << what;
    }
    void tell(const char* of) const {
        std::printf("second opinion on %s: %d figures compared, largest difference %.1e\n", of,
                    compared_, largest_);
    }
    int compared() const { return compared_; }

private:
    double most_apart_;
    int compared_ = 0;
    double largest_ = 0;
};

constexpr const char* kVerdicts[] = {"none", "dont_know", "small", "wide"};
constexpr const char* kAdvice[] = {"lock", "lock_as_dissent", "again"};

TEST(SecondOpinion, AgreesOnEveryMeasureOfAScale) {
    Comparison comparison;
    const auto cases = golden();
    for (const auto& one : cases["scales"]) {
        const auto what = one["counts"].dump();
        const auto counts = one["counts"].get<std::vector<int>>();
        const auto earlier = one["earlier"].get<std::vector<int>>();
        const int dont_know = one["dont_know"];
        const auto spread = spread_of(counts);
        const auto& theirs = one["spread"];
        comparison.same(theirs.is_null(), !spread.has_value(), what);
        if (spread) {
            comparison.same(theirs["median"], spread->median, what);
            comparison.same(theirs["q1"], spread->q1, what);
            comparison.same(theirs["q3"], spread->q3, what);
            comparison.same(theirs["within_one"], spread->within_one, what);
            comparison.same(theirs["modes"], spread->modes, what);
            comparison.same(theirs["mode_count"], spread->mode_count, what);
            comparison.same(theirs["two_camps"], spread->two_camps, what);
        }
        comparison.near(one["agreement"], agreement(counts), what);
        for (const auto closeness : {Closeness::WithinOne, Closeness::SameStep}) {
            const std::string of = closeness == Closeness::SameStep ? "_of_stage" : "";
            const auto verdict = verdict_of(counts, dont_know, closeness);
            const auto advice = advise(earlier, counts, dont_know, closeness);
            comparison.same(one["verdict" + of], kVerdicts[static_cast<std::size_t>(verdict)],
                            what);
            comparison.same(one["advice" + of], kAdvice[static_cast<std::size_t>(advice)], what);
        }
    }
    comparison.tell("scales");
    EXPECT_GT(comparison.compared(), 6000);
}

TEST(SecondOpinion, AgreesOnEveryMeasureOfARanking) {
    Comparison comparison;
    const auto cases = golden();
    for (const auto& one : cases["rankings"]) {
        const int options = one["options"];
        std::vector<std::vector<double>> ballots;
        for (const auto& places : one["ballots"]) {
            ballots.push_back(ranks_of(places.get<std::vector<std::vector<int>>>(), options));
        }
        const auto borda = borda_of(ballots, options);
        for (std::size_t option = 0; option < static_cast<std::size_t>(options); ++option) {
            comparison.near(one["borda"][option], borda.points[option], one.dump());
            comparison.near(one["normalised"][option], borda.normalised[option], one.dump());
        }
        comparison.near(one["kendall_w"], kendall_w(ballots), one.dump());
        const auto quartiles = quartiles_of(ballots, options);
        for (std::size_t option = 0; option < quartiles.size(); ++option) {
            const auto& theirs = one["quartiles"][option];
            const auto& ours = quartiles[option];
            comparison.near(theirs.is_null() ? Json{} : theirs[0],
                            ours ? std::optional{ours->q1} : std::nullopt, one.dump());
            comparison.near(theirs.is_null() ? Json{} : theirs[1],
                            ours ? std::optional{ours->q3} : std::nullopt, one.dump());
        }
    }
    comparison.tell("rankings");
    EXPECT_GT(comparison.compared(), 3000);
}

TEST(SecondOpinion, AgreesOnWhoIsShownTogetherAndOnGroupsThatCountTheSame) {
    Comparison comparison;
    const auto cases = golden();
    for (const auto& one : cases["splits"]) {
        comparison.same(one["parts"], parts_of(one["sizes"], one["k"]), one.dump());
        Split split;
        for (const auto& counts : one["groups"]) {
            split.parts.push_back({{}, 0, ScaleTally{counts.get<std::vector<int>>()}});
        }
        const auto value = pooled(split);
        comparison.same(one["pooled"], value ? Json(*value) : Json{}, one.dump());
    }
    comparison.tell("splits");
    EXPECT_EQ(comparison.compared(), 800);
}

CityModel city_of(const Json& one) {
    CityModel model;
    model.sub_dimensions.resize(one["sub_dimensions"].get<std::size_t>());
    model.assumptions.budget = one["budget"];
    for (const auto& link : one["links"]) {
        model.links.push_back(
            {{link["cell"][0], link["cell"][1]}, {link["needs"][0], link["needs"][1]}});
    }
    return model;
}

CellValues cells_of(const Json& rows) {
    CellValues cells{};
    for (std::size_t d = 0; d < rows.size(); ++d) {
        cells[d] = rows[d];
    }
    return cells;
}

Plan shares_of(const Json& list) {
    Plan shares;
    for (const auto& share : list) {
        const auto aim = share["aim"] == "cell"       ? Share::Aim::Cell
                         : share["aim"] == "in_order" ? Share::Aim::InOrder
                                                      : Share::Aim::FromBehind;
        shares.push_back({share["sub_dimension"], aim, share["stage"], share["percent"]});
    }
    return shares;
}

TEST(SecondOpinion, AgreesOnTwoHundredPlaysOfTheCityModel) {
    Comparison comparison{1e-9};
    const auto cases = golden("city/city");
    for (const auto& one : cases["plays"]) {
        const auto model = city_of(one);
        std::vector<ShockCard> cards(one["turns"].size());
        std::vector<Turn> turns;
        for (const auto& turn : one["turns"]) {
            turns.push_back({shares_of(turn["shares"]), nullptr});
            if (turn["card"].is_null()) continue;
            auto& card = cards[turns.size() - 1];
            card.strikes = turn["card"]["strikes"].get<std::vector<std::size_t>>();
            card.severity = turn["card"]["severity"];
            turns.back().card = &card;
        }
        const auto run = play(model, {.x = cells_of(one["start"])}, turns);
        std::size_t at = 0;
        for (std::size_t turn = 0; turn < turns.size(); ++turn) {
            for (const auto& theirs : one["turns"][turn]["years"]) {
                const auto& year = run.years[at++];
                const auto what = "year " + std::to_string(at) + " of " + one["turns"].dump();
                comparison.near(theirs["budget"], year.budget, what);
                comparison.near(theirs["left"], year.left, what);
                comparison.near(theirs["spent"], year.spent, what);
                comparison.near(theirs["wasted"], year.wasted.sum(), what);
                comparison.near(theirs["city"], year.city, what);
                const auto ladders = std::span{year.ladders}.first(model.sub_dimensions.size());
                comparison.near(theirs["lowest"], std::ranges::min(ladders), what);
            }
            comparison.near(one["turns"][turn]["loss"], run.positions[turn + 1].loss, "loss");
        }
        const auto end = cells_of(one["end"]);
        for (std::size_t d = 0; d < model.sub_dimensions.size(); ++d) {
            for (std::size_t s = 0; s < kStages; ++s) {
                comparison.near(end[d][s], run.positions.back().x[d][s], "at the end");
            }
        }
    }
    comparison.tell("200 plays of the city model");
    EXPECT_EQ(cases["plays"].size(), 200u);
    EXPECT_GT(comparison.compared(), 25000);
}

}  // namespace
}  // namespace vertebra
