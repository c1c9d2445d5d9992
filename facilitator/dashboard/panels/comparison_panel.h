#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The last cycle beside this one: who answered, stages and risks then and now, questions, and what
// became of each action. Without an earlier workshop how one is carried on. Fills the area.
class ComparisonPanel {
public:
    void draw(const Paint& paint, const Area& area, const ComparisonView& view) const;
};

}  // namespace vertebra::dashboard
