#include "facilitator/dashboard/charts/bars.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/charts/whisker.h"
#include "facilitator/dashboard/look/icon.h"

namespace vertebra::dashboard {
namespace {

constexpr float kLabelShare = 0.42f;  // of the width, at most
constexpr float kRow = 32;            // pixels at 100 %
constexpr float kTallRow = 40;        // where a label takes two lines, in small letters
constexpr float kApart = 12;          // before what stands beside the scale
constexpr float kThick = 0.58f;       // of a row

// Don't know and does not apply are no step of the scale: they stand apart, hatched.
bool begins_beside(const Bars& chart, std::size_t at) {
    return chart.bars[at].beside && (at == 0 || !chart.bars[at - 1].beside);
}

struct Widths {
    float label = 0;
    float printed = 0;
};

Widths widths_of(const ChartText& type, const Bars& chart, const Area& area) {
    Widths widths;
    for (const auto& bar : chart.bars) {
        widths.label = std::max(widths.label, type.width(bar.label));
        widths.printed = std::max(widths.printed, type.width(bar.printed));
    }
    widths.label = std::min(widths.label + type.size(), area.width() * kLabelShare);
    return widths;
}

void hatch(ImDrawList& list, const Area& bar, ImU32 colour, float step) {
    list.PushClipRect(bar.min, bar.max, true);
    for (float x = bar.min.x - bar.height(); x < bar.max.x; x += step) {
        list.AddLine({x, bar.max.y}, {x + bar.height(), bar.min.y}, colour, step * 0.22f);
    }
    list.PopClipRect();
}

void draw_bar(const Paint& paint, const Bars::Bar& bar, const Area& track, float share,
              float unit) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float thick = std::fmax(1.0f, theme.hair());
    list.AddRectFilled(track.min, {track.min.x + thick, track.max.y}, faded(theme.ink_soft, 0.5f));
    if (share <= 0) return;
    const Area filled{track.min,
                      {track.min.x + std::fmax(thick * 2, track.width() * share), track.max.y}};
    const float round = std::fmin(unit * 0.2f, filled.width() / 2);
    if (bar.beside) {
        list.AddRectFilled(filled.min, filled.max, faded(theme.ink_soft, 0.16f), round,
                           ImDrawFlags_RoundCornersRight);
        hatch(list, filled, faded(theme.ink_soft, 0.7f), std::fmax(5.0f, unit * 0.4f));
        return;
    }
    const ImU32 colour = bar.marked ? theme.accent : faded(theme.data[0], 0.62f);
    list.AddRectFilled(filled.min, filled.max, colour, round, ImDrawFlags_RoundCornersRight);
}

// The spread over the bar; how far right it reaches, as a share of the track.
float draw_spread(const Paint& paint, const Bars::Bar& bar, const Area& track, double most,
                  float unit) {
    if (!bar.low || !bar.high || *bar.high <= *bar.low) return 0;
    const auto share = [&](double value) {
        return static_cast<float>(std::clamp(value / most, 0.0, 1.0));
    };
    draw_whisker(*ImGui::GetWindowDrawList(),
                 {.from = track.min.x + track.width() * share(*bar.low),
                  .to = track.min.x + track.width() * share(*bar.high),
                  .y = track.centre().y,
                  .half = unit * 0.3f,
                  .thick = std::fmax(1.0f, unit * 0.12f)},
                 paint.theme.ink);
    return share(*bar.high);
}

bool has_long_labels(const Paint& paint, const Bars& chart, float width) {
    return std::ranges::any_of(chart.bars, [&](const auto& bar) {
        return text_width(paint, bar.label, Type::Strong) > width * kLabelShare;
    });
}

float usual_text(const Paint& paint, const Bars& chart, float width) {
    return paint.fonts.height(has_long_labels(paint, chart, width) ? Type::Small : Type::Body);
}

}  // namespace

float bars_height(const Paint& paint, const Bars& chart, float width) {
    const float row = has_long_labels(paint, chart, width) ? kTallRow : kRow;
    float height = 0;
    for (std::size_t at = 0; at < chart.bars.size(); ++at) {
        height += paint.theme.px(begins_beside(chart, at) ? row + kApart : row);
    }
    return height;
}

void draw_bars(const Paint& paint, const Bars& chart, const Area& area, float text) {
    if (chart.bars.empty()) return;
    const auto& theme = paint.theme;
    const ChartText type{paint, text > 0 ? text : usual_text(paint, chart, area.width())};
    const float unit = type.size();
    const auto widths = widths_of(type, chart, area);
    // Bars stay slim where rows are tall for their labels.
    const float slim = text > 0 ? FLT_MAX : theme.px(kRow) * kThick;
    const float apart = text > 0 ? unit * 0.6f : theme.px(kApart);
    float room = area.height();
    for (std::size_t at = 0; at < chart.bars.size(); ++at) {
        if (begins_beside(chart, at)) room -= apart;
    }
    const float row = room / static_cast<float>(chart.bars.size());
    const double most = chart.most > 0 ? chart.most : 1;

    float y = area.min.y;
    for (std::size_t at = 0; at < chart.bars.size(); ++at) {
        const auto& bar = chart.bars[at];
        if (begins_beside(chart, at)) y += apart;
        const float label_end = area.min.x + widths.label;
        Area label{{area.min.x, y}, {label_end, y + row}};
        type.in(label, bar.label, bar.marked ? theme.accent : theme.ink, Align::Right,
                bar.marked ? ChartText::Weight::Strong : ChartText::Weight::Plain);
        const float half = std::min(row * kThick, slim) / 2;
        const float middle = y + row / 2;
        const float start = label_end + unit * 0.6f;
        const Area track{{start, middle - half},
                         {area.max.x - widths.printed - unit * 1.9f, middle + half}};
        const auto share = static_cast<float>(bar.value / most);
        draw_bar(paint, bar, track, share, unit);
        const float reach = std::fmax(share, draw_spread(paint, bar, track, most, unit));
        const float end = track.min.x + std::fmax(0.0f, track.width() * reach) + unit * 0.4f;
        const float printed =
            type.in({{end, y}, {area.max.x, y + row}}, bar.printed,
                    bar.marked ? theme.accent : theme.ink, Align::Left, ChartText::Weight::Strong);
        if (bar.marked) {
            draw_icon(*ImGui::GetWindowDrawList(), Icon::Diamond,
                      {end + printed + unit * 0.6f, middle}, unit * 0.7f, theme.accent);
        }
        y += row;
    }
}

}  // namespace vertebra::dashboard
