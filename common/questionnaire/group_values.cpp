#include "common/questionnaire/group_values.h"

#include <algorithm>

namespace vertebra {
namespace {

bool holds_one(const FactIs& test, const CityFacts& facts, const GroupValues&) {
    const auto found = facts.find(test.fact);
    return found != facts.end() && found->second == test.is;
}

bool holds_one(const AnswerIs& test, const CityFacts&, const GroupValues& values) {
    const auto found = values.find(test.scenario);
    if (found == values.end() || found->second.mark != Scale::Mark::Level) return false;
    const int level = found->second.level;
    switch (test.test) {
        case AnswerIs::Test::Less: return level < test.value;
        case AnswerIs::Test::AtMost: return level <= test.value;
        case AnswerIs::Test::Equal: return level == test.value;
        case AnswerIs::Test::AtLeast: return level >= test.value;
        case AnswerIs::Test::More: return level > test.value;
    }
    return false;
}

bool holds_one(const AllOf& all, const CityFacts& facts, const GroupValues& values) {
    return std::ranges::all_of(all.of, [&](const auto& one) { return holds(one, facts, values); });
}

bool holds_one(const AnyOf& any, const CityFacts& facts, const GroupValues& values) {
    return std::ranges::any_of(any.of, [&](const auto& one) { return holds(one, facts, values); });
}

bool holds_one(const NotOf& none, const CityFacts& facts, const GroupValues& values) {
    return !holds(none.of.front(), facts, values);
}

}  // namespace

bool holds(const Condition& condition, const CityFacts& facts, const GroupValues& values) {
    return std::visit([&](const auto& rule) { return holds_one(rule, facts, values); },
                      condition.rule);
}

bool is_shown(const Scenario& scenario, const CityFacts& facts, const GroupValues& values) {
    return !scenario.show_if || holds(*scenario.show_if, facts, values);
}

CityFacts facts_of(const RiskPack& pack, const CityFacts& said) {
    CityFacts facts;
    for (const auto& fact : pack.facts) {
        const auto found = said.find(fact.id);
        facts[fact.id] = found == said.end() ? fact.usual : found->second;
    }
    return facts;
}

}  // namespace vertebra
