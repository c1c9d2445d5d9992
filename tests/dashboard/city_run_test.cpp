#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

std::string set_run(int budget, const char* play, const char* start) {
    return R"({"budget":)" + std::to_string(budget) + R"(,"id":1,"play":")" + play +
           R"(","start":")" + start + R"(","step":"risks","type":"set_run"})";
}

std::string deal(const std::string& card) {
    return R"({"card":)" + card + R"(,"id":1,"turn":"run-1-turn-2","type":"deal_card"})";
}

int times(const Headless& window, const std::string& words) {
    const auto& texts = window.record().texts();
    return static_cast<int>(std::ranges::count(texts, words));
}

void write(Headless& window, const char* words) {
    window.press("run.budget");
    window.type(words);
}

TEST(CityRun, WhoPlaysIsChosenWhileItCanBeSet) {
    Headless window;
    window.show(room::run_ready());

    window.press("run.play.1");
    window.press("run.play.0");  // as it is

    EXPECT_EQ(window.sent, std::vector<std::string>{set_run(20, "median", "zero")});
    window.show(room::run_open());
    EXPECT_FALSE(window.has("run.play.1"));
}

TEST(CityRun, BeginsFromTheProfileOnceThereIsOne) {
    auto state = room::run_ready();
    Headless window;
    window.show(state);
    EXPECT_TRUE(window.says(window.sentence("city.start.no_profile")));
    window.press("run.start.1");
    EXPECT_TRUE(window.sent.empty());

    state.view.game->has_profile = true;
    window.show(state);
    window.press("run.start.1");

    EXPECT_EQ(window.sent, std::vector<std::string>{set_run(20, "device", "profile")});
}

TEST(CityRun, ABudgetIsSentWhenItsFieldIsLeft) {
    Headless window;
    window.show(room::run_ready());

    write(window, "5");
    EXPECT_TRUE(window.sent.empty());
    window.key(Key::Enter);

    EXPECT_EQ(window.sent, std::vector<std::string>{set_run(205, "device", "zero")});
}

TEST(CityRun, ABudgetThatIsNoneStaysToBePutRight) {
    Headless window;
    window.show(room::run_ready());

    write(window, "20x");
    window.key(Key::Enter);

    EXPECT_TRUE(window.sent.empty());
    EXPECT_TRUE(window.says("1 to 1000 units"));
}

TEST(CityRun, NamesWhoHasNotHandedIn) {
    Headless window;
    window.show(room::run_open());

    EXPECT_TRUE(window.says("8 of 12 plans are in"));
    EXPECT_TRUE(window.says("Still missing: Hill, Garden"));
    EXPECT_EQ(times(window, window.sentence("city.handed_in")), 6);
    EXPECT_EQ(times(window, window.sentence("city.missing")), 1);
    EXPECT_TRUE(window.says("2 of 5 needed"));
}

TEST(CityRun, SaysThatAllPlansAreIn) {
    auto state = room::run_open();
    for (auto& team : state.view.game->teams) {
        team.answered = team.wanted;
    }
    state.view.items.front().answered = state.view.items.front().expected = 12;
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says("All 12 plans are in"));
    EXPECT_FALSE(window.says("Still missing"));
}

TEST(CityRun, SaysWhatDoesNotCountOnceThePlansAreLocked) {
    auto state = room::run_open();
    state.view.items.front().phase = "closed";
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says("too few: 2 of 5"));
    EXPECT_EQ(times(window, window.sentence("city.source.kept")), 1);  // Hill
}

TEST(CityRun, SaysWhereEachCityStands) {
    Headless window;
    window.show(room::run_simulated());

    EXPECT_EQ(times(window, "0.64"), 8);
    EXPECT_EQ(times(window, "31 %"), 2 * 8);  // the middle and the preview
    EXPECT_EQ(times(window, "18.5"), 8);
    EXPECT_TRUE(window.says(window.sentence("city.source.kept")));
}

TEST(CityRun, ATeamIsUnfolded) {
    Headless window;
    window.show(room::run_simulated());
    EXPECT_FALSE(window.says("Next year: 18.5 units, 15.2 after upkeep"));

    window.press("run.team.2");

    EXPECT_TRUE(window.says("Next year: 18.5 units, 15.2 after upkeep"));
    EXPECT_TRUE(window.says("40 %  Resources to build resilience and to respond: Moderate"));
    EXPECT_TRUE(window.says("9.1 units"));
}

TEST(CityRun, SaysHowManyHaveNoTeam) {
    auto state = room::run_simulated();
    Headless window;
    window.show(state);
    EXPECT_TRUE(window.says("3 people here have no team"));
    EXPECT_TRUE(window.says(window.sentence("city.without_team_hint")));

    state.view.game->without_team = 1;
    window.show(state);
    EXPECT_TRUE(window.says("1 person here has no team"));

    state.view.game->without_team = 0;
    window.show(state);
    EXPECT_FALSE(window.says(window.sentence("city.without_team_hint")));
}

TEST(CityRun, WithoutTeamsItSaysWhatToDo) {
    auto state = room::run_ready();
    state.view.game->teams.clear();
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says(window.sentence("city.no_team")));
}

TEST(CityRun, ACardIsDealtAtTheEndOfATurn) {
    Headless window;
    window.show(room::run_simulated());
    EXPECT_FALSE(window.has("run.deal.heat"));

    window.press("run.cards");
    EXPECT_TRUE(window.says("Strikes: Knowing and assessing the risks"));
    EXPECT_TRUE(window.says("Severity: 80 %"));

    window.press("run.deal.river-flood");

    EXPECT_EQ(window.sent, std::vector<std::string>{deal(R"("river-flood")")});
    EXPECT_FALSE(window.has("run.deal.heat"));
}

