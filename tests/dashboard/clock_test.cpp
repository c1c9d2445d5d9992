#include "facilitator/dashboard/panels/clock.h"

#include <gtest/gtest.h>

namespace vertebra::dashboard {
namespace {

TEST(Clock, ShowsASecondUntilItIsOver) {
    EXPECT_EQ(clock_text(60'000), "1:00");
    EXPECT_EQ(clock_text(59'999), "1:00");
    EXPECT_EQ(clock_text(59'000), "0:59");
    EXPECT_EQ(clock_text(1), "0:01");
    EXPECT_EQ(clock_text(0), "0:00");
}

TEST(Clock, CountsOnAfterTheEnd) {
    EXPECT_EQ(clock_text(-12'300), "\u22120:12");
    EXPECT_EQ(clock_text(-75'000), "\u22121:15");
}

TEST(Clock, RunsOnFromTheState) {
    EXPECT_EQ(left_now({60'000, 42'000}, 1'000, 3'500), 39'500);
}

}  // namespace
}  // namespace vertebra::dashboard
