#include "facilitator/report/draw.h"
#include "facilitator/report/svg.h"

#include <algorithm>

namespace vertebra::report {
namespace {

constexpr double kWidth = 480;
constexpr double kSize = 16;  // letters
constexpr double kLine = 20;
constexpr double kBar = 22;
constexpr double kGap = 12;
constexpr double kFigure = 56;     // room for the figure after the bar
constexpr double kLabel = 180;     // labels beside the bars
constexpr double kLongLabel = 40;  // letters; longer ones stand above their bars

constexpr const char* kBarFill = "fill=\"#0072B2\"";
constexpr const char* kMarkedFill = "fill=\"#D55E00\"";
constexpr const char* kBesideFill = "fill=\"#8A8F98\"";

// The spread: a thin line through the bar, with its two ends.
std::string whisker(const Bars::Bar& one, double x, double y, double per_unit) {
    if (!one.low || !one.high) return {};
    const double low = x + *one.low * per_unit;
    const double high = x + *one.high * per_unit;
    const double middle = y + kBar / 2;
    constexpr double kEnd = 5;
    const char* look = "stroke=\"#1F2933\" stroke-width=\"2\"";
    return line(low, middle, high, middle, "whisker", look) +
           line(low, middle - kEnd, low, middle + kEnd, "whisker", look) +
           line(high, middle - kEnd, high, middle + kEnd, "whisker", look);
}

std::string bar(const Bars::Bar& one, double x, double y, double per_unit) {
    const double width = one.value * per_unit;
    const std::string kind = one.marked ? "bar marked" : one.beside ? "bar beside" : "bar";
    const char* fill = one.marked ? kMarkedFill : one.beside ? kBesideFill : kBarFill;
    // A hair of a bar at zero, so that the row can be seen to be one.
    auto drawn = rect(x, y, std::max(width, 1.0), kBar, kind, fill, 3);
    const double end = std::max({width, 1.0, one.high.value_or(0) * per_unit});
    drawn += words(x + end + 8, y + kBar - 6, one.printed, kSize, "figure");
    return drawn + whisker(one, x, y, per_unit);
}

}  // namespace

std::string svg(const Bars& chart) {
    const bool above = std::ranges::any_of(chart.bars, [](const Bars::Bar& one) {
        return width_of(one.label, 1) >
               width_of(std::string(static_cast<std::size_t>(kLongLabel), 'x'), 1);
    });
    const double left = above ? 0 : kLabel + kGap;
    const double per_unit = chart.most > 0 ? (kWidth - left - kFigure) / chart.most : 0;
    double y = 4;
    std::string rows;
    bool set_apart = false;
    for (const auto& one : chart.bars) {
        if (one.beside && !set_apart) {
            rows += line(0, y, kWidth, y, "axis", "stroke=\"#C9CED6\" stroke-width=\"1\"");
            y += kGap;
            set_apart = true;
        }
        const auto lines = wrapped(one.label, above ? kWidth : kLabel, kSize);
        const double text_height = kLine * static_cast<double>(lines.size());
        if (above) {
            for (std::size_t at = 0; at < lines.size(); ++at) {
                rows += words(0, y + kLine * static_cast<double>(at + 1) - 5, lines[at], kSize,
                              "label");
            }
            y += text_height + 2;
            rows += bar(one, 0, y, per_unit);
            y += kBar + kGap + 4;
        } else {
            const double height = std::max(kBar, text_height);
            const double from = y + (height - text_height) / 2;
            for (std::size_t at = 0; at < lines.size(); ++at) {
                rows += words(kLabel, from + kLine * static_cast<double>(at + 1) - 5, lines[at],
                              kSize, "label", Anchor::End);
            }
            rows += bar(one, left, y + (height - kBar) / 2, per_unit);
            y += height + kGap;
        }
    }
    if (!above) {
        rows += line(left, 0, left, y - kGap + 4, "axis", "stroke=\"#8A8F98\" stroke-width=\"1\"");
    }
    return opening(kWidth, y, chart.title, chart.description) + rows + "</svg>\n";
}

}  // namespace vertebra::report
