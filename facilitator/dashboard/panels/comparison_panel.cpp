#include "facilitator/dashboard/panels/comparison_panel.h"

#include <algorithm>

#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kFirst = 0.34f;  // the share of a row's width that its head has
constexpr int kLines = 3;

void draw_heading(const Paint& paint, const std::string& words) {
    space(paint, 20);
    text(paint, words, {.type = Type::LeadStrong});
    space(paint, 6);
}

float width_of(std::size_t at, std::size_t count, float width) {
    return at == 0 ? width * kFirst : width * (1 - kFirst) / static_cast<float>(count - 1);
}

void draw_row(const Paint& paint, const std::vector<std::string>& cells, Type type, ImU32 colour) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float gap = paint.theme.px(12);
    float high = 0;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const float room = width_of(cell, cells.size(), width) - gap;
        high = std::max(high, text_height(paint, cells[cell], type, room, kLines));
    }
    Area row{at, {at.x + width, at.y + high}};
    ImGui::Dummy(row.size());
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        Area place = row.take_left(width_of(cell, cells.size(), width));
        place.max.x -= gap;
        text_from(paint, place, cells[cell], {.type = type, .colour = colour, .lines = kLines});
    }
    space(paint, 8);
}

void draw_table(const Paint& paint, const char* title, const Table& table) {
    if (table.rows.empty()) return;
    draw_heading(paint, paint.words.say(title));
    draw_row(paint, table.head, Type::SmallStrong, paint.theme.ink_soft);
    for (const auto& row : table.rows) {
        draw_row(paint, row, Type::Body, paint.theme.ink);
    }
}

void draw_picture(const Paint& paint, const Grid& grid) {
    draw_heading(paint, grid.title);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float high = grid_height(paint, grid, width);
    ImGui::Dummy({width, high});
    auto untitled = grid;
    untitled.title.clear();
    draw_grid(paint, untitled, {at, {at.x + width, at.y + high}});
}

void draw_actions(const Paint& paint, const ComparisonView& view) {
    if (view.actions.empty()) return;
    draw_heading(paint, paint.words.say("dashboard.cycle.actions"));
    text(paint, view.done);
    space(paint, 8);
    for (const auto& one : view.actions) {
        const auto since =
            paint.words.say("dashboard.cycle.since", {{"cycle", std::to_string(one.since)}});
        draw_row(paint,
                 {one.text, one.owner, since, paint.words.say("dashboard.status." + one.status)},
                 Type::Body, paint.theme.ink);
    }
}

}  // namespace

void ComparisonPanel::draw(const Paint& paint, const Area& area, const ComparisonView& view) const {
    const Region region{"comparison", area, paint.theme.px(28), paint.theme.gap()};
    if (view.from.empty()) {
        text(paint, paint.words.say("dashboard.cycle.none"), {.type = Type::Title});
        space(paint, 8);
        text(paint, paint.words.say("dashboard.cycle.advice"),
             {.type = Type::Lead, .colour = paint.theme.ink_soft});
        return;
    }
    text(paint, paint.words.say("dashboard.cycle.title"), {.type = Type::Title});
    space(paint, 8);
    for (const auto& room : view.rooms) {
        text(paint, room, {.colour = paint.theme.ink_soft});
        space(paint, 4);
    }
    for (const auto& picture : view.pictures) {
        draw_picture(paint, picture);
    }
    draw_actions(paint, view);
    draw_table(paint, "dashboard.cycle.same_questions", view.questions);
    draw_table(paint, "dashboard.cycle.apart", view.apart);
    space(paint, 12);
    text(paint, view.rule, {.type = Type::Small, .colour = paint.theme.ink_soft});
}

}  // namespace vertebra::dashboard
