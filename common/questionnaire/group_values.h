#pragma once

#include <map>

#include "common/ballot/answer.h"
#include "common/questionnaire/scenario.h"

namespace vertebra {

// What the group says to each scenario: locked values where there are, else the lower median of
// the revealed round. Scenarios without an answer are missing.
using GroupValues = std::map<ScenarioId, Scale>;

// What the city says of itself.
using CityFacts = std::map<std::string, bool>;

// "Everyone has the same next question: whether a scenario is left out follows the city's facts
// and the group's values, never one person's answer."
bool holds(const Condition& condition, const CityFacts& facts, const GroupValues& values);

// Whether a scenario is shown: it has no rule, or its rule holds.
bool is_shown(const Scenario& scenario, const CityFacts& facts, const GroupValues& values);

// The pack's usual facts, overridden by what the city has said.
CityFacts facts_of(const RiskPack& pack, const CityFacts& said);

}  // namespace vertebra
