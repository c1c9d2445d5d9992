#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/figure.h"
#include "common/session/apply.h"
#include "facilitator/host/content/document.h"
#include "facilitator/host/content/pack_export.h"
#include "facilitator/host/content/strategy.h"
#include "facilitator/host/site.h"

namespace vertebra {
namespace {

const std::string kAssets = VERTEBRA_ROOT "/assets";

std::vector<Document> documents(const std::string& format = "kick-off") {
    auto read = read_documents(kAssets, format);
    EXPECT_TRUE(read);
    return read ? *read : std::vector<Document>{};
}

std::string faults_after(const std::string& format, const std::string& file,
                         const std::string& from, const std::string& to) {
    auto all = documents(format);
    for (auto& document : all) {
        if (!document.name.ends_with(file)) continue;
        const auto at = document.text.find(from);
        EXPECT_NE(at, std::string::npos) << from << " is not in " << file;
        document.text.replace(at, from.size(), to);
    }
    const auto content = load_content(all);
    return content ? "" : told(content.error());
}

std::string faults_after(const std::string& file, const std::string& from, const std::string& to) {
    return faults_after("kick-off", file, from, to);
}

TEST(Content, EveryShippedFormatLoadsInAllItsLanguages) {
    const auto formats = formats_in(kAssets);
    EXPECT_GE(formats.size(), 2U);
    for (const auto& name : formats) {
        const auto content = load_content(documents(name));
        ASSERT_TRUE(content) << told(content.error());
        EXPECT_EQ(content->format.languages, (std::vector<std::string>{"en", "es"}));
    }
}

TEST(Content, NamesFileAndPathOfEveryFault) {
    EXPECT_EQ(
        faults_after("flood.json", "\"core\": true", "\"core\": 7"),
        "packs/risk-questionnaire/topics/flood.json /scenarios/0/core: is not true or false\n");
    const auto language =
        faults_after("pack.json", "\"es\": \"Inundaciones\"", "\"fr\": \"Inondations\"");
    EXPECT_NE(language.find("pack.json /topics/0/title: 'es' is missing"), std::string::npos);
    EXPECT_NE(language.find("a language 'fr' that the pack does not name"), std::string::npos);
}

TEST(Content, TellsSeveralFaultsAtOnce) {
    auto all = documents();
    for (auto& document : all) {
        if (document.name.ends_with("kick-off.json")) {
            document.text = R"({"kind":"format","id":"X Y","version":0,"languages":["en"],
                "title":{"en":"t"},"steps":[{"id":"a","title":{"en":"t"},"minutes":5,
                "activity":"dance"}]})";
        }
    }
    const auto content = load_content(all);
    ASSERT_FALSE(content);
    EXPECT_GE(content.error().size(), 3U) << told(content.error());
}

TEST(Content, RefusesWhatAnAgendaCannotMean) {
    EXPECT_NE(faults_after("kick-off.json", "\"topics_from\": \"topic-choice\"",
                           "\"topics_from\": \"feedback-words\"")
                  .find("names no earlier item"),
              std::string::npos);
    EXPECT_NE(faults_after("kick-off.json", "\"id\": \"tools\"", "\"id\": \"who\"")
                  .find("the step's id stands twice"),
              std::string::npos);
    EXPECT_NE(faults_after("kick-off.json", "\"rounds\": 2", "\"rounds\": 9").find("1 to 3"),
              std::string::npos);
}

TEST(Content, SaysWhichFormatsThereAreWhenOneIsMissing) {
    const auto read = read_documents(kAssets, "nothing");
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().hint.find("kick-off"), std::string::npos);
}

TEST(Content, ReadsABrokenJsonFileWithoutThrowing) {
    auto all = documents();
    all.front().text = "{";
    const auto content = load_content(all);
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().front().file, "packs/risk-questionnaire/pack.json");
}

