#include <gtest/gtest.h>

#include "tests/support/story.h"

namespace vertebra {
namespace {

using story::dont_know;
using story::level;
using story::seat_id;
using story::Story;

// A room of four with the scale item open.
Story open_room() {
    Story room;
    room.seats(4).then(EnterStep{{"welcome"}, {"questions"}}).open("scale");
    return room;
}

TEST(Ballot, TakesAnAnswerWhileTheRoundIsOpen) {
    auto room = open_room();
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3))), "scale gets an answer");
}

TEST(Ballot, RefusesAnAnswerBeforeTheOpening) {
    Story room;
    room.seats(1);
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3))), "refused: not_open");
}

TEST(Ballot, RefusesAFirstAnswerAfterTheRoundHasClosed) {
    auto room = open_room();
    room.close("scale");
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3))), "refused: round_closed");
}

TEST(Ballot, StillKnowsARetryAfterTheRoundHasClosed) {
    auto room = open_room();
    const auto cast = room.cast(1, "scale", level(3), 1, 5);
    room.then(cast).close("scale").reveal("scale");
    EXPECT_EQ(room.when(cast), "nothing");
}

TEST(Ballot, RefusesAKnownKeyWithAnotherContent) {
    auto room = open_room();
    room.then(room.cast(1, "scale", level(3), 1, 5));
    EXPECT_EQ(room.when(room.cast(1, "scale", level(2), 1, 5)), "refused: key_reused");
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3), 2, 5)), "refused: key_reused");
}

TEST(Ballot, LetsNoLateRetryUndoANewerChange) {
    auto room = open_room();
    room.then(room.cast(1, "scale", level(1), 2, 6));
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3), 1, 5)), "refused: replaced");
    EXPECT_EQ(room.session().find(ItemId{"scale"})->rounds.back().of(0)->answer, level(1));
}

TEST(Ballot, AcknowledgesTheOlderChangeOfASeatToo) {
    auto room = open_room();
    const auto first = room.cast(1, "scale", level(1), 1, 5);
    room.then(first).then(room.cast(1, "scale", level(2), 2, 6));
    EXPECT_EQ(room.when(first), "nothing");
}

TEST(Ballot, CountsASeatOnceHoweverOftenItChanges) {
    auto room = open_room();
    for (int revision = 1; revision <= 5; ++revision) {
        room.then(room.cast(1, "scale", level(revision % 5), revision, revision));
    }
    EXPECT_EQ(room.session().find(ItemId{"scale"})->rounds.back().answered(), 1);
}

TEST(Ballot, RefusesStrangersAndThoseWhoWereRemoved) {
    auto room = open_room();
    EXPECT_EQ(room.when(room.cast(9, "scale", level(3))), "refused: unknown_seat");
    room.then(RemoveSeat{seat_id(1)});
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3))), "refused: seat_removed");
    EXPECT_EQ(room.when(ReturnToSeat{seat_id(1), "t", "r"}), "refused: seat_removed");
    room.then(ReadmitSeat{seat_id(1)});
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3))), "scale gets an answer");
}

TEST(Moves, RefuseASecondClick) {
    auto room = open_room();
    const MoveItem closing{{"scale"}, Phase::Open, Phase::Closed, 1};
    EXPECT_EQ(room.when(closing), "scale is closed in round 1");
    EXPECT_EQ(room.when(closing), "refused: moved_on");
}

TEST(Moves, RefuseEveryWayThatIsNotInTheTable) {
    const Phase phases[] = {Phase::Ready, Phase::Open, Phase::Closed, Phase::Revealed,
                            Phase::Locked};
    for (const auto from : phases) {
        for (const auto to : phases) {
            Story room;
            room.seats(1).then(EnterStep{{"welcome"}, {"scenarios"}});
            const std::string item = room.session().selected.text;
            if (from != Phase::Ready) room.open(item);
            if (from == Phase::Closed || from == Phase::Revealed || from == Phase::Locked) {
                room.close(item);
            }
            if (from == Phase::Revealed || from == Phase::Locked) room.reveal(item);
            if (from == Phase::Locked) room.then(LockItem{{item}, {}, "", ""});
            const bool refused = room.when(MoveItem{{item}, from, to, 1}).starts_with("refused");
            EXPECT_EQ(refused, !can_move(from, to) || to == Phase::Locked)
                << code_of(from) << " to " << code_of(to);
        }
    }
}

TEST(Moves, StartTheTimerOfTheStepAndNeverCloseByThemselves) {
    Story room;
    room.seats(1).then(EnterStep{{"welcome"}, {"scenarios"}});
    const auto item = room.session().selected;
    EXPECT_EQ(room.when(MoveItem{item, Phase::Ready, Phase::Open, 1}),
              item.text + " is open in round 1, timer");
    room.moment.at_ms += 3600 * 1000;
    EXPECT_EQ(room.when(room.cast(1, item.text, level(2))), item.text + " gets an answer");
    const auto view = participant_view(room.session(), room.look(Role::Participant));
    EXPECT_LT(view.timer->left_ms, 0);
}

