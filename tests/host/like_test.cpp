#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "common/session/apply.h"
#include "common/session/follows.h"
#include "facilitator/host/workshop.h"

// A workshop that is held again.
namespace vertebra {
namespace {

namespace fs = std::filesystem;

class HeldAgain : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "vertebra-like-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        NewWorkshop wished{.path = path("one.vertebra"), .format = "kick-off"};
        wished.assets = VERTEBRA_ROOT "/assets";
        wished.title = "First time";
        wished.city = "Donostia";
        wished.mode = Mode::Named;
        wished.k = 4;
        wished.languages = {"es"};
        auto made = create_workshop(wished);
        ASSERT_TRUE(made) << made.error().message;
        steps_ = made->session.steps;
        const StepId first = steps_[0].step.id;
        const Events changes{
            {1, StepAdded{{"own-1"}, first, {.title = "The mayor speaks", .minutes = 7}}},
            {2, StepMoved{steps_[4].step.id, steps_[1].step.id}},
            {3, StepDropped{steps_[6].step.id}},
            {4, StepSet{steps_[2].step.id, "Tools, in short", 12, 30, 1}},
            {5, SeatTaken{{0, 1}, {}, {}, "Ana"}},
            {6, NoteKept{{0, 2}, {Note::Kind::Decision, first, {}, "We begin."}}},
            {7, WorkshopClosed{}}};
        auto session = made->session;
        for (const auto& event : changes) {
            ASSERT_TRUE(follows(session, event)) << event.at_ms;
            apply(session, event);
        }
        ASSERT_TRUE(made->file->append(made->session.offset + 1, changes));
        steps_ = session.steps;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string path(const char* file) const { return (folder_ / file).string(); }
    Result<Workshop> again(NewWorkshop wished = {}) const {
        wished.path = path("two.vertebra");
        wished.like = path("one.vertebra");
        return create_workshop(wished);
    }

    fs::path folder_;
    std::vector<StepState> steps_;
};

TEST_F(HeldAgain, HasTheAgendaAsItWasChanged) {
    const auto second = again();
    ASSERT_TRUE(second) << second.error().message;
    const auto read = fold(*second->file, second->content);
    ASSERT_TRUE(read) << read.error().message;
    ASSERT_EQ(read->steps.size(), steps_.size());
    for (std::size_t at = 0; at < steps_.size(); ++at) {
        const auto& step = read->steps[at];
        EXPECT_EQ(step.step.id.text, steps_[at].step.id.text) << at;
        EXPECT_EQ(step.step.title, steps_[at].step.title) << at;
        EXPECT_EQ(step.step.minutes, steps_[at].step.minutes) << at;
        EXPECT_EQ(step.step.seconds, steps_[at].step.seconds) << at;
        EXPECT_EQ(step.dropped, steps_[at].dropped) << at;
    }
}

TEST_F(HeldAgain, HasItsSettingsAndNothingThatWasSaid) {
    const auto second = again();
    ASSERT_TRUE(second);
    const auto& about = second->session.about;
    EXPECT_EQ(about.title, "First time");
    EXPECT_EQ(about.city, "Donostia");
    EXPECT_EQ(about.mode, Mode::Named);
    EXPECT_EQ(about.k, 4);
    EXPECT_EQ(about.languages, std::vector<std::string>{"es"});
    EXPECT_TRUE(second->session.seats.empty());
    EXPECT_TRUE(second->session.notes.empty());
    EXPECT_FALSE(second->session.closed);
    const auto first = open_workshop(path("one.vertebra"));
    ASSERT_TRUE(first);
    EXPECT_NE(about.workshop, first->session.about.workshop);
}

TEST_F(HeldAgain, CanBeGivenOtherSettings) {
    NewWorkshop wished;
    wished.title = "Second time";
    wished.mode = Mode::Anonymous;
    wished.k = 6;
    wished.languages = {"en", "es"};
    const auto second = again(wished);
    ASSERT_TRUE(second) << second.error().message;
    const auto& about = second->session.about;
    EXPECT_EQ(about.title, "Second time");
    EXPECT_EQ(about.city, "Donostia");
    EXPECT_EQ(about.mode, Mode::Anonymous);
    EXPECT_EQ(about.k, 6);
    EXPECT_EQ(about.languages.size(), 2U);
    EXPECT_TRUE(fold(*second->file, second->content));
}

TEST_F(HeldAgain, LeavesNoFileWhereTheEarlierOneCannotBeRead) {
    fs::resize_file(path("one.vertebra"), 100);
    EXPECT_FALSE(again());
    EXPECT_FALSE(fs::exists(path("two.vertebra")));
}

}  // namespace
}  // namespace vertebra
