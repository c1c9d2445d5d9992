#include <gtest/gtest.h>

#include <random>

#include "common/session/apply.h"
#include "common/session/decide.h"
#include "common/session/follows.h"
#include "common/session/sealing.h"
#include "common/view/game.h"
#include "common/view/views.h"

// The city model as a room plays it: teams, turns, cards, and what is shown when.
namespace vertebra {
namespace {

Wording both(const std::string& text) {
    return {{{"en", text}, {"es", text}}};
}

constexpr std::uint64_t kPeople = 9;

// Two fields, three tables, a rating of each first policy, a run of two turns and one of one.
std::shared_ptr<const Content> content(RunSettings settings) {
    auto content = std::make_shared<Content>();
    auto& model = content->maturity;
    model.id = "model";
    model.scale = std::vector<Wording>(5, both("step"));
    for (auto& stage : model.stages) {
        stage.title = both("stage");
    }
    model.dimensions = {{"L", both("L")}};
    for (const char* id : {"L1", "L2"}) {
        model.sub_dimensions.push_back({.id = {id}, .dimension = "L", .title = both(id)});
        model.policies.push_back({.code = {std::string{id} + "S1"},
                                  .title = both(id),
                                  .text = both("text"),
                                  .stakeholders = {}});
    }
    auto& city = content->city;
    city.id = "city";
    city.title = city.question = both("city");
    city.turn = both("Turn {turn}: {from} to {to}");
    city.debriefing = {both("why?")};
    city.sub_dimensions = {{"L1"}, {"L2"}};
    city.assumptions.budget = 4;
    city.cards = {{.id = {"flood"}, .title = both("flood"), .strikes = {0}, .severity = 0.5}};
    AskChoice tables{.options = {}, .most = 1};
    for (const char* id : {"a", "b", "c"}) {
        tables.options.push_back({{id}, both(id)});
    }
    content->format.languages = {"en", "es"};
    content->format.steps = {
        {.id = {"ratings"}, .title = both("r"), .activity = Ratings{}},
        {.id = {"tables"},
         .title = both("t"),
         .activity = Questions{{{.id = {"team"}, .title = both("team"), .ask = tables}}},
         .rounds = 2},
        {.id = {"run"},
         .title = both("first"),
         .activity = CityRun{.turns = 2, .settings = settings},
         .split_by = {"team"}},
        {.id = {"again"},
         .title = both("second"),
         .activity = CityRun{.turns = 1, .settings = settings},
         .split_by = {"team"}}};
    return content;
}

class Room {
public:
    explicit Room(RunSettings settings = {}, Mode mode = Mode::Anonymous)
        : content_(content(settings)), session_(blank(content_)) {
        wants(WorkshopOpened{.workshop = {1, 1}, .mode = mode, .k = 3, .languages = {"en"}});
        for (std::uint64_t seat = 1; seat <= kPeople; ++seat) {
            ask(TakeSeat{{0, seat}, "token" + std::to_string(seat), "return", "somebody"});
        }
    }

    // Empty when it was done; else the code of the refusal.
    std::string ask(const Command& wish) {
        const auto events = decide(session_, wish, {0, std::vector<bool>(kPeople, true)});
        if (!events) return events.error().code;
        for (const auto& event : *events) {
            wants(event.fact);
        }
        return "";
    }
    std::string says(std::uint64_t seat, const std::string& item, const Answer& answer,
                     int round = 1) {
        return ask(CastAnswer{{0, seat}, {item}, round, {9, ++keys_}, ++revision_, answer});
    }
    std::string shares(std::uint64_t seat, const std::string& item, int first, int second) {
        Points points;
        if (first != 0) points.given[{"l1"}] = first;
        if (second != 0) points.given[{"l2"}] = second;
        return says(seat, item, {points});
    }
    std::string move(const std::string& item, Phase from, Phase to, int round = 1) {
        return ask(MoveItem{{item}, from, to, round});
    }
    void simulate(const std::string& item) {
        ASSERT_EQ(move(item, Phase::Open, Phase::Closed), "");
        ASSERT_EQ(move(item, Phase::Closed, Phase::Revealed), "");
    }
    void enter(const std::string& step) {
        ASSERT_EQ(ask(EnterStep{session_.current().step.id, {step}}), "");
    }
    // Tables of these sizes, from the first seat on; the rest chooses none. Then the first run.
    void sit(const std::vector<int>& sizes) {
        enter("tables");
        ASSERT_EQ(move("team", Phase::Ready, Phase::Open), "");
        std::uint64_t seat = 1;
        const char* names[] = {"a", "b", "c"};
        for (std::size_t table = 0; table < sizes.size(); ++table) {
            for (int member = 0; member < sizes[table]; ++member, ++seat) {
                ASSERT_EQ(says(seat, "team", {Choice{{{names[table]}}}}), "");
            }
        }
        simulate("team");
        enter("run");
    }
    void begin(const std::string& item) { ASSERT_EQ(move(item, Phase::Ready, Phase::Open), ""); }

