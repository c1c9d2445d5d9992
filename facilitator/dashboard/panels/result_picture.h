#pragma once

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// A result that is no bars: where the options stand on the square, or the arrows that enough people
// drew, and the loops in them. In the flow; nothing where the result is of another kind.
void draw_result_picture(const Paint& paint, const ItemView& item, const ResultView& result);

// Whether there is a picture of it, as bars or otherwise.
bool has_picture(const ResultView& result);

// Each loop in its sentence. In the flow.
void draw_loops(const Paint& paint, const std::vector<std::string>& loops);

}  // namespace vertebra::dashboard
