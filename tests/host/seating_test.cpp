#include "facilitator/host/seating.h"

#include <gtest/gtest.h>

namespace vertebra {
namespace {

using namespace std::chrono_literals;

SeatId seat(std::uint64_t number) {
    return {0, number};
}

Seating two_seats() {
    Seating seating;
    seating.take({seat(1), "token-1", "return-1", ""});
    seating.take({seat(2), "token-2", "return-2", ""});
    return seating;
}

std::shared_ptr<Guest> phone(int number) {
    auto guest = std::make_shared<Guest>();
    guest->seat = number;
    return guest;
}

TEST(Seating, FindsASeatByTokenAndByReturnCode) {
    const auto seating = two_seats();
    EXPECT_EQ(seating.of_token("token-2"), seat(2));
    EXPECT_EQ(seating.of_return("return-1"), seat(1));
    EXPECT_EQ(seating.of_token("return-1"), std::nullopt);
    EXPECT_EQ(seating.number_of(seat(2)), 1);
    EXPECT_EQ(seating.at(0), seat(1));
}

TEST(Seating, ForgetsTheOldTokenOfASeatThatIsTakenAgain) {
    auto seating = two_seats();
    seating.take_again({seat(1), "token-3", "return-3"});
    EXPECT_EQ(seating.of_token("token-1"), std::nullopt);
    EXPECT_EQ(seating.of_return("return-1"), std::nullopt);
    EXPECT_EQ(seating.of_token("token-3"), seat(1));
    EXPECT_EQ(seating.of_token("token-2"), seat(2));
}

TEST(Seating, IsPresentAsLongAsAnyPhoneSits) {
    auto seating = two_seats();
    const auto one = phone(1);
    const auto other = phone(1);
    EXPECT_EQ(seating.sit(one), nullptr);
    EXPECT_EQ(seating.sit(other), nullptr);
    seating.rise(one);
    EXPECT_EQ(seating.present(), (std::vector<bool>{false, true}));
    seating.rise(other);
    EXPECT_EQ(seating.present(), (std::vector<bool>{false, false}));
}

TEST(Seating, SendsTheLongestAwayWhenTooManySit) {
    auto seating = two_seats();
    const auto first = phone(0);
    EXPECT_EQ(seating.sit(first), nullptr);
    for (std::size_t more = 1; more < Seating::kMostPhones; ++more) {
        EXPECT_EQ(seating.sit(phone(0)), nullptr);
    }
    EXPECT_EQ(seating.sit(phone(0)), first);
    seating.rise(first);  // and when its line ends, nothing changes
    EXPECT_TRUE(seating.present()[0]);
}

TEST(Seating, LetsASeatComeBackOnlySoOften) {
    auto seating = two_seats();
    const Seating::Clock::time_point now{1h};
    for (int came = 0; came < static_cast<int>(Seating::kComingsAtOnce); ++came) {
        EXPECT_TRUE(seating.may_come(seat(1), now));
    }
    EXPECT_FALSE(seating.may_come(seat(1), now));
    EXPECT_TRUE(seating.may_come(seat(2), now)) << "another seat pays nothing for it";
    EXPECT_TRUE(seating.may_come(seat(1), now + 1s));
    EXPECT_FALSE(seating.may_come(seat(1), now + 1s));
}

}  // namespace
}  // namespace vertebra
