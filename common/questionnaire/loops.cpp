#include "common/questionnaire/loops.h"

namespace vertebra {

LoopState loop_state(const Scenario& scenario, const GroupValues& values, int top) {
    const auto at_least = [top](const Scale& value, int quarters) {
        return 4 * value.level >= quarters * top;
    };
    const auto own = values.find(scenario.id);
    const bool own_known = own != values.end() && own->second.mark == Scale::Mark::Level;
    if (own_known && at_least(own->second, 3)) return LoopState::Active;

    int counted = 0;
    bool below = false;
    bool open = false;
    for (const auto& member : scenario.members) {
        const auto found = values.find(member);
        if (found != values.end() && found->second.mark == Scale::Mark::NotApplicable) continue;
        ++counted;
        if (found == values.end() || found->second.mark == Scale::Mark::DontKnow) {
            open = true;
        } else if (!at_least(found->second, 2)) {
            below = true;
        }
    }
    if (counted > 0 && !below && !open) return LoopState::Active;

    const bool members_settled = counted == 0 || below;
    const bool own_settled =
        own_known || (own != values.end() && own->second.mark == Scale::Mark::NotApplicable);
    return own_settled && members_settled ? LoopState::NotActive : LoopState::NotKnown;
}

}  // namespace vertebra
