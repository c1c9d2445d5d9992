#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "common/ballot/consensus.h"
#include "common/ballot/split.h"

// The measures of agreement against a second implementation: tests/golden/consensus/make.py, which
// was written from their definitions, and whose results are kept beside it.
namespace vertebra {
namespace {

using Json = nlohmann::json;

Json golden() {
    std::ifstream file{VERTEBRA_ROOT "/tests/golden/consensus/consensus.json"};
    return Json::parse(file);
}

class Comparison {
public:
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
        EXPECT_LE(apart, 1e-12) << what;
    }
    void tell(const char* of) const {
        std::printf("second opinion on %s: %d figures compared, largest difference %.1e\n", of,
                    compared_, largest_);
    }
    int compared() const { return compared_; }

private:
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

}  // namespace
}  // namespace vertebra
