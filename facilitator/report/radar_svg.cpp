#include <algorithm>
#include <cmath>
#include <numbers>

#include "facilitator/report/draw.h"
#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

constexpr double kWidth = 660;
constexpr double kHeight = 580;
constexpr double kAcross = kWidth / 2;
constexpr double kDown = 274;
constexpr double kRadius = 190;
constexpr double kSize = 16;
constexpr double kRow = 18;
constexpr double kLabel = 122;  // room for the name of an axis at the side
constexpr double kHigh = 280;   // and at the top or bottom

struct Look {
    const char* kind;
    const char* stroke;
    const char* fill;
    const char* dash;
};
// Told apart by form as well as by colour.
constexpr Look kLooks[] = {{"first", "#0072B2", "#0072B2", ""},
                           {"second", "#D55E00", "none", " stroke-dasharray=\"7 5\""},
                           {"third", "#009E73", "none", " stroke-dasharray=\"2 5\""}};

struct Point {
    double x = 0, y = 0;
};

Point place(std::size_t axis, std::size_t axes, double share) {
    const double angle =
        2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(axes) -
        std::numbers::pi / 2;
    return {kAcross + kRadius * share * std::cos(angle), kDown + kRadius * share * std::sin(angle)};
}

std::string ring(std::size_t axes, double share) {
    std::string points;
    for (std::size_t axis = 0; axis < axes; ++axis) {
        const auto at = place(axis, axes, share);
        points += number(at.x) + "," + number(at.y) + " ";
    }
    return "<polygon class=\"ring\" points=\"" + points + "\" fill=\"none\" stroke=\"#C9CED6\"/>\n";
}

std::string name(const Radar& chart, std::size_t axis) {
    const auto at = place(axis, chart.axes.size(), 1.08);
    const double lean = at.x - kAcross;
    const bool high = std::abs(lean) < 20;
    const auto anchor = high ? Anchor::Middle : lean > 0 ? Anchor::Start : Anchor::End;
    const auto lines = wrapped(chart.axes[axis], high ? kHigh : kLabel, kSize);
    const auto height = kRow * static_cast<double>(lines.size());
    const double top = !high ? at.y - height / 2 : at.y < kDown ? at.y - height : at.y;
    std::string drawn;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        drawn += words(at.x, top + kRow * static_cast<double>(row + 1) - 4, lines[row], kSize,
                       "label", anchor);
    }
    return drawn;
}

// A line from value to value; it has a gap where one is not known.
std::string line(const Radar& chart, const Radar::Line& values, const Look& look) {
    const auto count = chart.axes.size();
    const auto at = [&](std::size_t axis) {
        return place(axis, count, *values.values[axis] / static_cast<double>(chart.rings.size()));
    };
    const bool whole = std::ranges::all_of(values.values, &std::optional<double>::has_value);
    std::string path;
    std::string dots;
    bool down = false;
    for (std::size_t axis = 0; axis < count + (whole ? 0 : 1); ++axis) {
        const auto index = axis % count;
        if (!values.values[index]) {
            down = false;
            continue;
        }
        const auto point = at(index);
        path += (down ? "L" : "M") + number(point.x) + " " + number(point.y) + " ";
        down = true;
        if (axis == count) continue;
        dots += "<circle class=\"point " + std::string{look.kind} + "\" cx=\"" + number(point.x) +
                "\" cy=\"" + number(point.y) + "\" r=\"5\" fill=\"" + look.stroke + "\"/>\n";
    }
    const std::string fill = whole ? look.fill : "none";
    return "<path class=\"line " + std::string{look.kind} + "\" d=\"" + path + (whole ? "Z" : "") +
           "\" fill=\"" + fill + "\" fill-opacity=\"0.12\" stroke=\"" + look.stroke +
           "\" stroke-width=\"3\"" + look.dash + "/>\n" + dots;
}

std::string legend(const Radar& chart) {
    std::string drawn;
    double x = 16;
    for (std::size_t at = 0; at < chart.lines.size(); ++at) {
        const auto& look = kLooks[at % std::size(kLooks)];
        drawn += "<line class=\"line " + std::string{look.kind} + "\" x1=\"" + number(x) +
                 "\" y1=\"564\" x2=\"" + number(x + 34) + "\" y2=\"564\" stroke=\"" + look.stroke +
                 "\" stroke-width=\"3\"" + look.dash + "/>\n";
        drawn += words(x + 42, 569, chart.lines[at].label, kSize, "label");
        x += 42 + width_of(chart.lines[at].label, kSize) + 32;
    }
    return drawn;
}

}  // namespace

std::string svg(const Radar& chart) {
    auto drawn = opening(kWidth, kHeight, chart.title, chart.description);
    const auto rings = static_cast<double>(chart.rings.size());
    for (std::size_t at = 0; at < chart.rings.size(); ++at) {
        drawn += ring(chart.axes.size(), static_cast<double>(at + 1) / rings);
    }
    for (std::size_t axis = 0; axis < chart.axes.size(); ++axis) {
        const auto end = place(axis, chart.axes.size(), 1);
        drawn += report::line(kAcross, kDown, end.x, end.y, "axis",
                              "stroke=\"#C9CED6\" stroke-width=\"1\"");
        drawn += name(chart, axis);
    }
    for (std::size_t at = 0; at < chart.lines.size(); ++at) {
        drawn += line(chart, chart.lines[at], kLooks[at % std::size(kLooks)]);
    }
    for (std::size_t at = 0; at < chart.rings.size(); ++at) {
        drawn += words(kAcross + 5, kDown - kRadius * static_cast<double>(at + 1) / rings - 3,
                       chart.rings[at], kSize - 3, "tick");
    }
    return drawn + legend(chart) + "</svg>\n";
}

}  // namespace vertebra::report
