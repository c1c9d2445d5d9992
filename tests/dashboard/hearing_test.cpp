#include <gtest/gtest.h>

#include "facilitator/dashboard/hearing.h"
#include "facilitator/dashboard/latest.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

TEST(Hearing, ConnectsUntilTheFirstStateHasCome) {
    Hearing hearing{"host"};
    hearing.line(true);
    EXPECT_EQ(hearing.heard().line, Heard::Line::Connecting);

    hearing.take(room::open(), 5);

    EXPECT_EQ(hearing.heard().line, Heard::Line::Up);
    EXPECT_EQ(hearing.heard().state_at_ms, 5);
}

TEST(Hearing, PutsCountsIntoTheNewestState) {
    Hearing hearing{"host"};
    hearing.take(room::open(), 0);
    const auto before = hearing.heard().state;

    hearing.take(protocol::Progress{{{"flood-02", 37, 38}}, 35}, 0);

    const auto& state = *hearing.heard().state;
    EXPECT_EQ(state.view.items.front().answered, 37);
    EXPECT_EQ(state.projector.items.front().answered, 37);
    EXPECT_EQ(state.view.present, 35);
    EXPECT_EQ(before->view.items.front().answered, 36);  // what is being drawn never changes
}

TEST(Hearing, HasNothingNewToShowAfterAPong) {
    Hearing hearing{"host"};

    EXPECT_TRUE(hearing.take(room::open(), 0));
    EXPECT_FALSE(hearing.take(protocol::Pong{}, 0));
    EXPECT_FALSE(hearing.take(protocol::Done{1}, 0));
}

TEST(Hearing, KeepsTheStepThatWasLookedIntoLast) {
    Hearing hearing{"host"};
    hearing.take(room::open(), 0);

    EXPECT_TRUE(hearing.take(protocol::Ahead{1, "en", {{.id = "topics"}, "own", {}, ""}}, 0));
    hearing.take(room::open(), 0);

    EXPECT_EQ(hearing.heard().ahead->view.step.id, "topics");
}

TEST(Hearing, KeepsWhatItKnewWhenTheLineIsLost) {
    Hearing hearing{"host"};
    hearing.take(room::open(), 0);

    hearing.line(false);

    EXPECT_EQ(hearing.heard().line, Heard::Line::Lost);
    EXPECT_NE(hearing.heard().state, nullptr);
}

TEST(Hearing, StaysTurnedAwayAfterAWrongKey) {
    Hearing hearing{"host"};
    hearing.take(protocol::Refused{"lead", {ErrorKind::NotAllowed, "wrong_key", "", ""}, -1, {}},
                 0);

    hearing.line(false);

    EXPECT_TRUE(hearing.turned_away());
    EXPECT_EQ(hearing.heard().code, "wrong_key");
}

TEST(Hearing, IsTurnedAwayWhenTheGreetingCouldNotBeRead) {
    Hearing hearing{"host"};

    hearing.take(protocol::Refused{"", {ErrorKind::InvalidInput, "bad_field", "", ""}, -1, {}}, 0);

    EXPECT_TRUE(hearing.turned_away());
}

TEST(Hearing, KeepsTheNewestFewNotices) {
    Hearing hearing{"host"};
    for (int at = 0; at < 20; ++at) {
        hearing.tell(Notice::Kind::NotSent, "", "");
    }

    EXPECT_EQ(hearing.heard().notices.size(), 8u);
    EXPECT_EQ(hearing.heard().notices.back().number, 20);
}

TEST(Latest, IsFetchedOnce) {
    Latest<int> latest;
    int value = 0;
    EXPECT_FALSE(latest.fetch(value));

    latest.put(1);
    latest.put(2);

    EXPECT_TRUE(latest.fetch(value));
    EXPECT_EQ(value, 2);
    EXPECT_FALSE(latest.fetch(value));
}

}  // namespace
}  // namespace vertebra::dashboard
