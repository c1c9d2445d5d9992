#pragma once

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The result of an item where it may be seen: chart, value and verdict with its rule, and the
// round before beside it. Where the room has groups, how each of them answered can take the place
// of the chart. In the flow; nothing where there is nothing to show.
class ResultPanel {
public:
    void draw(const Paint& paint, const ItemView& item, int k);

private:
    enum class Part { All, Groups };

    void draw_one(const Paint& paint, const ItemView& item, const ResultView& result, int k);
    void draw_chart(const Paint& paint, const ItemView& item, const ResultView& result);
    void draw_parts(const Paint& paint, const ResultView& result);

    Part part_ = Part::All;
};

}  // namespace vertebra::dashboard
