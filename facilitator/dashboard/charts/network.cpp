#include "facilitator/dashboard/charts/network.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/look/icon.h"

namespace vertebra::dashboard {
namespace {

// The layout reckons with letters of 15 points, which ImGui counts with their line as 18.
constexpr float kLetters = 18;

struct Fit {
    ImVec2 corner;
    float scale = 1;

    ImVec2 at(double x, double y) const {
        return {corner.x + static_cast<float>(x) * scale, corner.y + static_cast<float>(y) * scale};
    }
    float of(double size) const { return static_cast<float>(size) * scale; }
};

Fit fit_of(const Network& chart, const Area& area, float most) {
    const auto width = static_cast<float>(chart.width);
    const auto height = static_cast<float>(chart.height);
    Fit fit;
    fit.scale = std::fmin(most, std::fmin(area.width() / width, area.height() / height));
    fit.corner = {area.centre().x - width * fit.scale / 2,
                  area.centre().y - height * fit.scale / 2};
    return fit;
}

ImU32 colour_of(const Theme& theme, const Network::Arrow& arrow) {
    return arrow.in_loop ? theme.data[3] : faded(theme.ink_soft, 0.9f);
}

void draw_head(ImDrawList& list, ImVec2 from, ImVec2 tip, float size, ImU32 colour) {
    const float dx = tip.x - from.x;
    const float dy = tip.y - from.y;
    const float length = std::fmax(0.01f, std::sqrt(dx * dx + dy * dy));
    const ImVec2 along{dx / length * size, dy / length * size};
    const ImVec2 base{tip.x - along.x, tip.y - along.y};
    list.AddTriangleFilled(tip, {base.x - along.y * 0.5f, base.y + along.x * 0.5f},
                           {base.x + along.y * 0.5f, base.y - along.x * 0.5f}, colour);
}

void draw_sign(const Paint& paint, const Network::Arrow& arrow, const Fit& fit) {
    if (arrow.sign_x == 0 && arrow.sign_y == 0) return;
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 centre = fit.at(arrow.sign_x, arrow.sign_y);
    const float radius = std::fmax(3.0f, fit.of(8));
    const ImU32 colour = colour_of(paint.theme, arrow);
    list.AddCircleFilled(centre, radius, paint.theme.card);
    list.AddCircle(centre, radius, colour, 0, std::fmax(1.0f, fit.of(1.2)));
    const float arm = radius * 0.5f;
    const float thick = std::fmax(1.0f, fit.of(1.6));
    list.AddLine({centre.x - arm, centre.y}, {centre.x + arm, centre.y}, colour, thick);
    if (arrow.minus) return;
    list.AddLine({centre.x, centre.y - arm}, {centre.x, centre.y + arm}, colour, thick);
}

// How far into dash or gap the line has come; goes on from one curve to the next.
struct Dashes {
    float dash;
    float gap;
    float gone;
};

ImVec2 on_curve(const std::array<ImVec2, 4>& p, float t) {
    const float u = 1 - t;
    const float a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
            a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

void draw_dashed(ImDrawList& list, const std::array<ImVec2, 4>& curve, Dashes& dashes, ImU32 colour,
                 float thick) {
    constexpr int kPieces = 60;  // shorter than a dash at every size we draw
    ImVec2 from = curve[0];
    for (int piece = 1; piece <= kPieces; ++piece) {
        const ImVec2 to = on_curve(curve, static_cast<float>(piece) / kPieces);
        if (dashes.gone < dashes.dash) list.AddLine(from, to, colour, thick);
        dashes.gone += std::hypot(to.x - from.x, to.y - from.y);
        if (dashes.gone > dashes.dash + dashes.gap) dashes.gone = 0;
        from = to;
    }
}

void draw_arrow(const Paint& paint, const Network::Arrow& arrow, const Fit& fit) {
    const auto& path = arrow.path;
    if (path.size() < 8) return;
    auto& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = colour_of(paint.theme, arrow);
    const float thick = std::fmax(1.0f, fit.of(arrow.in_loop ? 3 : 1.6));
    ImVec2 start = fit.at(path[0], path[1]);
    ImVec2 before = start;
    Dashes dashes{std::fmax(3.0f, fit.of(7)), std::fmax(2.0f, fit.of(4)), 0};
    for (std::size_t at = 2; at + 5 < path.size(); at += 6) {
        const ImVec2 one = fit.at(path[at], path[at + 1]);
        before = fit.at(path[at + 2], path[at + 3]);
        const ImVec2 end = fit.at(path[at + 4], path[at + 5]);
        if (arrow.minus) {
            draw_dashed(list, {start, one, before, end}, dashes, colour, thick);
        } else {
            list.AddBezierCubic(start, one, before, end, colour, thick);
        }
        start = end;
    }
    draw_head(list, before, start, std::fmax(5.0f, fit.of(arrow.in_loop ? 12 : 9)), colour);
}

void draw_dashes(ImDrawList& list, const Area& box, ImU32 colour, float thick) {
    const float dash = thick * 4;
    for (float x = box.min.x; x < box.max.x; x += dash * 2) {
        const float end = std::fmin(x + dash, box.max.x);
        list.AddLine({x, box.min.y}, {end, box.min.y}, colour, thick);
        list.AddLine({x, box.max.y}, {end, box.max.y}, colour, thick);
    }
    for (float y = box.min.y; y < box.max.y; y += dash * 2) {
        const float end = std::fmin(y + dash, box.max.y);
        list.AddLine({box.min.x, y}, {box.min.x, end}, colour, thick);
        list.AddLine({box.max.x, y}, {box.max.x, end}, colour, thick);
    }
}

// The trigger is filled, an active loop has a thick edge and its sign, what is not known is dashed.
void draw_box(const Paint& paint, const Network::Box& box, const Fit& fit) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 centre = fit.at(box.x, box.y);
    const ImVec2 half{fit.of(box.width) / 2, fit.of(box.height) / 2};
    const Area area{{centre.x - half.x, centre.y - half.y}, {centre.x + half.x, centre.y + half.y}};
    const float round = fit.of(8);
    const float thin = std::fmax(1.0f, fit.of(1.4));
    ImU32 ink = theme.ink;
    switch (box.mark) {
        case Network::Mark::Plain:
            list.AddRectFilled(area.min, area.max, theme.card, round);
            list.AddRect(area.min, area.max, faded(theme.ink_soft, 0.7f), round, 0, thin);
            break;
        case Network::Mark::Trigger:
            list.AddRectFilled(area.min, area.max, theme.accent, round);
            ink = theme.on_accent;
            break;
        case Network::Mark::Active:
            list.AddRectFilled(area.min, area.max, theme.danger_soft, round);
            list.AddRect(area.min, area.max, theme.data[3], round, 0, thin * 2);
            break;
        case Network::Mark::NotKnown:
            list.AddRectFilled(area.min, area.max, theme.sunken, round);
            draw_dashes(list, area, theme.ink_soft, thin);
            ink = theme.ink_soft;
            break;
    }
    const ChartText type{paint, std::fmax(5.0f, fit.of(kLetters))};
    type.in(area.shrunk(fit.of(5), fit.of(2)), box.label, ink, Align::Centre);
    if (box.mark == Network::Mark::Active) {
        const float size = std::fmax(8.0f, fit.of(18));
        list.AddCircleFilled({area.max.x, area.min.y}, size * 0.62f, theme.card);
        draw_icon(list, Icon::Loop, {area.max.x, area.min.y}, size, theme.data[3]);
    }
}

}  // namespace

void draw_network(const Paint& paint, const Network& chart, const Area& area) {
    if (chart.width <= 0 || chart.height <= 0) {
        text_from(paint, area, chart.description, {.colour = paint.theme.ink_soft});
        return;
    }
    // Never larger than the window's own letters.
    const Fit fit = fit_of(chart, area, paint.fonts.height(Type::Body) / kLetters);
    for (const auto& arrow : chart.arrows) {
        draw_arrow(paint, arrow, fit);
    }
    for (const auto& box : chart.boxes) {
        draw_box(paint, box, fit);
    }
    // Signs belong to causal pictures; among scenarios every arrow makes worse.
    const bool is_causal = std::ranges::any_of(
        chart.boxes, [](const auto& box) { return box.mark == Network::Mark::Trigger; });
    if (!is_causal) return;
    for (const auto& arrow : chart.arrows) {
        draw_sign(paint, arrow, fit);
    }
}

}  // namespace vertebra::dashboard
