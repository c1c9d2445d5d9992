#include "common/view/look_ahead.h"

#include <gtest/gtest.h>

#include "tests/support/story.h"

namespace vertebra {
namespace {

using story::level;
using story::Story;

AheadView ahead(const Story& room, const char* step) {
    auto view = look_ahead(room.session(), {step}, room.look(Role::Facilitator));
    EXPECT_TRUE(view) << step;
    return view.value_or(AheadView{});
}

std::vector<std::string> ids(const std::vector<ItemView>& items) {
    std::vector<std::string> all;
    for (const auto& item : items) {
        all.push_back(item.id);
    }
    return all;
}

Story after_topics() {
    Story room;
    room.seats(3).then(EnterStep{{"welcome"}, {"topics"}}).open("topic-choice");
    for (int seat = 1; seat <= 3; ++seat) {
        room.says(seat, "topic-choice", {Points{{{{"heat"}, 3}, {{"flood"}, 1}}}});
    }
    room.close("topic-choice").reveal("topic-choice");
    return room;
}

TEST(LookAhead, ShowsWhatAStepWillAskAndEntersNothing) {
    Story room;
    const auto offset = room.session().offset;
    const auto view = ahead(room, "questions");
    EXPECT_EQ(view.step.title, "Questions");
    EXPECT_EQ(view.step.number, 5);
    EXPECT_EQ(view.pace, "own");
    EXPECT_EQ(ids(view.items), (std::vector<std::string>{"choice", "scale", "ranking", "text"}));
    EXPECT_EQ(view.items[0].ask.options.size(), 3U);
    EXPECT_EQ(view.items[1].ask.steps.size(), 5U);
    EXPECT_EQ(view.items[3].number, 4);
    EXPECT_EQ(view.items[3].count, 4);
    EXPECT_EQ(room.session().offset, offset);
    EXPECT_EQ(room.session().current().step.id.text, "welcome");
}

TEST(LookAhead, NamesTheItemsThatEnteringWouldMake) {
    auto room = after_topics();
    const auto view = ahead(room, "scenarios");
    EXPECT_EQ(view.follows, "");
    room.then(EnterStep{{"topics"}, {"scenarios"}});
    // What the pack's rule skips as things stand is left out, as on the phones.
    EXPECT_EQ(ids(view.items), (std::vector<std::string>{"heat-01", "flood-01"}));
    EXPECT_EQ(ids(ahead(room, "scenarios").items), ids(view.items));
}

TEST(LookAhead, SaysWhichStepStillDecides) {
    Story room;
    EXPECT_EQ(ahead(room, "scenarios").follows, "Topics");
    EXPECT_EQ(ids(ahead(room, "scenarios").items).front(), "flood-01") << "as the pack has them";
    EXPECT_EQ(ahead(room, "measures").follows, "Scenarios");
    EXPECT_EQ(ahead(room, "questions").follows, "");
    EXPECT_EQ(ahead(after_topics(), "scenarios").follows, "");
    EXPECT_EQ(ahead(after_topics(), "measures").follows, "Scenarios");
}

TEST(LookAhead, LeavesTheCurrentStepAsTheFacilitatorPlannedIt) {
    auto room = after_topics();
    room.then(EnterStep{{"topics"}, {"scenarios"}}).then(PlanItems{{"scenarios"}, {{"flood-01"}}});
    EXPECT_EQ(ids(ahead(room, "scenarios").items), (std::vector<std::string>{"flood-01"}));
    EXPECT_EQ(ahead(room, "scenarios").follows, "");
}

TEST(LookAhead, TellsNothingOfWhatWasAnswered) {
    auto room = after_topics();
    const auto view = ahead(room, "topics");
    ASSERT_EQ(view.items.size(), 1U);
    const auto& item = view.items[0];
    EXPECT_EQ(item.phase, "ready");
    EXPECT_EQ(item.answered, 0);
    EXPECT_FALSE(item.result);
    EXPECT_FALSE(item.previous);
    EXPECT_FALSE(item.lock);
    EXPECT_TRUE(item.texts.empty());
}

TEST(LookAhead, KnowsNoStepThatIsNotInTheAgenda) {
    Story room;
    EXPECT_FALSE(look_ahead(room.session(), {"tomorrow"}, room.look(Role::Facilitator)));
}

}  // namespace
}  // namespace vertebra
