#include "common/ballot/item.h"

#include <gtest/gtest.h>

namespace vertebra {
namespace {

const std::vector<Option> kOptions{{{"a"}, {}}, {{"b"}, {}}, {{"c"}, {}}};

std::string refusal(const Ask& ask, const Answer& answer) {
    Item item;
    item.ask = ask;
    const auto taken = fits(answer, item).and_then([&] { return is_plain(answer, item); });
    return taken ? "fits" : taken.error().code;
}

Points points(std::map<OptionId, int> given) {
    return {std::move(given)};
}

TEST(Item, TakesOnlyItsOwnOptionsOnceAndNotTooMany) {
    const AskChoice ask{kOptions, 2};
    EXPECT_EQ(refusal(ask, {Choice{{{"a"}, {"b"}}}}), "fits");
    EXPECT_EQ(refusal(ask, {Choice{{{"a"}, {"a"}}}}), "doubled_option");
    EXPECT_EQ(refusal(ask, {Choice{{{"x"}}}}), "unknown_option");
    EXPECT_EQ(refusal(ask, {Choice{{{"a"}, {"b"}, {"c"}}}}), "too_many_options");
    EXPECT_EQ(refusal(ask, {Choice{}}), "empty_answer");
}

TEST(Item, TakesOnlyLevelsOnItsScale) {
    AskScale ask{.steps = std::vector<Wording>(5)};
    EXPECT_EQ(refusal(ask, {Scale{Scale::Mark::Level, 4}}), "fits");
    EXPECT_EQ(refusal(ask, {Scale{Scale::Mark::Level, 5}}), "off_scale");
    EXPECT_EQ(refusal(ask, {Scale{Scale::Mark::Level, -1}}), "off_scale");
    EXPECT_EQ(refusal(ask, {Scale{Scale::Mark::DontKnow}}), "fits");
    ask.dont_know = false;
    EXPECT_EQ(refusal(ask, {Scale{Scale::Mark::DontKnow}}), "off_scale");
}

TEST(Item, KeepsThePointsWithinTheirSum) {
    const AskPoints ask{kOptions, 10, 4};
    EXPECT_EQ(refusal(ask, {points({{{"a"}, 4}, {{"b"}, 4}, {{"c"}, 2}})}), "fits");
    EXPECT_EQ(refusal(ask, {points({})}), "fits");  // unspent points are allowed
    EXPECT_EQ(refusal(ask, {points({{{"a"}, 5}})}), "too_many_points");
    EXPECT_EQ(refusal(ask, {points({{{"a"}, 4}, {{"b"}, 4}, {{"c"}, 4}})}), "over_the_sum");
    EXPECT_EQ(refusal(ask, {points({{{"a"}, 0}})}), "too_many_points");
    EXPECT_EQ(refusal(ask, {points({{{"x"}, 1}})}), "unknown_option");
}

TEST(Item, TakesRankingsWithTiesAndOptionsLeftOut) {
    const AskRanking ask{kOptions};
    EXPECT_EQ(refusal(ask, {Ranking{{{{"a"}, {"b"}}, {{"c"}}}}}), "fits");
    EXPECT_EQ(refusal(ask, {Ranking{{{{"c"}}}}}), "fits");
    EXPECT_EQ(refusal(ask, {Ranking{{{{"a"}}, {{"a"}}}}}), "doubled_option");
    EXPECT_EQ(refusal(ask, {Ranking{{{}}}}), "empty_place");
    EXPECT_EQ(refusal(ask, {Ranking{}}), "empty_answer");
}

TEST(Item, TakesNoTieAndNoGapWhereEveryOptionNeedsAPlace) {
    const AskRanking ask{kOptions, true};
    EXPECT_EQ(refusal(ask, {Ranking{{{{"b"}}, {{"a"}}, {{"c"}}}}}), "fits");
    EXPECT_EQ(refusal(ask, {Ranking{{{{"a"}, {"b"}}, {{"c"}}}}}), "ranking_tie");
    EXPECT_EQ(refusal(ask, {Ranking{{{{"c"}}, {{"a"}}}}}), "ranking_gap");
}

TEST(Item, TakesOnlyBasketsThatTheAmountCanPay) {
    const AskBudget ask{{{{"a"}, {}, 8}, {{"b"}, {}, 10}, {{"c"}, {}, 3}}, 18};
    EXPECT_EQ(refusal(ask, {Choice{{{"a"}, {"b"}}}}), "fits");
    EXPECT_EQ(refusal(ask, {Choice{{{"a"}, {"b"}, {"c"}}}}), "over_the_budget");
    EXPECT_EQ(refusal(ask, {Choice{{{"a"}, {"a"}}}}), "doubled_option");
    EXPECT_EQ(refusal(ask, {Choice{{{"x"}}}}), "unknown_option");
    EXPECT_EQ(refusal(ask, {Choice{}}), "empty_answer");
    EXPECT_EQ(refusal(ask, {points({{{"a"}, 1}})}), "wrong_kind");
}

TEST(Item, CountsCharactersAndNotBytes) {
    const AskText ask{4};
    EXPECT_EQ(refusal(ask, {FreeText{"ñandú"}}), "text_too_long");
    EXPECT_EQ(refusal(ask, {FreeText{"ñand"}}), "fits");
    EXPECT_EQ(refusal(ask, {FreeText{""}}), "empty_answer");
    EXPECT_EQ(refusal(ask, {FreeText{"a"}, std::string(501, 'x')}), "reason_too_long");
}

TEST(Item, RefusesAnAnswerOfAnotherKind) {
    EXPECT_EQ(refusal(AskText{4}, {Choice{{{"a"}}}}), "wrong_kind");
}

}  // namespace
}  // namespace vertebra
