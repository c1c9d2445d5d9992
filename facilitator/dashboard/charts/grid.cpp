#include "facilitator/dashboard/charts/grid.h"

#include <algorithm>

#include "facilitator/dashboard/charts/chart_text.h"

namespace vertebra::dashboard {
namespace {

void draw_cell(const Paint& paint, const Grid::Cell& one, const Area& area, const ChartText& type) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float round = type.size() * 0.2f;
    list.AddRectFilled(area.min, area.max, theme.sunken, round);
    if (one.value) {
        const auto share = static_cast<float>(std::clamp(*one.value, 0.0, 1.0));
        list.AddRectFilled({area.min.x, area.max.y - area.height() * share}, area.max,
                           faded(theme.data[0], one.reached ? 0.55f : 0.25f), round);
    }
    if (one.marked) {
        list.AddRect(area.min, area.max, theme.data[3], round, 0,
                     std::max(1.5f, type.size() * 0.16f));
    }
    type.in(area, one.printed, one.value ? theme.ink : theme.ink_soft, Align::Centre);
}

}  // namespace

void draw_grid(const Paint& paint, const Grid& chart, const Area& area, float text) {
    const auto& theme = paint.theme;
    const ChartText type{paint, text > 0 ? text : paint.fonts.height(Type::Small)};
    const float unit = type.size();
    if (chart.rows.empty()) return;
    Area page = area;
    Area legend = page.take_bottom(unit * 2);
    Area head = page.take_top(unit * 2);
    const float names = page.width() * 0.34f;
    const float column = (page.width() - names) / static_cast<float>(chart.columns.size());
    const float row = std::min(page.height() / static_cast<float>(chart.rows.size()), unit * 3.4f);
    const float gap = unit * 0.2f;
    head.take_left(names);
    for (const auto& label : chart.columns) {
        type.in(head.take_left(column), label, theme.ink_soft, Align::Centre,
                ChartText::Weight::Strong);
    }
    for (const auto& one : chart.rows) {
        Area line = page.take_top(row);
        Area name = line.take_left(names);
        name.max.x -= unit * 0.6f;
        text_in(paint, name, one.label,
                {.type = Type::Small,
                 .colour = theme.ink,
                 .lines = 2,
                 .align = Align::Right,
                 .size = unit});
        for (const auto& cell : one.cells) {
            draw_cell(paint, cell, line.take_left(column).shrunk(gap / 2), type);
        }
    }
    legend.take_left(names);
    const Area sample{{legend.min.x, legend.centre().y - unit * 0.5f},
                      {legend.min.x + unit * 1.6f, legend.centre().y + unit * 0.5f}};
    ImGui::GetWindowDrawList()->AddRect(sample.min, sample.max, theme.data[3], unit * 0.2f, 0,
                                        std::max(1.5f, unit * 0.16f));
    legend.min.x += unit * 2.2f;
    type.in(legend, chart.mark, theme.ink, Align::Left);
}

}  // namespace vertebra::dashboard
