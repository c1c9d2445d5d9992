#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/view/game.h"
#include "facilitator/host/workshop.h"

// A workshop that carries on an earlier one of the same city.
namespace vertebra {
namespace {

namespace fs = std::filesystem;

class CarryOn : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "vertebra-carry-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    void TearDown() override { fs::remove_all(folder_); }

    NewWorkshop wished(const char* file, const char* format) const {
        NewWorkshop wished{.path = (folder_ / file).string(), .format = format};
        wished.assets = VERTEBRA_ROOT "/assets";
        return wished;
    }
    Result<Workshop> carrying_on(const char* earlier) const {
        auto game = wished("game.vertebra", "city-game");
        game.carry_on = (folder_ / earlier).string();
        return create_workshop(game);
    }

    fs::path folder_;
};

TEST_F(CarryOn, TakesOverWhatWasRated) {
    {
        const auto training = create_workshop(wished("training.vertebra", "maturity-training"));
        ASSERT_TRUE(training) << training.error().message;
        const ItemId item{"ratings-l1s1"};
        const Events rated{{1, PhaseEntered{item, Phase::Open, 1, 0}},
                           {2, ItemLocked{item, Scale{Scale::Mark::Level, 3}, "", ""}}};
        ASSERT_TRUE(training->file->append(training->session.offset + 1, rated));
    }
    const auto game = carrying_on("training.vertebra");
    ASSERT_TRUE(game) << game.error().message;
    EXPECT_EQ(game->session.carried.from, "Training: maturity model");
    const auto cells = rated_cells(game->session);
    ASSERT_EQ(cells.size(), 50U);
    EXPECT_EQ(cells.front().value(), 0.75);
    const auto again = fold(*game->file, game->content);
    ASSERT_TRUE(again);
    EXPECT_EQ(rated_cells(*again), cells);
}

// A workshop of a city in which one field was rated, and of three actions one is done; closed.
class CarryOnACity : public CarryOn {
protected:
    void SetUp() override {
        CarryOn::SetUp();
        auto training = wished("training.vertebra", "maturity-training");
        training.city = "Malmö";
        training.cycle = 3;
        training.date = "2026-11-29";
        auto made = create_workshop(training);
        ASSERT_TRUE(made) << made.error().message;
        std::vector<Event> log;
        for (std::uint64_t seat = 1; seat <= 6; ++seat) {
            log.push_back({1, SeatTaken{{7, seat}, kNoSecret, kNoSecret, ""}});
        }
        const ItemId item{"ratings-l1s1"};
        log.push_back({2, PhaseEntered{item, Phase::Open, 1, 6}});
        for (std::uint64_t seat = 1; seat <= 6; ++seat) {
            log.push_back(
                {3, AnswerCast{{7, seat}, item, 1, {8, seat}, 1, {Scale{Scale::Mark::Level, 3}}}});
        }
        log.push_back({4, PhaseEntered{item, Phase::Closed, 1, 6}});
        log.push_back({5, PhaseEntered{item, Phase::Revealed, 1, 6}});
        log.push_back({6, ActionSet{{"L1S1"}, {"mayor", "2027-06", Action::Status::UnderWay}}});
        log.push_back({7, ActionKept{{9, 1}, "Plant trees", {"parks", "2027", {}}}});
        log.push_back({8, ActionKept{{9, 2}, "Map drains", {"", "", Action::Status::Done}}});
        log.push_back({9, WorkshopClosed{}});
        ASSERT_TRUE(made->file->append(made->session.offset + 1, log));
    }
    std::string bytes() const {
        std::ifstream file{folder_ / "training.vertebra", std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    NewWorkshop review(const char* city) const {
        auto review = wished("review.vertebra", "review");
        review.city = city;
        review.carry_on = (folder_ / "training.vertebra").string();
        return review;
    }
    std::string refusal(const NewWorkshop& wished) const {
        const auto made = create_workshop(wished);
        EXPECT_FALSE(fs::exists(folder_ / "review.vertebra"));
        return made ? "made" : made.error().code + ": " + made.error().message;
    }
};

TEST_F(CarryOnACity, MakesAFileThatStandsAloneAndOnlyReadsTheOther) {
    const auto before = bytes();
    {
        const auto made = create_workshop(review(" malmö"));
        ASSERT_TRUE(made) << made.error().message;
    }
    EXPECT_EQ(bytes(), before) << "it was not even sealed";
    fs::remove(folder_ / "training.vertebra");
    const auto made = open_workshop((folder_ / "review.vertebra").string());
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made->session.dated.cycle, 4);
    ASSERT_TRUE(made->session.last_cycle);
    const auto& last = *made->session.last_cycle;
    EXPECT_EQ(last.title, "Training: maturity model");
    EXPECT_EQ(last.city, "Malmö");
    EXPECT_EQ(last.date, "2026-11-29");
    EXPECT_EQ(last.cycle, 3);
    EXPECT_EQ(last.people, 6);
    ASSERT_EQ(last.outcomes.size(), 1U);
    EXPECT_EQ(last.outcomes[0].value, (Scale{Scale::Mark::Level, 3}));
    ASSERT_EQ(last.fields.size(), 1U);
    EXPECT_EQ(last.fields[0].id, "L1");
    ASSERT_EQ(last.actions.size(), 2U) << "what is done stays behind";
    EXPECT_EQ(made->session.kept_actions.at(0).text, "Plant trees");
    EXPECT_EQ(made->session.actions.at({"L1S1"}).owner, "mayor");
}

TEST_F(CarryOnACity, TakesTheCityOfTheEarlierWorkshopWhereNoneIsNamed) {
    auto wished = review("");
    wished.cycle = 9;
    const auto made = create_workshop(wished);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made->session.about.city, "Malmö");
    EXPECT_EQ(made->session.dated.cycle, 9) << "as it was said";
}

TEST_F(CarryOnACity, KeepsThePolicyOfAnActionInWordsWhereThereIsNoSuchModel) {
    auto wished = review("Malmö");
    wished.format = "kick-off";
    const auto made = create_workshop(wished);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_TRUE(made->session.actions.empty());
    ASSERT_EQ(made->session.kept_actions.size(), 2U);
    EXPECT_EQ(made->session.kept_actions[1].action.owner, "mayor");
    EXPECT_NE(made->session.kept_actions[1].id, ActionId{});
    EXPECT_TRUE(made->session.carried.from.empty()) << "no position without the model";
}

TEST_F(CarryOnACity, RefusesAnotherCityAndOneThatIsNotNamed) {
    EXPECT_EQ(refusal(review("Lund")).substr(0, 10), "other_city");
    EXPECT_NE(refusal(review("Lund")).find("is about Malmö"), std::string::npos);
    ASSERT_TRUE(create_workshop(wished("nameless.vertebra", "kick-off")));
    auto on = review("Malmö");
    on.carry_on = (folder_ / "nameless.vertebra").string();
    EXPECT_NE(refusal(on).find("does not say which city it was for"), std::string::npos);
}

TEST_F(CarryOnACity, RefusesItselfADamagedFileAnOpenOneAndANewerOne) {
    auto itself = review("Malmö");
    itself.path = itself.carry_on;
    EXPECT_EQ(refusal(itself).substr(0, 9), "same_file");
    {
        const auto running = open_workshop((folder_ / "training.vertebra").string());
        ASSERT_TRUE(running);
        EXPECT_EQ(refusal(review("Malmö")).substr(0, 11), "file_in_use");
    }
    auto other = review("Malmö");
    other.carry_on = (folder_ / "damaged.vertebra").string();
    std::ofstream{other.carry_on} << "this is not a session";
    EXPECT_EQ(refusal(other).substr(0, 12), "damaged_file");
    // The schema number is the four bytes from 60 on of an SQLite file.
    const auto newer = (folder_ / "newer.vertebra").string();
    fs::copy_file(folder_ / "training.vertebra", newer);
    {
        std::fstream file{newer, std::ios::binary | std::ios::in | std::ios::out};
        file.seekp(60);
        file.write("\0\0\0\x63", 4);
    }
    other.carry_on = newer;
    EXPECT_EQ(refusal(other).substr(0, 10), "newer_file");
}

TEST_F(CarryOn, SaysWhyThereIsNothingToTakeOverAndLeavesNoFile) {
    ASSERT_TRUE(create_workshop(wished("training.vertebra", "maturity-training")));
    ASSERT_TRUE(create_workshop(wished("kick-off.vertebra", "kick-off")));
    const auto nothing = carrying_on("training.vertebra");
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, "nothing_carried");
    const auto other = carrying_on("kick-off.vertebra");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, "other_model") << "a game begins where the city stands";
    EXPECT_FALSE(fs::exists(folder_ / "game.vertebra"));
    auto review = wished("review.vertebra", "review");
    review.carry_on = (folder_ / "kick-off.vertebra").string();
    const auto empty = create_workshop(review);
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().code, "nothing_carried");
}

}  // namespace
}  // namespace vertebra
