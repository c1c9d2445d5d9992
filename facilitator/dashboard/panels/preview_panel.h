#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What the room sees, live, and the buttons that change it. A press on the picture shows it large.
class PreviewPanel {
public:
    // What it gives up where what stands below it has too little room.
    enum class Yields { Buttons, Picture };

    // Takes what it needs from the top of the side.
    void draw(const Paint& paint, Area& side, Yields yields, const Heard& heard,
              const Submit& submit);
    // Over the window, while it is shown large.
    void draw_large(const Paint& paint, const Heard& heard);

private:
    void draw_whole(const Paint& paint, const Area& area, std::size_t rows, const Heard& heard,
                    const Submit& submit);
    void draw_strip(const Paint& paint, const Area& area, const FacilitatorView& view,
                    const Submit& submit);

    bool opens_ = false;
};

}  // namespace vertebra::dashboard
