#include "common/session/sealing.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "tests/support/story.h"

namespace vertebra {
namespace {

using story::level;
using story::Story;

constexpr int kPeople = 40;

// Everybody gives the same level to both scenarios, so that a pair tells a person; a second round
// of one, a text, a reset and a step back.
Story closed_workshop() {
    Story room;
    room.seats(kPeople).then(EnterStep{{"welcome"}, {"questions"}});
    room.open("scale");
    for (int seat = 1; seat <= kPeople; ++seat) {
        room.says(seat, "scale", level(seat % 5));
    }
    room.close("scale").reveal("scale");
    room.then(MoveItem{{"scale"}, Phase::Revealed, Phase::Open, 1});
    for (int seat = 1; seat <= kPeople - 4; ++seat) {
        room.says(seat, "scale", level((seat + 1) % 5));
    }
    room.close("scale").reveal("scale");
    room.open("text").says(3, "text", {FreeText{"b"}}).says(5, "text", {FreeText{"a"}});
    room.then(EnterStep{{"questions"}, {"scenarios"}});
    room.then(PlanItems{{"scenarios"}, {{"flood-01"}, {"heat-01"}}});
    for (const char* scenario : {"flood-01", "heat-01"}) {
        room.open(scenario);
        for (int seat = 1; seat <= kPeople; ++seat) {
            room.says(seat, scenario, level(seat % 5));
        }
        room.close(scenario).reveal(scenario);
    }
    room.then(LockItem{{"heat-01"}, Scale{Scale::Mark::Level, 2}, "because", "two tables"});
    room.then(CloseWorkshop{});
    return room;
}

Session sealed(const Session& session, unsigned seed = 1) {
    std::mt19937_64 chance{seed};
    auto again = blank(story::small_content());
    for (const auto& event : sealed_log(session, [&] { return chance(); })) {
        apply(again, event);
    }
    return again;
}

// How many seats have given the same level to both.
int same_level(const Session& session, const char* one, const char* other) {
    const auto& a = session.find(ItemId{one})->rounds.front();
    const auto& b = session.find(ItemId{other})->rounds.front();
    int same = 0;
    for (int seat = 0; seat < kPeople; ++seat) {
        same += a.of(seat)->answer == b.of(seat)->answer;
    }
    return same;
}

TEST(Sealing, IsDueForAClosedAnonymousWorkshopOnce) {
    const auto room = closed_workshop();
    EXPECT_TRUE(is_due_for_sealing(room.session()));
    EXPECT_FALSE(is_due_for_sealing(sealed(room.session())));
    Story open;
    EXPECT_FALSE(is_due_for_sealing(open.session()));
    Story named{3, Mode::Named};
    named.then(CloseWorkshop{});
    EXPECT_FALSE(is_due_for_sealing(named.session()));
}

TEST(Sealing, KeepsEveryFigure) {
    const auto room = closed_workshop();
    const auto& before = room.session();
    const auto after = sealed(before);
    ASSERT_EQ(after.items.size(), before.items.size());
    EXPECT_EQ(after.seats.size(), before.seats.size());
    EXPECT_TRUE(after.closed);
    const Look look = room.look(Role::Projector);
    for (const auto& item : before.items) {
        const auto& again = *after.find(item.item.id);
        const auto was = item_view(before, item, look);
        auto is = item_view(after, again, look);
        is.closed_ms_ago = was.closed_ms_ago;
        for (std::size_t at = 0; at < is.texts.size(); ++at) {
            EXPECT_EQ(is.texts[at].text, was.texts[at].text);
        }
        is.texts = was.texts;  // their keys are new
        EXPECT_EQ(is, was) << item.item.id.text;
    }
    EXPECT_EQ(profile_view(after, look), profile_view(before, look));
}

TEST(Sealing, LeavesNoSeatKeyOrSecretOfBefore) {
    const auto room = closed_workshop();
    std::set<SeatId> seats;
    std::set<AnswerKey> keys;
    for (const auto& event : room.log()) {
        if (const auto* taken = std::get_if<SeatTaken>(&event.fact)) seats.insert(taken->seat);
        if (const auto* cast = std::get_if<AnswerCast>(&event.fact)) keys.insert(cast->key);
    }
    std::mt19937_64 chance{7};
    for (const auto& event : sealed_log(room.session(), [&] { return chance(); })) {
        if (const auto* taken = std::get_if<SeatTaken>(&event.fact)) {
            EXPECT_FALSE(seats.contains(taken->seat));
            EXPECT_EQ(taken->token_hash, std::string(64, '0'));
        }
        if (const auto* cast = std::get_if<AnswerCast>(&event.fact)) {
            EXPECT_FALSE(seats.contains(cast->seat));
            EXPECT_FALSE(keys.contains(cast->key));
            EXPECT_EQ(cast->revision, 1);
        }
    }
}

// Before, all pairs belong together; after, as many as chance brings together: 8 of 40.
TEST(Sealing, CutsAnswersFromOneAnother) {
    const auto room = closed_workshop();
    EXPECT_EQ(same_level(room.session(), "flood-01", "heat-01"), kPeople);
    double sum = 0;
    constexpr int kTurns = 200;
    for (unsigned seed = 1; seed <= kTurns; ++seed) {
        sum += same_level(sealed(room.session(), seed), "flood-01", "heat-01");
    }
    EXPECT_NEAR(sum / kTurns, kPeople / 5.0, 0.6);
}

}  // namespace
}  // namespace vertebra
