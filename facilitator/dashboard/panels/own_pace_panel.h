#pragma once

#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/ideas_panel.h"
#include "facilitator/dashboard/panels/result_panel.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// A step that everyone goes through at their own speed: all its items with n of N. A press unfolds
// one of them.
class OwnPacePanel {
public:
    void draw(const Paint& paint, const FacilitatorView& view, const Submit& submit);

private:
    void draw_row(const Paint& paint, const FacilitatorView& view, std::size_t at,
                  const Submit& submit);
    void draw_unfolded(const Paint& paint, const FacilitatorView& view, const ItemView& item,
                       const Submit& submit);

    std::string unfolded_;
    ResultPanel result_;
    IdeasPanel ideas_;
};

}  // namespace vertebra::dashboard
