#include "facilitator/dashboard/charts/lines.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/charts/team_mark.h"

namespace vertebra::dashboard {
namespace {

constexpr std::size_t kTicks = 6;    // across, about
constexpr float kMostLevels = 0.2f;  // of the width, for the names of the levels
constexpr float kMostNames = 0.32f;  // … and for those of the lines
constexpr float kPitch = 1.35f;      // from one name to the next, in letters
constexpr float kMark = 1.9f;        // a name's mark with its air, in letters
constexpr float kLeader = 0.9f;      // from the end of the axis to a name's mark

struct Frame {
    const Lines& chart;
    Area area;

    std::size_t last() const { return std::max<std::size_t>(chart.columns.size(), 2) - 1; }
    float x(std::size_t column) const {
        return area.min.x + area.width() * static_cast<float>(column) / static_cast<float>(last());
    }
    float y(double value) const {
        return area.max.y -
               area.height() * static_cast<float>(std::clamp(value / chart.most, 0.0, 1.0));
    }
    // Every so many columns a tick, the first and the last among them where it divides.
    std::size_t step() const {
        return std::max<std::size_t>(1, (last() + kTicks - 2) / (kTicks - 1));
    }
};

// How wide the names of levels and lines are.
struct Sides {
    float left = 0;
    float right = 0;
    float figure = 0;
};

Sides sides_of(const Lines& chart, const ChartText& type, float width) {
    const float unit = type.size();
    Sides sides;
    for (const auto& level : chart.levels) {
        sides.left = std::max(sides.left, type.width(level));
    }
    float name = 0;
    for (const auto& one : chart.lines) {
        name = std::max(name, type.width(one.label));
        sides.figure = std::max(sides.figure, type.width(one.printed));
    }
    sides.left = std::min(sides.left + unit * 0.8f, width * kMostLevels);
    sides.right =
        std::min((kLeader + kMark + 1.4f) * unit + name + sides.figure, width * kMostNames);
    return sides;
}

void draw_axes(const Paint& paint, const Frame& frame, const ChartText& type, float left) {
    const auto& theme = paint.theme;
    const auto& chart = frame.chart;
    auto& list = *ImGui::GetWindowDrawList();
    const float unit = type.size();
    for (std::size_t level = 0; level <= chart.levels.size(); ++level) {
        const float y = frame.y(static_cast<double>(level));
        list.AddLine({frame.area.min.x, y}, {frame.area.max.x, y},
                     faded(theme.ink_soft, level == 0 ? 0.8f : 0.3f), theme.hair());
        if (level == 0) continue;
        const Area name{{frame.area.min.x - left, y - unit},
                        {frame.area.min.x - unit * 0.6f, y + unit}};
        text_in(paint, name, chart.levels[level - 1],
                {.type = Type::Small,
                 .colour = theme.ink_soft,
                 .lines = 1,
                 .align = Align::Right,
                 .size = unit});
    }
    for (std::size_t column = 0; column < chart.columns.size(); column += frame.step()) {
        const float x = frame.x(column);
        const float top = frame.area.max.y + unit * 0.4f;
        type.in({{x - unit * 3, top}, {x + unit * 3, top + unit}}, chart.columns[column],
                theme.ink_soft, Align::Centre);
    }
}

void draw_upright(float x, float top, float bottom, float unit, ImU32 colour) {
    const float dash = std::max(2.0f, unit * 0.25f);
    for (float y = top; y < bottom; y += 2 * dash) {
        ImGui::GetWindowDrawList()->AddLine({x, y}, {x, std::min(y + dash, bottom)}, colour,
                                            std::max(1.0f, unit * 0.13f));
    }
}

// What happened, above its upright dashes; each has room as far as the next one.
void draw_events(const Paint& paint, const Frame& frame, const Area& page, const ChartText& type) {
    const auto& events = frame.chart.events;
    const float unit = type.size();
    const auto place = [&](std::size_t at) {
        return frame.x(static_cast<std::size_t>(events[at].column));
    };
    for (std::size_t at = 0; at < events.size(); ++at) {
        const float x = place(at);
        const float end = at + 1 < events.size() ? place(at + 1) : page.max.x;
        draw_upright(x, frame.area.min.y - unit * 0.8f, frame.area.max.y, unit,
                     paint.theme.data[3]);
        text_in(paint, {{x, page.min.y}, {end - unit * 0.5f, page.min.y + unit * 1.3f}},
                events[at].label,
                {.type = Type::Small, .colour = paint.theme.ink, .lines = 1, .size = unit});
    }
}

// Dashes that go on from one stretch to the next.
void draw_dashed(const std::vector<ImVec2>& points, float dash, ImU32 colour, float thick) {
    float gone = 0;
    for (std::size_t at = 1; at < points.size(); ++at) {
        const ImVec2 from = points[at - 1];
        const ImVec2 way{points[at].x - from.x, points[at].y - from.y};
        const float length = std::hypot(way.x, way.y);
        float done = 0;
        while (done < length) {
            const bool drawn = gone < dash;
            const float end = std::min(length, done + (drawn ? dash : dash * 1.7f) - gone);
            if (drawn) {
                ImGui::GetWindowDrawList()->AddLine(
                    {from.x + way.x * done / length, from.y + way.y * done / length},
                    {from.x + way.x * end / length, from.y + way.y * end / length}, colour, thick);
            }
            gone += end - done;
            if (gone >= dash * 1.7f - 0.01f) gone = 0;
            done = std::max(end, done + 0.05f);
        }
    }
}

void draw_curve(const Paint& paint, const Lines::Line& one, const Frame& frame, float unit) {
    std::vector<ImVec2> points;
    for (std::size_t at = 0; at < one.values.size(); ++at) {
        points.push_back({frame.x(at), frame.y(one.values[at])});
    }
    const ImU32 colour = team_colour(paint.theme, one.number);
    const float thick = std::max(1.5f, unit * 0.18f);
    if (one.number <= 0) return draw_dashed(points, unit * 0.55f, colour, thick);
    ImGui::GetWindowDrawList()->AddPolyline(points.data(), static_cast<int>(points.size()), colour,
                                            ImDrawFlags_None, thick);
    for (std::size_t at = 0; at < points.size(); at += frame.step()) {
        draw_team_mark(paint.theme, one.number, points[at], unit);
    }
}

// Where the names stand: the highest first, pushed apart so that each can be read.
std::vector<float> places_of(const std::vector<const Lines::Line*>& order, const Frame& frame,
                             float pitch) {
    std::vector<float> places;
    for (const auto* one : order) {
        const float wish = frame.y(one->values.back());
        places.push_back(places.empty() ? wish : std::max(wish, places.back() + pitch));
    }
    float floor = frame.area.max.y;
    for (auto place = places.rbegin(); place != places.rend(); ++place, floor -= pitch) {
        *place = std::min(*place, floor);
    }
    return places;
}

void draw_names(const Paint& paint, const Frame& frame, const Sides& sides, float unit) {
    const auto& theme = paint.theme;
    std::vector<const Lines::Line*> order;
    for (const auto& one : frame.chart.lines) {
        if (!one.values.empty()) order.push_back(&one);
    }
    if (order.empty()) return;
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [](const Lines::Line* one) { return one->values.back(); });
    const float pitch =
        std::min(unit * kPitch, frame.area.height() / static_cast<float>(order.size()));
    const float letters = std::min(unit, pitch / 1.15f);
    const auto places = places_of(order, frame, pitch);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto& one = *order[at];
        const float y = places[at];
        const float edge = frame.area.max.x + unit * kLeader;
        ImGui::GetWindowDrawList()->AddLine(
            {frame.x(one.values.size() - 1) + unit * 0.5f, frame.y(one.values.back())}, {edge, y},
            faded(theme.ink_soft, 0.4f), theme.hair());
        draw_team_mark(theme, one.number, {edge + unit * 0.8f, y}, letters);
        Area name{{edge + unit * kMark, y - pitch / 2},
                  {frame.area.max.x + sides.right, y + pitch / 2}};
        text_in(paint, name.take_right(sides.figure), one.printed,
                {.type = Type::SmallStrong,
                 .colour = theme.ink,
                 .lines = 1,
                 .align = Align::Right,
                 .size = letters});
        name.max.x -= unit * 0.6f;
        text_in(paint, name, one.label,
                {.type = Type::Small, .colour = theme.ink, .lines = 1, .size = letters});
    }
}

}  // namespace

void draw_lines(const Paint& paint, const Lines& chart, const Area& area, float text) {
    const ChartText type{paint, text > 0 ? text : paint.fonts.height(Type::Small)};
    const float unit = type.size();
    const auto sides = sides_of(chart, type, area.width());
    Frame frame{chart, area};
    frame.area.take_left(sides.left);
    frame.area.take_right(sides.right);
    frame.area.take_top(unit * (chart.events.empty() ? 1.2f : 2.3f));
    Area below = frame.area.take_bottom(unit * 3);
    type.in(below.take_bottom(unit * 1.4f), chart.across, paint.theme.ink_soft, Align::Centre);
    draw_axes(paint, frame, type, sides.left);
    draw_events(paint, frame, area, type);
    for (const auto& one : chart.lines) {
        draw_curve(paint, one, frame, unit);
    }
    draw_names(paint, frame, sides, unit);
}

}  // namespace vertebra::dashboard
