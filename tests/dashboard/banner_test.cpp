#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

TEST(Banner, ARedBannerShowsWhenSavingFails) {
    auto state = room::open();
    state.host.saving = "failing";
    state.host.saving_message = "The disk is full.";
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("dashboard.banner.not_saved") + " The disk is full."));
    EXPECT_TRUE(window.says("/home/ana/kick-off.vertebra"));
    EXPECT_TRUE(window.says(window.sentence("dashboard.light.saving_fails")));
}

TEST(Banner, ARedBannerShowsWhenTheHostIsLostAndWhatWasKnownStays) {
    Heard heard;
    heard.line = Heard::Line::Lost;
    heard.host = "http://192.168.8.10:8080";
    heard.state = std::make_shared<const protocol::FacilitatorState>(room::open());
    Headless window;
    window.show(heard);

    EXPECT_TRUE(window.says(window.sentence("dashboard.banner.lost_advice")));
    EXPECT_TRUE(window.says("Flooded substations stop the pumps"));
}

TEST(Banner, NoBannerShowsWhileAllIsWell) {
    Headless window;
    window.show(room::open());

    EXPECT_FALSE(window.says(window.sentence("dashboard.banner.not_saved")));
    EXPECT_FALSE(window.says(window.sentence("dashboard.banner.lost_advice")));
}

TEST(Lights, SayInWordsWhatIsWrong) {
    auto state = room::open();
    state.host.free_mb = 120;
    state.view.present = 20;
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says("120 MB left"));
    EXPECT_TRUE(window.says("18 away"));
}

TEST(Connecting, SaysToWhat) {
    Heard heard;
    heard.host = "http://192.168.8.10:8080";
    Headless window;
    window.show(heard);

    EXPECT_TRUE(window.says("http://192.168.8.10:8080"));
    EXPECT_TRUE(window.says(window.sentence("dashboard.connecting.title")));
}

TEST(Connecting, SaysWhyTheHostTurnedUsAway) {
    Heard heard;
    heard.line = Heard::Line::TurnedAway;
    heard.code = "wrong_key";
    Headless window;
    window.show(heard);

    EXPECT_TRUE(window.says(window.sentence("refusal.wrong_key")));
}

}  // namespace
}  // namespace vertebra::dashboard