TEST(Timer, IsExtendedFromNowWhenItHasRunOut) {
    Story room;
    room.then(StartTimer{5000});
    room.moment.at_ms += 60000;
    room.then(ExtendTimer{30000});
    const auto view = participant_view(room.session(), room.look(Role::Participant));
    EXPECT_EQ(view.timer->left_ms, 30000);
}

TEST(Undo, TakesBackAReveal) {
    auto room = open_room();
    room.levels("scale", {1, 2, 3, 3}).close("scale").reveal("scale");
    const int depth = static_cast<int>(room.session().undo.size());
    room.then(Undo{depth});
    EXPECT_EQ(room.session().find(ItemId{"scale"})->phase, Phase::Closed);
}

TEST(Undo, BringsBackWhatAResetTookAway) {
    auto room = open_room();
    room.levels("scale", {1, 2, 3, 3}).then(ResetItem{{"scale"}, 1});
    EXPECT_EQ(room.session().find(ItemId{"scale"})->rounds.back().answered(), 0);
    room.then(Undo{static_cast<int>(room.session().undo.size())});
    EXPECT_EQ(room.session().find(ItemId{"scale"})->rounds.back().answered(), 4);
}

TEST(Reset, LetsEveryoneAnswerAnewFromTheFirstRevision) {
    auto room = open_room();
    const auto old = room.cast(1, "scale", level(1), 1, 5);
    room.then(old).then(ResetItem{{"scale"}, 1});
    EXPECT_EQ(room.when(old), "refused: was_reset");
    EXPECT_EQ(room.when(room.cast(1, "scale", level(2), 1, 6)), "scale gets an answer");
}

TEST(Reset, OfALaterRoundLeavesTheAnswersOfTheEarlierOneKnown) {
    auto room = open_room();
    const auto first = room.cast(1, "scale", level(1), 1, 5);
    room.then(first).close("scale").reveal("scale").open("scale").then(ResetItem{{"scale"}, 2});
    EXPECT_EQ(room.when(first), "nothing");
}

TEST(Reset, TakenBackKnowsTheOldAnswersAgain) {
    auto room = open_room();
    const auto old = room.cast(1, "scale", level(1), 1, 5);
    room.then(old).then(ResetItem{{"scale"}, 1}).close("scale");
    room.then(Undo{static_cast<int>(room.session().undo.size())});
    room.then(Undo{static_cast<int>(room.session().undo.size())});
    EXPECT_EQ(room.when(old), "nothing");
}

TEST(Rounds, AreNotReopenedOrResetOnceTheirResultWasShown) {
    auto room = open_room();
    room.levels("scale", {1, 2, 3, 3}).close("scale").reveal("scale");
    EXPECT_EQ(room.when(ResetItem{{"scale"}, 1}), "refused: was_shown");
    room.then(MoveItem{{"scale"}, Phase::Revealed, Phase::Closed, 1});
    EXPECT_EQ(room.when(MoveItem{{"scale"}, Phase::Closed, Phase::Open, 1}), "refused: was_shown");
    room.reveal("scale");
    EXPECT_EQ(room.when(MoveItem{{"scale"}, Phase::Revealed, Phase::Open, 1}),
              "scale is open in round 2");
}

TEST(Rounds, AreNotReopenedByStepsBackEither) {
    auto room = open_room();
    room.levels("scale", {0, 1, 2, 3}).close("scale").reveal("scale");
    const auto undo = [&] { return Undo{static_cast<int>(room.session().undo.size())}; };
    room.then(undo());
    EXPECT_EQ(room.session().find(ItemId{"scale"})->phase, Phase::Closed);
    EXPECT_EQ(room.when(undo()), "refused: was_shown");
}

TEST(Undo, TakesBackTogetherWhatOneButtonMoved) {
    Story room;
    room.seats(3).then(EnterStep{{"welcome"}, {"questions"}});
    room.then(MoveAll{{"questions"}, Phase::Ready, Phase::Open, 1});
    room.then(Undo{static_cast<int>(room.session().undo.size())});
    for (const auto& id : room.session().current().items) {
        EXPECT_EQ(room.session().find(id)->phase, Phase::Ready) << id.text;
    }
}

TEST(Undo, ThrowsNoAnswersAway) {
    auto room = open_room();
    room.says(1, "scale", level(2));
    EXPECT_EQ(room.when(Undo{static_cast<int>(room.session().undo.size())}),
              "refused: has_answers");
}

TEST(Undo, IsRefusedWhenSomethingElseWasDoneMeanwhile) {
    auto room = open_room();
    const int depth = static_cast<int>(room.session().undo.size());
    room.close("scale");
    EXPECT_EQ(room.when(Undo{depth}), "refused: moved_on");
}

TEST(Steps, MoveOnWithoutClosingWhatIsOpen) {
    auto room = open_room();
    room.then(EnterStep{{"questions"}, {"welcome"}});
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3))), "scale gets an answer");
    const auto view = participant_view(room.session(), room.look(Role::Participant));
    ASSERT_EQ(view.items.size(), 1U);
    EXPECT_EQ(view.items[0].id, "scale");
}

