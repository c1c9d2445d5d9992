#include "facilitator/host/store/session_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/host/store/event_row.h"
#include "tests/support/story.h"

namespace vertebra::store {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone afterwards.
class File : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "vertebra-test-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string path(const char* name = "a.vertebra") const { return (folder_ / name).string(); }
    std::string bytes(const std::string& file) const {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    fs::path folder_;
};

Events story_log() {
    story::Story room;
    room.seats(4).then(EnterStep{{"welcome"}, {"questions"}}).open("scale");
    room.levels("scale", {0, 1, 3, 4}).close("scale").reveal("scale");
    room.then(LockItem{{"scale"}, Scale{Scale::Mark::DontKnow}, "ñ", "no"});
    room.then(SetFact{"woods", true}).then(StartTimer{60000}).then(ExtendTimer{1000});
    room.then(TakeSeat{{6, 4}, std::string(64, 'a'), std::string(64, 'b'), "", Part::Reviewer});
    room.then(StopTimer{}).then(ShowScene{Scene::Network}).then(SetDoor{Door::Locked});
    room.then(SetInteraction{Interaction::On}).then(RemoveSeat{story::seat_id(2)});
    room.then(ReadmitSeat{story::seat_id(2)}).then(SetVisibility{{"choice"}, Visibility::Open});
    room.open("choice").then(StayOpen{{"choice"}, "2027-06-30T12:00"});
    room.says(1, "choice", {Choice{{{"b"}}}});
    room.then(ResetItem{{"choice"}, 1});
    room.then(Undo{static_cast<int>(room.session().undo.size())});
    room.open("text").says(3, "text", {FreeText{"two\nlines"}});
    room.open("ranking").says(2, "ranking", {Ranking{{{{"a"}, {"b"}}, {{"c"}}}}});
    room.then(AddStep{{"questions"}, {OwnStep::Kind::Ideas, "Ideas", "What else?", 5, {}}});
    room.then(CopyStep{{"own-1"}}).then(AddStep{{"own-2"}, {OwnStep::Kind::Talk, "Coffee"}});
    room.then(MoveStep{{"own-3"}, {"own-1"}});
    room.then(SetStep{{"own-2"}, "Again", 7, 30, 2}).then(DropStep{{"own-2"}, true});
    room.then(DropStep{{"own-2"}, false}).open("own-1-question");
    room.says(1, "own-1-question", {Ideas{{{{5, 1}, "trees"}, {{5, 2}, "shade"}}, {}}});
    room.says(2, "own-1-question", {Ideas{{{{5, 3}, "more trees"}}, {{5, 1}}}});
    room.then(ReleaseText{{"own-1-question"}, {5, 1}, Release::Show});
    room.then(MergeTexts{{"own-1-question"}, {5, 3}, AnswerKey{5, 1}});
    room.then(MergeTexts{{"own-1-question"}, {5, 3}, std::nullopt});
    room.then(KeepNote{{6, 1}, {Note::Kind::Dissent, {"questions"}, {"scale"}, "not all of us"}});
    room.then(KeepAction{{6, 2}, "Plant trees", {"parks", "2027-06", Action::Status::Done}});
    room.then(AddSheet{{6, 3}, Part::Proxy});
    room.then(EnterStep{{"questions"}, {"scenarios"}}).then(CloseWorkshop{});
    return room.log();
}

std::vector<EventRow> rows_of(const SessionFile& file) {
    std::vector<EventRow> rows;
    const auto read = file.each_event(
        [&](const Event& event) { rows.push_back(row_of(rows.size() + 1, event)); });
    EXPECT_TRUE(read);
    return rows;
}

TEST(EventRow, OfTheCityModelIsReadAsItWasWritten) {
    const Events log{{7, PositionCarried{"Training", {{3, 4}, {0, 1}}, {{{"L1M1"}, 2, 4, 8}}}},
                     {8, RunSet{{"run-1"}, {30, CityStart::Profile, TeamPlay::Median}, {{1, 2}}}},
                     {9, CardDealt{{"run-1-turn-1"}, {"heat"}}},
                     {10, CardDealt{{"run-1-turn-1"}, {}}}};
    for (const auto& event : log) {
        const auto row = row_of(1, event);
        const auto again = event_of(row);
        ASSERT_TRUE(again) << row.type;
        EXPECT_EQ(row_of(1, *again).body, row.body);
        EXPECT_EQ(again->fact.index(), event.fact.index());
    }
    const auto carried = std::get<PositionCarried>(event_of(row_of(1, log.front()))->fact);
    EXPECT_EQ(carried.road_map, std::get<PositionCarried>(log.front().fact).road_map);
}

TEST(EventRow, OfACarriedCycleIsReadAsItWasWritten) {
    const Wording title{{{"en", "How likely?"}, {"es", "¿Es probable?"}}};
    CycleRecord record{.workshop = {1, 2},
                       .title = "Training",
                       .city = "Malmö",
                       .date = "2026-11-29",
                       .cycle = 3,
                       .guideline = "baseline",
                       .rehearsal = true,
                       .people = 28};
    record.groups = {{"citizens", title, 4}};
    record.outcomes = {
        {{"a"},
         title,
         {{"en", UINT64_MAX}},
         "L1",
         true,
         Scale{Scale::Mark::Level, 3},
         title,
         20,
         28},
        {{"b"}, title, {{"en", 1}}, "", false, Scale{Scale::Mark::DontKnow, 0}, {}, 5, 28},
        {{"c"}, title, {{"es", 2}}, "", false, {}, {}, 2, 28}};
    record.fields = {{CycleField::Kind::Maturity, "L1", title, 2125, 2750},
                     {CycleField::Kind::Risk, "heat", title, 37'500, 37'500}};
    record.actions = {
        {{6, 2}, {}, "Plant trees", {"parks", "2027-06", Action::Status::UnderWay}, 2},
        {{}, {"L1S1"}, "A policy", {}, 3}};
    const auto again = event_of(row_of(1, {7, CycleCarried{record}}));
    ASSERT_TRUE(again);
    EXPECT_EQ(std::get<CycleCarried>(again->fact).record, record);
}

TEST_F(File, GivesBackEveryEventAsItWasWritten) {
    const auto log = story_log();
    {
        auto file = SessionFile::create(path(), {{"pack", "{}"}});
        ASSERT_TRUE(file) << file.error().message;
        ASSERT_TRUE((*file)->append(1, log));
    }
    auto file = SessionFile::open(path());
    ASSERT_TRUE(file) << file.error().message;
    const auto rows = rows_of(**file);
    ASSERT_EQ(rows.size(), log.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto wanted = row_of(at + 1, log[at]);
        EXPECT_EQ(rows[at].type, wanted.type);
        EXPECT_EQ(rows[at].body, wanted.body);
        EXPECT_EQ(rows[at].key, wanted.key);
        EXPECT_EQ(rows[at].at_ms, wanted.at_ms);
    }
    EXPECT_EQ((*file)->documents()->front().text, "{}");
}

TEST(Row, IsReadOnlyWhenItsNumbersAreWholeAndInTheirRange) {
    const auto is_read = [](const std::string& type, const std::string& body) {
        return event_of({.type = type, .body = body}).has_value();
    };
    EXPECT_TRUE(is_read("timer_started", R"({"length_ms":60000})"));
    for (const char* number : {"1.5", "1e300", "9223372036854775808", "true", "null"}) {
        const auto body = std::string{"{\"length_ms\":"} + number + "}";
        EXPECT_FALSE(is_read("timer_started", body)) << number;
    }
    EXPECT_FALSE(is_read("item_reset", R"({"item":"a","round":4294967297})"));
}

TEST_F(File, CanBeCopiedToAnotherPlaceAfterTidying) {
    const auto log = story_log();
    {
        auto file = SessionFile::create(path(), {});
        ASSERT_TRUE((*file)->append(1, log));
        ASSERT_TRUE((*file)->checkpoint());
        fs::copy_file(path(), path("copy.vertebra"));
    }
    auto copy = SessionFile::open(path("copy.vertebra"));
    ASSERT_TRUE(copy);
    EXPECT_EQ(rows_of(**copy).size(), log.size());
}

TEST_F(File, HoldsItsDocumentsAsSoonAsItIsMade) {
    auto file = SessionFile::create(path(), {{"pack", "{}"}});
    ASSERT_TRUE(file);
    fs::copy_file(path(), path("copy.vertebra"));
    const auto copy = SessionFile::open(path("copy.vertebra"));
    ASSERT_TRUE(copy) << copy.error().message;
    EXPECT_EQ((*copy)->documents()->size(), 1U);
}

TEST_F(File, KeepsABatchWholeOrNotAtAll) {
    auto file = SessionFile::create(path(), {});
    const auto log = story_log();
    ASSERT_TRUE((*file)->append(1, log));
    auto again = log;  // the same offsets: the second half of the batch cannot be stored
    EXPECT_FALSE((*file)->append(log.size(), again));
    EXPECT_EQ(rows_of(**file).size(), log.size());
}

TEST_F(File, HoldsNoTwoAnswersOfOneSeatWithTheSameRevision) {
    auto file = SessionFile::create(path(), {});
    const AnswerCast cast{{1, 1}, {"scale"}, 1, {2, 2}, 1, story::level(1)};
    auto other = cast;
    other.key = {3, 3};
    EXPECT_FALSE((*file)->append(1, Events{{0, cast}, {0, other}}));
    EXPECT_TRUE((*file)->append(1, Events{{0, cast}}));
}

TEST_F(File, IsForItsOwnerAlone) {
    auto file = SessionFile::create(path(), {});
    ASSERT_TRUE(file);
    struct stat facts {};
    ASSERT_EQ(stat(path().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600U);
}

TEST_F(File, IsNotMadeOverAnotherOne) {
    ASSERT_TRUE(SessionFile::create(path(), {}));
    const auto again = SessionFile::create(path(), {});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, "file_exists");
}

TEST_F(File, IsOpenedOnlyOnce) {
    auto first = SessionFile::create(path(), {});
    ASSERT_TRUE(first);
    const auto second = SessionFile::open(path());
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().hint.find("end that one first"), std::string::npos)
        << second.error().message;
}

TEST_F(File, ThatIsDamagedIsNamedAndLeftAlone) {
    {
        auto file = SessionFile::create(path(), {});
        ASSERT_TRUE((*file)->append(1, story_log()));
        ASSERT_TRUE((*file)->checkpoint());
    }
    auto torn = bytes(path());
    for (std::size_t at = 5000; at < torn.size(); at += 7) {
        torn[at] = static_cast<char>(torn[at] ^ 0x5A);
    }
    std::ofstream{path(), std::ios::binary} << torn;
    const auto opened = SessionFile::open(path());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Corrupt);
    EXPECT_NE(opened.error().message.find(path()), std::string::npos);
    EXPECT_FALSE(opened.error().hint.empty());
    EXPECT_EQ(bytes(path()), torn);
}

TEST_F(File, ThatIsSomethingElseIsRefusedAndLeftAlone) {
    const std::string noise(5000, 'n');
    std::ofstream{path(), std::ios::binary} << noise;
    EXPECT_FALSE(SessionFile::open(path()));
    EXPECT_EQ(bytes(path()), noise);
    EXPECT_EQ(SessionFile::open(path("nothing.vertebra")).error().code, "no_file");
}

}  // namespace
}  // namespace vertebra::store
