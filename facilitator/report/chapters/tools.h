#pragma once

#include "common/view/views.h"
#include "facilitator/report/chapters/teller.h"

namespace vertebra::report {

// What the tools make of the answers, a section each; empty where a workshop has nothing for it.

Section risk_section(const Teller& tell);      // priorities, map, vicious cycles
Section maturity_section(const Teller& tell);  // stages, voted and computed
Section options_section(const Teller& tell);   // weights, scores, what has to come first
Section actions_section(const Teller& tell);   // the road-map, who sees to what until when
// What the last cycle came to beside this one: stages, risks, questions, actions.
Section since_last_cycle(const Teller& tell);
// One run of the city model, in place of its turns.
Section run_section(const Teller& tell, const StepState& step);

// The register of actions, as far as it may be told.
std::vector<EntryView> register_of(const Teller& tell);

// Whether the profile of risks, or the one of maturity, says anything yet.
bool has_risks(const Teller& tell);
bool has_maturity(const Teller& tell);

}  // namespace vertebra::report
