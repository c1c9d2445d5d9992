#pragma once

#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Which policies of the model are in sight, by what one looks for.
class PolicyFilter {
public:
    void draw(const Paint& paint, const PolicyPlanView& plan);
    bool lets_pass(const PolicyView& policy) const;

private:
    void draw_switches(const Paint& paint, const PolicyPlanView& plan);

    std::string stage_;  // empty: all
    std::string dimension_;
    std::string stakeholder_;
    bool hides_finished_ = false;
    bool own_alone_ = false;
};

}  // namespace vertebra::dashboard
