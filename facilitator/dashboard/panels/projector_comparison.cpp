#include "facilitator/dashboard/panels/projector_comparison.h"

#include <algorithm>

#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/charts/grid.h"

namespace vertebra::dashboard {

void draw_comparison_small(const Paint& paint, Area page, const ComparisonView& view, float unit) {
    const auto& theme = paint.theme;
    if (view.from.empty()) {
        const ChartText small{paint, unit * 4.6f};
        small.in(page.take_top(unit * 7), paint.words.say("dashboard.cycle.none"), theme.ink_soft,
                 Align::Left);
        return;
    }
    const bool beside = !view.pictures.empty() && !view.actions.empty();
    if (!view.pictures.empty()) {
        const auto place = beside ? page.take_left(page.width() * 0.62f) : page;
        draw_grid(paint, view.pictures.front(), place, unit * 3.2f);
        page.take_left(unit * 4);
    }
    if (view.actions.empty()) return;
    const float row = std::min(unit * 11, page.height() / static_cast<float>(view.actions.size()));
    const ChartText small{paint, std::min(unit * 4, row * 0.45f)};
    for (const auto& one : view.actions) {
        Area line = page.take_top(row);
        const auto status = line.take_right(line.width() * 0.32f);
        line.max.x -= unit * 2;
        small.in(line, one.text, theme.ink, Align::Left, ChartText::Weight::Strong);
        small.in(status, paint.words.say("dashboard.status." + one.status), theme.accent,
                 Align::Left);
    }
}

}  // namespace vertebra::dashboard
