#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Where the city stands so far: field by field, as a wheel, or cell by cell. Fills the area.
class MaturityPanel {
public:
    void draw(const Paint& paint, const Area& area, const MaturityView& view) const;

    // Fields, wheel or cells, as buttons at the right end of the area.
    void draw_parts(const Paint& paint, const Area& area);

    enum class Part { Fields, Wheel, Cells };
    void show(Part part) { part_ = part; }

private:
    Part part_ = Part::Fields;
};

}  // namespace vertebra::dashboard
