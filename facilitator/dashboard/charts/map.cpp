#include "facilitator/dashboard/charts/map.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/charts/whisker.h"

namespace vertebra::dashboard {
namespace {

constexpr double kFull = 100;

struct Plane {
    Area area;

    float x(double x) const { return area.min.x + area.width() * static_cast<float>(x / kFull); }
    float y(double y) const { return area.max.y - area.height() * static_cast<float>(y / kFull); }
};

// The four fields with their words.
void draw_fields(const Paint& paint, const Map& chart, const Area& all, const ChartText& type) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 middle = all.centre();
    const Area fields[4] = {{middle, all.max},
                            {{middle.x, all.min.y}, {all.max.x, middle.y}},
                            {{all.min.x, middle.y}, {middle.x, all.max.y}},
                            {all.min, middle}};
    const ImU32 worries[4] = {theme.warning_soft, theme.danger_soft, theme.sunken, theme.good_soft};
    const ImU32 wishes[4] = {theme.sunken, theme.good_soft, theme.sunken, theme.warning_soft};
    const auto& grounds = chart.worry ? worries : wishes;
    const float pad = type.size() * 0.5f;
    for (std::size_t at = 0; at < 4; ++at) {
        list.AddRectFilled(fields[at].min, fields[at].max, faded(grounds[at], 0.7f));
        const bool right = at < 2;
        const bool low = at == 0 || at == 2;
        Area words = fields[at].shrunk(pad);
        words = low ? words.take_bottom(type.size()) : words.take_top(type.size());
        type.in(words, chart.quadrants[at], theme.ink_soft, right ? Align::Right : Align::Left,
                ChartText::Weight::Strong);
    }
    const float thin = theme.hair();
    list.AddLine({middle.x, all.min.y}, {middle.x, all.max.y}, theme.hairline, thin);
    list.AddLine({all.min.x, middle.y}, {all.max.x, middle.y}, theme.hairline, thin);
    list.AddRect(all.min, all.max, faded(theme.ink_soft, 0.5f), 0, 0, thin);
}

void draw_bounds(const Paint& paint, const Map::Point& point, const Plane& plane, float unit) {
    if (point.high <= point.low) return;
    draw_whisker(*ImGui::GetWindowDrawList(),
                 {.from = plane.x(point.low),
                  .to = plane.x(point.high),
                  .y = plane.y(point.y),
                  .half = unit * 0.4f,
                  .thick = std::fmax(1.0f, unit * 0.12f)},
                 faded(paint.theme.ink, 0.75f));
}

void draw_dot(const Paint& paint, ImVec2 centre, std::size_t number, const ChartText& type) {
    auto& list = *ImGui::GetWindowDrawList();
    const float radius = type.size() * 0.72f;
    list.AddCircleFilled(centre, radius, paint.theme.data[0]);
    list.AddCircle(centre, radius, paint.theme.card, 0, std::fmax(1.0f, type.size() * 0.1f));
    const Area area{{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}};
    const ChartText small{paint, type.size() * 0.86f};
    small.in(area, std::to_string(number), IM_COL32_WHITE, Align::Centre,
             ChartText::Weight::Strong);
}

// Dots that would lie on one another stand side by side.
ImVec2 free_place(ImVec2 place, const std::vector<ImVec2>& taken, float width) {
    const auto clashes = [&](ImVec2 other) {
        return std::fabs(other.x - place.x) < width && std::fabs(other.y - place.y) < width;
    };
    while (std::ranges::any_of(taken, clashes)) {
        place.x -= width;
    }
    return place;
}

}  // namespace

void draw_map(const Paint& paint, const Map& chart, const Area& area, float text) {
    const auto& theme = paint.theme;
    const ChartText type{paint, text > 0 ? text : paint.fonts.height(Type::Small)};
    const float unit = type.size();
    Area page = area;
    Area names = page.take_right(page.width() * 0.3f);
    names.min.x += unit;

    type.in(page.take_top(unit * 1.4f), chart.up + " \u2191", theme.ink_soft, Align::Left);
    const Area below = page.take_bottom(unit * 1.6f);
    type.in(below, chart.across + " \u2192", theme.ink_soft, Align::Right);
    draw_fields(paint, chart, page, type);
    // A point at the very edge stays whole.
    const Plane plane{page.shrunk(unit * 0.9f)};
    for (const auto& point : chart.points) {
        draw_bounds(paint, point, plane, unit);
    }
    const float row = std::fmin(
        unit * 2.6f,
        names.height() / static_cast<float>(std::max<std::size_t>(1, chart.points.size())));
    std::vector<ImVec2> taken;
    for (std::size_t at = 0; at < chart.points.size(); ++at) {
        const auto& point = chart.points[at];
        taken.push_back(free_place({plane.x(point.x), plane.y(point.y)}, taken, unit * 1.5f));
        draw_dot(paint, taken.back(), at + 1, type);
        Area name = names.take_top(row);
        draw_dot(paint, {name.min.x + unit * 0.72f, name.centre().y}, at + 1, type);
        name.min.x += unit * 1.9f;
        type.in(name, point.label, theme.ink, Align::Left);
    }
}

}  // namespace vertebra::dashboard
