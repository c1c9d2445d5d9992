#include <gtest/gtest.h>

#include "common/policies/action.h"
#include "common/view/views.h"
#include "tests/support/story.h"

// Questions that stay open for those who were absent.
namespace vertebra {
namespace {

using story::Story;

constexpr const char* kNoon = "2027-06-30T12:00";

Story room() {
    Story room;
    room.seats(4).then(EnterStep{{"welcome"}, {"questions"}}).open("scale");
    return room;
}

TEST(StaysOpen, OnThePhonesWhereverTheWorkshopGoes) {
    auto one = room();
    one.levels("scale", {1, 2, 3}).then(StayOpen{{"scale"}, kNoon});
    one.then(EnterStep{{"questions"}, {"scenarios"}});
    const auto phone = participant_view(one.session(), one.look(Role::Participant));
    const auto found = std::ranges::find(phone.items, "scale", &ItemView::id);
    ASSERT_NE(found, phone.items.end());
    EXPECT_EQ(found->until, kNoon);
    EXPECT_EQ(found->phase, "open");
    one.says(4, "scale", story::level(3));
    const auto leader = facilitator_view(one.session(), one.look(Role::Facilitator));
    ASSERT_EQ(leader.staying.size(), 1U);
    EXPECT_EQ(leader.staying[0].item, "scale");
    EXPECT_EQ(leader.staying[0].until, kNoon);
    EXPECT_EQ(leader.staying[0].answered, 4);
}

TEST(StaysOpen, UntilItIsClosedHoweverThatHappens) {
    auto one = room();
    one.then(StayOpen{{"scale"}, kNoon}).close("scale");
    EXPECT_EQ(one.session().find(ItemId{"scale"})->until, "");
    auto two = room();
    two.then(StayOpen{{"scale"}, kNoon}).then(CloseWorkshop{});
    EXPECT_EQ(two.session().find(ItemId{"scale"})->until, "");
    auto three = room();
    three.then(StayOpen{{"scale"}, kNoon}).then(StayOpen{{"scale"}, ""});
    EXPECT_TRUE(facilitator_view(three.session(), three.look(Role::Facilitator)).staying.empty());
    EXPECT_EQ(three.session().find(ItemId{"scale"})->phase, Phase::Open);
}

TEST(StaysOpen, WhenAllOthersOfItsStepAreClosed) {
    auto one = room();
    one.open("choice").then(StayOpen{{"scale"}, kNoon});
    one.then(MoveAll{{"questions"}, Phase::Open, Phase::Closed, 1});
    EXPECT_EQ(one.session().find(ItemId{"choice"})->phase, Phase::Closed);
    EXPECT_EQ(one.session().find(ItemId{"scale"})->phase, Phase::Open);
}

TEST(StaysOpen, AndTheLargeButtonGoesOnWithoutIt) {
    auto own = room();
    own.then(StayOpen{{"scale"}, kNoon});
    std::string pressed;
    for (int press = 0; press < 4; ++press) {
        const auto next = next_move(own.session(), own.look(Role::Facilitator));
        ASSERT_TRUE(next);
        pressed += next->label + " ";
        if (next->label == "move.close_workshop") break;
        own.then(next->command);
    }
    EXPECT_EQ(pressed, "move.open_all move.close_all move.reveal_all move.close_workshop ");
    EXPECT_EQ(own.session().find(ItemId{"scale"})->phase, Phase::Open);

    Story together;
    together.seats(4).then(EnterStep{{"welcome"}, {"topics"}}).open("topic-choice");
    together.then(StayOpen{{"topic-choice"}, kNoon});
    EXPECT_EQ(next_move(together.session(), together.look(Role::Facilitator))->label,
              "move.next_step");
}

TEST(StaysOpen, AndTheTimerNoLongerRuns) {
    auto one = room();
    one.then(StartTimer{60000}).then(StayOpen{{"scale"}, kNoon});
    EXPECT_FALSE(one.session().timer);
}

TEST(StaysOpen, OnlyWhatIsOpenAndUntilAMinuteOfTheCalendar) {
    auto one = room();
    EXPECT_EQ(one.when(StayOpen{{"choice"}, kNoon}), "refused: not_from_here");
    EXPECT_EQ(one.when(StayOpen{{"nothing"}, kNoon}), "refused: unknown_item");
    for (const char* wrong : {"2027-06-31T12:00", "2027-06-30T24:00", "2027-06-30T12:60",
                              "2027-06-30 12:00", "2027-06-30", "noon"}) {
        EXPECT_EQ(one.when(StayOpen{{"scale"}, wrong}), "refused: bad_date") << wrong;
        EXPECT_FALSE(is_minute(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace vertebra
