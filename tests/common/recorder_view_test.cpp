#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/story.h"

namespace vertebra {
namespace {

using namespace story;

Story open_room(int seats, int k, Visibility visibility, Mode mode = Mode::Named) {
    Story room{k, mode};
    room.seats(seats).then(EnterStep{{"welcome"}, {"questions"}});
    room.then(SetVisibility{{"scale"}, visibility});
    room.open("scale");
    return room;
}

ItemView scale(const Story& room) {
    const auto view = recorder_view(room.session(), room.look(Role::Projector));
    return *std::ranges::find(view.items, "scale", &ItemView::id);
}

TEST(Recorder, SeesAResultWhenItIsRevealed) {
    auto room = open_room(4, 3, Visibility::Blind);
    room.levels("scale", {1, 2, 3, 3});
    EXPECT_EQ(scale(room).answered, 4);
    EXPECT_FALSE(scale(room).result);
    room.close("scale").reveal("scale");
    ASSERT_TRUE(scale(room).result);
    EXPECT_TRUE(scale(room).result->chart);
}

TEST(Recorder, DoesNotSeeWhatTheFacilitatorWatchesAlone) {
    auto room = open_room(8, 3, Visibility::Host);
    room.levels("scale", {1, 2, 3, 3, 1, 2, 3, 3});
    const auto lead = facilitator_view(room.session(), room.look(Role::Facilitator));
    const auto watched = std::ranges::find(lead.items, "scale", &ItemView::id);
    EXPECT_TRUE(watched->result) << "the facilitator does";
    EXPECT_FALSE(scale(room).result);
}

TEST(Recorder, SeesFewerThanKAnswersAsLittleAsTheRoomEvenWithNames) {
    auto room = open_room(4, 5, Visibility::Blind, Mode::Named);
    room.levels("scale", {1, 2, 3, 3}).close("scale").reveal("scale");
    ASSERT_TRUE(scale(room).result);
    EXPECT_EQ(scale(room).result->hidden, "too_few");
    EXPECT_FALSE(scale(room).result->chart);
}

TEST(Recorder, HearsEveryReasonReleasedOrNot) {
    auto room = open_room(4, 3, Visibility::Blind);
    for (int seat = 1; seat <= 4; ++seat) {
        auto cast = room.cast(seat, "scale", level(2), 1, 100 - seat);
        cast.answer.reason = "reason " + std::to_string(seat);
        room.then(cast);
    }
    EXPECT_TRUE(scale(room).texts.empty()) << "not before the reveal";
    room.close("scale").reveal("scale");
    ASSERT_EQ(scale(room).texts.size(), 4U);
    EXPECT_FALSE(scale(room).texts[0].released);
}

TEST(Recorder, SeesTheWholeAgendaAndWhereItStands) {
    auto room = open_room(4, 3, Visibility::Blind);
    const auto view = recorder_view(room.session(), room.look(Role::Projector));
    EXPECT_EQ(view.agenda.size(), 5U);
    EXPECT_EQ(view.agenda.back().state, "current");
    EXPECT_EQ(view.present, 4);
    EXPECT_TRUE(view.profile);
}

TEST(Recorder, SeesTheSameWhateverRoleIsAskedFor) {
    auto room = open_room(4, 5, Visibility::Host, Mode::Named);
    room.levels("scale", {1, 2, 3, 3});
    EXPECT_EQ(recorder_view(room.session(), room.look(Role::Facilitator)),
              recorder_view(room.session(), room.look(Role::Projector)));
}

}  // namespace
}  // namespace vertebra
