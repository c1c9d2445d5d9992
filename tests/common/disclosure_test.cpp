#include "common/view/disclosure.h"

#include <gtest/gtest.h>

#include "tests/support/story.h"

namespace vertebra {
namespace {

using story::level;
using story::Story;

const ItemState& item(const Story& room, const char* id) {
    return *room.session().find(ItemId{id});
}

Hidden hidden(const Story& room, Role role) {
    return disclose(room.session(), item(room, "scale"), 1, role).hidden;
}

Story open_room(int seats, int k, Visibility visibility = Visibility::Blind,
                Mode mode = Mode::Anonymous) {
    Story room{k, mode};
    room.seats(seats).then(EnterStep{{"welcome"}, {"questions"}});
    room.then(SetVisibility{{"scale"}, visibility}).open("scale");
    return room;
}

TEST(Disclosure, ShowsNobodyABlindTallyBeforeTheReveal) {
    auto room = open_room(6, 3);
    room.levels("scale", {1, 2, 3, 3, 4, 4}).close("scale");
    for (const auto role : {Role::Participant, Role::Projector, Role::Facilitator}) {
        EXPECT_EQ(hidden(room, role), Hidden::NotRevealed);
    }
    room.reveal("scale");
    for (const auto role : {Role::Participant, Role::Projector, Role::Facilitator}) {
        EXPECT_EQ(hidden(room, role), Hidden::No);
    }
}

TEST(Disclosure, ShowsFewerThanKToNobody) {
    auto room = open_room(4, 5);
    room.levels("scale", {1, 2, 3, 3}).close("scale").reveal("scale");
    for (const auto role : {Role::Participant, Role::Projector, Role::Facilitator}) {
        EXPECT_EQ(hidden(room, role), Hidden::TooFew);
    }
}

TEST(Disclosure, ShowsTheFacilitatorOfANamedWorkshopEverythingAfterTheReveal) {
    auto room = open_room(4, 5, Visibility::Blind, Mode::Named);
    room.levels("scale", {1, 2, 3, 3}).close("scale").reveal("scale");
    EXPECT_EQ(hidden(room, Role::Facilitator), Hidden::No);
    EXPECT_EQ(hidden(room, Role::Projector), Hidden::TooFew);
}

TEST(Disclosure, ShowsARankingThatNobodyGaveWithoutFigures) {
    Story room{3, Mode::Named};
    room.seats(3).then(EnterStep{{"welcome"}, {"questions"}});
    room.open("ranking").close("ranking").reveal("ranking");
    const auto view =
        item_view(room.session(), item(room, "ranking"), room.look(Role::Facilitator));
    ASSERT_TRUE(view.result && view.result->chart);
    EXPECT_FALSE(view.result->chart->bars[0].low);
    EXPECT_EQ(view.result->verdict, "none");
}

// The table of common/README.md: of so many answers, the live picture holds so many.
TEST(LivePicture, MovesByKAndHoldsOnlyWhatKMoreHaveFollowed) {
    EXPECT_EQ(pictured(4, 5), 0);
    EXPECT_EQ(pictured(9, 5), 0);
    EXPECT_EQ(pictured(10, 5), 5);
    EXPECT_EQ(pictured(14, 5), 5);
    EXPECT_EQ(pictured(15, 5), 10);
    EXPECT_EQ(pictured(28, 5), 20);
    EXPECT_EQ(pictured(40, 5), 35);
}

TEST(LivePicture, IsForTheStageAndNeverForPhones) {
    auto room = open_room(6, 3, Visibility::Open);
    room.levels("scale", {1, 1, 1, 4, 4, 4});
    const auto shown = disclose(room.session(), item(room, "scale"), 1, Role::Projector);
    ASSERT_TRUE(shown.tally);
    EXPECT_TRUE(shown.live);
    EXPECT_EQ(std::get<ScaleTally>(shown.tally->votes).counts, (std::vector<int>{0, 3, 0, 0, 0}));
    EXPECT_EQ(hidden(room, Role::Participant), Hidden::NotRevealed);
}

TEST(LivePicture, HoldsItsAnswersForTheRound) {
    auto room = open_room(6, 3, Visibility::Open);
    room.levels("scale", {1, 1, 1, 4, 4, 4});
    EXPECT_EQ(room.when(room.cast(1, "scale", level(2), 2, 90)), "refused: on_screen");
    EXPECT_EQ(room.when(room.cast(4, "scale", level(2), 2, 91)), "scale gets an answer");
}

TEST(LivePicture, HoldsItsAnswersForAFacilitatorWithoutNamesToo) {
    auto room = open_room(6, 3, Visibility::Host);
    room.levels("scale", {1, 1, 1, 4, 4, 4});
    EXPECT_EQ(room.when(room.cast(1, "scale", level(2), 2, 90)), "refused: on_screen");
    auto named = open_room(6, 3, Visibility::Host, Mode::Named);
    named.levels("scale", {1, 1, 1, 4, 4, 4});
    EXPECT_EQ(named.when(named.cast(1, "scale", level(2), 2, 90)), "scale gets an answer");
}

// No two pictures, the final one included, may differ by 1 … k − 1 seats, in any order of answers
// and changes.
TEST(LivePicture, NeverLetsTwoPicturesDifferByAFewSeats) {
    constexpr int kSeats = 17;
    for (const int k : {3, 5}) {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            auto room = open_room(kSeats, k, Visibility::Open);
            std::vector<int> revisions(kSeats + 1, 0);
            std::set<std::vector<int>> pictures;
            unsigned chance = seed;
            for (int tap = 0; tap < 60; ++tap) {
                chance = chance * 1103515245 + 12345;
                const int seat = static_cast<int>(chance / 65536 % kSeats) + 1;
                const int value = static_cast<int>(chance / 7 % 5);
                const auto at = static_cast<std::size_t>(seat);
                room.when(
                    room.cast(seat, "scale", level(value), ++revisions[at], 1000 * tap + seat));
                const auto shown =
                    disclose(room.session(), item(room, "scale"), 1, Role::Projector);
                if (shown.tally) {
                    pictures.insert(std::get<ScaleTally>(shown.tally->votes).counts);
                }
            }
            room.close("scale").reveal("scale");
            const auto last = disclose(room.session(), item(room, "scale"), 1, Role::Projector);
            pictures.insert(std::get<ScaleTally>(last.tally->votes).counts);
            for (const auto& a : pictures) {
                for (const auto& b : pictures) {
                    int differ = 0;
                    for (std::size_t step = 0; step < a.size(); ++step) {
                        differ += std::abs(a[step] - b[step]);
                    }
                    const int more = std::abs(ScaleTally{a}.valid() - ScaleTally{b}.valid());
                    EXPECT_TRUE(differ == 0 || more >= k) << "k " << k << ", seed " << seed;
                }
            }
        }
    }
}

Story second_round(int first, int second, int k) {
    Story room{k};
    room.seats(std::max(first, second)).then(EnterStep{{"welcome"}, {"scenarios"}});
    const std::string id = room.session().selected.text;
    room.open(id).levels(id, std::vector<int>(static_cast<std::size_t>(first), 2));
    room.close(id).reveal(id).open(id);
    room.levels(id, std::vector<int>(static_cast<std::size_t>(second), 3));
    room.close(id).reveal(id);
    return room;
}

bool counts_shown(const Story& room) {
    const auto& state = *room.session().find(room.session().selected);
    return disclose(room.session(), state, 2, Role::Projector).counts;
}

TEST(Rounds, AreShownInWordsWhenAFewCouldBeFoundByComparing) {
    EXPECT_FALSE(counts_shown(second_round(28, 26, 5)));  // 2 seats in one round only
    EXPECT_TRUE(counts_shown(second_round(28, 23, 5)));   // 5
    EXPECT_TRUE(counts_shown(second_round(28, 28, 5)));   // 0
    const auto few = second_round(28, 4, 5);
    const auto& state = *few.session().find(few.session().selected);
    EXPECT_EQ(disclose(few.session(), state, 2, Role::Projector).hidden, Hidden::TooFew);
}

// Each round: who answers it. All say the same; only who is there matters.
Story rounds(const std::vector<std::vector<int>>& who, int k,
             Visibility visibility = Visibility::Blind) {
    auto room = open_room(40, k, visibility);
    for (std::size_t round = 0; round < who.size(); ++round) {
        if (round > 0) room.open("scale");
        for (const int seat : who[round]) {
            room.says(seat, "scale", level(1));
        }
        room.close("scale").reveal("scale");
    }
    return room;
}

std::vector<int> seats(int from, int to) {
    std::vector<int> all;
    for (int seat = from; seat <= to; ++seat) {
        all.push_back(seat);
    }
    return all;
}

bool last_counts(const Story& room) {
    const auto& scale = item(room, "scale");
    return disclose(room.session(), scale, scale.round(), Role::Projector).counts;
}

TEST(Rounds, AreShownInWordsWhenAFewCameAndOthersWent) {
    EXPECT_FALSE(last_counts(rounds({seats(1, 20), seats(3, 23)}, 5)));  // 2 went, 3 came
    EXPECT_TRUE(last_counts(rounds({seats(1, 20), seats(6, 25)}, 5)));   // 5 and 5
}

// 6 … 11 and 1 … 5 together are the first round and one more.
TEST(Rounds, AreShownInWordsWhenThreeOfThemTellOfAFew) {
    EXPECT_FALSE(last_counts(rounds({seats(1, 10), seats(1, 5), seats(6, 11)}, 5)));
    EXPECT_TRUE(last_counts(rounds({seats(1, 10), seats(1, 5), seats(6, 15)}, 5)));
}

// Of 20 the first 5, 10 and 15 were in a picture: 12 of them again would be 10 and 2 more.
TEST(Rounds, AreShownInWordsWhenAPartOfAPictureAnswersAgain) {
    const std::vector<std::vector<int>> part{seats(1, 20), seats(1, 12)};
    EXPECT_TRUE(last_counts(rounds(part, 5)));
    EXPECT_FALSE(last_counts(rounds(part, 5, Visibility::Open)));
    EXPECT_TRUE(last_counts(rounds({seats(1, 20), seats(1, 20)}, 5, Visibility::Open)));
    EXPECT_TRUE(last_counts(rounds({seats(1, 20), seats(21, 30)}, 5, Visibility::Open)));
}

TEST(LivePicture, IsOfTheFirstRoundOnly) {
    auto room = rounds({seats(1, 20)}, 5, Visibility::Open);
    room.open("scale");
    for (const int seat : seats(1, 20)) {
        room.says(seat, "scale", level(2));
    }
    const auto second = disclose(room.session(), item(room, "scale"), 2, Role::Facilitator);
    EXPECT_EQ(second.hidden, Hidden::NotRevealed);
    EXPECT_EQ(room.when(room.cast(1, "scale", level(3), 2, 90)), "scale gets an answer");
}

TEST(LivePicture, IsNotTakenAwayByAReset) {
    auto room = open_room(10, 3, Visibility::Host);
    room.levels("scale", {1, 1, 1, 4, 4});
    EXPECT_EQ(room.when(ResetItem{{"scale"}, 1}), "event 12");
    room.levels("scale", {1, 1, 1, 4, 4, 4});
    EXPECT_EQ(room.when(ResetItem{{"scale"}, 1}), "refused: was_shown");
}

TEST(LivePicture, EndsWithTheWorkshop) {
    auto room = open_room(10, 3, Visibility::Open);
    room.levels("scale", {1, 1, 1, 4, 4, 4}).then(CloseWorkshop{});
    EXPECT_EQ(hidden(room, Role::Projector), Hidden::NotRevealed);
}

TEST(Texts, AppearOnlyAfterTheRevealInTheOrderOfTheirKeys) {
    auto room = open_room(4, 3);
    for (int seat = 1; seat <= 4; ++seat) {
        auto cast = room.cast(seat, "scale", level(2), 1, 100 - seat);
        cast.answer.reason = "reason " + std::to_string(seat);
        room.then(cast);
    }
    EXPECT_TRUE(texts_of(room.session(), item(room, "scale"), 1).empty());
    room.close("scale").reveal("scale");
    const auto texts = texts_of(room.session(), item(room, "scale"), 1);
    ASSERT_EQ(texts.size(), 4U);
    EXPECT_EQ(texts[0].text, "reason 4");
    const auto view = participant_view(room.session(), room.look(Role::Participant));
    EXPECT_TRUE(view.items[1].texts.empty());
    room.then(ReleaseText{{"scale"}, texts[0].key, Release::Show});
    const auto shown = participant_view(room.session(), room.look(Role::Participant));
    ASSERT_EQ(shown.items[1].texts.size(), 1U);
}

TEST(Views, TellAParticipantNothingOfOtherSeats) {
    auto room = open_room(4, 3, Visibility::Host);
    room.levels("scale", {1, 2, 3, 3});
    const auto view = participant_view(room.session(), room.look(Role::Participant));
    for (const auto& one : view.items) {
        EXPECT_FALSE(one.result);
    }
    const auto lead = facilitator_view(room.session(), room.look(Role::Facilitator));
    for (const auto& seat : lead.seats) {
        EXPECT_FALSE(seat.answered) << "who has answered is not shown without names";
        EXPECT_EQ(seat.name, "");
    }
}

}  // namespace
}  // namespace vertebra
