#include <gtest/gtest.h>

#include "tests/support/story.h"

namespace vertebra {
namespace {

using story::Story;

std::string label(const Story& room) {
    const auto next = next_move(room.session(), room.look(Role::Facilitator));
    return next ? next->label : "none";
}

void press(Story& room) {
    room.then(next_move(room.session(), room.look(Role::Facilitator))->command);
}

TEST(PrimaryButton, LeadsThroughAWholeWorkshopAlone) {
    Story room;
    room.seats(3);
    std::string pressed;
    for (int press_count = 0; press_count < 100 && label(room) != "none"; ++press_count) {
        pressed += label(room) + " ";
        press(room);
    }
    EXPECT_EQ(label(room), "none");
    EXPECT_TRUE(room.session().closed);
    EXPECT_TRUE(pressed.ends_with("move.close_workshop ")) << pressed;
}

// Two who see the same button and press it at the same moment: one step, never two.
TEST(PrimaryButton, PressedTwiceMovesOnce) {
    Story room;
    room.seats(3);
    int presses = 0;
    for (; presses < 100 && label(room) != "none"; ++presses) {
        const auto button = *next_move(room.session(), room.look(Role::Facilitator));
        room.then(button.command);
        const auto length = room.log().size();
        const auto again = room.when(button.command);
        EXPECT_TRUE(again == "nothing" || again.starts_with("refused: ")) << button.label << again;
        EXPECT_EQ(room.log().size(), length) << button.label;
    }
    EXPECT_GT(presses, 10);
}

TEST(PrimaryButton, ProposesASecondRoundOnlyWhenTheSpreadIsWide) {
    for (const bool wide : {true, false}) {
        Story room;
        room.seats(4).then(EnterStep{{"welcome"}, {"scenarios"}});
        const std::string id = room.session().selected.text;
        room.open(id).levels(id,
                             wide ? std::vector<int>{0, 0, 4, 4} : std::vector<int>{2, 2, 2, 3});
        room.close(id).reveal(id);
        EXPECT_EQ(label(room), wide ? "move.next_round" : "move.lock");
    }
}

TEST(PrimaryButton, LocksWhatTheVotesSay) {
    Story room;
    room.seats(4).then(EnterStep{{"welcome"}, {"scenarios"}});
    const std::string id = room.session().selected.text;
    room.open(id).levels(id, {2, 2, 2, 3}).close(id).reveal(id);
    press(room);
    const auto& lock = room.session().find(ItemId{id})->lock;
    ASSERT_TRUE(lock);
    EXPECT_EQ(lock->value, (Scale{Scale::Mark::Level, 2}));
}

TEST(PrimaryButton, MovesASelfPacedStepAsAWhole) {
    Story room;
    room.seats(3).then(EnterStep{{"welcome"}, {"questions"}});
    EXPECT_EQ(label(room), "move.open_all");
    press(room);
    for (const auto& item : participant_view(room.session(), room.look(Role::Participant)).items) {
        EXPECT_EQ(item.phase, "open");
    }
    EXPECT_EQ(label(room), "move.close_all");
    press(room);
    EXPECT_EQ(label(room), "move.reveal_all");
}

}  // namespace
}  // namespace vertebra
