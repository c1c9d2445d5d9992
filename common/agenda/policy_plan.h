#pragma once

#include "common/session/session.h"

namespace vertebra {

// Which policies a step is about, and what it asks of them. Pure readings of a session.

// Policies to choose from: those that a mitigation of the risks carries and that are not finished,
// in the order of the mitigations; then the next steps of each sub-dimension, the first of the
// weakest first. While nothing is known, the lowest cell of each. At most `plan.most`.
std::vector<PolicyCode> shortlisted_policies(const Session& session, const Shortlist& plan);

// What came of a step, first to last: of points those that got any, of a ranking all, of a budget
// those that were bought, of scores all by their score. The policies it is about while nothing may
// be shown; those it would be about if it was never entered.
std::vector<PolicyCode> outcome_of(const Session& session, const StepId& step);

// The policies of a step that is entered now; empty for a step without any.
std::vector<PolicyCode> planned_policies(const Session& session, const Step& step);

// The items that ask about them.
std::vector<Item> policy_items(const Session& session, const Step& step,
                               const std::vector<PolicyCode>& policies);

}  // namespace vertebra
