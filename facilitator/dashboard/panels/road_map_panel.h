#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/action_form.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What is done when, and by whom: as a list whose order, owners and dates can be changed, or as a
// timeline. Fills the area.
class RoadMapPanel {
public:
    void draw(const Paint& paint, const Area& area, const RoadMapView& view, const Submit& submit);

    // List or timeline, as buttons at the right end of the area.
    void draw_parts(const Paint& paint, const Area& area);

    enum class Part { List, Timeline };

private:
    void draw_list(const Paint& paint, const Area& area, const RoadMapView& view,
                   const Submit& submit);
    void draw_action(const Paint& paint, const RoadMapView& view, std::size_t at,
                     const Submit& submit);

    Part part_ = Part::List;
    ActionForm form_{"road_map"};
};

}  // namespace vertebra::dashboard
