#include "common/causal/causal_map.h"

#include <gtest/gtest.h>

namespace vertebra {
namespace {

TEST(CausalMap, ShowsAnArrowThatAFifthOfTheRoomDrewAndTwoAtLeast) {
    EXPECT_EQ(arrow_needs(1), 2);
    EXPECT_EQ(arrow_needs(10), 2);
    EXPECT_EQ(arrow_needs(11), 3);
    EXPECT_EQ(arrow_needs(40), 8);
    const auto map = causal_map_of({{{0, 1, 2, 0}, {1, 0, 1, 0}, {1, 2, 1, 2}}}, 10);
    ASSERT_EQ(map.arrows.size(), 2U);
    EXPECT_FALSE(map.arrows[0].minus);
    EXPECT_TRUE(map.arrows[1].minus) << "two say less, one says more";
    EXPECT_EQ(map.arrows[1].people, 3);
    EXPECT_TRUE(map.loops.empty());
}

TEST(CausalMap, FindsEachLoopOnceTheShortestFirst) {
    const auto map =
        causal_map_of({{{0, 1, 2, 0}, {1, 0, 2, 0}, {1, 2, 0, 2}, {2, 3, 2, 0}, {3, 1, 2, 0}}}, 5);
    ASSERT_EQ(map.loops.size(), 2U);
    EXPECT_EQ(map.loops[0].through, (std::vector<int>{0, 1}));
    EXPECT_TRUE(map.loops[0].feeds_itself);
    EXPECT_EQ(map.loops[1].through, (std::vector<int>{1, 2, 3}));
    EXPECT_FALSE(map.loops[1].feeds_itself) << "one arrow that means less";
    EXPECT_TRUE(map.arrows[4].in_loop);
}

TEST(CausalMap, EndsWhereEverythingHangsOnEverything) {
    LinksTally votes;
    for (int from = 0; from < 40; ++from) {
        for (int to = 0; to < 40; ++to) {
            if (from != to) votes.arrows.push_back({from, to, 5, 0});
        }
    }
    const auto map = causal_map_of(votes, 5);
    EXPECT_EQ(map.loops.size(), kMostLoops);
    EXPECT_EQ(map.loops[0].through.size(), 2U);
}

}  // namespace
}  // namespace vertebra
