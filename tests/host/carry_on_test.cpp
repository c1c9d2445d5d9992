#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

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

TEST_F(CarryOn, SaysWhyThereIsNothingToTakeOverAndLeavesNoFile) {
    ASSERT_TRUE(create_workshop(wished("training.vertebra", "maturity-training")));
    ASSERT_TRUE(create_workshop(wished("kick-off.vertebra", "kick-off")));
    const auto nothing = carrying_on("training.vertebra");
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, "nothing_carried");
    const auto other = carrying_on("kick-off.vertebra");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, "other_model");
    EXPECT_FALSE(fs::exists(folder_ / "game.vertebra"));
}

}  // namespace
}  // namespace vertebra
