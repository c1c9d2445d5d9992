#include <gtest/gtest.h>

#include "common/agenda/policy_plan.h"
#include "common/session/apply.h"
#include "common/session/decide.h"
#include "common/session/follows.h"
#include "common/session/sealing.h"
#include "common/view/disclosure.h"
#include "common/view/views.h"

// A room that weighs criteria, scores options, ranks them, buys some and plans them, in the core
// alone.
namespace vertebra {
namespace {

constexpr int kPeople = 4;

Wording both(const std::string& text) {
    return {{{"en", text}, {"es", text}}};
}

std::vector<Wording> steps(int count) {
    std::vector<Wording> list;
    for (int step = 0; step < count; ++step) {
        list.push_back(both(std::to_string(step)));
    }
    return list;
}

CaseLibrary library() {
    CaseLibrary library;
    library.id = "cases";
    library.languages = {"en", "es"};
    library.title = both("cases");
    library.card = both("{city}: {steps}");
    library.weights = steps(kWeightTop + 1);
    for (const auto& criterion : kCriteria) {
        library.criteria.push_back(
            {std::string{criterion.id}, both(std::string{criterion.id}), both("?"),
             criterion.voted ? steps(kCriterionTop) : std::vector<Wording>{}});
    }
    for (const char* code : {"L2S1", "L1M1", "L1S1"}) {
        library.cases.push_back({.id = {"case-" + lower_case(code)},
                                 .city = both("City"),
                                 .title = both(code),
                                 .steps = both("did it"),
                                 .policies = {{code}}});
    }
    return library;
}

std::shared_ptr<const Content> content() {
    auto content = std::make_shared<Content>();
    auto& model = content->maturity;
    model.id = "model";
    model.languages = {"en", "es"};
    model.title = both("model");
    model.scale = steps(5);
    for (auto& stage : model.stages) {
        stage.title = both("stage");
    }
    model.dimensions = {{"L", both("L")}};
    model.sub_dimensions = {{.id = {"L1"}, .dimension = "L", .title = both("one")},
                            {.id = {"L2"}, .dimension = "L", .title = both("two")}};
    const auto add = [&](const char* code, int cost, int years) {
        model.policies.push_back({.code = {code},
                                  .title = both(code),
                                  .text = both("text"),
                                  .stakeholders = {{"citizens"}},
                                  .cost = cost,
                                  .min_years = years});
    };
    add("L1S1", 2, 1);
    add("L1M1", 4, 2);
    add("L2S1", 3, 1);
    add("L2M1", 6, 2);
    content->cases = library();
    auto& format = content->format;
    format.id = "choice";
    format.languages = {"en", "es"};
    format.steps = {
        {.id = {"ratings"}, .title = both("r"), .activity = Ratings{}, .pace = Pace::Own},
        {.id = {"short"}, .title = both("s"), .activity = Shortlist{4, 3, 3}},
        {.id = {"cases"}, .title = both("c"), .activity = Cases{{{"short"}, 4}, 2}},
        {.id = {"weights"},
         .title = both("w"),
         .activity = Weights{},
         .pace = Pace::Own,
         .agreement = Agreement::Lock},
        {.id = {"scores"}, .title = both("p"), .activity = Scores{{{"short"}, 3}}},
        {.id = {"ranking"}, .title = both("o"), .activity = PolicyRanking{{{"scores"}, 3}}},
        {.id = {"budget"}, .title = both("b"), .activity = PolicyBudget{{{"ranking"}, 3}, 7}},
        {.id = {"map"}, .title = both("m"), .activity = RoadMapPlan{{{"budget"}, 3}, 5, 3}}};
    return content;
}

class Room {
public:
    Room() : session_(blank(content())) {
        does(WorkshopOpened{.workshop = {1, 1}, .k = 3, .languages = {"en"}});
        for (std::uint64_t seat = 1; seat <= kPeople; ++seat) {
            wants(TakeSeat{{0, seat}, "token" + std::to_string(seat), "return", ""});
        }
    }

