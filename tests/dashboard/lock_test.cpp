#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

TEST(Lock, LockSendsValueReasonAndDissent) {
    Headless window;
    window.show(room::lockable());

    window.press("lock.value.2");
    window.press("lock.reason");
    window.type("It happened in 2019.");
    window.press("lock.dissent");
    window.type("Three of us: no.");
    window.press("primary");

    EXPECT_EQ(window.sent.back(),
              R"({"dissent":"Three of us: no.","id":1,"item":"flood-02",)"
              R"("reason":"It happened in 2019.","type":"lock_item","value":2})");
}

TEST(Lock, TheValueOfTheResultIsPreselected) {
    Headless window;
    window.show(room::lockable());

    window.press("primary");

    EXPECT_EQ(
        window.sent.back(),
        R"({"dissent":"","id":1,"item":"flood-02","reason":"","type":"lock_item","value":3})");
}

TEST(Lock, TheQuietButtonSendsTheFormToo) {
    Headless window;
    window.show(room::revealed());

    window.press("lock.value.5");
    window.press("move.lock");

    EXPECT_NE(window.sent.back().find(R"("value":"DK")"), std::string::npos);
}

TEST(Lock, AHalfWrittenReasonStaysWhenNewsComes) {
    Headless window;
    window.show(room::lockable());
    window.press("lock.reason");
    window.type("It hap");

    auto news = room::lockable();
    news.view.present = 37;
    window.show(news);
    window.type("pened.");
    window.press("primary");

    EXPECT_NE(window.sent.back().find(R"("reason":"It happened.")"), std::string::npos);
}

TEST(Lock, AReasonIsNotCarriedIntoAnotherRound) {
    Headless window;
    window.show(room::revealed());
    window.press("lock.reason");
    window.type("Of round one.");

    window.show(room::lockable());
    window.press("primary");

    EXPECT_NE(window.sent.back().find(R"("reason":"")"), std::string::npos);
}

TEST(Lock, WhatWasLockedStandsWithItsReasonAndDissent) {
    Headless window;
    window.show(room::locked());

    EXPECT_TRUE(window.says("It happened in 2019."));
    EXPECT_TRUE(window.says("Three of us see it otherwise."));
    EXPECT_FALSE(window.has("lock.reason"));
}

}  // namespace
}  // namespace vertebra::dashboard
