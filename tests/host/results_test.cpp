#include "facilitator/report/results.h"

#include <gtest/gtest.h>

#include "facilitator/host/results_json.h"
#include "facilitator/host/site.h"
#include "protocol/strict_json.h"
#include "tests/support/story.h"

namespace vertebra::report {
namespace {

using story::dont_know;
using story::level;
using story::Story;

Story finished() {
    Story room;
    room.seats(4).then(EnterStep{{"welcome"}, {"scenarios"}});
    room.then(PlanItems{{"scenarios"}, {{"flood-01"}, {"heat-01"}}});
    room.open("flood-01").levels("flood-01", {3, 3, 4});
    room.says(4, "flood-01", dont_know());
    room.close("flood-01").reveal("flood-01");
    room.then(LockItem{{"flood-01"}, Scale{Scale::Mark::Level, 3}, "=1+1", "+danger"});
    return room;
}

std::string csv_of(const Story& room) {
    return csv(results_of(room.session()), built_in_words());
}

bool has_line(const std::string& text, const std::vector<std::string>& cells) {
    for (std::size_t from = 0; from < text.size();) {
        const auto end = text.find("\r\n", from);
        const auto line = text.substr(from, end - from);
        bool all = true;
        for (const auto& cell : cells) {
            all = all && line.find("\"" + cell + "\"") != std::string::npos;
        }
        if (all) return true;
        from = end + 2;
    }
    return false;
}

TEST(Export, HoldsNAndNonResponseAndTheRuleBesideEveryFigure) {
    const auto text = csv_of(finished());
    EXPECT_TRUE(has_line(text, {"flood-01", "people", "3", "likely", "2", "4"}));
    EXPECT_TRUE(has_line(text, {"flood-01", "people", "DK", "1"}));
    EXPECT_TRUE(has_line(text, {"flood-01", "value", "3"}));
    EXPECT_NE(text.find("lower median"), std::string::npos);
    EXPECT_NE(text.find("mediana inferior"), std::string::npos);
    EXPECT_NE(text.find("question_en"), std::string::npos);
    EXPECT_NE(text.find("question_es"), std::string::npos);
    EXPECT_TRUE(has_line(text, {"topic", "flood", "risk", "75.0"}));
    EXPECT_TRUE(has_line(text, {"topic", "heat", "risk", ""}));
}

TEST(Export, LeavesATitleThatIsASentenceItsOwnEnd) {
    auto session = finished().session();
    auto& item = session.find(ItemId{"flood-01"})->item;
    item.question = {{{"en", "Tick two."}, {"es", "Marque dos."}}};
    for (const auto& [title, joint] : {std::pair{"Pumps", ": "},
                                       {"Which first?", " "},
                                       {"Say it!", " "},
                                       {"And then\u2026", " "}}) {
        item.title = {{{"en", title}, {"es", title}}};
        const auto text = csv(results_of(session), built_in_words());
        EXPECT_NE(text.find(std::string{title} + joint + "Tick two."), std::string::npos) << title;
    }
    item.title = {{{"en", "Which first?"}, {"es", "Bombas"}}};
    EXPECT_NE(csv(results_of(session), built_in_words()).find("Bombas: Marque dos."),
              std::string::npos);
}

TEST(Export, NamesTheDigestOfASealedRecord) {
    auto results = results_of(finished().session());
    EXPECT_EQ(csv(results, built_in_words()).find("digest"), std::string::npos);
    EXPECT_EQ(results_json(results, built_in_words()).find("digest"), std::string::npos);
    results.digest = "5eed";
    EXPECT_TRUE(has_line(csv(results, built_in_words()), {"workshop", "digest", "5eed"}));
    EXPECT_NE(results_json(results, built_in_words()).find("\"digest\": \"5eed\""),
              std::string::npos);
}

TEST(Export, LetsNoTextRunAsAFormula) {
    const auto text = csv_of(finished());
    EXPECT_TRUE(has_line(text, {"lock", "reason", "'=1+1"}));
    EXPECT_TRUE(has_line(text, {"lock", "dissent", "'+danger"}));
}

TEST(Export, GivesNothingAwayThatTheScreenHides) {
    Story room{5};
    room.seats(4).then(EnterStep{{"welcome"}, {"questions"}}).open("scale");
    room.levels("scale", {0, 1, 2, 3}).close("scale").reveal("scale");
    const auto text = csv_of(room);
    EXPECT_TRUE(has_line(text, {"scale", "too_few", "4"}));
    EXPECT_FALSE(has_line(text, {"scale", "people"}));
    EXPECT_FALSE(has_line(text, {"scale", "value"}));
}

TEST(Export, SaysTheSameInJsonAsInCsv) {
    const auto results = results_of(finished().session());
    const auto json = protocol::Json::parse(results_json(results, built_in_words()));
    EXPECT_EQ(json["risk"]["topics"][0]["figures"][0]["value"], "75.0");
    EXPECT_EQ(json["items"][0]["question"]["es"], "topic-choice");
    EXPECT_EQ(json["items"][1]["item"], "flood-01");
    EXPECT_EQ(json["items"][1]["locked"]["reason"], "=1+1");
}

TEST(Export, IsTheSameBytesWhenTheLogIsFoldedAgain) {
    const auto room = finished();
    auto again = blank(story::small_content());
    for (const auto& event : room.log()) {
        apply(again, event);
    }
    EXPECT_EQ(csv(results_of(again), built_in_words()), csv_of(room));
}

TEST(Words, AreBuiltInForEveryLanguage) {
    const auto words = built_in_words();
    ASSERT_TRUE(words.contains("en"));
    ASSERT_TRUE(words.contains("es"));
    EXPECT_EQ(words.at("en").say("chart.answer"), "Answer");
    EXPECT_EQ(words.at("es").say("nothing.there"), "nothing.there");
}

TEST(Site, ServesThePagesAndNothingElse) {
    const auto pages = built_in_pages();
    EXPECT_TRUE(pages.contains("/"));
    EXPECT_TRUE(pages.contains("/projector"));
    EXPECT_TRUE(pages.contains("/facilitator"));
    EXPECT_TRUE(pages.contains("/text/phone.es.json"));
    EXPECT_FALSE(pages.contains("/text/chart.en.json"));
}

}  // namespace
}  // namespace vertebra::report
