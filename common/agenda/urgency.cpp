#include "common/agenda/urgency.h"

#include <algorithm>

#include "common/view/disclosure.h"

namespace vertebra {

std::vector<Urgency> by_urgency(const Session& session, const StepId& step) {
    const auto& pack = session.content->risk;
    const auto values = group_values(session);
    std::vector<Urgency> all;
    for (const auto& id : asked_scenarios(session, step)) {
        const auto* scenario = pack.find(id);
        const auto value = values.find(id);
        const bool level = value != values.end() && value->second.mark == Scale::Mark::Level;
        const bool loop = scenario->shape == Scenario::Shape::Loop;
        all.push_back({scenario,
                       loop && loop_state(*scenario, values, pack.top()) == LoopState::Active,
                       level ? value->second.level : -1});
    }
    std::ranges::stable_sort(all, [](const Urgency& a, const Urgency& b) {
        return a.active != b.active ? a.active : a.level > b.level;
    });
    return all;
}

}  // namespace vertebra
