#include <gtest/gtest.h>

#include "common/content/maturity_check.h"

namespace vertebra {
namespace {

Content content() {
    Content content;
    content.maturity.sub_dimensions = {{.id = {"L1"}, .dimension = "L"}};
    content.maturity.policies = {{.code = {"L1S1"}}};
    content.maturity.stakeholders = {{{"citizens"}, {}}};
    content.risk.topics = {{{"flood"}, "climate", {}}};
    content.risk.scenarios = {{.id = {"flood-01"}, .topic = {"flood"}}};
    content.risk.scenarios.front().mitigations = {{{"flood-01-m1"}, {}, {}, {"L1S1"}}};
    content.cases.cases = {{.id = {"a-first"},
                            .policies = {{"L1S1"}},
                            .topics = {{"flood"}},
                            .partners = {{"citizens"}},
                            .mitigations = {{"flood-01-m1"}}}};
    return content;
}

std::string faults_of(const Content& content) {
    std::string told;
    for (const auto& fault : check_cases(content)) {
        told += fault.path + " " + fault.what + "\n";
    }
    return told;
}

TEST(CityCase, NamesOnlyWhatThePacksHave) {
    EXPECT_EQ(faults_of(content()), "");
    auto other = content();
    auto& one = other.cases.cases.front();
    one.policies = {{"L1S2"}};
    one.topics = {{"snow"}};
    one.partners = {{"nobody"}};
    one.mitigations = {{"flood-01-m9"}};
    EXPECT_EQ(faults_of(other),
              "a-first/rmm_codes 'L1S2' is not known\n"
              "a-first/partners 'nobody' is not known\n"
              "a-first/topics 'snow' is not known\n"
              "a-first/mitigations 'flood-01-m9' is not known\n");
}

TEST(CityCase, StandsOnce) {
    auto twice = content();
    twice.cases.cases.push_back(twice.cases.cases.front());
    EXPECT_EQ(faults_of(twice), "a-first stands twice\n");
}

TEST(CityCase, IsReadWithoutTheOtherPacksToo) {
    auto alone = content();
    alone.maturity = {};
    alone.risk = {};
    EXPECT_EQ(faults_of(alone), "");
}

TEST(Mitigation, NamesOnlyPoliciesOfTheModel) {
    auto other = content();
    EXPECT_TRUE(check_mitigations(other).empty());
    other.risk.scenarios.front().mitigations.front().policies = {"L1M1"};
    ASSERT_EQ(check_mitigations(other).size(), 1U);
    EXPECT_EQ(check_mitigations(other).front().path, "flood-01-m1/policies");
}

}  // namespace
}  // namespace vertebra