    // Empty when it was done; else the code of the refusal.
    std::string wants(const Command& wish) {
        const auto events = decide(session_, wish, {0, std::vector<bool>(kPeople, true)});
        if (!events) return events.error().code;
        for (const auto& event : *events) {
            EXPECT_TRUE(follows(session_, event));
            apply(session_, event);
        }
        return "";
    }

    void enters(const std::string& step) {
        ASSERT_EQ(wants(EnterStep{session_.current().step.id, {step}}), "") << step;
    }

    void answers(const std::string& item, const std::vector<Answer>& answers) {
        ASSERT_EQ(wants(MoveItem{{item}, Phase::Ready, Phase::Open, 1}), "") << item;
        for (std::size_t seat = 0; seat < answers.size(); ++seat) {
            ASSERT_EQ(wants(CastAnswer{{0, seat + 1}, {item}, 1, {9, ++keys_}, 1, answers[seat]}),
                      "")
                << item;
        }
        ASSERT_EQ(wants(MoveItem{{item}, Phase::Open, Phase::Closed, 1}), "");
        ASSERT_EQ(wants(MoveItem{{item}, Phase::Closed, Phase::Revealed, 1}), "");
    }
    void all_say(const std::string& item, const Answer& answer) {
        answers(item, std::vector<Answer>(kPeople, answer));
    }
    void all_say(const std::string& item, int level) {
        all_say(item, {Scale{Scale::Mark::Level, level}});
    }

    std::string options(const std::string& step) const {
        std::string codes;
        for (const auto& code : session_.find(StepId{step})->policies) {
            codes += code.text + " ";
        }
        return codes;
    }
    std::string items(const std::string& step) const {
        std::string ids;
        for (const auto& id : session_.find(StepId{step})->items) {
            ids += id.text + " ";
        }
        return ids;
    }
    Look look() const { return {Role::Projector, "en", &words_, &present_, 0}; }
    Session& session() { return session_; }

private:
    void does(Fact fact) { apply(session_, {0, std::move(fact)}); }

