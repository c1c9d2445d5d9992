#include "facilitator/dashboard/panels/split_chart.h"

#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

// The figure of a step, or a sign for what stands beside the scale: as where a value is locked.
std::string sign_of(const AskView& ask, std::size_t column) {
    if (column < ask.steps.size()) return std::to_string(column);
    return column == ask.steps.size() ? "?" : "\u2013";
}

// Where words have no room over the columns they stand below the chart.
std::string shorten(const AskView& ask, Grid& chart) {
    std::string legend;
    for (std::size_t at = 0; at < chart.columns.size(); ++at) {
        const auto sign = sign_of(ask, at);
        legend += (legend.empty() ? "" : "  \u00b7  ") + sign + " " + chart.columns[at];
        chart.columns[at] = sign;
    }
    return legend;
}

}  // namespace

void draw_split(const Paint& paint, const AskView& ask, const SplitView& split) {
    const auto& theme = paint.theme;
    text(paint, split.title, {.type = Type::SmallStrong, .colour = theme.ink_soft});
    space(paint, 4);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    Grid chart = split.chart;
    std::string legend;
    if (!grid_heads_fit(paint, chart, width)) legend = shorten(ask, chart);
    const float height = grid_height(paint, chart, width);
    draw_grid(paint, chart, {at, {at.x + width, at.y + height}});
    ImGui::Dummy({width, height});
    for (const auto& words : {legend, split.rule}) {
        if (words.empty()) continue;
        space(paint, 8);
        text(paint, words, {.type = Type::Small, .colour = theme.ink_soft});
    }
}

}  // namespace vertebra::dashboard
