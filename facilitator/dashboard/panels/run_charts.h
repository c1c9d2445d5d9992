#pragma once

#include <vector>

#include "common/view/game_view.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// What came of a run, one chart at a time: the curves of all cities, money that was wasted, fields,
// turns, the runs side by side, and what drives the model. Fills the area.
class RunCharts {
public:
    enum class Chart { Curves, Money, Fields, Turns, Runs, Causes };

    void draw(const Paint& paint, const Area& area, const GameView& game);
    void show(Chart chart) { chart_ = chart; }

private:
    Chart chart_ = Chart::Curves;
};

}  // namespace vertebra::dashboard
