#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

// The texts the window says more often with the projector's view than without it.
int times(const Headless& window, const std::string& words) {
    int count = 0;
    for (const auto& text : window.record().texts()) {
        count += text.find(words) != std::string::npos;
    }
    return count;
}

TEST(Preview, ShowsATextOnlyOnceItIsReleased) {
    Headless window;
    window.show(room::revealed());

    EXPECT_EQ(times(window, "It happened in 2019."), 2);        // the list and the preview
    EXPECT_EQ(times(window, "The new pumps have diesel."), 1);  // the list alone
}

TEST(Preview, ShowsNoResultTheRoomDoesNotSee) {
    auto state = room::open();
    state.view.items.front().visibility = "host";
    state.view.items.front().result = room::revealed().view.items.front().result;
    Headless window;
    window.show(state);

    EXPECT_EQ(times(window, window.sentence("verdict.wide")), 1);
}

TEST(Preview, ABlankScreenIsBlank) {
    auto state = room::open();
    state.view.scene = state.projector.scene = "blank";
    state.projector.items.clear();
    Headless window;
    window.show(state);

    EXPECT_EQ(times(window, "Flooded substations stop the pumps"), 2);  // agenda and middle
}

TEST(Preview, ShowsTheRoadMapOnlyAsTheRoomWasSentIt) {
    auto state = room::road_map();
    Headless window;
    window.show(state);
    const int with = times(window, "Name a team in charge of resilience");

    state.projector.road_map.reset();
    window.show(state);

    EXPECT_EQ(times(window, "Name a team in charge of resilience"), with - 1);
}

TEST(Preview, SceneButtonsChangeWhatTheRoomSees) {
    Headless window;
    window.show(room::open());

    window.press("scene.risk_map");

    EXPECT_EQ(window.sent.front(), R"({"id":1,"scene":"risk_map","type":"show_scene"})");
}

// Eleven scenes have no room for eleven buttons there.
TEST(Preview, OnASmallScreenSomeScenesShareAMenu) {
    Headless window{{1366, 768}};
    window.show(room::ranking());
    EXPECT_TRUE(window.has("scene.join"));
    EXPECT_TRUE(window.has("scene.blank"));
    EXPECT_FALSE(window.has("scene.criteria"));

    window.press("scene.more");
    window.press("scene.criteria");

    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"id":1,"scene":"criteria","type":"show_scene"})"});
}

TEST(Preview, TheMenuBearsTheNameOfTheSceneThatIsShown) {
    Headless window{{1366, 768}};
    window.show(room::criteria());

    EXPECT_FALSE(window.says(window.sentence("dashboard.scene.more")));
}

TEST(Preview, OnALargeScreenEverySceneHasItsButton) {
    Headless window;
    window.show(room::ranking());

    EXPECT_TRUE(window.has("scene.criteria"));
    EXPECT_FALSE(window.has("scene.more"));
}

TEST(Preview, IsOneLineWhilePoliciesAreChosenOnASmallScreen) {
    Headless window{{1366, 768}};
    window.show(room::road_map());
    window.press("side.part.1");
    EXPECT_FALSE(window.has("scene.blank"));

    window.press("scene.menu");
    window.press("scene.blank");
    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"id":1,"scene":"blank","type":"show_scene"})"});

    window.press("preview");
    EXPECT_TRUE(window.has("preview.close"));
}

TEST(Preview, IsShownLargeAndClosedByAPress) {
    Headless window;
    window.show(room::open());

    window.press("preview");
    EXPECT_TRUE(window.has("preview.close"));
    window.press("preview.close");

    EXPECT_FALSE(window.has("preview.close"));
    EXPECT_TRUE(window.sent.empty());
}

}  // namespace
}  // namespace vertebra::dashboard
