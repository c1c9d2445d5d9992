#include "common/ballot/split.h"

#include <gtest/gtest.h>

#include <random>

#include "common/session/sealing.h"
#include "common/view/disclosure.h"
#include "common/view/views.h"
#include "tests/support/story.h"

// One result, by groups of the room, so that nobody is found by subtracting.
namespace vertebra {
namespace {

using Parts = std::vector<std::vector<int>>;
using story::level;

// How many people each part has.
std::vector<int> people(const std::vector<int>& sizes, int k = 5) {
    std::vector<int> people;
    for (const auto& part : parts_of(sizes, k)) {
        int sum = 0;
        for (const int group : part) {
            sum += sizes[static_cast<std::size_t>(group)];
        }
        people.push_back(sum);
    }
    return people;
}

TEST(Split, HidesSmallGroupsAndThoseThatWouldGiveThemAway) {
    EXPECT_EQ(people({12, 7, 6, 3}), (std::vector<int>{12, 7, 9}));
    EXPECT_EQ(people({12, 8, 3, 2}), (std::vector<int>{12, 8, 5}));
    EXPECT_EQ(people({9, 4, 4}), (std::vector<int>{9, 8}));
    EXPECT_EQ(people({5, 5, 5}), (std::vector<int>{5, 5, 5}));
    EXPECT_EQ(people({10, 6, 0}), (std::vector<int>{10, 6}));
    for (const auto& total_only : {std::vector<int>{24, 3}, {20, 1}, {2, 2, 2}, {3, 2}, {4}, {}}) {
        EXPECT_TRUE(parts_of(total_only, 5).empty());
    }
    EXPECT_EQ(parts_of({3, 12, 7, 6}, 5), (Parts{{1}, {2}, {0, 3}}));
}

ScaleTally votes(const std::vector<int>& counts) {
    return {counts};
}

TEST(Split, LetsEveryGroupCountTheSameWhereThatIsTheRule) {
    const auto value = [](const std::vector<std::vector<int>>& groups) {
        Split split;
        for (const auto& counts : groups) {
            split.parts.push_back({{}, 0, votes(counts)});
        }
        return pooled(split);
    };
    EXPECT_EQ(value({{0, 4, 12, 4, 0}, {0, 0, 0, 4, 1}, {0, 0, 0, 1, 3}}), 3);
    EXPECT_EQ(value({{0, 0, 6, 0, 0}, {0, 0, 5, 0, 0}, {0, 0, 9, 0, 0}}), 2);
    EXPECT_EQ(value({{0, 7, 0, 0, 0}, {0, 0, 0, 7, 0}}), 1);
    EXPECT_EQ(value({{3, 0, 0, 0, 9}, {0, 0, 0, 0, 0}, {0, 5, 0, 0, 0}}), 1);
    EXPECT_EQ(value({{0, 0, 0, 0, 0}}), std::nullopt);
}

constexpr int kGroups = 4;
constexpr int kK = 3;

Wording both(const std::string& text) {
    return {{{"en", text}, {"es", text}}};
}

std::shared_ptr<const Content> content(Weighting weighting) {
    auto content = std::make_shared<Content>();
    AskChoice who{.options = {}, .most = 1};
    for (int group = 0; group < kGroups; ++group) {
        who.options.push_back({{"g" + std::to_string(group)}, both("group")});
    }
    AskScale scale{.steps = std::vector<Wording>(5, both("step"))};
    content->format.languages = {"en", "es"};
    content->format.steps = {
        {.id = {"who"},
         .title = both("w"),
         .activity = Questions{{{.id = {"who"}, .title = both("w"), .ask = who}}}},
        {.id = {"ask"},
         .title = both("a"),
         .activity = Questions{{{.id = {"one"}, .title = both("1"), .ask = scale},
                                {.id = {"two"}, .title = both("2"), .ask = scale}}},
         .rounds = 2,
         .split_by = {"who"},
         .weighting = weighting}};
    return content;
}

// A room in which seat s belongs to group groups[s]; −1 says nothing.
class Room {
public:
    explicit Room(const std::vector<int>& groups, Weighting weighting = Weighting::PerPerson)
        : content_(content(weighting)), session_(blank(content_)), present_(groups.size(), true) {
        apply(session_, {0, WorkshopOpened{.workshop = {1, 1}, .k = kK, .languages = {"en"}}});
        for (std::size_t seat = 0; seat < groups.size(); ++seat) {
            wants(TakeSeat{story::seat_id(static_cast<int>(seat)), "token", "return", ""});
        }
        open("who", 1);
        for (std::size_t seat = 0; seat < groups.size(); ++seat) {
            if (groups[seat] >= 0) {
                says(static_cast<int>(seat), "who", 1,
                     {Choice{{{"g" + std::to_string(groups[seat])}}}, {}});
            }
        }
        reveal("who", 1);
        wants(EnterStep{{"who"}, {"ask"}});
    }
    bool wants(const Command& wish) {
        const auto events = decide(session_, wish, {0, present_});
        if (!events) return false;
        for (const auto& event : *events) {
            apply(session_, event);
        }
        return true;
    }
    void open(const char* id, int round) {
        const auto& item = *session_.find(ItemId{id});
        ASSERT_TRUE(wants(MoveItem{{id}, item.phase, Phase::Open, std::max(1, round - 1)}));
    }
    void says(int seat, const char* id, int round, const Answer& answer) {
        ASSERT_TRUE(wants(CastAnswer{story::seat_id(seat), {id}, round, {9, ++keys_}, 1, answer}));
    }
    void reveal(const char* id, int round) {
        ASSERT_TRUE(wants(MoveItem{{id}, Phase::Open, Phase::Closed, round}));
        ASSERT_TRUE(wants(MoveItem{{id}, Phase::Closed, Phase::Revealed, round}));
    }
    // Seats with a level of −1 stay silent.
    void round(const char* id, int number, const std::vector<int>& levels) {
        open(id, number);
        for (std::size_t seat = 0; seat < levels.size(); ++seat) {
            if (levels[seat] >= 0) says(static_cast<int>(seat), id, number, level(levels[seat]));
        }
        reveal(id, number);
    }
    std::optional<Split> split(const char* id, int round) const {
        return split_of(session_, *session_.find(ItemId{id}), round);
    }
    const Session& session() const { return session_; }
    std::shared_ptr<const Content> made_of() const { return content_; }

private:
    std::shared_ptr<const Content> content_;
    Session session_;
    std::vector<bool> present_;
    std::uint64_t keys_ = 0;
};

TEST(Split, ShowsGroupsOfKBesideTheRestTogether) {
    Room room{{0, 0, 0, 0, 1, 1, 1, 2, 2, 3, -1}};
    room.round("one", 1, {1, 1, 1, 2, 4, 4, 3, 0, 0, 2, 2});
    const auto split = room.split("one", 1);
    ASSERT_TRUE(split);
    ASSERT_EQ(split->parts.size(), 3U);
    EXPECT_EQ(split->parts[0].votes.counts, (std::vector<int>{0, 3, 1, 0, 0}));
    EXPECT_EQ(split->parts[1].votes.counts, (std::vector<int>{0, 0, 0, 1, 2}));
    EXPECT_EQ(split->parts[2].groups, (std::vector<int>{2, 3, kGroups}));  // one said nothing
    EXPECT_EQ(split->parts[2].answered, 4);
}

TEST(Split, ComesAfterTheRevealAndOnlyWhereTheGroupsWereShown) {
    Room room{{0, 0, 0, 1, 1, 1}};
    room.open("one", 1);
    for (int seat = 0; seat < 6; ++seat) {
        room.says(seat, "one", 1, level(2));
    }
    EXPECT_FALSE(room.split("one", 1));
    room.reveal("one", 1);
    EXPECT_TRUE(room.split("one", 1));
    EXPECT_TRUE(room.wants(MoveItem{{"who"}, Phase::Revealed, Phase::Closed, 1}));
    EXPECT_FALSE(room.wants(MoveItem{{"who"}, Phase::Closed, Phase::Open, 1})) << "stands for good";
}

TEST(Split, OfAFurtherRoundNeedsTheSamePeople) {
    Room room{{0, 0, 0, 0, 1, 1, 1, 1}};
    room.round("one", 1, {1, 1, 1, 1, 3, 3, 3, 3});
    room.round("one", 2, {2, 2, 2, 2, 3, 3, 3, 3});
    EXPECT_TRUE(room.split("one", 2));
    room.round("two", 1, {1, 1, 1, 1, 3, 3, 3, 3});
    room.round("two", 2, {1, 1, 1, -1, 3, -1, -1, 3});
    EXPECT_TRUE(room.split("two", 1));
    EXPECT_FALSE(room.split("two", 2)) << "three went: who of each group could be worked out";
}

TEST(Split, SaysOnTheResultHowTheGroupsComeTogether) {
    Room each{{0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2}, Weighting::PerGroup};
    const std::vector<int> levels{1, 1, 1, 1, 1, 1, 3, 3, 3, 4, 4, 4};
    each.round("one", 1, levels);
    const Words words;
    const std::vector<bool> present(12, true);
    const Look look{Role::Projector, "en", &words, &present, 0};
    const auto result = [&](const Room& room) {
        return *item_view(room.session(), *room.session().find(ItemId{"one"}), look).result;
    };
    EXPECT_EQ(result(each).value, "3");
    ASSERT_TRUE(result(each).split);
    EXPECT_EQ(result(each).split->rule, "rule.split_weighted");
    EXPECT_EQ(result(each).split->chart.rows.size(), 3U);
    EXPECT_TRUE(result(each).split->chart.rows[0].cells[1].marked);
    Room all{{0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2}};
    all.round("one", 1, levels);
    EXPECT_EQ(result(all).value, "1");
    EXPECT_EQ(result(all).split->rule, "rule.split");
}

// What anybody could work out from all that was shown by groups, in any room: every part is at
// least k people, of one round or of the difference of two.
TEST(Split, NeverTellsFewerThanKApart) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 chance{seed};
        const auto below = [&](int most) { return static_cast<int>(chance() % most); };
        std::vector<int> groups(static_cast<std::size_t>(6 + below(20)));
        for (auto& group : groups) {
            group = below(kGroups + 1) - 1;
        }
        Room room{groups};
        std::vector<std::optional<Split>> shown;
        for (int round = 1; round <= 2; ++round) {
            std::vector<int> levels(groups.size());
            for (auto& level : levels) {
                level = round > 1 && below(6) == 0 ? -1 : below(5);
            }
            room.round("one", round, levels);
            shown.push_back(room.split("one", round));
        }
        for (const auto& split : shown) {
            if (!split) continue;
            for (const auto& part : split->parts) {
                EXPECT_GE(part.answered, kK) << seed;
            }
        }
        if (!shown[0] || !shown[1]) continue;
        ASSERT_EQ(shown[0]->parts.size(), shown[1]->parts.size()) << seed;
        for (std::size_t part = 0; part < shown[0]->parts.size(); ++part) {
            EXPECT_EQ(shown[0]->parts[part].groups, shown[1]->parts[part].groups) << seed;
            EXPECT_EQ(shown[0]->parts[part].answered, shown[1]->parts[part].answered) << seed;
        }
    }
}

TEST(Split, IsTheSameOnceTheRecordIsSealed) {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        std::mt19937_64 chance{seed};
        std::vector<int> groups(10 + chance() % 12);
        for (auto& group : groups) {
            group = static_cast<int>(chance() % (kGroups + 1)) - 1;
        }
        Room room{groups, Weighting::PerGroup};
        for (const char* id : {"one", "two"}) {
            std::vector<int> levels(groups.size());
            for (auto& level : levels) {
                level = chance() % 5 == 0 ? -1 : static_cast<int>(chance() % 5);
            }
            room.round(id, 1, levels);
        }
        room.wants(CloseWorkshop{});
        auto sealed = blank(room.made_of());
        for (const auto& event : sealed_log(room.session(), [&] { return chance(); })) {
            apply(sealed, event);
        }
        for (const char* id : {"one", "two"}) {
            const auto& item = *sealed.find(ItemId{id});
            EXPECT_EQ(split_of(sealed, item, 1), room.split(id, 1)) << seed;
            EXPECT_EQ(value_of(sealed, item, 1),
                      value_of(room.session(), *room.session().find(ItemId{id}), 1))
                << seed;
        }
    }
}

}  // namespace
}  // namespace vertebra
