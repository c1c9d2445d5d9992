#include "facilitator/host/server/outbox.h"

#include <gtest/gtest.h>

namespace vertebra::server {
namespace {

std::string all(Outbox& outbox) {
    std::string text;
    while (!outbox.empty()) {
        text += *outbox.pop() + " ";
    }
    return text;
}

TEST(Outbox, LetsANewerStateReplaceOneThatStillWaits) {
    Outbox outbox;
    EXPECT_TRUE(outbox.push(Subject::State, frame("old")));
    EXPECT_TRUE(outbox.push(Subject::Progress, frame("3 of 9")));
    EXPECT_TRUE(outbox.push(Subject::State, frame("new")));
    EXPECT_EQ(all(outbox), "3 of 9 new ");
}

TEST(Outbox, DropsNoReply) {
    Outbox outbox;
    for (int number = 0; number < 3; ++number) {
        EXPECT_TRUE(outbox.push(Subject::Reply, frame("ack")));
    }
    EXPECT_EQ(all(outbox), "ack ack ack ");
}

TEST(Outbox, IsBounded) {
    Outbox outbox;
    const auto large = frame(std::string(100 * 1024, 'x'));
    EXPECT_TRUE(outbox.push(Subject::Reply, large));
    EXPECT_TRUE(outbox.push(Subject::Reply, large));
    EXPECT_FALSE(outbox.push(Subject::Reply, large));
    EXPECT_LE(outbox.bytes(), Outbox::kMostBytes);
}

TEST(Outbox, AlwaysTakesOneFrameHoweverLong) {
    Outbox outbox;
    EXPECT_TRUE(outbox.push(Subject::Reply, frame(std::string(2 * Outbox::kMostBytes, 'x'))));
}

TEST(Outbox, KeepsWhatIsOnItsWayFromBeingReplaced) {
    Outbox outbox;
    EXPECT_TRUE(outbox.push(Subject::State, frame("old")));
    const auto leaving = outbox.pop();
    EXPECT_TRUE(outbox.push(Subject::State, frame("new")));
    EXPECT_EQ(*leaving, "old");
    EXPECT_EQ(all(outbox), "new ");
    EXPECT_EQ(outbox.bytes(), 0U);
}

}  // namespace
}  // namespace vertebra::server
