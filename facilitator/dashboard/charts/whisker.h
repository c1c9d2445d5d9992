#pragma once

#include "imgui.h"

namespace vertebra::dashboard {

// How far a figure may lie off: a thin line across, with a short one at each end. In pixels.
struct Whisker {
    float from = 0;
    float to = 0;
    float y = 0;
    float half = 4;  // of the short lines
    float thick = 1;
};
void draw_whisker(ImDrawList& list, const Whisker& whisker, ImU32 colour);

}  // namespace vertebra::dashboard
