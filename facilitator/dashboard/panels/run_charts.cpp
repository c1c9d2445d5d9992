#include "facilitator/dashboard/panels/run_charts.h"

#include <algorithm>

#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/charts/lines.h"
#include "facilitator/dashboard/charts/network.h"
#include "facilitator/dashboard/widgets/segments.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

using Chart = RunCharts::Chart;

constexpr float kEach = 104;

const char* key_of(Chart chart) {
    switch (chart) {
        case Chart::Curves: return "dashboard.scene.city";
        case Chart::Money: return "dashboard.scene.money";
        case Chart::Fields: return "dashboard.scene.ladders";
        case Chart::Turns: return "dashboard.part.turns";
        case Chart::Runs: return "dashboard.part.runs";
        case Chart::Causes: return "dashboard.scene.causes";
    }
    return "";
}

const std::optional<Grid>* grid_of(const GameView& game, Chart chart) {
    switch (chart) {
        case Chart::Money: return &game.money;
        case Chart::Fields: return &game.ladders;
        case Chart::Turns: return &game.stages_over_time;
        case Chart::Runs: return &game.runs;
        case Chart::Curves:
        case Chart::Causes: break;
    }
    return nullptr;
}

bool is_there(const GameView& game, Chart chart) {
    if (chart == Chart::Curves) return game.curves.has_value();
    if (chart == Chart::Causes) return game.causes.has_value();
    return grid_of(game, chart)->has_value();
}

// The title over what is drawn.
void draw_titled(const Paint& paint, Area& page, const std::string& title) {
    const float high = paint.fonts.height(Type::LeadStrong);
    text_in(paint, page.take_top(high), title, {.type = Type::LeadStrong, .lines = 1});
    page.take_top(paint.theme.px(12));
}

}  // namespace

void RunCharts::draw(const Paint& paint, const Area& area, const GameView& game) {
    const auto& theme = paint.theme;
    Area page = area.shrunk(theme.px(28), theme.gap());
    std::vector<Chart> there;
    std::vector<Segment> labels;
    for (const auto chart :
         {Chart::Curves, Chart::Money, Chart::Fields, Chart::Turns, Chart::Runs, Chart::Causes}) {
        if (!is_there(game, chart)) continue;
        there.push_back(chart);
        labels.push_back({.label = paint.words.say(key_of(chart))});
    }
    // Another run has other charts.
    if (!is_there(game, chart_) && game.curves) chart_ = Chart::Curves;
    const bool shown = is_there(game, chart_);
    if (!shown) {
        const float high = paint.fonts.height(Type::Lead) * 3;
        text_from(paint, page.take_top(high), paint.words.say("city.none"),
                  {.type = Type::Lead, .colour = theme.ink_soft});
    }
    if (there.empty()) return;
    const auto chosen = static_cast<std::size_t>(std::ranges::find(there, chart_) - there.begin());
    const float wide = std::min(page.width(), theme.px(kEach) * static_cast<float>(there.size()));
    Area row = page.take_top(theme.row());
    const auto pressed =
        segments(paint, "run.chart", labels, shown ? std::optional{chosen} : std::nullopt,
                 row.take_left(wide), Type::Small);
    if (pressed) chart_ = there[*pressed];
    if (!is_there(game, chart_)) return;
    page.take_top(theme.gap());
    if (chart_ == Chart::Curves) {
        draw_titled(paint, page, game.curves->title);
        return draw_lines(paint, *game.curves, page);
    }
    if (chart_ == Chart::Causes) {
        draw_titled(paint, page, game.causes->title);
        return draw_network(paint, *game.causes, page);
    }
    const auto& grid = **grid_of(game, chart_);
    draw_titled(paint, page, grid.title);
    draw_grid(paint, grid, page);
}

}  // namespace vertebra::dashboard
