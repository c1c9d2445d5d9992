#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const std::string kFirst = to_text(ActionId{2, 1});

std::string id_in(const std::string& sent) {
    const auto at = sent.find(R"("action":")") + 10;
    return sent.substr(at, 32);
}

void write(Headless& window, const std::string& field, const char* words) {
    window.press(field);
    window.type(words);
}

TEST(Register, AnActionIsAdded) {
    Headless window;
    window.show(room::actions());

    write(window, "register.new", " Open the yards ");
    write(window, "register.new_owner", "schools");
    write(window, "register.new_due", "2027-09");
    window.press("register.add");

    ASSERT_EQ(window.sent.size(), 1u);
    EXPECT_EQ(window.sent.front(), R"({"action":")" + id_in(window.sent.front()) +
                                       R"(","due":"2027-09","id":1,"owner":"schools",)"
                                       R"("status":"planned","text":"Open the yards",)"
                                       R"("type":"keep_action"})");
}

TEST(Register, AnActionThatWasRefusedStaysToBePutRightAndOneThatIsThereMakesRoom) {
    Headless window;
    window.show(room::actions());
    write(window, "register.new", "Open the yards");
    write(window, "register.new_due", "soon");
    window.press("register.add");
    window.show(room::actions());
    window.press("register.add");
    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_EQ(window.sent[0], window.sent[1]);

    auto state = room::actions();
    state.view.action_register->entries.push_back(
        {id_in(window.sent[0]), "Open the yards", "", "", "", "planned"});
    window.show(state);

    EXPECT_FALSE(window.record().find("register.add")->enabled);
}

TEST(Register, AnActionIsReworded) {
    Headless window;
    window.show(room::actions());

    write(window, "register.text." + kFirst, "!");
    window.key(Key::Enter);

    EXPECT_EQ(window.sent.front(),
              R"({"action":")" + kFirst +
                  R"(","due":"2027-06","id":1,"owner":"head of parks","status":"under_way",)"
                  R"("text":"Count the trees that died this summer!","type":"keep_action"})");
}

TEST(Register, AnActionIsStruckOutAndBroughtBack) {
    Headless window;
    window.show(room::actions());
    window.press("register.strike." + kFirst);
    EXPECT_NE(window.sent[0].find(R"("text":"")"), std::string::npos);

    auto state = room::actions();
    state.view.action_register->entries.erase(state.view.action_register->entries.begin());
    window.show(state);
    window.press("register.back");

    EXPECT_NE(window.sent[1].find("Count the trees"), std::string::npos);
    EXPECT_NE(window.sent[1].find("under_way"), std::string::npos);
}

TEST(Register, OneThatCarriesOutAPolicyIsSetByItsPolicy) {
    Headless window;
    window.show(room::actions());
    EXPECT_FALSE(window.has("register.strike.L1S2"));

    write(window, "register.owner.L1S2", "mayor");
    window.key(Key::Enter);

    EXPECT_EQ(window.sent.front(),
              R"({"due":"","id":1,"owner":"mayor","policy":"L1S2","status":"planned",)"
              R"("type":"set_action"})");
}

TEST(Register, IsShownOnTheBigScreen) {
    Headless window;
    window.show(room::actions());
    EXPECT_TRUE(window.says(window.sentence("dashboard.register.title")));

    window.press("scene.actions");

    EXPECT_EQ(window.sent.front(), R"({"id":1,"scene":"actions","type":"show_scene"})");
}

TEST(Register, IsAPartOfTheMiddleInOtherSteps) {
    auto state = room::open();
    state.view.action_register = room::actions().view.action_register;
    Headless window;
    window.show(state);
    EXPECT_FALSE(window.has("register.add"));

    window.press("part.2");
    EXPECT_TRUE(window.has("register.add"));

    state.view.scene = state.projector.scene = "priorities";
    window.show(state);
    EXPECT_FALSE(window.has("register.add"));
    state.view.scene = state.projector.scene = "actions";
    window.show(state);
    EXPECT_TRUE(window.has("register.add")) << "the middle follows the big screen";
}

TEST(Register, AnEmptyOneSaysWhatToDo) {
    auto state = room::actions();
    state.view.action_register->entries.clear();
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("dashboard.register.advice")));
}

}  // namespace
}  // namespace vertebra::dashboard
