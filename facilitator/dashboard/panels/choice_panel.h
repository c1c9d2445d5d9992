#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// How the options compare so far: ranked, criterion by criterion, or as a map of what is feasible
// and what has an effect. Fills the area.
class ChoicePanel {
public:
    void draw(const Paint& paint, const Area& area, const ChoiceView& view) const;

    // Ranking, criteria or effects, as buttons at the right end of the area.
    void draw_parts(const Paint& paint, const Area& area);

    enum class Part { Ranking, Criteria, Effects };
    void show(Part part) { part_ = part; }

private:
    Part part_ = Part::Ranking;
};

// Whether an option has a score yet.
bool is_scored(const ChoiceView& view);

}  // namespace vertebra::dashboard
