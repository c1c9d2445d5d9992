#pragma once

#include <algorithm>

#include "imgui.h"

namespace vertebra::dashboard {

// A rectangle that is cut up from its edges: what is taken is returned, what is left stays.
struct Area {
    ImVec2 min;
    ImVec2 max;

    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    ImVec2 size() const { return {width(), height()}; }
    ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
    bool holds(ImVec2 point) const {
        return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y;
    }

    Area shrunk(float by) const { return shrunk(by, by); }
    Area shrunk(float x, float y) const { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }
    // The largest area of that shape (width / height) in the middle of this one.
    Area fitted(float shape) const {
        const float wide = std::min(width(), height() * shape);
        const ImVec2 half{wide / 2, wide / shape / 2};
        const ImVec2 middle = centre();
        return {{middle.x - half.x, middle.y - half.y}, {middle.x + half.x, middle.y + half.y}};
    }

    Area take_top(float height) {
        const float edge = std::min(min.y + height, max.y);
        const Area taken{min, {max.x, edge}};
        min.y = edge;
        return taken;
    }
    Area take_bottom(float height) {
        const float edge = std::max(max.y - height, min.y);
        const Area taken{{min.x, edge}, max};
        max.y = edge;
        return taken;
    }
    Area take_left(float width) {
        const float edge = std::min(min.x + width, max.x);
        const Area taken{min, {edge, max.y}};
        min.x = edge;
        return taken;
    }
    Area take_right(float width) {
        const float edge = std::max(max.x - width, min.x);
        const Area taken{{edge, min.y}, max};
        max.x = edge;
        return taken;
    }
};

}  // namespace vertebra::dashboard