TEST(Content, AMaturityModelIsRefusedWithEveryFaultNamed) {
    const auto told = [](const char* file, const char* from, const char* to) {
        return faults_after("maturity-training", file, from, to);
    };
    const auto names = [](const std::string& faults, const char* what) {
        return faults.find(what) != std::string::npos ? "" : "not told: " + faults;
    };
    EXPECT_EQ(names(told("P1.json", "\"P1S1\"", "\"P1X1\""), "/policies/0/code: is no code"), "");
    EXPECT_EQ(names(told("P1.json", "\"P1S1\"", "\"P2S1\""), "is not of this sub-dimension"), "");
    EXPECT_EQ(names(told("P1.json", "\"P1S2\"", "\"P1S1\""), "P1S1: stands twice"), "");
    EXPECT_EQ(names(told("P1.json", "\"cost\": ", "\"cost\": -"),
                    "/policies/0/cost: is -3, not a whole number from 0 to 1000"),
              "");
    EXPECT_EQ(names(told("P1.json", "\"es\": ", "\"fr\": "), "'es' is missing"), "");
    EXPECT_EQ(names(told("P1.json", "\"prereqs\": []", "\"prereqs\": [\"L1T9\"]"),
                    "P1S1/prereqs: 'L1T9' is not known"),
              "");
    EXPECT_EQ(names(told("P1.json", "\"prereqs\": []", "\"prereqs\": [\"P1T1\"]"),
                    "is a circle: P1S1 needs P1T1 needs P1R1 needs P1A1 needs P1M1 needs P1S1"),
              "");
    EXPECT_EQ(names(told("P1.json", "\"local-government\"", "\"nobody\""),
                    "P1S1/stakeholders: 'nobody' is not known"),
              "");
    EXPECT_EQ(names(told("pack.json", "\"id\": \"M\"", "\"id\": \"A\""), "in the order S M A R T"),
              "");
}

TEST(Content, AStepThatNeedsAPackSaysSo) {
    EXPECT_NE(faults_after("kick-off.json", "\"activity\": \"talk\"", "\"activity\": \"stages\"")
                  .find("needs a maturity model among the packs"),
              std::string::npos);
    EXPECT_NE(faults_after("maturity-training", "maturity-training.json",
                           "\"stages\": [\"S\", \"M\"]", "\"dimensions\": [\"X\"]")
                  .find("is no dimension of the model"),
              std::string::npos);
}

TEST(Content, ACaseLibraryIsRefusedWithEveryFaultNamed) {
    const auto told = [](const char* file, const char* from, const char* to) {
        return faults_after("policy-training", file, from, to);
    };
    const auto names = [](const std::string& faults, const char* what) {
        return faults.find(what) != std::string::npos ? "" : "not told: " + faults;
    };
    EXPECT_EQ(names(told("case-library/pack.json", "\"id\": \"effect\"", "\"id\": \"impact\""),
                    "/criteria/0/id: must be 'effect' here"),
              "");
    EXPECT_EQ(names(told("case-library/pack.json", "\"criteria\"", "\"criterias\""),
                    "needs a case library with criteria among the packs"),
              "");
    EXPECT_EQ(names(told("city-a.json", "\"L1M3\"", "\"L1M9\""), "'L1M9' is not known"), "");
    EXPECT_EQ(names(told("policy-training.json", "\"policies_from\": \"scores\"",
                         "\"policies_from\": \"weights\""),
                    "names no earlier step with policies"),
              "");
    EXPECT_EQ(names(told("policy-training.json", "\"amount\": 12", "\"amount\": 0"),
                    "/amount: is 0, not a whole number from 1"),
              "");
}

TEST(Content, ACityModelIsRefusedWithTheValueAndTheRangeOfEachParameter) {
    const auto told = [](const char* from, const char* to) {
        return faults_after("city-game", "city-model/pack.json", from, to);
    };
    const auto names = [](const std::string& faults, const char* what) {
        return faults.find(what) != std::string::npos ? "" : "not told: " + faults;
    };
    EXPECT_EQ(names(told("\"upkeep\": 0.05", "\"upkeep\": 1.5"),
                    "/assumptions/upkeep: is 1.5, not a number from 0.0 to 1.0"),
              "");
    EXPECT_EQ(names(told("\"budget\": 20", "\"budget\": 0"),
                    "/assumptions/budget: is 0, not a whole number from 1 to 1000"),
              "");
    EXPECT_EQ(names(told("\"S\": 4", "\"S\": -4"),
                    "/assumptions/cost/S: is -4, not a number from 0.1 to 1000.0"),
              "");
    EXPECT_EQ(names(told("\"rises_to\": 0.8", "\"rises_to\": 0.2"),
                    "/assumptions/rises_to: is not above rises_from"),
              "");
    EXPECT_EQ(names(told("\"severity\": 0.8", "\"severity\": 8"),
                    "/cards/0/severity: is 8, not a number from 0.0 to 1.0"),
              "");
    EXPECT_EQ(names(told("\"I1\", \"I2\", \"P1\"", "\"X9\""),
                    "/cards/0/strikes/0: is no sub-dimension of the maturity model"),
              "");
    EXPECT_EQ(names(told("\"links\": []", "\"links\": [{\"cell\": \"L1M\", \"needs\": \"L1X\"}]"),
                    "/links/0/needs: is no cell"),
              "");
    EXPECT_EQ(names(told("\"id\": \"heat\"", "\"id\": \"river-flood\""),
                    "/cards/1: the card's id stands twice"),
              "");
    EXPECT_EQ(names(faults_after("city-game", "city-game.json", "\"split_by\": \"team\", ", ""),
                    "needs split_by: the question that names the teams"),
              "");
    auto alone = *read_documents(kAssets, "city-game");
    std::erase_if(alone, [](const Document& one) {
        return one.name.find("maturity-model") != std::string::npos;
    });
    const auto content = load_content(alone);
    ASSERT_FALSE(content);
    EXPECT_EQ(names(vertebra::told(content.error()), "needs a maturity model among the packs"), "");
}

