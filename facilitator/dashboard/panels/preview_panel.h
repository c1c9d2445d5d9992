#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What the room sees, live, and the buttons that change it. A press on the picture shows it large.
class PreviewPanel {
public:
    void draw(const Paint& paint, const Area& area, const Heard& heard, const Submit& submit);
    // Over the window, while it is shown large.
    void draw_large(const Paint& paint, const Heard& heard);
    // How high the panel wants to be at that width.
    static float height(const Paint& paint, float width, const FacilitatorView& view);

private:
    bool opens_ = false;
};

}  // namespace vertebra::dashboard
