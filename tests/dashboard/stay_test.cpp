#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

TEST(Stay, AnOpenQuestionIsLeftOpenUntilAnHour) {
    Headless window{{.height = 2400}};  // all of it in sight
    window.show(room::open());
    window.press("stay.fold");
    window.press("stay.until");
    window.type("2027-06-30 12:00");
    window.press("stay.stay");

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_EQ(window.sent.front(), R"({"id":1,"item":"flood-02","type":"stay_open",)"
                                   R"("until":"2027-06-30T12:00"})");
}

TEST(Stay, NothingIsSentForWhatIsNoHour) {
    Headless window{{.height = 2400}};  // all of it in sight
    window.show(room::open());
    window.press("stay.fold");
    window.press("stay.until");
    window.type("on Friday");
    window.frame();
    EXPECT_FALSE(window.record().find("stay.stay")->enabled);
}

TEST(Stay, WhatStaysOpenElsewhereIsClosedNowOrHasNoFixedEnd) {
    auto state = room::ready();
    state.view.staying = {
        {"opener", "Where are you from?", "Who is here?", "2027-06-30T12:00", 2, 7}};
    Headless window{{.height = 2400}};  // all of it in sight
    window.show(state);
    window.press("stay.close");
    window.press("stay.no_longer");
    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_EQ(window.sent[0], R"({"from":"open","id":1,"item":"opener","round":2,"to":"closed",)"
                              R"("type":"move_item"})");
    EXPECT_EQ(window.sent[1], R"({"id":1,"item":"opener","type":"stay_open","until":""})");
}

}  // namespace
}  // namespace vertebra::dashboard
