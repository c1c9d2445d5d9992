#include <gtest/gtest.h>

#include <map>

#include "common/ballot/tally.h"
#include "common/policies/action.h"
#include "common/policies/choice.h"
#include "common/policies/road_map.h"

namespace vertebra {
namespace {

using Worths = std::vector<std::optional<double>>;

// In the order of kCriteria: effect loops cost time feasible fair side prereq.
const std::vector<int> kWeights{5, 3, 3, 2, 4, 4, 1, 3};

// Medians in the order effect cost time feasible fair side; 0 is none.
Worths worths(const std::array<int, 6>& medians, std::optional<double> loops,
              std::optional<double> prereq) {
    Worths worths;
    std::size_t voted = 0;
    for (const auto& criterion : kCriteria) {
        if (criterion.id == "loops") {
            worths.push_back(loops);
        } else if (criterion.id == "prereq") {
            worths.push_back(prereq);
        } else {
            const int median = medians[voted++];
            worths.push_back(median == 0 ? std::nullopt
                                         : std::optional{worth_of(criterion, median)});
        }
    }
    return worths;
}

TEST(Criteria, WeighWhatIsKnownAndNameWhatIsMissing) {
    struct Vector {
        const char* id;
        Worths worths;
        std::optional<double> utility;
        std::size_t missing;
    };
    const Vector vectors[] = {
        {"U1", worths({4, 2, 3, 4, 4, 3}, 2 / 3.0, 1), 18.5 / 25, 0},
        {"U2", worths({0, 4, 4, 3, 5, 2}, 1 / 3.0, 0.5), 10 / 20.0, 1},
        {"U3", worths({0, 0, 0, 0, 0, 0}, {}, {}), {}, 8},
        {"U4", worths({5, 5, 5, 5, 5, 5}, 0, 1), 17 / 25.0, 0},
        {"U5", worths({4, 2, 3, 4, 4, 3}, {}, 1), 16.5 / 22, 1},
        {"U6", worths({1, 1, 1, 1, 1, 1}, 0, 0), 5 / 25.0, 0},
    };
    for (const auto& one : vectors) {
        const auto utility = utility_of(one.worths, kWeights);
        ASSERT_EQ(utility.value.has_value(), one.utility.has_value()) << one.id;
        if (one.utility) {
            EXPECT_NEAR(*utility.value, *one.utility, 1e-12) << one.id;
        }
        EXPECT_EQ(utility.missing.size(), one.missing) << one.id;
    }
    EXPECT_FALSE(utility_of(vectors[0].worths, std::vector<int>(8, 0)).value);
}

TEST(Criteria, GiveThreeDotsOrOneForEveryFourOptions) {
    const std::map<int, int> dots{{2, 3},  {5, 3},  {12, 3}, {13, 3},
                                  {14, 4}, {20, 5}, {30, 8}, {50, 13}};
    for (const auto& [options, wanted] : dots) {
        EXPECT_EQ(dots_for(options), wanted) << options;
    }
}

// So many people put each option, alone, into their basket.
BudgetTally bought(const std::vector<int>& baskets, const std::vector<int>& costs, int amount) {
    AskBudget ask{.options = {}, .amount = amount};
    std::vector<Answer> answers;
    for (std::size_t at = 0; at < costs.size(); ++at) {
        const OptionId id{std::string(1, static_cast<char>('a' + at))};
        ask.options.push_back({id, {}, costs[at]});
        answers.insert(answers.end(), static_cast<std::size_t>(baskets[at]), {Choice{{id}}, {}});
    }
    std::vector<const Answer*> given;
    for (const auto& answer : answers) {
        given.push_back(&answer);
    }
    return std::get<BudgetTally>(
        tally_of(given, {.id = {"budget"}, .title = {}, .ask = ask}).votes);
}

TEST(Budget, BuysWhatMostWantAndStillFits) {
    struct Vector {
        int amount;
        std::vector<int> baskets;
        std::vector<int> costs;
        std::vector<int> taken;
        int left;
    };
    const Vector vectors[] = {
        {20, {9, 7, 7, 3, 2}, {8, 10, 6, 6, 2}, {0, 2, 3}, 0},
        {20, {0, 0}, {3, 2}, {}, 20},
        {20, {1, 1}, {25, 5}, {1}, 15},
        {5, {4, 4}, {5, 5}, {0}, 0},
    };
    for (const auto& one : vectors) {
        const auto tally = bought(one.baskets, one.costs, one.amount);
        EXPECT_EQ(tally.taken, one.taken);
        EXPECT_EQ(tally.left, one.left);
        EXPECT_EQ(tally.baskets, one.baskets);
    }
}

// What a room with medians only says, and the worths that are computed.
OptionFacts facts(const char* code, const std::vector<int>& medians, std::optional<double> loops,
                  std::optional<double> prereq) {
    OptionFacts facts{
        .policy = {code}, .scores = {}, .loops = loops, .needs = {}, .prereq = prereq};
    std::size_t at = 0;
    for (const auto& criterion : kCriteria) {
        if (!criterion.voted) continue;
        if (medians[at] > 0) facts.scores[std::string{criterion.id}] = {medians[at], {}};
        ++at;
    }
    return facts;
}

TEST(Choice, ScoresAnOptionByTheWeightsOfTheRoom) {
    const CriterionWeights weights{5, 3, 3, 2, 4, 4, 1, 3};
    const auto score = [&](const OptionFacts& facts) {
        return score_of(facts, weights).utility.value;
    };
    EXPECT_DOUBLE_EQ(*score(facts("L1S1", {4, 2, 3, 4, 4, 3}, 2.0 / 3, 1)), 18.5 / 25);
    EXPECT_DOUBLE_EQ(*score(facts("L1S1", {0, 4, 4, 3, 5, 2}, 1.0 / 3, 0.5)), 0.5);
    EXPECT_FALSE(score(facts("L1S1", {0, 0, 0, 0, 0, 0}, {}, {})));
    EXPECT_DOUBLE_EQ(*score(facts("L1S1", {4, 2, 3, 4, 4, 3}, {}, 1)), 16.5 / 22);
}

TEST(Choice, SaysHowFarAScoreWouldGoIfTheRoomWereCutAtItsQuarters) {
    auto one = facts("L1S1", {3, 3, 0, 0, 0, 0}, {}, {});
    one.scores["effect"].spread = spread_of({1, 0, 2, 0, 1});  // 1 to 3, steps from 0
    one.scores["cost"].spread = spread_of({0, 1, 1, 2, 0});    // 2 to 4
    const auto score = score_of(one, equal_weights());
    EXPECT_DOUBLE_EQ(*score.utility.value, 0.5);
    EXPECT_DOUBLE_EQ(*score.low, (0.0 + 0.25) / 2);   // effect 1; cost 4, less is better
    EXPECT_DOUBLE_EQ(*score.high, (0.5 + 0.75) / 2);  // effect 3; cost 2
    EXPECT_DOUBLE_EQ(score.mean_iqr, 2);
}

TEST(Choice, OrdersByScoreThenSpreadThenWhatIsReadyThenCode) {
    const auto option = [](const char* code, int effect, std::vector<int> counts,
                           std::optional<double> prereq) {
        auto one = facts(code, {effect, 0, 0, 0, 0, 0}, {}, prereq);
        one.scores["effect"].spread = spread_of(counts);
        return score_of(one, {1, 0, 0, 0, 0, 0, 0, 0});
    };
    std::vector<OptionScore> options{
        option("L1S2", 3, {0, 0, 4, 0, 0}, 0.5),
        option("L1S1", 3, {0, 0, 4, 0, 0}, 0.5),
        option("L2M1", 3, {0, 0, 4, 0, 0}, 1),
        option("P1S1", 3, {1, 0, 2, 0, 1}, 1),
        option("C1S1", 4, {0, 1, 0, 2, 1}, {}),
        score_of(facts("I1S1", {0, 0, 0, 0, 0, 0}, {}, {}), equal_weights())};
    sort_options(options);
    std::string order;
    for (const auto& one : options) {
        order += one.facts.policy.text + " ";
    }
    EXPECT_EQ(order, "C1S1 L2M1 L1S1 L1S2 P1S1 I1S1 ");
}

TEST(Action, HasARoleAndADateOfTheCalendar) {
    EXPECT_TRUE(is_plain(Action{"Head of civil protection", "2027-06", Action::Status::Planned}));
    EXPECT_TRUE(is_plain(Action{"", "", Action::Status::Done}));
    EXPECT_TRUE(is_plain(Action{"x", "2028-02-29", Action::Status::UnderWay}));
    for (const char* date : {"soon", "2027-13", "2027-02-29", "27-06", "2027-06-31", "2027/06",
                             "2027-6-1", "2027-06-", "0000-01"}) {
        const auto refused = is_plain(Action{"x", date, Action::Status::Planned});
        ASSERT_FALSE(refused) << date;
        EXPECT_EQ(refused.error().code, "bad_date") << date;
    }
    EXPECT_EQ(is_plain(Action{std::string(61, 'x'), "", Action::Status::Planned}).error().code,
              "owner_too_long");
}

Policy policy(const char* code, int cost, int years, std::vector<PolicyCode> needs = {}) {
    return {.code = {code}, .needs = std::move(needs), .cost = cost, .min_years = years};
}

MaturityModel model() {
    MaturityModel model;
    model.scale.resize(5);
    model.policies = {policy("L4M1", 1, 1), policy("L4A1", 6, 3), policy("P1S1", 2, 1),
                      policy("P1M1", 4, 2), policy("P2M1", 4, 2), policy("I1M1", 6, 2, {{"P1M1"}})};
    return model;
}

PolicyValues values(int p1s1) {
    return {{{"P1S1"}, {Scale::Mark::Level, p1s1}}, {{"L4M1"}, {Scale::Mark::Level, 4}}};
}

NeedState need(const PolicyValues& values, std::vector<PolicyCode> chosen) {
    const auto one = model();
    return needs_of(one, *one.find(PolicyCode{"P1M1"}), values, chosen).front().state;
}

TEST(Needs, AreMetOrPlannedOrMissingOrNotKnown) {
    const auto one = model();
    const auto& advanced = *one.find(PolicyCode{"L4A1"});
    EXPECT_TRUE(needs_of(one, advanced, values(2), {}).empty());  // its cell below is done
    EXPECT_EQ(need(values(2), {}), NeedState::Missing);
    EXPECT_EQ(need(values(2), {{"P1S1"}}), NeedState::MetInPlan);
    EXPECT_EQ(need({{{"P1S1"}, {Scale::Mark::DontKnow, 0}}}, {}), NeedState::NotKnown);
    EXPECT_TRUE(needs_of(one, *one.find(PolicyCode{"P1M1"}),
                         {{{"P1S1"}, {Scale::Mark::NotApplicable, 0}}}, {})
                    .empty());
}

TEST(RoadMap, PlacesByRankNeedsAndMoney) {
    const auto map =
        road_map(model(), {{"P1M1"}, {"I1M1"}, {"P2M1"}, {"P1S1"}, {"L4A1"}}, values(2), {10, 4});
    std::string told;
    for (const auto& one : map.placed) {
        told += one.policy.text + " " + std::to_string(one.first) + "-" + std::to_string(one.last) +
                " ";
    }
    EXPECT_EQ(told, "P2M1 1-2 P1S1 1-1 P1M1 2-3 I1M1 4-5 L4A1 6-8 ");
    EXPECT_EQ(map.spending, (std::vector<double>{4, 4, 2, 3, 3, 2, 2, 2, 0, 0}));
    EXPECT_TRUE(map.unplaced.empty());
}

TEST(RoadMap, NamesWhatIsMissingAndWhatHangsOnIt) {
    const auto map = road_map(model(), {{"P1M1"}, {"I1M1"}}, values(2), {10, 4});
    ASSERT_EQ(map.unplaced.size(), 2U);
    for (const auto& one : map.unplaced) {
        EXPECT_EQ(one.why, RoadMap::Unplaced::Why::Missing) << one.policy.text;
    }
    EXPECT_EQ(map.unplaced[0].missing.front().text, "P1S1");
    EXPECT_EQ(map.unplaced[1].missing.front().text, "P1M1");
}

TEST(RoadMap, PutsOffWhatTheMoneyOfNoYearPaysForAndWhatWaitsForIt) {
    const auto map = road_map(model(), {{"P2M1"}}, values(2), {10, 1});
    ASSERT_EQ(map.unplaced.size(), 1U);
    EXPECT_EQ(map.unplaced[0].why, RoadMap::Unplaced::Why::Later);
    const auto chain = road_map(model(), {{"P1M1"}, {"I1M1"}}, values(4), {3, 2});
    ASSERT_EQ(chain.unplaced.size(), 1U);
    EXPECT_EQ(chain.unplaced[0].policy.text, "I1M1");
    EXPECT_EQ(chain.unplaced[0].why, RoadMap::Unplaced::Why::Later);
}

TEST(RoadMap, IsEmptyForNothing) {
    const auto map = road_map(model(), {}, {}, {10, 4});
    EXPECT_TRUE(map.placed.empty() && map.unplaced.empty());
    EXPECT_EQ(map.spending.size(), 10U);
}

TEST(RoadMap, IsNotHeldUpByWhatNobodyKnows) {
    const auto map = road_map(model(), {{"P1M1"}}, {}, {10, 4});
    ASSERT_EQ(map.placed.size(), 1U);
    EXPECT_EQ(map.placed[0].first, 1);
}

}  // namespace
}  // namespace vertebra
