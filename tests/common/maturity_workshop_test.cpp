#include <gtest/gtest.h>

#include "common/agenda/plan.h"
#include "common/session/apply.h"
#include "common/session/decide.h"
#include "common/view/disclosure.h"
#include "common/view/views.h"

// A room that rates policies, votes for stages and chooses what comes next, in the core alone.
namespace vertebra {
namespace {

constexpr int kPeople = 6;

Wording both(const std::string& text) {
    return {{{"en", text}, {"es", text}}};
}

std::shared_ptr<const Content> content() {
    auto content = std::make_shared<Content>();
    auto& model = content->maturity;
    model.scale = {both("0"), both("1"), both("2"), both("3"), both("4")};
    for (auto& stage : model.stages) {
        stage.title = both("stage");
    }
    model.dimensions = {{"L", both("L")}};
    model.sub_dimensions = {{.id = {"L1"}, .dimension = "L", .title = both("one")},
                            {.id = {"L2"}, .dimension = "L", .title = both("two")}};
    for (const char* code : {"L1S1", "L1M1", "L1M2", "L1A1", "L2M1", "L2A1"}) {
        model.policies.push_back(
            {.code = {code}, .title = both(code), .stakeholders = {{"citizens"}}});
    }
    content->format.languages = {"en", "es"};
    content->format.steps = {
        {.id = {"ratings"},
         .title = both("r"),
         .activity = Ratings{{1, 2}, {}, {}},
         .pace = Pace::Own,
         .rounds = 2},
        {.id = {"stages"}, .title = both("s"), .activity = StageVotes{}, .rounds = 2},
        {.id = {"next"}, .title = both("n"), .activity = Shortlist{4, 3, 3}}};
    return content;
}

class Room {
public:
    Room() : session_(blank(content())) {
        apply(session_, {0, WorkshopOpened{.workshop = {1, 1}, .k = 3, .languages = {"en"}}});
        for (std::uint64_t seat = 1; seat <= kPeople; ++seat) {
            does(TakeSeat{{0, seat}, "token" + std::to_string(seat), "return", ""});
        }
    }

    void does(const Command& wish) {
        const auto events = decide(session_, wish, {0, std::vector<bool>(kPeople, true)});
        ASSERT_TRUE(events) << events.error().message;
        for (const auto& event : *events) {
            apply(session_, event);
        }
    }

    // Everybody votes, one after the other, and the result is shown.
    void opens(const std::string& item) { does(MoveItem{{item}, Phase::Ready, Phase::Open, 1}); }

    void votes(const std::string& item, const std::vector<Scale>& votes) {
        opens(item);
        for (std::size_t seat = 0; seat < votes.size(); ++seat) {
            does(CastAnswer{{0, seat + 1}, {item}, 1, {9, ++keys_}, 1, {votes[seat], {}}});
        }
        does(MoveItem{{item}, Phase::Open, Phase::Closed, 1});
        does(MoveItem{{item}, Phase::Closed, Phase::Revealed, 1});
    }

    void votes(const std::string& item, int level) {
        votes(item, std::vector<Scale>(kPeople, Scale{Scale::Mark::Level, level}));
    }

