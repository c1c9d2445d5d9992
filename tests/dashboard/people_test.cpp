#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

TEST(People, NamesAreShownInANamedWorkshop) {
    Headless window;
    window.show(room::named(room::open()));

    EXPECT_TRUE(window.says("Ada Byron"));
}

TEST(People, NamesAreNotShownInAnAnonymousWorkshop) {
    auto state = room::named(room::open());
    state.view.mode = "anonymous";  // and a host that sent names all the same
    Headless window;
    window.show(state);
    EXPECT_FALSE(window.says("Ada Byron"));

    window.press("people.menu.1");

    EXPECT_FALSE(window.says("Ada Byron"));
    EXPECT_FALSE(window.has("people.rename"));
}

TEST(People, HashesAndPercentSignsInNamesDoNothing) {
    auto state = room::named(room::open());
    for (auto& seat : state.view.seats) {
        seat.name = "##%s%n### {name}";
    }
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says("##%s%n### {name}"));
    window.press("people.menu.2");
    window.press("people.remove");
    window.press("confirm.yes");
    EXPECT_EQ(window.sent.front(),
              R"({"id":1,"seat":"00000000000000010000000000000002","type":"remove_seat"})");
}

TEST(People, RemovingAsksFirst) {
    Headless window;
    window.show(room::open());

    window.press("people.menu.3");
    window.press("people.remove");
    EXPECT_TRUE(window.sent.empty());
    window.press("confirm.no");

    EXPECT_TRUE(window.sent.empty());
}

TEST(People, ARemovedPersonIsLetBackInAtOnce) {
    auto state = room::open();
    state.view.seats[2].removed = true;
    Headless window;
    window.show(state);

    window.press("people.menu.3");
    window.press("people.readmit");

    EXPECT_EQ(window.sent.front(),
              R"({"id":1,"seat":"00000000000000010000000000000003","type":"readmit_seat"})");
}

TEST(People, ANameIsWrittenInABoxOfItsOwn) {
    Headless window;
    window.show(room::named(room::open()));

    window.press("people.menu.1");
    window.press("people.rename");
    window.press("people.name");
    window.type("!");
    window.press("people.save");

    EXPECT_NE(window.sent.front().find("rename_seat"), std::string::npos);
    EXPECT_NE(window.sent.front().find('!'), std::string::npos);
}

TEST(People, TheDoorIsLockedAndOpened) {
    Headless window;
    window.show(room::open());
    window.press("door");
    auto locked = room::open();
    locked.view.room_locked = true;
    window.show(locked);
    window.press("door");

    EXPECT_EQ(window.sent[0], R"({"door":"locked","id":1,"type":"set_door"})");
    EXPECT_EQ(window.sent[1], R"({"door":"open","id":1,"type":"set_door"})");
}

TEST(People, TheWifiOfTheRoomIsToldAndTakenBack) {
    Headless window{{.height = 1600}};  // sheets stand above it
    window.show(room::open());
    window.press("wifi.change");
    window.press("wifi.name");
    window.type("Plaza");
    window.press("wifi.password");
    window.type("correct horse");
    window.press("wifi.save");
    EXPECT_EQ(window.sent.front(),
              R"({"id":1,"name":"Plaza","password":"correct horse","type":"set_wifi"})");

    auto told = room::open();
    told.host.wifi = protocol::WifiView{"Plaza", "correct horse", {"1"}};
    Headless other{{.height = 1600}};
    other.show(told);
    other.press("wifi.remove");
    EXPECT_EQ(other.sent.front(), R"({"id":1,"name":"","password":"","type":"set_wifi"})");
}

TEST(People, OtherPartsAreCountedApart) {
    Headless window;
    window.show(room::with_parts());

    EXPECT_TRUE(window.says("Reviewers: 2"));
    EXPECT_TRUE(window.says("Observers, without a vote: 2"));
    EXPECT_TRUE(window.says("Sheets of paper: 2"));
    EXPECT_TRUE(window.says("Answered for somebody else: 2"));
}

TEST(People, APartStandsBesideItsName) {
    Headless window;
    window.show(room::named(room::with_parts()));

    EXPECT_TRUE(window.says("reviewer"));
    EXPECT_TRUE(window.says("on paper"));
}

TEST(People, AnEmptyRoomSaysWhatToDo) {
    auto state = room::lobby();
    state.view.seats.clear();
    state.view.present = state.view.joined = 0;
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("dashboard.people.advice")));
}

}  // namespace
}  // namespace vertebra::dashboard