    Game game(const std::string& step = "run") const {
        return game_of(session_, *session_.find(StepId{step}));
    }
    GameView view(Role role) const {
        const std::vector<bool> present(kPeople, true);
        const Words words;
        return game_view(session_, *session_.find(StepId{"run"}),
                         {.role = role, .words = &words, .present = &present});
    }
    const Session& session() const { return session_; }
    Session fold(const Events& log) const {
        auto session = blank(content_);
        for (const auto& event : log) {
            EXPECT_TRUE(follows(session, event));
            apply(session, event);
        }
        return session;
    }
    const Events& log() const { return log_; }

private:
    void wants(const Fact& fact) {
        const Event event{0, fact};
        EXPECT_TRUE(follows(session_, event));
        apply(session_, event);
        log_.push_back(event);
    }

    std::shared_ptr<const Content> content_;
    Session session_;
    Events log_;
    std::uint64_t keys_ = 0;
    int revision_ = 0;
};

constexpr const char* kFirst = "run-turn-1";
constexpr const char* kSecond = "run-turn-2";

RunSettings by_median() {
    return {.play = TeamPlay::Median};
}

std::vector<int> percents(const Plan& plan) {
    std::vector<int> percents;
    for (const auto& share : plan) {
        percents.push_back(share.percent);
    }
    return percents;
}

TEST(CityGame, BeginsWhenTheTeamsStandAndGoesTurnByTurn) {
    Room room;
    room.enter("run");
    EXPECT_EQ(room.move(kFirst, Phase::Ready, Phase::Open), "no_teams_yet");
    room.sit({3, 3});
    EXPECT_EQ(room.move(kSecond, Phase::Ready, Phase::Open), "turn_before");
    room.begin(kFirst);
    room.simulate(kFirst);
    EXPECT_EQ(room.move(kFirst, Phase::Revealed, Phase::Open), "no_more_rounds");
    EXPECT_EQ(room.move(kSecond, Phase::Ready, Phase::Open), "");
}

TEST(CityGame, RefusesSharesThatAreNoHundredPercentOfWhatThereIs) {
    Room room;
    room.sit({3, 3});
    EXPECT_EQ(room.shares(1, kFirst, 50, 50), "not_open");
    room.begin(kFirst);
    EXPECT_EQ(room.shares(1, kFirst, 50, 40), "not_a_hundred");
    EXPECT_EQ(room.shares(1, kFirst, 80, 40), "not_a_hundred");
    EXPECT_EQ(room.shares(1, kFirst, 130, -30), "bad_share");
    EXPECT_EQ(room.says(1, kFirst, {Points{{{{"l3"}, 100}}}}), "unknown_option");
    EXPECT_EQ(room.says(1, kFirst, {Points{{{{"l1x"}, 100}}}}), "unknown_option");
    EXPECT_EQ(room.says(1, kFirst, {Choice{{{"l1"}}}}), "wrong_kind");
    EXPECT_EQ(room.says(1, kFirst, {Points{{{{"l1m"}, 100}}}}), "");
    room.simulate(kFirst);
    EXPECT_EQ(room.shares(1, kFirst, 50, 50), "round_closed");
    EXPECT_EQ(room.game().teams[0].turns[0].plan, (Plan{{0, Share::Aim::Cell, 1, 100}}));
}

TEST(CityGame, TakesOneDeviceForEachTeam) {
    Room room;
    room.sit({3, 2});
    room.begin(kFirst);
    EXPECT_EQ(room.shares(2, kFirst, 50, 50), "");
    EXPECT_EQ(room.shares(1, kFirst, 90, 10), "team_has_device");
    EXPECT_EQ(room.shares(2, kFirst, 60, 40), "");
    EXPECT_EQ(room.shares(4, kFirst, 100, 0), "");
    EXPECT_EQ(room.shares(9, kFirst, 50, 50), "no_team");
    room.simulate(kFirst);
    const auto game = room.game();
    ASSERT_EQ(game.teams.size(), 2u);
    EXPECT_EQ(percents(game.teams[0].turns[0].plan), (std::vector<int>{60, 40}));
    EXPECT_EQ(game.teams[0].turns[0].source, TeamTurn::Source::Device);
    EXPECT_EQ(room.move(kSecond, Phase::Ready, Phase::Open), "");
    EXPECT_EQ(room.shares(1, kSecond, 90, 10), "") << "another turn, another device";
}

TEST(CityGame, TakesTheMiddleOfTheMembersWhereThatIsTheRule) {
    Room room{by_median(), Mode::Named};
    room.sit({3, 2});
    room.begin(kFirst);
    for (const auto& [seat, first] : {std::pair{1, 10}, {2, 70}, {3, 60}, {4, 100}}) {
        EXPECT_EQ(room.shares(static_cast<std::uint64_t>(seat), kFirst, first, 100 - first), "");
    }
    room.simulate(kFirst);
    const auto game = room.game();
    EXPECT_EQ(percents(game.teams[0].turns[0].plan), (std::vector<int>{60, 40}));
    EXPECT_EQ(percents(game.teams[1].turns[0].plan), (std::vector<int>{100}));
    EXPECT_EQ(game.teams[0].turns[0].source, TeamTurn::Source::Median);
}

// "The middle of fewer than k would show who wanted what."
TEST(CityGame, ShowsNoMiddleOfFewerThanKInAnAnonymousWorkshop) {
    Room room{by_median()};
    room.sit({4, 2});
    room.begin(kFirst);
    EXPECT_EQ(room.shares(5, kFirst, 30, 70), "");
    EXPECT_EQ(room.shares(6, kFirst, 50, 50), "team_has_device") << "a team of two plays on one";
    for (const std::uint64_t seat : {1, 2, 3}) {
        EXPECT_EQ(room.shares(seat, kFirst, 80, 20), "");
    }
    room.simulate(kFirst);
    EXPECT_EQ(percents(room.game().teams[0].turns[0].plan), (std::vector<int>{80, 20}));
    room.begin(kSecond);
    EXPECT_EQ(room.shares(1, kSecond, 10, 90), "");
    EXPECT_EQ(room.shares(2, kSecond, 10, 90), "");
    room.simulate(kSecond);
    const auto game = room.game();
    EXPECT_EQ(game.teams[0].turns[1].source, TeamTurn::Source::Kept);
    EXPECT_EQ(percents(game.teams[0].turns[1].plan), (std::vector<int>{80, 20}));
}

TEST(CityGame, LetsATeamThatHandsInNothingGoOnAsBeforeAndAtFirstSpendNothing) {
    Room room;
    room.sit({3, 3});
    room.begin(kFirst);
    EXPECT_EQ(room.shares(1, kFirst, 50, 50), "");
    room.simulate(kFirst);
    room.begin(kSecond);
    room.simulate(kSecond);
    const auto game = room.game();
    EXPECT_EQ(game.teams[0].turns[1].source, TeamTurn::Source::Kept);
    EXPECT_GT(game.teams[0].run.city(), 1);
    EXPECT_EQ(game.teams[1].turns[1].source, TeamTurn::Source::None);
    EXPECT_EQ(game.teams[1].run.city(), 0);
    EXPECT_EQ(game.teams[1].run.wasted(), std::nullopt);
}

TEST(CityGame, LetsWhoComesLateChooseATeamAndNobodyChangeIt) {
    Room room;
    room.sit({3, 3});
    room.enter("tables");
    ASSERT_EQ(room.move("team", Phase::Revealed, Phase::Open), "");
    EXPECT_EQ(room.says(1, "team", {Choice{{{"b"}}}}, 2), "team_stands");
    EXPECT_EQ(room.says(9, "team", {Choice{{{"b"}}}}, 2), "");
    room.enter("run");
    room.begin(kFirst);
    EXPECT_EQ(room.shares(9, kFirst, 50, 50), "");
    EXPECT_EQ(room.game().teams[1].members, 4);
}

TEST(CityGame, DealsACardBetweenTwoTurns) {
    Room room;
    room.sit({3, 3});
    EXPECT_EQ(room.ask(DealCard{{kFirst}, {"flood"}}), "not_from_here");
    room.begin(kFirst);
    EXPECT_EQ(room.shares(1, kFirst, 0, 100), "");
    EXPECT_EQ(room.shares(4, kFirst, 100, 0), "");
    room.simulate(kFirst);
    EXPECT_EQ(room.ask(DealCard{{kFirst}, {"nothing"}}), "unknown_card");
    EXPECT_EQ(room.ask(DealCard{{"team"}, {"flood"}}), "unknown_run");
    EXPECT_EQ(room.ask(DealCard{{kFirst}, {"flood"}}), "");
    // Nothing of what it strikes: the whole severity. A ladder of 1.9: less.
    EXPECT_EQ(room.game().teams[0].run.positions.back().loss, 0.5);
    EXPECT_LT(room.game().teams[1].run.positions.back().loss, 0.4);
    EXPECT_EQ(room.view(Role::Participant).teams[0].budget, "2.0");
    EXPECT_EQ(room.ask(DealCard{{kFirst}, {}}), "");
    EXPECT_EQ(room.game().teams[0].run.positions.back().loss, 0);
    EXPECT_EQ(room.ask(DealCard{{kFirst}, {"flood"}}), "");
    room.begin(kSecond);
    EXPECT_EQ(room.ask(DealCard{{kFirst}, {}}), "not_from_here");
    room.simulate(kSecond);
    EXPECT_EQ(room.game().teams[0].run.years[4].budget, 2);
    EXPECT_EQ(room.ask(DealCard{{kSecond}, {"flood"}}), "not_from_here");
}

TEST(CityGame, IsSetBeforeItBeginsAndNotAfter) {
    Room room;
    room.sit({3, 3});
    EXPECT_EQ(room.ask(SetRun{{"run"}, {.budget = 0}}), "bad_budget");
    EXPECT_EQ(room.ask(SetRun{{"run"}, {.budget = 1001}}), "bad_budget");
    EXPECT_EQ(room.ask(SetRun{{"tables"}, {.budget = 10}}), "unknown_run");
    EXPECT_EQ(room.ask(SetRun{{"run"}, {.budget = 10, .start = CityStart::Profile}}), "no_profile");
    EXPECT_EQ(room.game().model.assumptions.budget, 4);
    EXPECT_EQ(room.ask(SetRun{{"run"}, {.budget = 10}}), "");
    EXPECT_EQ(room.game().model.assumptions.budget, 10);
    EXPECT_TRUE(room.view(Role::Facilitator).settable);
    room.begin(kFirst);
    EXPECT_EQ(room.ask(SetRun{{"run"}, {.budget = 12}}), "not_from_here");
    EXPECT_FALSE(room.view(Role::Facilitator).settable);
    EXPECT_EQ(room.ask(SetVisibility{{kSecond}, Visibility::Open}), "not_from_here");
}

TEST(CityGame, BeginsWhereTheRoomSawItsCityAndStaysThere) {
    Room room{{.start = CityStart::Profile}};
    ASSERT_EQ(room.move("ratings-l1s1", Phase::Ready, Phase::Open), "");
    for (const std::uint64_t seat : {1, 2, 3}) {
        ASSERT_EQ(room.says(seat, "ratings-l1s1", {Scale{Scale::Mark::Level, 3}}), "");
    }
    room.simulate("ratings-l1s1");
    room.sit({3, 3});
    EXPECT_EQ(room.game().start.x[0][0], 0.75);
    EXPECT_EQ(room.game().start.x[1][0], 0) << "nobody rated it";
    room.begin(kFirst);
    ASSERT_EQ(room.ask(LockItem{{"ratings-l1s1"}, Scale{Scale::Mark::Level, 0}, "", ""}), "");
    EXPECT_EQ(room.game().start.x[0][0], 0.75) << "a run that has begun keeps its beginning";
}

TEST(CityGame, CarriesOnWhereAnEarlierWorkshopEnded) {
    Room room;
    const std::vector<Fraction> cells{{4, 4}, {1, 2}, {0, 1}, {0, 1}, {0, 1},
                                      {3, 4}, {0, 1}, {0, 1}, {0, 1}, {0, 1}};
    EXPECT_EQ(rated_cells(room.session()), std::vector<Fraction>{});
    auto session = room.fold(
        {room.log().front(), {0, PositionCarried{"Training", cells, {{{"L1M1"}, 1, 4, 8}}}}});
    EXPECT_EQ(rated_cells(session), cells);
    EXPECT_EQ(planned_by_room(session), (std::vector<Planned>{{{"L1M1"}, 1, 4, 8}}));
    EXPECT_FALSE(follows(session, {0, PositionCarried{"x", {{1, 1}}, {}}}));
    EXPECT_FALSE(follows(session, {0, PositionCarried{"x", {}, {{{"P1S1"}, 1, 1, 1}}}}));
    // The road-map alone, played: its policy is built, the rest stays.
    room.sit({3, 3});
    room.begin(kFirst);
    room.simulate(kFirst);
    auto played = room.session();
    played.carried = session.carried;
    const auto run = run_of_road_map(played, room.game());
    ASSERT_TRUE(run);
    EXPECT_GT(run->positions.back().x[0][1], 0.1);
    EXPECT_EQ(run->positions.back().x[1][0], 0);
}

TEST(CityGame, ShowsWhatTeamsDidWhenTheTurnIsSimulatedAndNotBefore) {
    Room room;
    room.sit({3, 3});
    room.begin(kFirst);
    EXPECT_EQ(room.shares(1, kFirst, 50, 50), "");
    for (const auto role : {Role::Participant, Role::Projector, Role::Facilitator}) {
        const auto view = room.view(role);
        EXPECT_FALSE(view.curves);
        EXPECT_TRUE(view.teams[0].plan.empty());
        EXPECT_EQ(view.teams[0].answered, 1);
        EXPECT_EQ(view.teams[1].answered, 0);
    }
    room.simulate(kFirst);
    const auto view = room.view(Role::Participant);
    ASSERT_TRUE(view.curves);
    EXPECT_EQ(view.curves->lines.size(), 2u);
    EXPECT_EQ(view.curves->lines[0].values.size(), 5u);
    EXPECT_EQ(view.teams[0].plan.size(), 2u);
    EXPECT_FALSE(view.debrief);
    room.begin(kSecond);
    EXPECT_EQ(room.shares(1, kSecond, 100, 0), "");
    EXPECT_EQ(room.view(Role::Projector).teams[0].plan.size(), 2u) << "still that of turn 1";
    room.simulate(kSecond);
    ASSERT_TRUE(room.view(Role::Participant).debrief);
    EXPECT_EQ(room.view(Role::Projector).debrief->teams.size(), 2u);
    EXPECT_EQ(room.view(Role::Projector).debrief->questions.size(), 1u);
}

TEST(CityGame, HasARunToLookAtBeforeAnyWasPlayed) {
    Room room;
    ASSERT_NE(run_in_focus(room.session()), nullptr);
    EXPECT_EQ(run_in_focus(room.session())->step.id.text, "run");
    EXPECT_TRUE(room.view(Role::Projector).causes);
    EXPECT_FALSE(room.view(Role::Projector).curves);
}

TEST(CityGame, CountsDevicesNotPeopleInATurn) {
    Room room;
    room.sit({3, 3});
    room.begin(kFirst);
    const std::vector<bool> present(kPeople, true);
    const auto* turn = room.session().find(ItemId{kFirst});
    EXPECT_EQ(expected_of(room.session(), *turn, present), 2);
    Room members{by_median(), Mode::Named};
    members.sit({3, 3});
    members.begin(kFirst);
    const auto* other = members.session().find(ItemId{kFirst});
    EXPECT_EQ(expected_of(members.session(), *other, present), 6);
}

TEST(CityGame, ComparesARunWithTheBestThatWasFound) {
    Room room;
    room.sit({3, 3});
    room.begin(kFirst);
    EXPECT_EQ(room.says(1, kFirst, {Points{{{{"l1t"}, 100}}}}), "");
    EXPECT_EQ(room.shares(4, kFirst, 50, 50), "");
    room.simulate(kFirst);
    room.begin(kSecond);
    room.simulate(kSecond);
    const auto& lessons = *room.session().lessons.at({"run"});
    ASSERT_EQ(lessons.teams.size(), 2u);
    for (const auto& team : lessons.teams) {
        for (std::size_t turn = 0; turn < 2; ++turn) {
            EXPECT_GE(team.best_outlooks[turn], team.outlooks[turn] - 1e-12);
        }
    }
    EXPECT_GT(lessons.teams[0].best_outlooks[0], lessons.teams[0].outlooks[0] + 0.5);
    EXPECT_GE(lessons.best_run.city(), room.game().teams[1].run.city());
}

// A record that was sealed plays the same game, whoever handed in what.
void seals_the_same(Room& room) {
    ASSERT_EQ(room.ask(CloseWorkshop{}), "");
    std::mt19937_64 chance{7};
    const auto sealed = room.fold(sealed_log(room.session(), [&] { return chance(); }));
    EXPECT_EQ(room.fold(room.log()).offset, room.session().offset);
    for (const char* step : {"run", "again"}) {
        const auto before = room.game(step);
        const auto after = game_of(sealed, *sealed.find(StepId{step}));
        ASSERT_EQ(after.teams.size(), before.teams.size());
        EXPECT_EQ(after.cards.size(), before.cards.size());
        for (std::size_t team = 0; team < before.teams.size(); ++team) {
            EXPECT_EQ(after.teams[team].members, before.teams[team].members);
            EXPECT_EQ(after.teams[team].run.positions, before.teams[team].run.positions);
        }
    }
    ASSERT_TRUE(sealed.lessons.contains({"run"}));
    EXPECT_EQ(sealed.lessons.at({"run"})->best_run.positions,
              room.session().lessons.at({"run"})->best_run.positions);
}

TEST(CityGame, IsReplayedFromASealedRecord) {
    Room room;
    room.sit({4, 3});
    ASSERT_EQ(room.ask(SetRun{{"run"}, {.budget = 7}}), "");
    room.begin(kFirst);
    EXPECT_EQ(room.shares(3, kFirst, 20, 80), "");
    EXPECT_EQ(room.shares(6, kFirst, 90, 10), "");
    room.simulate(kFirst);
    EXPECT_EQ(room.ask(DealCard{{kFirst}, {"flood"}}), "");
    room.enter("tables");
    ASSERT_EQ(room.move("team", Phase::Revealed, Phase::Open), "");
    EXPECT_EQ(room.says(9, "team", {Choice{{{"c"}}}}, 2), "");
    EXPECT_EQ(room.says(8, "team", {Choice{{{"b"}}}}, 2), "");
    room.enter("run");
    room.begin(kSecond);
    EXPECT_EQ(room.shares(8, kSecond, 55, 45), "");
    EXPECT_EQ(room.shares(9, kSecond, 100, 0), "");
    EXPECT_EQ(room.shares(1, kSecond, 35, 65), "");
    room.simulate(kSecond);
    seals_the_same(room);
}

TEST(CityGame, IsReplayedFromASealedRecordOfMembersToo) {
    Room room{by_median()};
    room.sit({4, 4});
    room.begin(kFirst);
    for (std::uint64_t seat = 1; seat <= 8; ++seat) {
        const int first = static_cast<int>(seat) * 10;
        EXPECT_EQ(room.shares(seat, kFirst, first, 100 - first), "");
    }
    room.simulate(kFirst);
    room.begin(kSecond);
    for (const std::uint64_t seat : {1, 2, 3, 5, 6}) {
        EXPECT_EQ(room.shares(seat, kSecond, 100, 0), "");
    }
    room.simulate(kSecond);
    seals_the_same(room);
}

}  // namespace
}  // namespace vertebra
