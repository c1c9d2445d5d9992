#include <gtest/gtest.h>

#include "common/maturity/profile.h"

namespace vertebra {
namespace {

using enum ComputedStage::Certainty;

// Ratings by cell, S first: a level, D for don't know, N for does not apply, - for a policy that
// nobody has rated.
struct Ratings {
    std::array<std::string, kStages> cells;
};

struct City {
    MaturityModel model;
    PolicyValues values;
};

City city(const Ratings& ratings, const std::string& sub_dimension = "L1") {
    City city;
    city.model.scale.resize(5);
    city.model.sub_dimensions.push_back({.id = {sub_dimension}});
    for (std::size_t stage = 0; stage < kStages; ++stage) {
        int number = 0;
        for (const char rating : ratings.cells[stage]) {
            const PolicyCode code{sub_dimension + kStageLetters[stage] + std::to_string(++number)};
            city.model.policies.push_back({.code = code});
            if (rating == 'D') city.values[code] = {Scale::Mark::DontKnow, 0};
            if (rating == 'N') city.values[code] = {Scale::Mark::NotApplicable, 0};
            if (rating >= '0' && rating <= '4') {
                city.values[code] = {Scale::Mark::Level, rating - '0'};
            }
        }
    }
    return city;
}

StageCells cells(const Ratings& ratings) {
    const auto one = city(ratings);
    return cells_of(one.model, {"L1"}, one.values);
}

struct Vector {
    const char* id;
    Ratings ratings;
    ComputedStage stage;
    double low;
    double high;
};

const Vector kVectors[] = {
    {"M1", {{"43", "3342", "2D", "0", "0"}}, {Exact, 2}, 2.125, 2.125},
    {"M2", {{"", "4", "D", "1", "0"}}, {AtLeast, 2}, 2.0, 3.25},
    {"M3", {{"", "1", "0", "0", "0"}}, {Exact, 0}, 0.5, 0.5},
    {"M4", {{"DD", "D", "D", "D", "D"}}, {NotKnown, 0}, 0, 5},
    {"M6", {{"4", "2", "4", "4", "0"}}, {Exact, 1}, 2.5, 2.5},
    {"M7", {{"4", "4", "4", "4", "3"}}, {Exact, 5}, 4.75, 4.75},
    {"M8", {{"3", "N", "3", "2", "0"}}, {Exact, 3}, 2.75, 2.75},
};

TEST(MaturityProfile, ReadsStageAndIndexFromTheRatings) {
    for (const auto& one : kVectors) {
        const auto read = cells(one.ratings);
        EXPECT_EQ(computed_stage(read), one.stage) << one.id;
        const auto index = index_of(read);
        ASSERT_TRUE(index) << one.id;
        EXPECT_NEAR(index->low, one.low, 1e-12) << one.id;
        EXPECT_NEAR(index->high, one.high, 1e-12) << one.id;
    }
}

TEST(MaturityProfile, SaysNothingWhereNothingApplies) {
    const auto read = cells({{"N", "N", "N", "N", "N"}});
    EXPECT_EQ(computed_stage(read), (ComputedStage{DoesNotApply, 0}));
    EXPECT_FALSE(index_of(read));
}

TEST(MaturityProfile, EndsTheLadderWhereTheCellsAboveAreEmpty) {
    const auto read = cells({{"4", "4", "N", "", "N"}});
    EXPECT_EQ(computed_stage(read), (ComputedStage{Exact, 2}));
    EXPECT_NEAR(index_of(read)->high, 2, 1e-12);
}

TEST(MaturityProfile, TakesAnUnratedPolicyForUnknownAndOneThatDoesNotApplyForNone) {
    const auto read = cells({{"4-", "-", "", "", ""}});
    EXPECT_EQ(read[0].state, Completeness::State::Known);
    EXPECT_EQ(read[1].state, Completeness::State::Unknown);
    EXPECT_EQ(read[2].state, Completeness::State::Empty);
    EXPECT_EQ(computed_stage(read), (ComputedStage{AtLeast, 1}));
}

TEST(MaturityProfile, SaysHowMuchHangsOnTheThreshold) {
    const auto first = cells(kVectors[0].ratings);
    EXPECT_EQ(computed_stage(first, kLenient), (ComputedStage{Exact, 2}));
    EXPECT_EQ(computed_stage(first, kStrict), (ComputedStage{Exact, 0}));
    const auto hole = cells(kVectors[4].ratings);
    EXPECT_EQ(computed_stage(hole, kLenient), (ComputedStage{Exact, 1}));
    EXPECT_EQ(computed_stage(hole, kStrict), (ComputedStage{Exact, 1}));
}

TEST(MaturityProfile, SetsTheVoteBesideWhatFollowsFromTheRatings) {
    EXPECT_EQ(gap_of(3, {Exact, 2}), (Gap{1, false}));
    EXPECT_EQ(gap_of(1, {Exact, 0}), (Gap{1, false}));
    EXPECT_EQ(gap_of(3, {AtLeast, 2}), (Gap{1, true}));
    EXPECT_FALSE(gap_of(std::nullopt, {Exact, 2}));
    EXPECT_FALSE(gap_of(3, {NotKnown, 0}));
    EXPECT_FALSE(gap_of(3, {DoesNotApply, 0}));
}

TEST(MaturityProfile, GoesOnWithWhatIsUnfinishedInThisStageAndTheNextThatHasAny) {
    const auto one = city({{"43", "3D2N", "", "4-", "0"}});
    const auto next = [&](int stage) {
        std::string codes;
        for (const auto& code : next_steps(one.model, {"L1"}, stage, one.values)) {
            codes += code.text + " ";
        }
        return codes;
    };
    EXPECT_EQ(next(2), "L1M2 L1M3 L1R2 ");
    EXPECT_EQ(next(0), "");
    EXPECT_EQ(next(1), "L1M2 L1M3 ");
    EXPECT_EQ(next(5), "L1T1 ");
}

TEST(MaturityProfile, GivesTheMedianAndTheLeastOfTheStages) {
    MaturityModel model;
    model.scale.resize(5);
    VotedStages voted;
    const char* ids[] = {"L1", "L2", "L3", "L4", "P1", "P2", "I1", "I2", "C1", "C2"};
    const int stages[] = {2, 2, 3, 1, 3, 2, 2, 1, 4, 2};
    for (std::size_t at = 0; at < std::size(ids); ++at) {
        model.sub_dimensions.push_back({.id = {ids[at]}});
        voted[{ids[at]}] = stages[at];
    }
    const auto profile = maturity_profile(model, {}, voted);
    EXPECT_EQ(profile.median, 2);
    EXPECT_EQ(profile.minimum, 1);
    EXPECT_FALSE(maturity_profile(model, {}, {}).median);
}

TEST(MaturityModel, KnowsACodeFromAnyOtherWord) {
    for (const char* code : {"L1S1", "L4T9", "P2A3", "I1M1", "C2R2"}) {
        EXPECT_TRUE(is_policy_code(code)) << code;
    }
    for (const char* word : {"", "L5S1", "P3S1", "L1X1", "L1S0", "L1S10", "l1s1", "A1S1", "L1S"}) {
        EXPECT_FALSE(is_policy_code(word)) << word;
    }
}

}  // namespace
}  // namespace vertebra