TEST(CityRun, ADealtCardIsTakenBackOrAnotherOneDealt) {
    Headless window;
    window.show(room::run_dealt());
    EXPECT_TRUE(window.says("Dealt: Two weeks of heat"));

    window.press("run.take_back");
    window.press("run.cards");
    EXPECT_FALSE(window.has("run.deal.heat"));
    window.press("run.deal.river-flood");

    EXPECT_EQ(window.sent, (std::vector<std::string>{deal("null"), deal(R"("river-flood")")}));
}

TEST(CityRun, NoCardIsDealtOnceTheNextTurnHasBegun) {
    Headless window;
    window.show(room::run_open());

    EXPECT_TRUE(window.says("Dealt: The river floods"));
    EXPECT_FALSE(window.has("run.take_back"));
    EXPECT_FALSE(window.has("run.cards"));
}

TEST(CityRun, ShowsWhatCameOfItAsCharts) {
    Headless window{{1366, 768}};
    window.show(room::run_dealt());

    window.press("run.part.1");
    EXPECT_TRUE(window.says("Vertebrate"));
    EXPECT_TRUE(window.says("Best order found"));
    window.press("run.chart.1");
    EXPECT_TRUE(window.says("Money wasted, and why"));
    window.press("run.chart.3");
    EXPECT_TRUE(window.says("The cities, turn by turn"));
}

TEST(CityRun, BeforeTheFirstTurnThereAreNoCharts) {
    Headless window;
    window.show(room::run_ready());

    window.press("run.part.1");
    EXPECT_TRUE(window.says(window.sentence("city.none")));
    window.press("run.part.2");
    EXPECT_TRUE(window.says(window.sentence("dashboard.run.no_debrief")));
}

TEST(CityRun, IsAPartOfItsOwnInTheStepsAfterIt) {
    Headless window;
    window.show(room::run_over());  // the big screen shows the debrief

    EXPECT_TRUE(window.says("Best order found: 3.41 of 5"));
    EXPECT_TRUE(window.says("Where did money do nothing?"));
    EXPECT_TRUE(window.says("What the best step found would have brought"));

    window.press("run.part.1");
    window.press("run.chart.4");
    EXPECT_TRUE(window.says("First run: wasted"));

    window.press("part.0");
    EXPECT_FALSE(window.has("run.part.0"));
}

TEST(CityRun, ALessonIsUnfolded) {
    Headless window{{1920, 2160}};
    window.show(room::run_over());

    window.press("run.lesson.1");

    EXPECT_TRUE(window.says("Turn 5  ·  At the end +0.12"));
    EXPECT_TRUE(window.says("Played: Making and refining rules 100\u00a0%"));
}

TEST(CityRun, SaysWhichWorkshopItCarriesOn) {
    auto state = room::run_ready();
    state.view.game->carried = "Kick-off of May";
    state.view.game->has_profile = true;
    Headless window;
    window.show(state);

    EXPECT_TRUE(window.says("Carries on “Kick-off of May”"));
}

TEST(CityRun, WhatItIsAndIsNotStandsUnderEachPart) {
    const auto state = room::run_over();
    for (const char* part : {"run.part.0", "run.part.1", "run.part.2"}) {
        auto blank = state;
        blank.projector.scene = "blank";
        Headless window;
        window.show(blank);
        window.press(part);
        EXPECT_EQ(times(window, state.view.game->note), 1) << part;
    }
}

TEST(CityRun, TheMiddleTurnsToAChartWithTheBigScreen) {
    auto state = room::run_simulated();
    state.view.scene = state.projector.scene = "money";
    Headless window;
    window.show(state);

    EXPECT_EQ(times(window, "Money wasted, and why"), 2);  // the middle and the preview
}

TEST(CityRun, SpaceOpensATurnAndEnterSimulates) {
    auto state = room::run_ready();
    Headless window;
    window.show(state);
    window.key(Key::Space);
    EXPECT_EQ(window.sent.size(), 1u);

    state = room::run_open();
    state.view.items.front().phase = "closed";
    state.view.primary = {"move.reveal_turn", "",
                          MoveItem{{"run-1-turn-2"}, Phase::Closed, Phase::Revealed, 1}};
    window.show(state);
    EXPECT_TRUE(window.says(window.sentence("move.reveal_turn")));
    window.key(Key::Enter);

    ASSERT_EQ(window.sent.size(), 2u);
    EXPECT_NE(window.sent[1].find(R"("to":"revealed")"), std::string::npos);
}

TEST(CityRun, ThePreviewShowsWhoHasHandedInAndTheCard) {
    Headless window;
    window.show(room::run_open());
    EXPECT_EQ(times(window, "Harbour"), 2);
    EXPECT_EQ(times(window, "The river floods"), 1);

    auto state = room::run_open();
    state.projector.game->teams.clear();
    window.show(state);

    EXPECT_EQ(times(window, "Harbour"), 1);
}

TEST(CityRun, ThePreviewDrawsEveryScene) {
    const std::pair<const char*, const char*> kSaid[] = {
        {"city", "The cities over the years"},
        {"money", "Too fast"},
        {"ladders", "The cities, turn by turn"},
        {"causes", "What drives the model"},
        {"debrief", "Which field did we leave behind?"}};
    for (const auto& [scene, said] : kSaid) {
        auto state = room::run_over();
        state.view.scene = "item";
        state.projector.scene = scene;
        Headless window;
        window.show(state);
        EXPECT_EQ(times(window, said), 1) << scene;
    }
}

}  // namespace
}  // namespace vertebra::dashboard
