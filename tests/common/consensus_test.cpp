#include "common/ballot/consensus.h"

#include <gtest/gtest.h>

#include "common/ballot/tally.h"

// The vectors stand in common/README.md, chapter "Consensus".
namespace vertebra {
namespace {

struct Vector {
    const char* id;
    std::vector<int> counts;
    int dont_know;
    int median, q1, q3, within;
    std::vector<int> modes;
    double agreement;
    bool camps;
    Verdict verdict;
};

const Vector kVectors[] = {
    {"O1", {0, 0, 1, 3, 1}, 1, 3, 3, 3, 5, {3}, 0.8340, false, Verdict::Small},
    {"O4", {0, 2, 0, 2, 0}, 0, 1, 1, 3, 2, {1, 3}, 0.5850, true, Verdict::Wide},
    {"O5", {0, 0, 0, 0, 1}, 0, 4, 4, 4, 1, {4}, 1.0, false, Verdict::None},
    {"O7", {4, 0, 0, 0, 4}, 0, 0, 0, 4, 4, {0, 4}, 0.0, true, Verdict::Wide},
    {"O8", {0, 0, 8, 0, 0}, 0, 2, 2, 2, 8, {2}, 1.0, false, Verdict::Small},
    {"O9", {1, 1, 4, 3, 1}, 0, 2, 2, 3, 8, {2}, 0.6209, false, Verdict::Small},
};

TEST(Consensus, AgreesWithEveryVectorOfTheScale) {
    for (const auto& vector : kVectors) {
        SCOPED_TRACE(vector.id);
        const auto spread = spread_of(vector.counts);
        ASSERT_TRUE(spread);
        EXPECT_EQ(spread->median, vector.median);
        EXPECT_EQ(spread->q1, vector.q1);
        EXPECT_EQ(spread->q3, vector.q3);
        EXPECT_EQ(spread->within_one, vector.within);
        EXPECT_EQ(spread->modes, vector.modes);
        EXPECT_EQ(spread->two_camps, vector.camps);
        EXPECT_NEAR(*agreement(vector.counts), vector.agreement, 0.00005);
        EXPECT_EQ(verdict_of(vector.counts, vector.dont_know), vector.verdict);
    }
}

TEST(Consensus, HasNoSpreadWithoutAValidVote) {
    EXPECT_FALSE(spread_of({0, 0, 0, 0, 0}));
    EXPECT_FALSE(agreement({0, 0, 0, 0, 0}));
    EXPECT_EQ(verdict_of({0, 0, 0, 0, 0}, 6), Verdict::DontKnow);
    EXPECT_EQ(verdict_of({0, 0, 0, 0, 0}, 0), Verdict::None);
}

TEST(Consensus, TakesTheNearestRankOnTinySamples) {
    EXPECT_EQ(spread_of({0, 1, 0, 0, 0})->iqr(), 0);
    EXPECT_EQ(spread_of({0, 1, 1, 0, 0})->iqr(), 1);
    EXPECT_EQ(spread_of({0, 1, 1, 1, 0})->iqr(), 2);
    EXPECT_EQ(spread_of({0, 1, 1, 1, 1})->iqr(), 2);
    EXPECT_EQ(spread_of({1, 1, 1, 1, 1})->iqr(), 2);
    EXPECT_FALSE(spread_of({1, 0, 2, 0, 1})->two_camps);
}

TEST(Consensus, GivesThePublishedExampleOfTastleAndWierman) {
    EXPECT_NEAR(*agreement({30, 40, 210, 130, 530, 50, 10}), 0.7256876, 1e-7);
    EXPECT_NEAR(*agreement({1, 2, 4, 2, 1}), 0.6339850, 1e-7);
    EXPECT_NEAR(*agreement({2, 2, 2, 2, 2}), 0.4339850, 1e-7);
    EXPECT_NEAR(*agreement({6, 0, 0, 0, 6}), 0, 1e-12);
}

TEST(Consensus, AdvisesWhatToDoAfterARound) {
    const std::vector<int> first{1, 2, 2, 1, 2};
    EXPECT_EQ(advise(first, {0, 1, 5, 2, 0}, 0), Advice::Lock);
    EXPECT_EQ(advise({3, 1, 0, 1, 3}, {3, 1, 0, 1, 3}, 0), Advice::LockAsDissent);
    EXPECT_EQ(advise(first, {1, 2, 2, 2, 1}, 0), Advice::Again);
    EXPECT_EQ(advise({3, 0, 0, 0, 4}, {2, 1, 0, 2, 2}, 0), Advice::Again);
}

std::vector<double> ranks(const std::vector<std::vector<int>>& places, int options = 4) {
    return ranks_of(places, options);
}

TEST(Ranking, CountsBordaWithTiesAndOptionsLeftOut) {
    const auto b1 = borda_of(
        {ranks({{0}, {1}, {2}, {3}}), ranks({{0}, {2}, {1}, {3}}), ranks({{1}, {0}, {2}, {3}})}, 4);
    EXPECT_EQ(b1.points, (std::vector<double>{8, 6, 4, 0}));
    EXPECT_NEAR(*b1.normalised[0], 0.889, 0.0005);
    const auto b2 = borda_of({ranks({{0}, {1, 2}, {3}}), ranks({{3}, {0}})}, 4);
    EXPECT_EQ(b2.points, (std::vector<double>{5, 2, 2, 3}));
    EXPECT_NEAR(*b2.normalised[0], 0.833, 0.0005);
    EXPECT_FALSE(borda_of({}, 4).normalised[0]);
    const auto all = ranks({{0, 1, 2, 3}});
    EXPECT_EQ(borda_of({all, all}, 4).points, (std::vector<double>{3, 3, 3, 3}));
}

TEST(Ranking, MeasuresConcordanceWithTies) {
    const std::vector<double> tied(4, 2.5);
    const std::vector<double> straight{1, 2, 3, 4};
    EXPECT_NEAR(*kendall_w({straight, {1, 3, 2, 4}, {2, 1, 3, 4}}), 7.0 / 9, 1e-12);
    EXPECT_NEAR(*kendall_w({straight, straight, straight}), 1, 1e-12);
    EXPECT_NEAR(*kendall_w({{1, 2, 3}, {3, 2, 1}}), 0, 1e-12);
    EXPECT_NEAR(*kendall_w({{1, 2.5, 2.5, 4}, straight, {1.5, 1.5, 3.5, 3.5}}), 73.0 / 81, 1e-12);
    EXPECT_FALSE(kendall_w({straight}));
    EXPECT_FALSE(kendall_w({tied, tied}));
    EXPECT_NEAR(*kendall_w({tied, straight}), 0.5, 1e-12);
    EXPECT_NEAR(*kendall_w({straight, {2, 3, 1, 4}, {1, 4, 2, 3}, {3, 1, 2, 4}, {4, 3, 2, 1}}),
                21.0 / 125, 1e-12);
    EXPECT_EQ(concordance_of(0.7), Concordance::Strong);
    EXPECT_EQ(concordance_of(0.5), Concordance::Moderate);
    EXPECT_EQ(concordance_of(0.49), Concordance::Weak);
}

TEST(GroupValue, IsTheLowerMedianElseDontKnowElseDoesNotApply) {
    EXPECT_EQ(group_value({{0, 2, 0, 2, 0}, 0, 0}), (Scale{Scale::Mark::Level, 1}));
    EXPECT_EQ(group_value({{0, 0, 0, 0, 0}, 2, 1}), (Scale{Scale::Mark::DontKnow}));
    EXPECT_EQ(group_value({{0, 0, 0, 0, 0}, 0, 3}), (Scale{Scale::Mark::NotApplicable}));
    EXPECT_FALSE(group_value({{0, 0, 0, 0, 0}, 0, 0}));
}

}  // namespace
}  // namespace vertebra
