#include "facilitator/dashboard/panels/maturity_panel.h"

#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/charts/radar.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

constexpr float kRow = 48;

Area next_row(const Paint& paint, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::Dummy({width, paint.theme.px(height)});
    return {at, {at.x + width, at.y + paint.theme.px(height)}};
}

// Title, voted, computed, difference, in columns.
void draw_row(const Paint& paint, Area row, const std::array<std::string, 4>& words, Type type,
              ImU32 colour) {
    const float width = row.width();
    constexpr float kShares[] = {0.46f, 0.2f, 0.22f, 0.12f};
    for (std::size_t at = 0; at < words.size(); ++at) {
        Area cell = row.take_left(width * kShares[at]);
        cell.max.x -= paint.theme.px(12);
        text_in(paint, cell, words[at], {.type = type, .colour = colour, .lines = 2});
    }
}

void draw_fields(const Paint& paint, const Area& area, const MaturityView& view) {
    const auto& theme = paint.theme;
    const Region region{"maturity.fields", area, theme.px(28), theme.gap()};
    if (!view.median.empty()) {
        text(paint,
             paint.words.say("maturity.median",
                             {{"median", view.median}, {"minimum", view.minimum}}),
             {.type = Type::Strong});
        space(paint, 8);
    }
    const auto& head = view.radar.table.head;
    draw_row(paint, next_row(paint, 28), {head[0], head[1], head[2], head[3]}, Type::SmallStrong,
             theme.ink_soft);
    for (const auto& one : view.sub_dimensions) {
        draw_row(paint, next_row(paint, kRow), {one.title, one.voted, one.computed, one.gap},
                 Type::Body, theme.ink);
    }
    space(paint, 8);
    text(paint, view.rule, {.type = Type::Small, .colour = theme.ink_soft});
}

}  // namespace

void MaturityPanel::draw(const Paint& paint, const Area& area, const MaturityView& view) const {
    const Area page = area.shrunk(paint.theme.px(28), paint.theme.gap());
    switch (part_) {
        case Part::Fields: return draw_fields(paint, area, view);
        case Part::Wheel: return draw_radar(paint, view.radar, page);
        case Part::Cells: return draw_grid(paint, view.grid, page);
    }
}

void MaturityPanel::draw_parts(const Paint& paint, const Area& area) {
    Area place = area;
    const auto pressed = segments(paint, "maturity.part",
                                  {{.label = paint.words.say("dashboard.part.fields")},
                                   {.label = paint.words.say("dashboard.scene.maturity")},
                                   {.label = paint.words.say("dashboard.scene.cells")}},
                                  static_cast<std::size_t>(part_),
                                  place.take_right(paint.theme.px(280)), Type::Small);
    if (pressed) part_ = static_cast<Part>(*pressed);
}

}  // namespace vertebra::dashboard
