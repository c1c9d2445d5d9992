#include <gtest/gtest.h>

#include <algorithm>

#include "tests/faults/anonymity/attacker.h"
#include "tests/faults/check.h"

// Rooms as chance will have them, and all that was published of each: sums and differences of it
// must tell nobody's answer.
namespace vertebra::faults {
namespace {

std::string told(const Find& find) {
    std::string text = std::to_string(find.taps.size()) + " answers to " + find.item + ":";
    for (const auto& [code, sum] : find.figures) {
        text += " " + code + "=" + std::to_string(static_cast<int>(sum));
    }
    return text;
}

bool is_so(const Play& play, const Find& find) {
    Figures truth;
    for (const auto& [code, sum] : find.figures) {
        truth[code] = 0;
    }
    for (const int tap : find.taps) {
        for (const auto& [code, value] : figures_of(play.given[static_cast<std::size_t>(tap)])) {
            truth[code] += value;
        }
    }
    return truth == find.figures;
}

TEST(A2, NobodysAnswerCanBeWorkedOutFromWhatWasPublished) {
    Check check{"A2"};
    for (int room = 0; room < tier(150, 50000) && !check.has_seen_enough(); ++room) {
        const unsigned number = seed() * 1000003U + static_cast<unsigned>(room);
        const auto play = faults::play(number);
        ++check.inputs;
        const auto where =
            "room " + std::to_string(number) + ", k " + std::to_string(play.seen.k) + ": ";
        const auto read = faults::read(play.seen);
        const auto finds = attack(play.seen, read.tallies);
        if (!finds.empty()) {
            const bool true_ones =
                std::ranges::all_of(finds, [&](const Find& find) { return is_so(play, find); });
            check.wrong(where + (true_ones ? "" : "WRONGLY ") + told(finds.front()) + ", " +
                        std::to_string(finds.size()) + " such");
        }
        if (!read.too_few.empty()) check.wrong(where + "fewer than k, and yet " + read.too_few);
    }
}

// Seven people, k 3; what is published is made by hand.
Evidence room(const std::vector<std::vector<int>>& rounds) {
    Evidence seen{.k = 3, .steady = true};
    int at = 0;
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        for (const int seat : rounds[round]) {
            seen.taps.push_back({++at, seat, "scale", static_cast<int>(round) + 1, 0});
        }
    }
    return seen;
}
Tally shown(const Evidence& seen, int round, int answers, const Figures& figures) {
    return {static_cast<int>(seen.taps.size()), "scale", round, false, answers, true, figures};
}

TEST(A2, TheAttackerFindsOneWhoCameLate) {
    const auto seen = room({{1, 2, 3, 4}});
    const auto finds = attack(
        seen, {shown(seen, 1, 3, {{"0", 2}, {"1", 1}}), shown(seen, 1, 4, {{"0", 2}, {"1", 2}})});
    ASSERT_EQ(finds.size(), 1U);
    EXPECT_EQ(finds.front().taps, std::vector<int>{3});
    EXPECT_EQ(finds.front().figures.at("1"), 1);
}

TEST(A2, TheAttackerFindsAFewWhoWentAndAFewWhoCame) {
    const auto seen = room({{1, 2, 3, 4, 5}, {3, 4, 5, 6}});
    const auto finds = attack(seen, {shown(seen, 1, 5, {{"0", 4}, {"1", 0}, {"2", 1}}),
                                     shown(seen, 2, 4, {{"0", 2}, {"1", 1}, {"2", 1}})});
    ASSERT_EQ(finds.size(), 2U);  // two of 0 went, one of 1 came
}

TEST(A2, TheAttackerAddsUpThreeRounds) {
    const auto seen = room({{1, 2, 3, 4, 5, 6}, {1, 2, 3}, {4, 5, 6, 7}});
    const auto finds = attack(
        seen, {shown(seen, 1, 6, {{"0", 3}, {"1", 3}}), shown(seen, 2, 3, {{"0", 1}, {"1", 2}}),
               shown(seen, 3, 4, {{"0", 2}, {"1", 2}})});
    ASSERT_FALSE(finds.empty());
    EXPECT_EQ(finds.front().taps, std::vector<int>{12});
}

TEST(A2, TheAttackerFindsNothingWhereNothingIs) {
    const auto seen = room({{1, 2, 3, 4, 5, 6}, {4, 5, 6}});
    EXPECT_TRUE(attack(seen, {shown(seen, 1, 3, {{"0", 2}, {"1", 1}}),
                              shown(seen, 1, 6, {{"0", 3}, {"1", 3}}),
                              shown(seen, 2, 3, {{"0", 1}, {"1", 2}})})
                    .empty());
}

TEST(A2, AResultOfOneMindIsNoFind) {
    const auto seen = room({{1, 2, 3, 4, 5}, {1, 2, 3, 4}});
    EXPECT_TRUE(attack(seen, {shown(seen, 1, 5, {{"0", 5}, {"1", 0}}),
                              shown(seen, 2, 4, {{"0", 4}, {"1", 0}})})
                    .empty());
}

}  // namespace
}  // namespace vertebra::faults