    const Session& session() const { return session_; }

private:
    Session session_;
    std::uint64_t keys_ = 0;
};

TEST(MaturityWorkshop, AsksForThePoliciesThatPassTheFiltersAndForEveryStage) {
    const Room room;
    std::string ids;
    for (const auto& item : room.session().items) {
        ids += item.item.id.text + " ";
    }
    EXPECT_EQ(ids, "ratings-l1s1 ratings-l1m1 ratings-l1m2 ratings-l2m1 stages-l1 stages-l2 ");
}

TEST(MaturityWorkshop, FiltersByDimensionAndStakeholderToo) {
    const Policy policy{.code = {"P1M1"}, .stakeholders = {{"citizens"}, {"media"}}};
    EXPECT_TRUE(passes({}, policy));
    EXPECT_TRUE(passes({{2}, {"P"}, {{"media"}}}, policy));
    EXPECT_FALSE(passes({{1}, {}, {}}, policy));
    EXPECT_FALSE(passes({{}, {"L"}, {}}, policy));
    EXPECT_FALSE(passes({{}, {}, {{"ngo"}}}, policy));
}

TEST(MaturityWorkshop, ReadsStagesFromWhatWasShownAlone) {
    Room room;
    room.votes("ratings-l1s1", 4);
    room.votes("ratings-l1m1", 3);
    EXPECT_EQ(maturity_of(room.session()).sub_dimensions[0].computed,
              (ComputedStage{ComputedStage::Certainty::AtLeast, 2}));
    room.does(MoveItem{{"ratings-l1s1"}, Phase::Revealed, Phase::Closed, 1});
    EXPECT_EQ(maturity_of(room.session()).sub_dimensions[0].computed.certainty,
              ComputedStage::Certainty::NotKnown);
}

// "We rate at our own pace, then we talk about those on which we differ most."
TEST(MaturityWorkshop, OffersOneFurtherRoundAfterTheOtherTheMostDividedFirst) {
    const auto scales = [](std::initializer_list<int> levels) {
        std::vector<Scale> votes;
        for (const int level : levels) {
            votes.push_back({Scale::Mark::Level, level});
        }
        return votes;
    };
    Room room;
    const Words words;
    const std::vector<bool> present(kPeople, true);
    const Look look{Role::Facilitator, "en", &words, &present};
    const auto offered = [&] { return another_round(room.session(), look); };
    EXPECT_FALSE(offered()) << "nothing has been revealed";
    room.votes("ratings-l1s1", 2);
    room.votes("ratings-l1m1", scales({0, 1, 1, 3, 3, 4}));
    room.votes("ratings-l1m2", scales({0, 0, 0, 4, 4, 4}));
    room.votes("ratings-l2m1", 3);
    ASSERT_TRUE(offered());
    EXPECT_EQ(offered()->name, "L1M2");
    EXPECT_EQ(next_move(room.session(), look)->label, "move.next_step") << "the way on";
    const auto beside = facilitator_view(room.session(), look).moves;
    ASSERT_EQ(beside.size(), 1U);
    EXPECT_EQ(beside[0].name, "L1M2");

    room.does(offered()->command);
    EXPECT_FALSE(offered()) << "one at a time";
    for (const auto* label : {"move.close_all", "move.reveal_all"}) {
        const auto move = *next_move(room.session(), look);
        EXPECT_EQ(move.label, label);
        room.does(move.command);
    }
    ASSERT_TRUE(offered());
    EXPECT_EQ(offered()->name, "L1M1") << "the other one has had its two rounds";
}

TEST(MaturityWorkshop, CallsASpreadOfStagesSmallWhenThreeQuartersChoseTheSame) {
    using enum Scale::Mark;
    Room room;
    room.does(EnterStep{{"ratings"}, {"stages"}});
    const Scale a{Level, 2};
    const Scale b{Level, 1};
    room.votes("stages-l1", {a, a, a, a, b, b});  // four of six: within one step, yet wide
    room.votes("stages-l2", {a, a, a, a, a, b});
    const Words words;
    const std::vector<bool> present(kPeople, true);
    const Look look{Role::Projector, "en", &words, &present, 0};
    const auto verdict = [&](const char* id) {
        return item_view(room.session(), *room.session().find(ItemId{id}), look).result->verdict;
    };
    EXPECT_EQ(verdict("stages-l1"), "wide");
    EXPECT_EQ(verdict("stages-l2"), "small");
}

TEST(MaturityWorkshop, OffersTheNextStepsOfTheWeakestFieldFirst) {
    Room room;
    room.votes("ratings-l1s1", 4);
    room.votes("ratings-l1m1", 4);
    room.votes("ratings-l1m2", 1);
    room.votes("ratings-l2m1", 2);
    room.does(EnterStep{{"ratings"}, {"stages"}});
    room.votes("stages-l1", 1);  // Moderate; L2 is before Starting by its rating
    room.does(EnterStep{{"stages"}, {"next"}});
    const auto* item = room.session().find(ItemId{"next-choice"});
    ASSERT_NE(item, nullptr);
    std::string ids;
    for (const auto& option : options_of(item->item.ask)) {
        ids += option.id.text + " ";
    }
    EXPECT_EQ(ids, "l2m1 l1m2 l1a1 ");
}

TEST(MaturityWorkshop, ShowsVoteAndRatingsBesideEachOther) {
    Room room;
    room.votes("ratings-l1s1", 4);
    room.does(EnterStep{{"ratings"}, {"stages"}});
    room.votes("stages-l1", 2);
    const Words words;
    const std::vector<bool> present(kPeople, true);
    const auto view = maturity_view(room.session(), {Role::Projector, "en", &words, &present, 0});
    ASSERT_EQ(view.radar.lines.size(), 2U);
    EXPECT_EQ(view.radar.lines[0].values[0], 3);
    EXPECT_EQ(view.radar.lines[1].values[0], 1);
    EXPECT_FALSE(view.radar.lines[0].values[1]);
    EXPECT_TRUE(view.grid.rows[0].cells[0].reached);
    EXPECT_TRUE(view.grid.rows[0].cells[2].marked);
    EXPECT_EQ(view.grid.rows[0].cells[0].printed, "100 %");
}

TEST(MaturityWorkshop, ShowsOnTheBigScreenWhatWasRatedAsCells) {
    Room room;
    const Words words;
    const std::vector<bool> present(kPeople, true);
    const Look look{Role::Projector, "en", &words, &present, 0};
    const auto screen = [&] { return projector_view(room.session(), look); };
    EXPECT_EQ(screen().scene, "join");
    room.opens("ratings-l1m1");
    EXPECT_EQ(screen().scene, "item");
    EXPECT_EQ(screen().items.size(), 4U);
    room.votes("ratings-l1s1", 4);
    EXPECT_EQ(screen().scene, "cells");
    EXPECT_TRUE(screen().items.empty());
    EXPECT_TRUE(screen().maturity.has_value());
    room.does(EnterStep{{"ratings"}, {"stages"}});
    EXPECT_EQ(screen().scene, "item");
}

TEST(MaturityWorkshop, HasNoStagesToShowWithoutAModel) {
    auto none = std::make_shared<Content>();
    none->format.steps = {{.id = {"talk"}, .title = both("t")}};
    auto session = blank(none);
    apply(session, {0, WorkshopOpened{.workshop = {1, 1}}});
    EXPECT_FALSE(decide(session, ShowScene{Scene::Maturity}, {}));
}

}  // namespace
}  // namespace vertebra
