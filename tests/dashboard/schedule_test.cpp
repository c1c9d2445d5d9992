#include "facilitator/dashboard/panels/schedule.h"

#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

constexpr std::int64_t kMinute = 60'000;

// Steps of 10, 20, 30 and 40 minutes, at the third; so many minutes were spent in each.
FacilitatorView at_third(std::int64_t first, std::int64_t second, std::int64_t third) {
    auto view = room::talk().view;
    view.agenda[0].spent_ms = first * kMinute;
    view.agenda[1].spent_ms = second * kMinute;
    view.agenda[2].spent_ms = third * kMinute;
    return view;
}

TEST(Schedule, CountsWhatEarlierStepsTookBeyondThePlan) {
    EXPECT_EQ(schedule_of(at_third(10, 20, 5), 0).behind_ms, 0);
    EXPECT_EQ(schedule_of(at_third(15, 20, 5), 0).behind_ms, 5 * kMinute);
    EXPECT_EQ(schedule_of(at_third(8, 16, 5), 0).behind_ms, -6 * kMinute);
}

TEST(Schedule, CountsTheCurrentStepOnlyOnceItsMinutesAreOver) {
    EXPECT_EQ(schedule_of(at_third(10, 20, 30), 0).behind_ms, 0);
    EXPECT_EQ(schedule_of(at_third(10, 20, 30), 3 * kMinute).behind_ms, 3 * kMinute);
}

TEST(Schedule, PlansEachStepBehindTheMinutesOfThoseBefore) {
    const auto schedule = schedule_of(at_third(15, 20, 5), 0);
    EXPECT_EQ(schedule.starts_ms, (std::vector<std::int64_t>{-40 * kMinute, -30 * kMinute,
                                                             -10 * kMinute, 20 * kMinute}));
    EXPECT_EQ(schedule.ends_ms, 60 * kMinute);
}

TEST(Schedule, AStepThatIsLeftOutTakesNoTime) {
    auto view = at_third(10, 20, 5);
    view.agenda[3].dropped = true;
    EXPECT_EQ(schedule_of(view, 0).ends_ms, 25 * kMinute);
}

TEST(Schedule, AStepThatWasJumpedOverGivesItsMinutesBack) {
    EXPECT_EQ(schedule_of(at_third(10, 0, 5), 0).behind_ms, -20 * kMinute);
}

TEST(Schedule, TellsTheTimeOfTheDay) {
    EXPECT_EQ(day_clock(9 * 60 * kMinute + 5 * kMinute), "9:05");
    EXPECT_EQ(day_clock(23 * 60 * kMinute + 59 * kMinute + 40'000), "0:00");
    EXPECT_EQ(day_clock(-10 * kMinute), "23:50");
}

// It is nine o'clock; half an hour ago the workshop began.
TEST(Schedule, StandsInTheAgendaAsPlannedAndAsItLooksNow) {
    auto state = room::talk();
    state.view = at_third(15, 20, 5);
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says("5 min behind; ends at 10:05"));
    EXPECT_TRUE(window.says("15 of 10 min  ·  8:20"));
    EXPECT_TRUE(window.says("40 min  ·  9:20 → 9:25"));
}

TEST(Schedule, SaysWhenWeAreAheadOrOnTime) {
    auto state = room::talk();
    state.view = at_third(8, 20, 5);
    Headless window;
    window.show(state);
    EXPECT_TRUE(window.says("2 min ahead; ends at 10:05"));

    state.view = at_third(10, 20, 5);
    window.show(state);
    EXPECT_TRUE(window.says("On time; ends at 10:05"));
    EXPECT_FALSE(window.says("→"));
}

}  // namespace
}  // namespace vertebra::dashboard