TEST(Strategies, AreReadOrRefusedWithEveryFaultNamed) {
    const auto content = *load_content(*read_documents(kAssets, "city-game"));
    std::ifstream file{kAssets + "/strategies/four.json"};
    const std::string four{std::istreambuf_iterator<char>{file}, {}};
    const auto read = read_strategies("four.json", four, content.city);
    ASSERT_TRUE(read) << told(read.error());
    ASSERT_EQ(read->size(), 4U);
    EXPECT_EQ(fixed(play(content.city, {}, (*read)[0].turns).city(), 2), "3.67");
    EXPECT_EQ(fixed(play(content.city, {}, (*read)[1].turns).city(), 2), "2.33");
    const auto faults = [&](const char* turn) {
        const std::string text = std::string{R"({"kind":"city-strategies","strategies":[)"} +
                                 R"({"title":"x","turns":[)" + turn + "]}]}";
        const auto strategies = read_strategies("x.json", text, content.city);
        return strategies ? "" : told(strategies.error());
    };
    EXPECT_EQ(faults(R"({"shares":{"L1":60,"L1M":40},"card":"heat"})"), "");
    EXPECT_EQ(faults(R"({"shares":{"L1":60,"L2":30}})"),
              "x.json /strategies/0/turns/0/shares: is 90 percent together, not 100\n");
    EXPECT_EQ(faults(R"({"shares":{"Q1":100}})"),
              "x.json /strategies/0/turns/0/shares: 'Q1' is no sub-dimension (L1) and no cell "
              "(L1M) of the model\n");
    EXPECT_EQ(faults(R"({"shares":{"L1":100},"card":"rain"})"),
              "x.json /strategies/0/turns/0/card: is no card of the model\n");
    EXPECT_NE(faults(R"({"shares":{"L1":-5,"L2":105}})").find("is -5, not a whole number"),
              std::string::npos);
}

TEST(Content, AShippedPolicySaysWhoTakesPartAndHowOneCanTell) {
    const auto content = load_content(*read_documents(kAssets, "policy-training"));
    ASSERT_TRUE(content) << told(content.error());
    for (const auto& policy : content->maturity.policies) {
        EXPECT_FALSE(policy.stakeholders.empty()) << policy.code.text;
        EXPECT_FALSE(policy.indicators.empty()) << policy.code.text;
    }
}

// Exported packs make a workshop again, with the city's own options among its policies.
TEST(PackExport, WritesAFolderThatOtherWorkshopsCanBeMadeFrom) {
    const auto documents = *read_documents(kAssets, "policy-training");
    auto session = blank(std::make_shared<Content>(*load_content(documents)));
    apply(session, {0, WorkshopOpened{.workshop = {1, 1}, .languages = {"en"}}});
    apply(session, {0, PolicyAdded{{{"L2S1"}, "A \"green\" belt", "", 4, 3}}});
    char name[] = "/tmp/vertebra-packs-XXXXXX";
    const std::string folder = mkdtemp(name);
    const auto written =
        write_documents(documents_with_own(documents, session, built_in_words()), folder);
    ASSERT_TRUE(written) << written.error().message;
    const auto again = read_documents(folder, "policy-training");
    ASSERT_TRUE(again) << again.error().message;
    const auto content = load_content(*again);
    ASSERT_TRUE(content) << told(content.error());
    const auto* own = content->maturity.find(PolicyCode{"L2S1"});
    ASSERT_NE(own, nullptr);
    EXPECT_EQ(own->title.in("es"), "A \"green\" belt");
    EXPECT_EQ(own->cost, 4);
    EXPECT_EQ(content->maturity.policies.size(), session.content->maturity.policies.size());
    EXPECT_EQ(write_documents(documents, folder).error().code, "packs_there");
    std::filesystem::remove_all(folder);
}

