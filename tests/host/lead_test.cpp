#include "facilitator/host/lead.h"

#include <gtest/gtest.h>

namespace vertebra {
namespace {

using namespace std::chrono_literals;

const std::string kAna(32, 'a');
const std::string kBen(32, 'b');
const Lead::Clock::time_point kStart = Lead::Clock::time_point{} + 1h;

Lead ana_leads() {
    Lead lead;
    lead.come(kAna, "Ana", kStart);
    lead.come(kBen, "Ben", kStart);
    return lead;
}

std::string code(const Result<void>& done) {
    return done ? "done" : done.error().code;
}

TEST(Lead, IsOfTheFirstWhoComesIn) {
    auto lead = ana_leads();
    EXPECT_TRUE(lead.may_move(kAna, kStart));
    EXPECT_FALSE(lead.may_move(kBen, kStart));
    const auto seen = lead.seen(false, kStart);
    EXPECT_EQ(seen.number, 1);
    EXPECT_EQ(seen.name, "Ana");
    EXPECT_EQ(seen.windows, 2);
    EXPECT_EQ(seen.away_ms, 0);
    EXPECT_TRUE(seen.held);
}

TEST(Lead, WaitsForItsWindowAndIsStillItsOwnAfterwards) {
    auto lead = ana_leads();
    lead.go(kAna, kStart);
    const auto later = kStart + Lead::kLease - 1ms;
    EXPECT_FALSE(lead.may_move(kBen, later));
    EXPECT_EQ(lead.seen(false, kStart + 3s).away_ms, 3000);
    EXPECT_TRUE(lead.seen(false, later).held);
    lead.come(kAna, "Ana", later);
    EXPECT_TRUE(lead.leads(kAna, later + 1h));
    EXPECT_EQ(lead.seen(true, later).away_ms, 0);
}

TEST(Lead, IsFreeAfterThatAndOfWhoeverActsNext) {
    auto lead = ana_leads();
    lead.go(kAna, kStart);
    const auto later = kStart + Lead::kLease;
    EXPECT_FALSE(lead.seen(false, later).held);
    EXPECT_FALSE(lead.leads(kBen, later)) << "to look is not to act";
    EXPECT_TRUE(lead.may_move(kBen, later));
    lead.come(kAna, "Ana", later);
    EXPECT_FALSE(lead.may_move(kAna, later));
    EXPECT_EQ(lead.seen(false, later).name, "Ben");
}

TEST(Lead, IsStillTheirsWhoComeBackLateAndFindItFree) {
    auto lead = ana_leads();
    lead.go(kAna, kStart);
    lead.come(kAna, "Ana", kStart + 1h);
    EXPECT_TRUE(lead.leads(kAna, kStart + 1h));
}

TEST(Lead, IsOfWhoeverComesIntoAnEmptyRoomWhenItIsFree) {
    Lead lead;
    lead.come(kAna, "Ana", kStart);
    lead.go(kAna, kStart);
    lead.come(kBen, "Ben", kStart + 1s);
    EXPECT_FALSE(lead.leads(kBen, kStart + 1s)) << "it waits for Ana";
    lead.go(kBen, kStart + 1s);
    lead.come(kBen, "Ben", kStart + Lead::kLease);
    EXPECT_TRUE(lead.leads(kBen, kStart + Lead::kLease));
}

TEST(Lead, CanBeClaimedFromWhoeverHasIt) {
    auto lead = ana_leads();
    lead.count_move();
    EXPECT_EQ(code(lead.claim(kBen, 1, "Ben in Donostia", kStart)), "done");
    EXPECT_TRUE(lead.leads(kBen, kStart));
    EXPECT_FALSE(lead.leads(kAna, kStart));
    const auto seen = lead.seen(false, kStart);
    EXPECT_EQ(seen.number, 2);
    EXPECT_EQ(seen.name, "Ben in Donostia");
    EXPECT_EQ(seen.moves, 0);
}

TEST(Lead, IsNotClaimedByWhoeverSawAnotherOne) {
    auto lead = ana_leads();
    EXPECT_EQ(code(lead.claim(kBen, 0, "", kStart)), "lead_moved");
    ASSERT_EQ(code(lead.claim(kBen, 1, "", kStart)), "done");
    EXPECT_EQ(code(lead.claim(kAna, 1, "", kStart)), "lead_moved");
    EXPECT_TRUE(lead.leads(kBen, kStart));
}

TEST(Lead, TakesAnotherNameWithoutChangingHands) {
    auto lead = ana_leads();
    ASSERT_EQ(code(lead.claim(kAna, 1, "Ana Arana", kStart)), "done");
    EXPECT_EQ(lead.seen(true, kStart).number, 1);
    EXPECT_EQ(lead.seen(true, kStart).name, "Ana Arana");
}

TEST(Lead, StaysWhileAnyLineOfItsWindowStands) {
    auto lead = ana_leads();
    lead.come(kAna, "Ana", kStart);  // a page loaded anew, before its old line has ended
    lead.go(kAna, kStart + 5s);
    EXPECT_TRUE(lead.leads(kAna, kStart + 1h));
    EXPECT_EQ(lead.seen(true, kStart).windows, 2);
}

TEST(Lead, OfOlderProgramsIsOfAllOfThem) {
    Lead lead;
    lead.come("", "", kStart);
    lead.come("", "", kStart);
    EXPECT_TRUE(lead.may_move("", kStart));
    lead.come(kAna, "Ana", kStart);
    EXPECT_FALSE(lead.may_move(kAna, kStart));
    EXPECT_EQ(lead.seen(false, kStart).windows, 2);
}

}  // namespace
}  // namespace vertebra
