#pragma once

#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "imgui_internal.h"

namespace vertebra::dashboard {

// What is drawn while one lives flows in a column of that width. Afterwards the flow goes on
// below it.
class Column {
public:
    Column(ImVec2 at, float width);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

private:
    ImGuiWindow* window_;
    float edge_before_;
};

// A quiet block in the flow, as high as what is drawn while it lives.
class Card {
public:
    enum class Ground { White, Sunken, Danger, Good, Accent };
    Card(const Paint& paint, Ground ground, float padding = 16);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

private:
    const Paint& paint_;
    Ground ground_;
    float padding_;
    ImVec2 corner_;
    float width_;
    ImDrawListSplitter splitter_;
    ImGuiWindow* window_;
    float edge_before_;
};

// Two columns side by side; the flow goes on below the longer one.
class Pair {
public:
    Pair(const Paint& paint, float share_left, float gap);
    Area left() const { return left_; }
    Area right() const { return right_; }
    // Called once both are drawn, each in a Column.
    void end(float bottom_left, float bottom_right) const;

private:
    Area left_;
    Area right_;
};

// Empty room in the flow, in pixels at 100 %.
void space(const Paint& paint, float height);
// A line across the column.
void hairline(const Paint& paint);

// A surface with a hairline, at a place.
void draw_surface(const Paint& paint, const Area& area, ImU32 fill);

// A scrolling part of the window, at a place. Ends with its life.
class Region {
public:
    Region(const char* name, const Area& area, float padding, float above);
    Region(const char* name, const Area& area, float padding)
        : Region(name, area, padding, padding) {}
    ~Region();
    Region(const Region&) = delete;
    Region& operator=(const Region&) = delete;
};

}  // namespace vertebra::dashboard