// Five people of whom most draw the same loop, and something that sets it off.
Session drawn_by_a_room(const std::vector<Document>& documents) {
    auto session = blank(std::make_shared<Content>(*load_content(documents)));
    apply(session, {0, WorkshopOpened{.workshop = {1, 1}, .languages = {"en", "es"}}});
    const auto item = std::ranges::find_if(session.items, [](const ItemState& one) {
                          return std::holds_alternative<AskLinks>(one.item.ask);
                      })->item.id;
    constexpr std::uint64_t kPeople = 5;
    for (std::uint64_t seat = 1; seat <= kPeople; ++seat) {
        apply(session, {0, SeatTaken{{0, seat}, "", "", ""}});
    }
    apply(session, {0, PhaseEntered{item, Phase::Open, 1, 5}});
    for (std::uint64_t seat = 1; seat <= kPeople; ++seat) {
        Links links{{{{"water"}, {"stations"}, false},
                     {{"stations"}, {"pumping"}, true},
                     {{"pumping"}, {"water"}, true}}};
        if (seat < 3) links.drawn.push_back({{"roads"}, {"pumping"}, false});
        apply(session, {0, AnswerCast{{0, seat}, item, 1, {9, seat}, 1, {links}}});
    }
    apply(session, {0, PhaseEntered{item, Phase::Closed, 1, 5}});
    apply(session, {0, PhaseEntered{item, Phase::Revealed, 1, 5}});
    return session;
}

TEST(PackExport, MakesScenariosOfTheLoopsThatARoomDrew) {
    const auto documents = *read_documents(kAssets, "rsq-training");
    const auto session = drawn_by_a_room(documents);
    char name[] = "/tmp/vertebra-packs-XXXXXX";
    const std::string folder = mkdtemp(name);
    const auto all = documents_with_own(documents, session, built_in_words());
    ASSERT_TRUE(write_documents(all, folder));
    const auto content = load_content(*read_documents(folder, "rsq-training"));
    ASSERT_TRUE(content) << told(content.error());
    const auto* scenario = content->risk.find(ScenarioId{"drawn-01"});
    ASSERT_NE(scenario, nullptr);
    EXPECT_EQ(scenario->nodes.size(), 4U) << "the loop and what sets it off";
    EXPECT_EQ(scenario->nodes[0].id, "roads");
    EXPECT_EQ(scenario->loops.front().links.size(), 3U);
    EXPECT_EQ(scenario->links[0].strength, 1) << "all drew it";
    EXPECT_EQ(scenario->links[3].strength, 0.5) << "two of five drew it";
    EXPECT_NE(scenario->story.in("es").find("bombeo"), std::string::npos);
    EXPECT_EQ(content->risk.find(ScenarioId{"drawn-02"}), nullptr);
    std::filesystem::remove_all(folder);
}

TEST(PackExport, LeavesOutWhatWasDrawnButNotShown) {
    const auto documents = *read_documents(kAssets, "rsq-training");
    auto session = drawn_by_a_room(documents);
    session.about.k = 6;
    EXPECT_EQ(documents_with_own(documents, session, built_in_words()).size(), documents.size());
}

TEST(PackExport, WritesNothingOutsideItsFolder) {
    for (const char* name : {"../packs/a.json", "packs/../../a.json", "/tmp/a.json", "packs/a.sh",
                             "packs/formats/..json", "other/a.json"}) {
        const auto written = write_documents({{name, "{}"}}, "/tmp/vertebra-packs-none");
        ASSERT_FALSE(written) << name;
        EXPECT_EQ(written.error().code, "strange_name") << name;
    }
    EXPECT_FALSE(std::filesystem::exists("/tmp/vertebra-packs-none"));
}

TEST(Content, AnOlderLibraryWithoutCriteriaIsStillRead) {
    auto all = *read_documents(kAssets, "maturity-training");
    const auto read = read_documents(kAssets, "policy-training");
    for (const auto& one : *read) {
        if (one.name.find("case-library") == std::string::npos) continue;
        all.push_back(one);
        auto& text = all.back().text;
        if (const auto card = text.find(",\n  \"card\""); card != std::string::npos) {
            text = text.substr(0, card) + "\n}\n";
        }
    }
    const auto content = load_content(all);
    ASSERT_TRUE(content) << told(content.error());
    EXPECT_GE(content->cases.cases.size(), 25U);
    EXPECT_TRUE(content->cases.criteria.empty());
}

}  // namespace
}  // namespace vertebra
