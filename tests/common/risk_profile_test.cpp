#include "common/questionnaire/risk_profile.h"

#include <gtest/gtest.h>

// The vectors stand in common/README.md, chapter "Risk".
namespace vertebra {
namespace {

constexpr int kDontKnow = -1;
constexpr int kNotApplicable = -2;

Scale scale(int level) {
    if (level == kDontKnow) return {Scale::Mark::DontKnow};
    if (level == kNotApplicable) return {Scale::Mark::NotApplicable};
    return {Scale::Mark::Level, level};
}

struct Made {
    RiskPack pack;
    std::vector<ScenarioId> asked;
    GroupValues values;

    void add(const std::string& topic, int weight, std::optional<int> level) {
        if (pack.scale.empty()) pack.scale.resize(5);
        if (pack.find(TopicId{topic}) == nullptr) pack.topics.push_back({{topic}, "", {}});
        Scenario one;
        one.id = {topic + "-" + std::to_string(pack.scenarios.size())};
        one.topic = {topic};
        one.weight = weight;
        pack.scenarios.push_back(one);
        asked.push_back(one.id);
        if (level) values[one.id] = scale(*level);
    }
    RiskProfile profile() const { return risk_profile(pack, asked, values, Interaction::Off); }
};

TopicScore topic(const std::vector<std::pair<int, int>>& scenarios) {
    Made made;
    for (const auto& [weight, level] : scenarios) {
        made.add("t", weight, level);
    }
    return made.profile().topics.front();
}

TEST(RiskProfile, ScoresATopicWithItsBoundsAndAwareness) {
    const auto t1 = topic({{1, 3}, {1, 1}, {2, 4}, {1, kDontKnow}, {1, kNotApplicable}});
    EXPECT_DOUBLE_EQ(*t1.risk, 75);
    EXPECT_DOUBLE_EQ(*t1.low, 60);
    EXPECT_DOUBLE_EQ(*t1.high, 80);
    EXPECT_DOUBLE_EQ(*t1.awareness, 75);

    const auto t5 = topic({{1, 2}});
    EXPECT_DOUBLE_EQ(*t5.risk, 50);
    EXPECT_DOUBLE_EQ(*t5.low, 50);
    EXPECT_DOUBLE_EQ(*t5.high, 50);
    EXPECT_DOUBLE_EQ(*t5.awareness, 100);

    const auto t6 = topic({{1, 0}, {1, 0}, {1, kDontKnow}, {1, kDontKnow}});
    EXPECT_DOUBLE_EQ(*t6.risk, 0);
    EXPECT_DOUBLE_EQ(*t6.high, 50);
    EXPECT_DOUBLE_EQ(*t6.awareness, 50);
}

TEST(RiskProfile, NeverPrintsNoScoreAsZero) {
    const auto t2 = topic({{1, kDontKnow}, {1, kDontKnow}, {1, kDontKnow}});
    EXPECT_FALSE(t2.risk);
    EXPECT_DOUBLE_EQ(*t2.low, 0);
    EXPECT_DOUBLE_EQ(*t2.high, 100);
    EXPECT_DOUBLE_EQ(*t2.awareness, 0);

    const auto t3 = topic({{1, kNotApplicable}, {1, kNotApplicable}});
    EXPECT_FALSE(t3.risk);
    EXPECT_FALSE(t3.low);
    EXPECT_FALSE(t3.awareness);

    EXPECT_TRUE(Made{}.profile().topics.empty());
}

TEST(RiskProfile, WeighsTheCityByWhatWasScored) {
    Made made;
    made.add("a", 4, 3);
    made.add("b", 5, 2);
    made.add("c", 1, 0);
    made.add("c", 1, 0);
    made.add("c", 1, 2);
    made.add("d", 1, kDontKnow);
    // 75·4 + 50·5 + 16.7·3 over 12
    EXPECT_NEAR(*made.profile().city, (75.0 * 4 + 50 * 5 + 50.0 / 3 * 3) / 12, 1e-9);
}

TEST(RiskProfile, AveragesAwarenessOverBallots) {
    EXPECT_NEAR(*awareness_from_ballots({{5, 1}, {6, 0}, {0, 4}, {3, 1}, {0, 0}}), 64.6, 0.05);
    EXPECT_FALSE(awareness_from_ballots({}));
}

TEST(RiskProfile, AddsTheStrongestEffectInOnePass) {
    EXPECT_DOUBLE_EQ(with_effects(0.5, {{0.8, 0.75}, {0.5, 1}}), 0.575);
    EXPECT_DOUBLE_EQ(with_effects(1, {{1, 1}}), 1);
    EXPECT_DOUBLE_EQ(with_effects(0, {{1, 1}}), 0.25);
    EXPECT_DOUBLE_EQ(with_effects(0.25, {}), 0.25);
}

LoopState state(int own, const std::vector<int>& members) {
    Scenario loop;
    loop.id = {"loop"};
    GroupValues values{{loop.id, scale(own)}};
    for (std::size_t at = 0; at < members.size(); ++at) {
        loop.members.push_back({"m" + std::to_string(at)});
        values[loop.members.back()] = scale(members[at]);
    }
    return loop_state(loop, values, 4);
}

TEST(Loops, AreActiveByTheirOwnValueOrByAllMembers) {
    EXPECT_EQ(state(3, {}), LoopState::Active);
    EXPECT_EQ(state(2, {2, 3}), LoopState::Active);
    EXPECT_EQ(state(2, {2, 1}), LoopState::NotActive);
    EXPECT_EQ(state(kDontKnow, {2, 2}), LoopState::Active);
    EXPECT_EQ(state(kDontKnow, {kDontKnow, 3}), LoopState::NotKnown);
    EXPECT_EQ(state(2, {}), LoopState::NotActive);
    EXPECT_EQ(state(1, {2, kNotApplicable}), LoopState::Active);
}

TEST(Priorities, PutTheUnknownAboveTheListAndLowAwarenessFirst) {
    Made made;
    made.add("flood", 1, 3);  // 75, aware 50
    made.add("flood", 1, kDontKnow);
    made.add("heat", 1, 3);  // 75, aware 100
    made.add("ageing", 1, 2);
    made.add("unrest", 1, 1);
    made.add("health", 1, kDontKnow);
    const auto profile = made.profile();
    EXPECT_EQ(profile.find_out, (std::vector<TopicId>{{"health"}}));
    EXPECT_EQ(profile.priorities,
              (std::vector<TopicId>{{"flood"}, {"heat"}, {"ageing"}, {"unrest"}}));
}

TEST(Foremost, KeepsActiveLoopsThenTheHighestInTheOrderAsked) {
    Made made;
    made.add("t", 1, 1);
    made.add("t", 1, std::nullopt);
    made.add("t", 1, 4);
    made.add("t", 1, 3);
    auto profile = made.profile();
    profile.loops = {{made.asked[1], LoopState::Active}, {made.asked[0], LoopState::NotActive}};

    EXPECT_EQ(foremost(made.asked, profile, 4), made.asked);
    const std::vector kept{made.asked[1], made.asked[2]};
    EXPECT_EQ(foremost(made.asked, profile, 2), kept);
}

TEST(Quadrants, CountFiftyAsHigh) {
    EXPECT_EQ(quadrant_of(50, 50), Quadrant::Act);
    EXPECT_EQ(quadrant_of(75, 49.9), Quadrant::FindOut);
    EXPECT_EQ(quadrant_of(25, 40), Quadrant::Check);
    EXPECT_EQ(quadrant_of(49.9, 90), Quadrant::Watch);
    EXPECT_EQ(band_of(24.9), Band::Low);
    EXPECT_EQ(band_of(75), Band::VeryHigh);
}

}  // namespace
}  // namespace vertebra