    Words words_;
    std::vector<bool> present_ = std::vector<bool>(kPeople, true);
    Session session_;
    std::uint64_t keys_ = 0;
};

Answer ranked(const std::vector<std::string>& order) {
    Ranking ranking;
    for (const auto& id : order) {
        ranking.places.push_back({{id}});
    }
    return {ranking, {}};
}

// L1S1 half done, L2S1 done: the shortlist is L1S1, L2M1, L1M1 by what is next and by the points.
void shortlist(Room& room) {
    room.all_say("ratings-l1s1", 2);
    room.all_say("ratings-l2s1", 4);
    room.enters("short");
    room.all_say("short-choice", {Points{{{{"l2m1"}, 2}, {{"l1s1"}, 1}}}, {}});
}

void weigh(Room& room) {
    room.enters("weights");
    room.all_say("weights-effect", 4);
    room.all_say("weights-cost", 0);
}

TEST(PolicyWorkshop, TakesOnWhatTheRoomGavePointsTo) {
    Room room;
    shortlist(room);
    room.enters("scores");
    EXPECT_EQ(room.options("scores"), "L2M1 L1S1 ");
    EXPECT_EQ(room.items("scores"),
              "scores-l2m1-effect scores-l2m1-cost scores-l2m1-time scores-l2m1-feasible "
              "scores-l2m1-fair scores-l2m1-side scores-l1s1-effect scores-l1s1-cost "
              "scores-l1s1-time scores-l1s1-feasible scores-l1s1-fair scores-l1s1-side ");
}

TEST(PolicyWorkshop, TakesOnWhatWasOfferedWhereNothingMayBeShown) {
    Room room;
    room.enters("short");
    const auto offered = room.options("short");
    room.answers("short-choice", {{Points{{{{"l1s1"}, 1}}}, {}}});  // one of us: below k
    room.enters("ranking");
    EXPECT_EQ(room.options("ranking"), offered.substr(0, 15));  // the first three
}

TEST(PolicyWorkshop, GivesTheCasesThatCarryOutTheOptionsToRead) {
    Room room;
    shortlist(room);
    room.enters("cases");
    EXPECT_EQ(room.items("cases"), "cases-case-l1s1 cases-case-l2s1 ");
    const auto& item = room.session().find(ItemId{"cases-case-l1s1"})->item;
    EXPECT_EQ(item.body.in("en"), "City: did it");
    EXPECT_TRUE(std::holds_alternative<AskText>(item.ask));
}

TEST(PolicyWorkshop, WeighsEveryCriterionItCanCompareBy) {
    Room room;
    weigh(room);
    EXPECT_EQ(room.items("weights"),
              "weights-effect weights-cost weights-time weights-feasible weights-fair "
              "weights-side weights-prereq ");  // no loops where nobody is asked about risks
    EXPECT_EQ(weights_of(room.session()), (CriterionWeights{4, 0, 0, 1, 1, 1, 1, 1}));
}

TEST(PolicyWorkshop, ComparesNothingByWeightsThatAreAllZero) {
    Room room;
    room.enters("weights");
    for (const auto& id : room.session().find(StepId{"weights"})->items) {
        room.all_say(id.text, 0);
    }
    EXPECT_EQ(room.wants(EnterStep{{"weights"}, {"scores"}}), "no_weights");
    EXPECT_EQ(room.session().current().step.id.text, "weights");
    const Scale two{Scale::Mark::Level, 2};
    EXPECT_EQ(room.wants(LockItem{{"weights-effect"}, two, "agreed", ""}), "");
    room.enters("scores");
}

TEST(PolicyWorkshop, OrdersTheOptionsByTheirScores) {
    Room room;
    shortlist(room);
    weigh(room);
    room.enters("scores");
    room.all_say("scores-l2m1-effect", 1);  // 2 of 5
    room.all_say("scores-l1s1-effect", 4);
    room.all_say("scores-l1s1-feasible", 3);
    const auto view = choice_view(room.session(), room.look());
    ASSERT_EQ(view.options.size(), 2U);
    EXPECT_EQ(view.options[0].id, "L1S1");  // effect 1 × 4, feasible 3/4, nothing it needs: 1
    EXPECT_EQ(view.options[0].score, "0.96");
    EXPECT_EQ(view.options[0].plain, "0.92");
    EXPECT_EQ(view.options[0].missing, (std::vector<std::string>{"time", "fair", "side"}));
    EXPECT_EQ(view.options[1].score, "0.40");  // effect 1/4 × 4, L2S1 is done: 1
    EXPECT_TRUE(view.weighted);
    room.enters("ranking");
    EXPECT_EQ(room.options("ranking"), "L1S1 L2M1 ");
}

TEST(PolicyWorkshop, DoesNotTakeAScoreForARating) {
    Room room;
    shortlist(room);
    room.enters("scores");
    room.all_say("scores-l1s1-effect", 4);
    EXPECT_EQ(policy_values(room.session()).at({"L1S1"}).level, 2);
}

TEST(PolicyWorkshop, NamesWhatAnOptionNeedsFirst) {
    Room room;
    shortlist(room);
    room.enters("scores");
    EXPECT_EQ(room.wants(PlanPolicies{{"scores"}, {{"L1M1"}, {"L2M1"}}}), "");
    const auto view = choice_view(room.session(), room.look());
    EXPECT_EQ(view.options[0].id, "L2M1");
    EXPECT_TRUE(view.options[0].needs.empty());                                    // L2S1 is done
    EXPECT_EQ(view.options[1].needs, (std::vector<std::string>{"choice.needs"}));  // L1S1
}

TEST(PolicyWorkshop, LetsTheFacilitatorChooseTheOptionsUntilVotingBegins) {
    Room room;
    shortlist(room);
    room.enters("ranking");
    EXPECT_EQ(room.wants(PlanPolicies{{"ranking"}, {{"L2S1"}, {"L1M1"}}}), "");
    EXPECT_EQ(room.options("ranking"), "L2S1 L1M1 ");
    EXPECT_EQ(room.wants(PlanPolicies{{"ranking"}, {}}), "");
    EXPECT_EQ(room.options("ranking"), "L2M1 L1S1 ");
    EXPECT_EQ(room.wants(PlanPolicies{{"ranking"}, {{"X9S1"}}}), "unknown_policy");
    EXPECT_EQ(room.wants(PlanPolicies{{"ranking"}, {{"L1S1"}, {"L1S1"}}}), "doubled_option");
    EXPECT_EQ(room.wants(PlanPolicies{{"weights"}, {{"L1S1"}}}), "not_from_here");
    EXPECT_EQ(room.wants(MoveItem{{"ranking-choice"}, Phase::Ready, Phase::Open, 1}), "");
    EXPECT_EQ(room.wants(PlanPolicies{{"ranking"}, {{"L1S1"}}}), "not_from_here");
}

// Ranks, buys and comes to the road-map: L1M1 needs L1S1, and 7 units buy both.
void buy(Room& room) {
    shortlist(room);
    room.enters("ranking");
    ASSERT_EQ(room.wants(PlanPolicies{{"ranking"}, {{"L1M1"}, {"L1S1"}, {"L2M1"}}}), "");
    room.all_say("ranking-choice", ranked({"l1m1", "l1s1", "l2m1"}));
    room.enters("budget");
    room.all_say("budget-choice", {Choice{{{"l1m1"}, {"l1s1"}}}, {}});
    room.enters("map");
}

TEST(PolicyWorkshop, PlansWhatWasBoughtInTheOrderOfWhatItNeeds) {
    Room room;
    buy(room);
    EXPECT_EQ(room.options("map"), "L1S1 L1M1 ");  // in as many baskets, and cheaper
    const auto map = road_map_of(room.session());
    ASSERT_EQ(map.placed.size(), 2U);
    EXPECT_EQ(map.placed[0].policy.text, "L1S1");
    EXPECT_EQ(map.placed[1].first, 2);
    EXPECT_EQ(map.placed[1].last, 3);
    const auto view = road_map_view(room.session(), room.look());
    EXPECT_EQ(view.timeline.rows.size(), 3U);  // both, and what a year costs
    EXPECT_EQ(view.timeline.columns.size(), 5U);
    EXPECT_EQ(projector_view(room.session(), room.look()).scene, "road_map");
    EXPECT_TRUE(participant_view(room.session(), room.look()).road_map.has_value());
}

TEST(PolicyWorkshop, KeepsTheOrderOfTheRoadMapAndOffersWhatIsMissing) {
    Room room;
    buy(room);
    EXPECT_EQ(room.wants(PlanPolicies{{"map"}, {{"L1M1"}}}), "");
    const auto view = road_map_view(room.session(), room.look());
    EXPECT_EQ(view.actions[0].why, "missing");
    ASSERT_EQ(view.actions[0].missing.size(), 1U);
    EXPECT_EQ(view.actions[0].missing[0].id, "L1S1");
    room.enters("budget");
    room.enters("map");
    EXPECT_EQ(room.options("map"), "L1M1 ");
}

TEST(PolicyWorkshop, KeepsWhoSeesToWhat) {
    Room room;
    buy(room);
    EXPECT_EQ(room.wants(SetAction{{"L1S1"}, {"  Head of works ", "2027-06"}}), "");
    EXPECT_EQ(room.wants(SetAction{{"L1S1"}, {"x", "next year"}}), "bad_date");
    EXPECT_EQ(room.wants(SetAction{{"X1S1"}, {"x", ""}}), "unknown_policy");
    const auto view = road_map_view(room.session(), room.look());
    EXPECT_EQ(view.actions[0].owner, "Head of works");
    EXPECT_EQ(view.actions[0].due, "2027-06");
    EXPECT_EQ(view.actions[0].status, "planned");
}

TEST(PolicyWorkshop, GivesTheSameChoiceAndRoadMapOnceItIsSealed) {
    Room room;
    buy(room);
    EXPECT_EQ(room.wants(SetAction{{"L1M1"}, {"Mayor", "2028", Action::Status::UnderWay}}),
              "bad_date");
    EXPECT_EQ(room.wants(SetAction{{"L1M1"}, {"Mayor", "2028-01", Action::Status::UnderWay}}), "");
    EXPECT_EQ(room.wants(CloseWorkshop{}), "");
    std::uint64_t drawn = 0;
    auto sealed = blank(content());
    for (const auto& event : sealed_log(room.session(), [&] { return ++drawn; })) {
        ASSERT_TRUE(follows(sealed, event));
        apply(sealed, event);
    }
    const auto before = road_map_view(room.session(), room.look());
    EXPECT_EQ(road_map_view(sealed, room.look()), before);
    EXPECT_EQ(choice_view(sealed, room.look()), choice_view(room.session(), room.look()));
    EXPECT_EQ(before.actions[1].status, "under_way");
}

AddPolicy own(const std::string& title, int stage = 1, int cost = 3) {
    return {{"L1"}, stage, {{}, title, "What it is.", cost, 2}};
}

TEST(PolicyWorkshop, TakesInAnOptionOfTheCitysOwn) {
    Room room;
    shortlist(room);
    EXPECT_EQ(room.wants(own(" A green belt ")), "");
    const auto* policy = room.session().content->maturity.find(PolicyCode{"L1S2"});
    ASSERT_NE(policy, nullptr);
    EXPECT_EQ(policy->title.in("es"), "A green belt");
    room.enters("ranking");
    EXPECT_EQ(room.wants(PlanPolicies{{"ranking"}, {{"L1S2"}, {"L1S1"}}}), "");
    room.all_say("ranking-choice", ranked({"l1s2", "l1s1"}));
    EXPECT_EQ(content()->maturity.find(PolicyCode{"L1S2"}), nullptr) << "the pack stays as it was";
}

TEST(PolicyWorkshop, RefusesAnOwnOptionWithASentence) {
    Room room;
    EXPECT_EQ(room.wants(own("  ")), "title_missing");
    EXPECT_EQ(room.wants(own(std::string(81, 'x'))), "option_too_long");
    EXPECT_EQ(room.wants(own("x", 6)), "unknown_cell");
    EXPECT_EQ(room.wants(own("x", 1, -1)), "bad_cost");
    EXPECT_EQ(room.wants(own("x", 1, 1001)), "bad_cost");
    EXPECT_EQ(room.wants(AddPolicy{{"X1"}, 1, {{}, "x", "", 1, 1}}), "unknown_cell");
    for (int number = 2; number <= 9; ++number) {
        EXPECT_EQ(room.wants(own("Option " + std::to_string(number))), "");
    }
    EXPECT_EQ(room.wants(own("One too many")), "cell_full");
}

TEST(PolicyWorkshop, LetsTheFacilitatorChooseWhatIsRated) {
    Room room;
    EXPECT_EQ(room.wants(own("A green belt")), "");
    EXPECT_EQ(room.wants(PlanPolicies{{"ratings"}, {{"L1S2"}, {"L2S1"}}}), "");
    EXPECT_EQ(room.items("ratings"), "ratings-l1s2 ratings-l2s1 ");
    room.all_say("ratings-l1s2", 3);
    EXPECT_EQ(policy_values(room.session()).at({"L1S2"}).level, 3);
}

TEST(PolicyWorkshop, KeepsOwnOptionsWhenItIsSealed) {
    Room room;
    EXPECT_EQ(room.wants(own("A green belt")), "");
    shortlist(room);
    EXPECT_EQ(room.wants(CloseWorkshop{}), "");
    std::uint64_t drawn = 0;
    auto sealed = blank(content());
    for (const auto& event : sealed_log(room.session(), [&] { return ++drawn; })) {
        ASSERT_TRUE(follows(sealed, event));
        apply(sealed, event);
    }
    EXPECT_EQ(sealed.own_policies, room.session().own_policies);
}

TEST(PolicyWorkshop, ShowsOptionsAndRoadMapOnlyWhereThereAreAny) {
    auto none = std::make_shared<Content>();
    none->format.steps = {{.id = {"talk"}, .title = both("t")}};
    auto session = blank(none);
    apply(session, {0, WorkshopOpened{.workshop = {1, 1}}});
    for (const auto scene : {Scene::Criteria, Scene::Effects, Scene::RoadMap}) {
        EXPECT_FALSE(decide(session, ShowScene{scene}, {}));
    }
}

}  // namespace
}  // namespace vertebra
