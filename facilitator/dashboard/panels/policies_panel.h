#pragma once

#include <set>
#include <string>

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/own_option_form.h"
#include "facilitator/dashboard/panels/policy_filter.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Which policies the step is about, chosen from all of the model and from what the city adds to
// it. In the flow; only while there is a plan.
class PoliciesPanel {
public:
    void draw(const Paint& paint, const Heard& heard, const Submit& submit);

private:
    enum class Order { AsPlanned, AsInModel };

    void keep_to(const PolicyPlanView& plan);
    // What is chosen: in the order of the plan and then what was added, or as the model has it.
    PlanPolicies wish_of(const PolicyPlanView& plan, Order order) const;
    void draw_plan(const Paint& paint, const PolicyPlanView& plan, const PlanPolicies& wish,
                   const Submit& submit);
    void draw_wishes(const Paint& paint, const PlanPolicies& wish, const Submit& submit);
    void draw_all_or_none(const Paint& paint, const PolicyPlanView& plan);
    void draw_policies(const Paint& paint, const PolicyPlanView& plan);
    bool is_chosen(const PolicyPlanView& plan, const std::string& policy) const;
    void choose(const PolicyPlanView& plan, const std::string& policy, bool chosen);

    std::string step_;             // that is being planned
    std::set<std::string> added_;  // by hand, not sent yet
    std::set<std::string> dropped_;
    PolicyFilter filter_;
    OwnOptionForm form_;
};

}  // namespace vertebra::dashboard
