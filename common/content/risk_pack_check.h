#pragma once

#include "common/content/fault.h"
#include "common/questionnaire/scenario.h"

namespace vertebra {

// The rules a scenario keeps beyond the form of its fields: chapter "Scenarios" of
// common/README.md. Paths are relative to the scenario. `pack` holds all scenarios, so that names
// of others can be looked up.
Faults check_scenario(const RiskPack& pack, const Scenario& scenario);

// The rules of the whole: three core scenarios a topic, no scenario id twice.
Faults check_pack(const RiskPack& pack);

}  // namespace vertebra
