#include <algorithm>
#include <vector>

#include "common/figure.h"
#include "facilitator/report/draw.h"
#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

constexpr double kWidth = 560;
constexpr double kHeight = 492;
constexpr double kLeft = 48;
constexpr double kRight = 16;
constexpr double kTop = 42;
constexpr double kBottom = 54;
constexpr double kSize = 15;
constexpr double kLongLabel = 260;  // longer ones stand beside the map, and numbers in it
constexpr double kList = 330;       // how wide they stand there
constexpr double kRow = 19;
constexpr double kDot = 11;        // of a numbered point
constexpr double kQuadrant = 210;  // as wide as the name of a quarter may be

double across(double x) {
    return kLeft + (kWidth - kLeft - kRight) * x / 100;
}
double up(double y) {
    return kTop + (kHeight - kTop - kBottom) * (100 - y) / 100;
}

struct Label {
    std::string text;
    double x, y, width;  // the start of its line
};

// Each outside its quarter, above or below it, where no point can lie on it.
std::string quadrant_names(const Map& chart) {
    std::string drawn;
    const auto add = [&](const std::string& name, double x, double y) {
        const double fitting = kQuadrant / std::max(width_of(name, kSize), kQuadrant);
        drawn += words(across(x), y, name, kSize * fitting, "quadrant", Anchor::Middle);
    };
    add(chart.quadrants[0], 75, up(0) + 26);
    add(chart.quadrants[1], 75, kTop - 16);
    add(chart.quadrants[2], 25, up(0) + 26);
    add(chart.quadrants[3], 25, kTop - 16);
    return drawn;
}

// The next free place for a label near its point: labels of neighbours do not overlap.
Label free_place(const Map::Point& point, const std::vector<Label>& taken) {
    const double width = width_of(point.label, kSize);
    // Beside its dot, and beside the line through it.
    const double right = std::max(across(point.x) + 14, across(point.high) + 6);
    const double left = std::min(across(point.x) - 14, across(point.low) - 6);
    const double x = right + width > across(98) ? left - width : right;
    const double y = up(point.y) + 5;
    for (const int step : {0, 1, -1, 2, -2, 3, -3, 4, -4}) {
        const Label wished{point.label, std::max(2.0, x),
                           std::clamp(y + kRow * step, kTop + kRow, kHeight - kBottom - 4), width};
        const bool clash = std::ranges::any_of(taken, [&](const Label& other) {
            return std::abs(other.y - wished.y) < kRow && other.x < wished.x + wished.width &&
                   wished.x < other.x + other.width;
        });
        if (!clash) return wished;
    }
    return {point.label, x, y, width};
}

bool is_numbered(const Map& chart) {
    return std::ranges::any_of(chart.points, [](const Map::Point& point) {
        return width_of(point.label, kSize) > kLongLabel;
    });
}

std::string bound(const Map::Point& point) {
    return line(across(point.low), up(point.y), across(point.high), up(point.y), "bound",
                "stroke=\"#56B4E9\" stroke-width=\"5\"");
}

std::string dot(double x, double y, double radius) {
    return "<circle class=\"point\" cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" +
           number(radius) + "\" fill=\"#0072B2\"/>\n";
}

std::string numbered_dot(double x, double y, std::size_t place) {
    return dot(x, y, kDot) + "<g fill=\"#FFFFFF\">" +
           words(x, y + 5, std::to_string(place), kSize - 2, "number", Anchor::Middle) + "</g>\n";
}

// Dots that would lie on one another stand side by side.
double free_across(const Map::Point& point, const std::vector<std::pair<double, double>>& taken) {
    double x = std::min(across(point.x), across(100) - kDot);
    const double y = up(point.y);
    const auto clashes = [&](const std::pair<double, double>& other) {
        return std::abs(other.first - x) < 2 * kDot && std::abs(other.second - y) < 2 * kDot;
    };
    while (x > across(0) + kDot && std::ranges::any_of(taken, clashes)) {
        x -= 2 * kDot + 1;
    }
    return x;
}

std::string numbered_points(const Map& chart) {
    std::string drawn;
    for (const auto& point : chart.points) {
        drawn += bound(point);
    }
    std::vector<std::pair<double, double>> taken;
    double row = kTop + kDot;
    for (std::size_t at = 0; at < chart.points.size(); ++at) {
        const auto& point = chart.points[at];
        taken.emplace_back(free_across(point, taken), up(point.y));
        drawn += numbered_dot(taken.back().first, taken.back().second, at + 1);
        drawn += numbered_dot(kWidth + kDot + 8, row, at + 1);
        for (const auto& part : wrapped(point.label, kList - 3 * kDot - 16, kSize)) {
            drawn += words(kWidth + 3 * kDot + 4, row + 5, part, kSize, "label");
            row += kRow;
        }
        row += kRow / 2;
    }
    return drawn;
}

}  // namespace

std::string svg(const Map& chart) {
    const bool numbered = is_numbered(chart);
    auto drawn =
        opening(numbered ? kWidth + kList : kWidth, kHeight, chart.title, chart.description);
    drawn += rect(across(0), up(100), across(100) - across(0), up(0) - up(100), "field",
                  "fill=\"none\" stroke=\"#C9CED6\"");
    const char* axis = "stroke=\"#C9CED6\" stroke-width=\"1\" stroke-dasharray=\"4 4\"";
    drawn += line(across(50), up(100), across(50), up(0), "axis", axis);
    drawn += line(across(0), up(50), across(100), up(50), "axis", axis);
    for (const int tick : {0, 50, 100}) {
        drawn += words(across(tick), up(0) + 26, std::to_string(tick), kSize - 2, "tick",
                       tick == 100 ? Anchor::End : Anchor::Middle);
        drawn +=
            words(kLeft - 8, up(tick) + 5, std::to_string(tick), kSize - 2, "tick", Anchor::End);
    }
    drawn += words(across(50), kHeight - 8, chart.across, kSize, "label", Anchor::Middle);
    drawn += "<g transform=\"rotate(-90 14 " + number(up(50)) + ")\">" +
             words(14, up(50), chart.up, kSize, "label", Anchor::Middle) + "</g>\n";
    drawn += quadrant_names(chart);
    if (numbered) return drawn + numbered_points(chart) + "</svg>\n";
    // A label keeps clear of every dot.
    std::vector<Label> taken;
    for (const auto& point : chart.points) {
        taken.push_back({"", across(point.x) - 9, up(point.y) + 5, 18});
    }
    for (const auto& point : chart.points) {
        drawn += bound(point) + dot(across(point.x), up(point.y), 8);
        const auto place = free_place(point, taken);
        drawn += words(place.x, place.y, place.text, kSize, "label");
        taken.push_back(place);
    }
    return drawn + "</svg>\n";
}

}  // namespace vertebra::report
