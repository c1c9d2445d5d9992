#include "common/content/risk_pack_check.h"

#include <gtest/gtest.h>

#include <functional>

#include "facilitator/host/content/document.h"

namespace vertebra {
namespace {

// The shipped pack is without fault; each test breaks one thing in a copy of it.
const RiskPack& shipped() {
    static const RiskPack pack = [] {
        auto documents = read_documents(VERTEBRA_ROOT "/assets", "kick-off");
        auto content = load_content(*documents);
        EXPECT_TRUE(content.has_value()) << (content ? "" : told(content.error()));
        return content ? content->risk : RiskPack{};
    }();
    return pack;
}

std::string faults_of(const std::string& id, const std::function<void(Scenario&)>& break_it) {
    auto pack = shipped();
    for (auto& scenario : pack.scenarios) {
        if (scenario.id.text != id) continue;
        break_it(scenario);
        return told(check_scenario(pack, scenario));
    }
    return "no such scenario";
}

TEST(RiskPack, HasTenTopicsOfSixOrMoreAndThreeCoreScenariosEach) {
    EXPECT_EQ(shipped().topics.size(), 10U);
    EXPECT_GE(shipped().scenarios.size(), 60U);
    EXPECT_EQ(told(check_pack(shipped())), "");
}

TEST(RiskPack, NamesWhatIsWrongAndWhere) {
    using Break = std::function<void(Scenario&)>;
    const std::pair<Break, const char*> kCases[] = {
        {[](Scenario& s) {
             s.title.by_language["en"] = "one two three four five six seven eight nine";
         },
         "/title/en"},
        {[](Scenario& s) { s.story.by_language["es"] = "demasiado corto"; }, "/story/es"},
        {[](Scenario& s) { s.nodes.resize(2); }, "/nodes"},
        {[](Scenario& s) { s.nodes[1].part = s.nodes[2].part = Node::Part::Trigger; },
         "one or two triggers"},
        {[](Scenario& s) { s.links[0].to = "nowhere"; }, "/links/0/to"},
        {[](Scenario& s) { s.links[0].strength = 0.3; }, "/links/0/strength"},
        {[](Scenario& s) { s.links.erase(s.links.begin()); }, "cannot be reached"},
        {[](Scenario& s) { s.loops.pop_back(); }, "are not the cycles"},
        {[](Scenario& s) { s.links[2].sign = Link::Sign::Plus; }, "heals itself"},
        {[](Scenario& s) { s.members.push_back({"nothing-01"}); }, "/members/"},
        {[](Scenario& s) { s.affects[0].strength = 2; }, "/affects/0/strength"},
        {[](Scenario& s) { s.mitigations.resize(1); }, "two to four"},
        {[](Scenario& s) { s.mitigations[0].id = {"other"}; }, "/mitigations/0/id"},
        {[](Scenario& s) { s.mitigations[0].cuts = {"none"}; }, "names no link"},
        {[](Scenario& s) {
             s.show_if = Condition{FactIs{"moon", true}};
         },
         "no city fact"},
    };
    for (const auto& [break_it, expected] : kCases) {
        const auto told = faults_of("flood-02", break_it);
        EXPECT_NE(told.find(expected), std::string::npos) << expected << " in\n" << told;
    }
}

// Its cycles could not be counted before the end of the world.
TEST(RiskPack, RefusesACrowdedPictureAtOnce) {
    const auto told = faults_of("flood-02", [](Scenario& s) {
        for (int from = 0; from < 30; ++from) {
            const auto id = "n" + std::to_string(from);
            s.nodes.push_back({id, s.nodes[0].label});
            for (int to = 0; to < 30; ++to) {
                s.links.push_back({id + "-" + std::to_string(to), id, "n" + std::to_string(to)});
            }
        }
    });
    EXPECT_NE(told.find("three to seven nodes"), std::string::npos);
}

TEST(RiskPack, AllowsNoCycleInAChain) {
    const auto told = faults_of("flood-01", [](Scenario& s) {
        s.links.push_back({"back", s.links.back().to, s.links.front().to});
    });
    EXPECT_NE(told.find("a chain has no cycle"), std::string::npos) << told;
}

}  // namespace
}  // namespace vertebra
