#include <gtest/gtest.h>

#include "facilitator/host/seal.h"
#include "tests/faults/anonymity/matcher.h"
#include "tests/faults/check.h"

// Workshops that are sealed, and what is left of them in their folders.
namespace vertebra::faults {
namespace {

// The seal draws from the kernel, so no run is like another, and p > 0.01 would fail one right run
// in a hundred. A seat, an order or a key that stayed gives far less than this.
constexpr double kLeastP = 1e-6;

TEST(A1, NothingLeftOfASealedWorkshopLinksPeopleAndAnswers) {
    Check check{"A1"};
    Matcher matcher;
    const auto knows = [&] {
        return !matcher.files_with_secrets().empty() || matcher.p() < kLeastP;
    };
    for (int file = 0; file < tier(4, 1000) && !knows(); ++file) {
        ClosedWorkshop closed{500, seed() * 1009U + static_cast<unsigned>(file)};
        auto sealed = seal(std::move(*closed.workshop));
        ASSERT_TRUE(sealed) << sealed.error().message;
        sealed->file.reset();
        matcher.look_at(closed);
        ++check.inputs;
    }
    for (const auto& file : matcher.files_with_secrets()) {
        check.wrong("something of before is in " + file);
    }
    if (matcher.p() > kLeastP) return;
    for (const auto& match : matcher.matches()) {
        if (match.p() > kLeastP) continue;
        check.wrong(match.way + ": " + std::to_string(match.right) + " right of " +
                    std::to_string(match.of) + ", " + std::to_string(match.by_chance) +
                    " by chance");
    }
}

TEST(A1, TheMatcherNoticesAnOrderThatStayed) {
    Matcher matcher;
    std::vector<std::string> options;
    for (int one = 0; one < 200; ++one) {
        options.push_back(std::to_string(one * one % 7));
    }
    matcher.compare("same order", options, options);
    EXPECT_LT(matcher.p(), kLeastP);
    Matcher other;
    auto turned = options;
    std::rotate(turned.begin(), turned.begin() + 3, turned.end());
    other.compare("another order", options, turned);
    EXPECT_GT(other.p(), kLeastP);
}

TEST(A1, TheMatcherNoticesAFileThatWasNotSealed) {
    ClosedWorkshop closed{60, 1};
    closed.workshop->file.reset();
    Matcher matcher;
    matcher.look_at(closed);
    EXPECT_EQ(matcher.files_with_secrets().size(), 2U);  // the file and its backup
    EXPECT_LT(matcher.p(), kLeastP);
}

}  // namespace
}  // namespace vertebra::faults
