#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The reading of the questionnaire so far: what to find out, the ranked topics, the loops and what
// cuts them; or the map; or the network. Fills the area.
class PrioritiesPanel {
public:
    void draw(const Paint& paint, const Area& area, const FacilitatorView& view,
              const Submit& submit);

    // List, map or network, as buttons at the right end of the area.
    void draw_parts(const Paint& paint, const Area& area);

    enum class Part { List, Map, Network };
    void show(Part part) { part_ = part; }

private:
    Part part_ = Part::List;
};

}  // namespace vertebra::dashboard
