#include "facilitator/dashboard/charts/grid.h"

#include <algorithm>

#include "facilitator/dashboard/charts/chart_text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kNames = 0.34f;     // of the width, for what the rows are called
constexpr float kFewNames = 0.28f;  // where there are many columns
constexpr std::size_t kMany = 6;
constexpr float kSmallest = 0.72f;  // of the usual letters, where words are long
constexpr float kStep = 0.07f;      // by which they shrink
constexpr float kTwoLines = 2.2f;   // how high they are, in letters
constexpr float kRow = 3.4f;        // the most a row takes, in letters: three lines
constexpr float kMostHead = 0.4f;   // of the height

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

float names_of(const Grid& chart, float width) {
    return width * (chart.columns.size() > kMany ? kFewNames : kNames);
}

// A column, less some air.
float column_of(const Grid& chart, float width, float unit) {
    return (width - names_of(chart, width)) / static_cast<float>(chart.columns.size()) -
           unit * 0.3f;
}

float widest_word(const ChartText& type, std::string_view words) {
    float widest = 0;
    while (!words.empty()) {
        const auto word = words.substr(0, words.find(' '));
        widest = std::max(widest, type.width(word));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
    return widest;
}

// Column heads are set smaller until their longest word has room, and over as many lines as they
// take.
struct Heads {
    ChartText type;
    float wide;
    float high;
};

// How much smaller the heads would have to be.
float share_of(const Paint& paint, const Grid& chart, float width, float unit) {
    const ChartText usual{paint, unit};
    float widest = 0;
    for (const auto& label : chart.columns) {
        widest = std::max(widest, widest_word(usual, label));
    }
    // A little less: small faces run wider than the one that is measured.
    const float room = column_of(chart, width, unit) * 0.92f;
    return widest > room ? room / widest : 1;
}

Heads heads_of(const Paint& paint, const Grid& chart, float width, float unit) {
    const float wide = column_of(chart, width, unit);
    const float share = std::max(kSmallest, share_of(paint, chart, width, unit));
    const ChartText type{paint, unit * share};
    float high = unit * 2;
    for (const auto& label : chart.columns) {
        high = std::max(high, type.height(label, wide) + unit * 0.6f);
    }
    return {type, wide, high};
}

// A row's name is set smaller before something of it is cut: its end may be a figure.
float letters_of(const Paint& paint, std::string_view name, const Area& place, float usual,
                 float least) {
    float letters = usual;
    while (letters > least &&
           ChartText{paint, letters}.height(name, place.width()) > place.height()) {
        letters = std::max(least, letters - usual * kStep);
    }
    return letters;
}

// What a marked cell means, below the columns.
void draw_mark(const Paint& paint, Area legend, const std::string& mark, const ChartText& type) {
    const float unit = type.size();
    const Area sample{{legend.min.x, legend.centre().y - unit * 0.5f},
                      {legend.min.x + unit * 1.6f, legend.centre().y + unit * 0.5f}};
    ImGui::GetWindowDrawList()->AddRect(sample.min, sample.max, paint.theme.data[3], unit * 0.2f, 0,
                                        std::max(1.5f, unit * 0.16f));
    legend.min.x += unit * 2.2f;
    type.in(legend, mark, paint.theme.ink, Align::Left);
}

}  // namespace

float grid_height(const Paint& paint, const Grid& chart, float width) {
    if (chart.rows.empty() || chart.columns.empty()) return 0;
    const float unit = paint.fonts.height(Type::Small);
    const float heads = heads_of(paint, chart, width, unit).high;
    const float rows = unit * kRow * static_cast<float>(chart.rows.size());
    return std::max(heads + rows, heads / kMostHead) + (chart.mark.empty() ? 0 : unit * 2);
}

bool grid_heads_fit(const Paint& paint, const Grid& chart, float width) {
    return share_of(paint, chart, width, paint.fonts.height(Type::Small)) >= kSmallest;
}

void draw_grid(const Paint& paint, const Grid& chart, const Area& area, float text) {
    const auto& theme = paint.theme;
    const ChartText type{paint, text > 0 ? text : paint.fonts.height(Type::Small)};
    const float unit = type.size();
    if (chart.rows.empty() || chart.columns.empty()) return;
    Area page = area;
    const float names = names_of(chart, page.width());
    if (!chart.mark.empty()) {
        Area legend = page.take_bottom(unit * 2);
        legend.take_left(names);
        draw_mark(paint, legend, chart.mark, type);
    }
    const auto heads = heads_of(paint, chart, page.width(), unit);
    Area head = page.take_top(std::min(heads.high, page.height() * kMostHead));
    const float column = (page.width() - names) / static_cast<float>(chart.columns.size());
    const float row = std::min(page.height() / static_cast<float>(chart.rows.size()), unit * kRow);
    const float gap = unit * 0.2f;
    // Two lines have room beside every row.
    const float letters = std::clamp(row / kTwoLines, unit * kSmallest, unit);
    head.take_left(names);
    for (const auto& label : chart.columns) {
        Area place = head.take_left(column);
        place = place.shrunk((column - heads.wide) / 2, 0);
        const float high = heads.type.height(label, heads.wide) + unit * 0.6f;
        heads.type.in(place.take_bottom(high), label, theme.ink_soft, Align::Centre,
                      ChartText::Weight::Strong);
    }
    for (const auto& one : chart.rows) {
        Area line = page.take_top(row);
        Area name = line.take_left(names);
        name.max.x -= unit * 0.6f;
        text_in(paint, name, one.label,
                {.type = Type::Small,
                 .colour = theme.ink,
                 .align = Align::Right,
                 .size = letters_of(paint, one.label, name, letters, unit * kSmallest)});
        for (const auto& cell : one.cells) {
            draw_cell(paint, cell, line.take_left(column).shrunk(gap / 2), type);
        }
    }
}

}  // namespace vertebra::dashboard
