#pragma once

#include <set>
#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Which policies the step is about, chosen from all of the model. In the flow.
class PoliciesPanel {
public:
    void draw(const Paint& paint, const PolicyPlanView& plan, const Submit& submit);

private:
    void keep_to(const PolicyPlanView& plan);
    void draw_plan(const Paint& paint, const PolicyPlanView& plan, const Submit& submit);
    void draw_wishes(const Paint& paint, const PlanPolicies& wish, const Submit& submit);
    void draw_filters(const Paint& paint, const PolicyPlanView& plan);
    void draw_policies(const Paint& paint, const PolicyPlanView& plan);
    bool is_chosen(const PolicyPlanView& plan, const std::string& policy) const;
    bool is_shown(const PolicyView& policy) const;

    std::string step_;             // that is being planned
    std::set<std::string> added_;  // by hand, not sent yet
    std::set<std::string> dropped_;
    std::string stage_;  // filters; empty: all
    std::string dimension_;
    std::string stakeholder_;
    bool hides_finished_ = false;
};

}  // namespace vertebra::dashboard