TEST(Steps, TakeTheJoinScreenAwayWhenSomethingIsOpenedOrRevealed) {
    auto room = open_room();
    room.then(ShowScene{Scene::Join}).close("scale");
    EXPECT_EQ(room.session().scene, Scene::Join) << "nothing new to be seen";
    room.reveal("scale");
    EXPECT_EQ(room.session().scene, Scene::Item);

    room.then(ShowScene{Scene::Join}).then(MoveAll{{"questions"}, Phase::Ready, Phase::Open, 1});
    EXPECT_EQ(room.session().scene, Scene::Item);
}

TEST(Steps, LeaveABlankScreenAsItIs) {
    auto room = open_room();
    room.then(ShowScene{Scene::Blank}).close("scale").reveal("scale");
    EXPECT_EQ(room.session().scene, Scene::Blank);
}

TEST(Workshop, ClosesWhatIsOpenAndThenTakesNothingNew) {
    auto room = open_room();
    const auto cast = room.cast(1, "scale", level(3), 1, 5);
    room.then(cast).then(CloseWorkshop{});
    EXPECT_EQ(room.session().find(ItemId{"scale"})->phase, Phase::Closed);
    EXPECT_EQ(room.when(room.cast(2, "scale", level(3))), "refused: workshop_closed");
    EXPECT_EQ(room.when(StartTimer{60000}), "refused: workshop_closed");
    EXPECT_EQ(room.when(cast), "nothing");
}

TEST(Lock, KeepsItsWordsWhenAnotherOneComesAtTheSameMoment) {
    Story room;
    room.seats(3).then(EnterStep{{"welcome"}, {"scenarios"}});
    const auto id = room.session().selected;
    room.open(id.text).levels(id.text, {2, 2, 2}).close(id.text).reveal(id.text);
    room.then(LockItem{id, Scale{Scale::Mark::Level, 2}, "because", "two tables"});
    EXPECT_EQ(room.when(LockItem{id, Scale{Scale::Mark::Level, 3}, "", ""}), "refused: moved_on");
    EXPECT_EQ(room.session().find(id)->lock->reason, "because");
    EXPECT_EQ(room.session().find(id)->lock->dissent, "two tables");
}

TEST(Door, KeepsNewPeopleOutWhenItIsLocked) {
    Story room;
    room.then(SetDoor{Door::Locked});
    EXPECT_EQ(room.when(TakeSeat{seat_id(1), "t", "r", ""}), "refused: room_locked");
}

TEST(Named, AsksForANameAndAnonymousForgetsOne) {
    Story named{3, Mode::Named};
    EXPECT_EQ(named.when(TakeSeat{seat_id(1), "t", "r", ""}), "refused: name_missing");
    Story anonymous;
    anonymous.then(TakeSeat{seat_id(1), "t", "r", "Ada"});
    EXPECT_EQ(anonymous.session().seats[0].name, "");
}

TEST(Texts, AreTrimmedAndKnownAgainAtARetry) {
    Story named{3, Mode::Named};
    named.then(TakeSeat{seat_id(1), "t", "r", " \tAna\u00a0"});
    EXPECT_EQ(named.session().seats[0].name, "Ana");
    named.moment.present.push_back(true);
    named.then(EnterStep{{"welcome"}, {"questions"}}).open("text");
    const auto cast = named.cast(1, "text", {FreeText{" flood \n"}}, 1, 5);
    named.then(cast);
    const auto& log = named.log();
    EXPECT_EQ(std::get<AnswerCast>(log.back().fact).answer, Answer{FreeText{"flood"}});
    EXPECT_EQ(named.when(cast), "nothing");
    EXPECT_EQ(named.when(named.cast(1, "text", {FreeText{"flood"}}, 1, 5)), "nothing");
    EXPECT_EQ(named.when(named.cast(1, "text", {FreeText{"a\u202e"}}, 2, 6)), "refused: bad_text");
    EXPECT_EQ(named.when(named.cast(1, "text", {FreeText{"\u200b"}}, 2, 7)),
              "refused: empty_answer");
    named.then(CloseWorkshop{});
    EXPECT_EQ(named.when(cast), "nothing");  // still acknowledged
}

TEST(Log, GivesTheSameSessionWhenItIsFoldedAgain) {
    auto room = open_room();
    room.levels("scale", {1, 2, 3, 3}).close("scale").reveal("scale");
    room.then(EnterStep{{"questions"}, {"scenarios"}});
    auto again = blank(story::small_content());
    for (const auto& event : room.log()) {
        apply(again, event);
    }
    const auto look = room.look(Role::Facilitator);
    EXPECT_EQ(facilitator_view(again, look).items, facilitator_view(room.session(), look).items);
    EXPECT_EQ(again.offset, room.session().offset);
}

}  // namespace
}  // namespace vertebra
