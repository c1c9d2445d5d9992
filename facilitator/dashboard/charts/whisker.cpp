#include "facilitator/dashboard/charts/whisker.h"

namespace vertebra::dashboard {

void draw_whisker(ImDrawList& list, const Whisker& whisker, ImU32 colour) {
    const auto& [from, to, y, half, thick] = whisker;
    list.AddLine({from, y}, {to, y}, colour, thick);
    list.AddLine({from, y - half}, {from, y + half}, colour, thick);
    list.AddLine({to, y - half}, {to, y + half}, colour, thick);
}

}  // namespace vertebra::dashboard
