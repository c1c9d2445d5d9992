#include <gtest/gtest.h>

#include "facilitator/dashboard/hearing.h"
#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

TEST(Lead, OfThisWindowIsSaidOnceAndTakesNoRoom) {
    Headless window;
    window.show(room::open());

    EXPECT_TRUE(window.says(window.sentence("lead.mine")));
    EXPECT_FALSE(window.has("lead.take"));
}

TEST(Lead, OfSomebodyElsePutsEveryButtonToRestAndSaysWhy) {
    Headless window;
    window.show(room::led_by_another());

    EXPECT_TRUE(window.says("Ana leads"));
    EXPECT_TRUE(window.says(window.sentence("lead.why")));
    window.press("primary");
    window.key(Key::Space);
    window.key(Key::B);
    EXPECT_TRUE(window.sent.empty());
}

TEST(Lead, OfSomebodyElseLeavesExportsToAll) {
    Headless window;
    window.show(room::led_by_another());

    window.press("side.part.3");
    window.press("files.csv");

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_NE(window.sent.front().find("export_results"), std::string::npos);
}

TEST(Lead, OfSomebodyIsTakenAfterAQuestionWithTheNameTheOthersSee) {
    Headless window;
    window.show(room::led_by_another());

    window.press("lead.take");
    EXPECT_TRUE(window.says("Ana leads. Take the lead?"));
    EXPECT_TRUE(window.sent.empty());
    window.press("lead.name");
    window.type("Ben");
    window.press("lead.yes");

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_EQ(window.sent.front(), R"({"from":4,"id":1,"name":"Ben","type":"claim_lead"})");
}

TEST(Lead, IsReachedByKeyboardAndHasNoKeyOfItsOwn) {
    Headless window;
    window.show(room::led_by_another());

    for (int stops = 0; stops < 200 && window.focused() != "lead.take"; ++stops) {
        window.key(Key::Tab);
    }
    ASSERT_EQ(window.focused(), "lead.take");
    window.key(Key::Space);
    EXPECT_TRUE(window.has("lead.yes"));
}

TEST(Lead, ThatIsFreeIsTakenAtOnceOrByTheNextMove) {
    auto state = room::led_by_another();
    state.host.lead.held = false;
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("lead.free")));
    window.press("lead.take");
    window.press("primary");

    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_NE(window.sent[0].find("claim_lead"), std::string::npos);
    EXPECT_NE(window.sent[1].find("move_item"), std::string::npos);
}

TEST(Lead, ThatIsTakenAwayIsToldInASentence) {
    Hearing hearing{"host"};
    hearing.take(room::open(), 0);
    hearing.take(room::led_by_another(), 1);
    Headless window;
    window.show(hearing.heard());

    EXPECT_TRUE(window.says("Ana has taken the lead. What is open stays open."));

    hearing.take(room::led_by_another(), 2);
    EXPECT_EQ(hearing.heard().notices.size(), 1u) << "once";
}

TEST(Lead, OfSomebodyElseAnswersAMoveWithWhatHappenedMeanwhile) {
    Hearing hearing{"host"};
    hearing.take(room::led_by_another(), 0);
    hearing.take(
        protocol::Refused{"move_item", {ErrorKind::NotAllowed, "not_leading", "", ""}, 1, {}}, 0);
    Headless window;
    window.show(hearing.heard());

    EXPECT_TRUE(window.says("Nothing was done. Ana leads. Moves since then: 3."));
}

TEST(Lead, StaysWithAHostThatKnowsNothingOfIt) {
    EXPECT_TRUE(protocol::LeadView{}.mine);
}

TEST(People, TheRecordersLinkIsCopiedAndItsKeyNotShown) {
    auto state = room::open();
    state.host.recorder_link = "http://192.168.8.10:8080/recorder#5ec4e7";
    Headless window;
    window.show(state);

    EXPECT_FALSE(window.says("5ec4e7"));
    window.press("people.recorder_link");
    EXPECT_STREQ(ImGui::GetClipboardText(), state.host.recorder_link.c_str());
}

TEST(People, TheReviewersLinkIsCopied) {
    auto state = room::open();
    state.host.reviewer_link = "http://192.168.8.10:8080/#4e71e3";
    Headless window;
    window.show(state);

    EXPECT_FALSE(window.says("4e71e3"));
    window.press("people.reviewers_link");
    EXPECT_STREQ(ImGui::GetClipboardText(), state.host.reviewer_link.c_str());
}

TEST(Hearing, StaysTurnedAwayFromACertificateItDoesNotTrust) {
    Hearing hearing{"host"};
    hearing.turn_away("untrusted_certificate", "");
    hearing.line(false);
    Headless window;
    window.show(hearing.heard());

    EXPECT_TRUE(window.says(window.sentence("refusal.untrusted_certificate")));
}

}  // namespace
}  // namespace vertebra::dashboard
