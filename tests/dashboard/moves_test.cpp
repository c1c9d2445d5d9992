#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const std::string kClose =
    R"({"from":"open","id":1,"item":"flood-02","round":1,"to":"closed","type":"move_item"})";
const std::string kReset = R"({"id":1,"item":"flood-02","round":1,"type":"reset_item"})";

TEST(Moves, ThePrimaryButtonSendsTheCommandOfTheView) {
    Headless window;
    window.show(room::open());

    window.press("primary");

    EXPECT_EQ(window.sent, std::vector{kClose});
}

TEST(Moves, ThePrimaryButtonSaysWhatComesNext) {
    Headless window;
    window.show(room::locked());

    EXPECT_TRUE(window.says("Next: Hot nights fill the clinics"));
}

TEST(Moves, AQuietButtonSendsItsOwnCommand) {
    Headless window;
    window.show(room::closed());

    window.press("move.reopen");

    EXPECT_EQ(
        window.sent.front(),
        R"({"from":"closed","id":1,"item":"flood-02","round":1,"to":"open","type":"move_item"})");
}

TEST(Moves, ResetAsksFirst) {
    Headless window;
    window.show(room::open());

    window.press("move.reset");
    EXPECT_TRUE(window.sent.empty());

    window.press("confirm.yes");
    EXPECT_EQ(window.sent, std::vector{kReset});
}

TEST(Moves, ResetDoesNothingWhenTheAnswersAreKept) {
    Headless window;
    window.show(room::open());

    window.press("move.reset");
    window.press("confirm.no");
    window.frame();

    EXPECT_TRUE(window.sent.empty());
    EXPECT_FALSE(window.has("confirm.yes"));
}

TEST(Moves, ClosingTheWorkshopAsksFirst) {
    auto state = room::talk();
    state.view.primary = {"move.close_workshop", "", CloseWorkshop{}};
    Headless window;
    window.show(state);

    window.press("primary");
    EXPECT_TRUE(window.sent.empty());

    window.press("confirm.yes");
    EXPECT_EQ(window.sent.front(), R"({"id":1,"type":"close_workshop"})");
}

TEST(Moves, UndoNamesTheDepthItSaw) {
    Headless window;
    window.show(room::open());

    window.press("move.undo");

    EXPECT_EQ(window.sent.front(), R"({"depth":4,"id":1,"type":"undo"})");
}

TEST(Moves, NothingIsSentWhileTheHostIsLost) {
    Headless window;
    Heard heard;
    heard.line = Heard::Line::Lost;
    heard.state = std::make_shared<const protocol::FacilitatorState>(room::open());
    window.show(heard);

    window.press("primary");
    window.press("scene.blank");
    window.key(Key::Space);

    EXPECT_TRUE(window.sent.empty());
}

TEST(Moves, AnEndedWorkshopHasNoPrimaryButton) {
    Headless window;
    window.show(room::ended());

    EXPECT_FALSE(window.has("primary"));
    EXPECT_TRUE(window.says(window.sentence("dashboard.closed.title")));
}

TEST(Moves, AnEndedWorkshopTakesNoWishButAnExport) {
    Headless window;
    window.show(room::ended());

    window.press("scene.blank");
    window.press("door");
    window.press("timer.start");
    window.key(Key::B);
    EXPECT_TRUE(window.sent.empty());
    window.press("side.part.2");
    window.press("files.json");

    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"format":"json","id":1,"type":"export_results"})"});
}

TEST(Moves, VisibilityIsChosenWhileTheItemIsReady) {
    Headless window;
    window.show(room::ready());

    window.press("item.visibility.2");

    EXPECT_EQ(window.sent.front(),
              R"({"id":1,"item":"flood-02","type":"set_visibility","visibility":"open"})");
    window.show(room::open());
    EXPECT_FALSE(window.has("item.visibility.2"));
}

TEST(Moves, AReasonIsShownToTheRoomAndTakenAway) {
    Headless window;
    window.show(room::revealed());

    window.press("text.1");
    window.press("text.0");

    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_NE(window.sent[0].find(R"("release":"show")"), std::string::npos);
    EXPECT_NE(window.sent[1].find(R"("release":"hide")"), std::string::npos);
}

TEST(Timer, GoesOnFromWhereTheHostSaidItWas) {
    Headless window;
    window.show(room::open());
    EXPECT_TRUE(window.says("0:42"));

    window.later(30'000);
    window.frame();

    EXPECT_TRUE(window.says("0:12"));
    window.press("timer.extend");
    EXPECT_EQ(window.sent.front(), R"({"by_ms":30000,"id":1,"type":"extend_timer"})");
}

TEST(Interaction, IsSwitchedFromThePriorities) {
    Headless window;
    window.show(room::priorities());

    window.press("priorities.interaction");

    EXPECT_EQ(window.sent.front(), R"({"id":1,"on":true,"type":"set_interaction"})");
}

TEST(Files, AnExportIsAskedForByItsButton) {
    Headless window;
    window.show(room::open());

    window.press("side.part.3");
    window.press("files.csv");

    EXPECT_EQ(window.sent.front(), R"({"format":"csv","id":1,"type":"export_results"})");
}

TEST(City, ChosenScenariosGoOutTogether) {
    Headless window;
    window.show(room::ready());

    window.press("side.part.1");
    window.press("city.scenario.3");
    EXPECT_TRUE(window.sent.empty());
    window.press("city.apply");
    window.press("city.fact.2");

    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_EQ(
        window.sent[0],
        R"({"id":1,"scenarios":["flood-01","flood-02","heat-01"],"step":"risks","type":"plan_items"})");
    EXPECT_EQ(window.sent[1], R"({"fact":"bridges","id":1,"is":true,"type":"set_fact"})");
}

}  // namespace
}  // namespace vertebra::dashboard
