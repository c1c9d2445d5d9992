#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Questions that stay open for those who were absent, wherever the workshop is: folded until it is
// asked for or one does. In the flow.
class StayPanel {
public:
    void draw(const Paint& paint, const FacilitatorView& view, const Submit& submit);

private:
    void draw_form(const Paint& paint, const std::vector<const ItemView*>& open,
                   const Submit& submit);

    std::string until_;  // as it is typed: 2027-06-30 12:00
    bool unfolded_ = false;
};

}  // namespace vertebra::dashboard
