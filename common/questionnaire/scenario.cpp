#include "common/questionnaire/scenario.h"

#include <algorithm>

namespace vertebra {

const Scenario* RiskPack::find(const ScenarioId& wanted) const {
    const auto found = std::ranges::find(scenarios, wanted, &Scenario::id);
    return found == scenarios.end() ? nullptr : &*found;
}

const Topic* RiskPack::find(const TopicId& wanted) const {
    const auto found = std::ranges::find(topics, wanted, &Topic::id);
    return found == topics.end() ? nullptr : &*found;
}

const Mitigation* RiskPack::find_mitigation(const OptionId& wanted) const {
    for (const auto& scenario : scenarios) {
        const auto found = std::ranges::find(scenario.mitigations, wanted, &Mitigation::id);
        if (found != scenario.mitigations.end()) return &*found;
    }
    return nullptr;
}

}  // namespace vertebra
