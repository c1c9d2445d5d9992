#include "facilitator/dashboard/charts/radar.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "facilitator/dashboard/charts/chart_text.h"

namespace vertebra::dashboard {
namespace {

struct Wheel {
    ImVec2 centre;
    float radius;
    std::size_t axes;

    ImVec2 at(std::size_t axis, float share) const {
        const float angle =
            2 * std::numbers::pi_v<float> * static_cast<float>(axis) / static_cast<float>(axes) -
            std::numbers::pi_v<float> / 2;
        return {centre.x + radius * share * std::cos(angle),
                centre.y + radius * share * std::sin(angle)};
    }
};

void draw_rings(const Paint& paint, const Radar& chart, const Wheel& wheel,
                const ChartText& small) {
    auto& list = *ImGui::GetWindowDrawList();
    const auto rings = static_cast<float>(chart.rings.size());
    const ImU32 colour = faded(paint.theme.ink_soft, 0.35f);
    for (std::size_t ring = 1; ring <= chart.rings.size(); ++ring) {
        std::vector<ImVec2> points;
        for (std::size_t axis = 0; axis < wheel.axes; ++axis) {
            points.push_back(wheel.at(axis, static_cast<float>(ring) / rings));
        }
        list.AddPolyline(points.data(), static_cast<int>(points.size()), colour, ImDrawFlags_Closed,
                         paint.theme.hair());
    }
    for (std::size_t axis = 0; axis < wheel.axes; ++axis) {
        list.AddLine(wheel.centre, wheel.at(axis, 1), colour, paint.theme.hair());
    }
    for (std::size_t ring = 1; ring <= chart.rings.size(); ++ring) {
        const auto top = wheel.at(0, static_cast<float>(ring) / rings);
        small.at({top.x + small.size() * 0.3f, top.y - small.size() * 0.2f}, chart.rings[ring - 1],
                 paint.theme.ink_soft);
    }
}

void draw_names(const Paint& paint, const Radar& chart, const Wheel& wheel, const Area& page,
                const ChartText& type) {
    for (std::size_t axis = 0; axis < wheel.axes; ++axis) {
        const auto end = wheel.at(axis, 1.07f);
        const float lean = end.x - wheel.centre.x;
        const float half = type.size() * 1.3f;
        Area name{{page.min.x, end.y - half}, {page.max.x, end.y + half}};
        Align align = Align::Centre;
        if (std::abs(lean) < wheel.radius * 0.1f) {
            const float up = end.y < wheel.centre.y ? -1.0f : 1.0f;
            name = {{end.x - type.size() * 9, end.y - half + up * half},
                    {end.x + type.size() * 9, end.y + half + up * half}};
        } else if (lean > 0) {
            name.min.x = end.x;
            align = Align::Left;
        } else {
            name.max.x = end.x;
            align = Align::Right;
        }
        text_in(paint, name, chart.axes[axis],
                {.type = Type::Small,
                 .colour = paint.theme.ink,
                 .lines = 2,
                 .align = align,
                 .size = type.size()});
    }
}

// Told apart by form as well as by colour: dots and squares.
void draw_mark(ImVec2 at, float size, std::size_t line, ImU32 colour) {
    auto& list = *ImGui::GetWindowDrawList();
    if (line == 0) return list.AddCircleFilled(at, size, colour);
    list.AddRectFilled({at.x - size, at.y - size}, {at.x + size, at.y + size}, colour);
}

void draw_line(const Radar& chart, const Radar::Line& values, std::size_t line, const Wheel& wheel,
               ImU32 colour, float unit) {
    auto& list = *ImGui::GetWindowDrawList();
    const auto rings = static_cast<float>(chart.rings.size());
    const auto place = [&](std::size_t axis) {
        return wheel.at(axis, static_cast<float>(*values.values[axis]) / rings);
    };
    for (std::size_t axis = 0; axis < wheel.axes; ++axis) {
        const auto next = (axis + 1) % wheel.axes;
        if (!values.values[axis]) continue;
        if (values.values[next]) {
            list.AddLine(place(axis), place(next), colour, std::max(1.5f, unit * 0.16f));
        }
        draw_mark(place(axis), unit * 0.34f, line, colour);
    }
}

}  // namespace

void draw_radar(const Paint& paint, const Radar& chart, const Area& area, float text) {
    const auto& theme = paint.theme;
    const ChartText type{paint, text > 0 ? text : paint.fonts.height(Type::Small)};
    const ChartText small{paint, type.size() * 0.8f};
    const float unit = type.size();
    Area page = area;
    Area legend = page.take_bottom(unit * 2);
    const ImU32 colours[] = {theme.data[0], theme.data[3]};
    for (std::size_t at = 0; at < chart.lines.size(); ++at) {
        const auto colour = colours[at % std::size(colours)];
        draw_mark({legend.min.x + unit * 0.6f, legend.centre().y}, unit * 0.34f, at, colour);
        legend.min.x += unit * 1.4f;
        legend.min.x += type.in(legend, chart.lines[at].label, theme.ink, Align::Left) + unit * 2;
    }
    if (chart.axes.empty()) return;
    const float radius = std::min(page.height() / 2 - unit * 3, page.width() / 2 - unit * 9);
    const Wheel wheel{page.centre(), std::max(unit * 3, radius), chart.axes.size()};
    draw_rings(paint, chart, wheel, small);
    for (std::size_t at = 0; at < chart.lines.size(); ++at) {
        draw_line(chart, chart.lines[at], at, wheel, colours[at % std::size(colours)], unit);
    }
    draw_names(paint, chart, wheel, page, type);
}

}  // namespace vertebra::dashboard
