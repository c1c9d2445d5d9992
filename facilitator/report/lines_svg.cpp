#include <algorithm>

#include "facilitator/report/draw.h"
#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

constexpr double kWidth = 980;
constexpr double kHeight = 520;
constexpr double kLeft = 110;        // the names of the levels
constexpr double kLeastRight = 170;  // the names of the lines
constexpr double kMostRight = 380;
constexpr double kBesideName = 104;  // mark and figure
constexpr double kTop = 50;          // what happened
constexpr double kBottom = 56;
constexpr double kSize = 16;
constexpr double kRow = 21;        // between two names
constexpr std::size_t kTicks = 6;  // across, about

// Each line has a colour and a mark of its own, so that it is told apart without its colour.
struct Look {
    const char* colour;
    const char* mark;  // a path around 0, 0
};
constexpr Look kLooks[] = {{"#4D4D4D", ""},
                           {"#0072B2", "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z"},
                           {"#D55E00", "M-5.5 -5.5H5.5V5.5H-5.5Z"},
                           {"#009E73", "M0 -7L6.5 5H-6.5Z"},
                           {"#CC79A7", "M0 -7.5L7 0L0 7.5L-7 0Z"},
                           {"#8F6B00", "M0 7L6.5 -5H-6.5Z"},
                           {"#56B4E9", "M-7 -2.5H-2.5V-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7Z"},
                           {"#6A3D9A", "M-6.5 -3L0 -7L6.5 -3V5H-6.5Z"},
                           {"#A61E4D", "M-7 0L5 -6.5V6.5Z"}};

const Look& look_of(const Lines::Line& line) {
    if (line.number <= 0) return kLooks[0];
    return kLooks[1 + static_cast<std::size_t>(line.number - 1) % (std::size(kLooks) - 1)];
}

std::string kind_of(const Lines::Line& line) {
    if (line.number <= 0) return "beside";
    return "team-" + std::to_string((line.number - 1) % (std::ssize(kLooks) - 1) + 1);
}

class Frame {
public:
    explicit Frame(const Lines& chart) : chart_(chart) {
        double longest = 0;
        for (const auto& one : chart.lines) {
            longest = std::max(longest, width_of(one.label, kSize));
        }
        right_ = std::clamp(longest + kBesideName, kLeastRight, kMostRight);
    }
    double end() const { return kWidth - right_; }  // of the lines
    double name_width() const { return right_ - kBesideName + 1; }
    double x(std::size_t column) const {
        const auto last = std::max<std::size_t>(chart_.columns.size(), 2) - 1;
        return kLeft + (end() - kLeft) * static_cast<double>(column) / static_cast<double>(last);
    }
    double y(double value) const {
        return kHeight - kBottom -
               (kHeight - kTop - kBottom) * std::clamp(value / chart_.most, 0.0, 1.0);
    }
    // Every so many columns a tick, the first and the last among them where it divides.
    std::size_t step() const {
        const auto last = std::max<std::size_t>(chart_.columns.size(), 2) - 1;
        return std::max<std::size_t>(1, (last + kTicks - 2) / (kTicks - 1));
    }

private:
    const Lines& chart_;
    double right_ = kLeastRight;
};

std::string axes(const Lines& chart, const Frame& frame) {
    std::string drawn;
    for (std::size_t level = 0; level <= chart.levels.size(); ++level) {
        const double y = frame.y(static_cast<double>(level));
        drawn += line(kLeft, y, frame.end(), y, level == 0 ? "axis" : "ring",
                      "stroke=\"#C9CED6\" stroke-width=\"1\"");
        if (level == 0) continue;
        drawn += words(kLeft - 12, y + 5, chart.levels[level - 1], kSize - 1, "tick", Anchor::End);
    }
    for (std::size_t column = 0; column < chart.columns.size(); column += frame.step()) {
        drawn += words(frame.x(column), kHeight - kBottom + 22, chart.columns[column], kSize - 1,
                       "tick", Anchor::Middle);
    }
    return drawn + words((kLeft + frame.end()) / 2, kHeight - 8, chart.across, kSize, "label",
                         Anchor::Middle);
}

std::string curve(const Lines::Line& one, const Frame& frame) {
    const auto& look = look_of(one);
    std::string path;
    std::string marks;
    for (std::size_t at = 0; at < one.values.size(); ++at) {
        const double x = frame.x(at);
        const double y = frame.y(one.values[at]);
        path += (at == 0 ? "M" : "L") + number(x) + " " + number(y) + " ";
        if (one.number <= 0 || at % frame.step() != 0) continue;
        marks += "<path class=\"point " + kind_of(one) + "\" transform=\"translate(" + number(x) +
                 " " + number(y) + ")\" d=\"" + look.mark + "\" fill=\"" + look.colour + "\"/>\n";
    }
    const char* dash = one.number <= 0 ? " stroke-dasharray=\"9 6\"" : "";
    return "<path class=\"curve " + kind_of(one) + "\" d=\"" + path + "\" fill=\"none\" stroke=\"" +
           look.colour + "\" stroke-width=\"3\" stroke-linejoin=\"round\"" + dash + "/>\n" + marks;
}

// Names at the ends, the highest first, pushed apart so that each can be read.
std::string names(const Lines& chart, const Frame& frame) {
    std::vector<const Lines::Line*> order;
    for (const auto& one : chart.lines) {
        if (!one.values.empty()) order.push_back(&one);
    }
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [](const Lines::Line* one) { return one->values.back(); });
    std::vector<double> places;
    for (const auto* one : order) {
        const double wish = frame.y(one->values.back());
        places.push_back(places.empty() ? wish : std::max(wish, places.back() + kRow));
    }
    double floor = kHeight - kBottom + 4;
    for (auto place = places.rbegin(); place != places.rend(); ++place, floor -= kRow) {
        *place = std::min(*place, floor);
    }
    std::string drawn;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto& one = *order[at];
        const auto& look = look_of(one);
        const double x = frame.x(one.values.size() - 1);
        const double y = frame.y(one.values.back());
        drawn += line(x + 8, y, frame.end() + 14, places[at], "leader",
                      "stroke=\"#C9CED6\" stroke-width=\"1\"");
        if (one.number > 0) {
            drawn += "<path class=\"point " + kind_of(one) + "\" transform=\"translate(" +
                     number(frame.end() + 24) + " " + number(places[at]) + ")\" d=\"" + look.mark +
                     "\" fill=\"" + look.colour + "\"/>\n";
        }
        const auto fitting = wrapped(one.label, frame.name_width(), kSize).front();
        const auto shown = fitting == one.label ? one.label : fitting + " \u2026";
        drawn += words(frame.end() + 38, places[at] + 5, shown, kSize, "label");
        drawn += words(kWidth - 4, places[at] + 5, one.printed, kSize, "figure", Anchor::End);
    }
    return drawn;
}

// Every other one stands a row higher, so that two of them have room beside each other.
std::string events(const Lines& chart, const Frame& frame) {
    std::string drawn;
    for (std::size_t at = 0; at < chart.events.size(); ++at) {
        const auto& one = chart.events[at];
        const double x = frame.x(static_cast<std::size_t>(one.column));
        const double top = kTop - 12 - (at % 2 == 0 ? 0 : kRow);
        drawn += line(x, top, x, kHeight - kBottom, "event",
                      "stroke=\"#D55E00\" stroke-width=\"2\" stroke-dasharray=\"3 4\"");
        const bool late = x > kWidth / 2;
        drawn += words(late ? x - 6 : x + 6, top + 2, one.label, kSize, "label",
                       late ? Anchor::End : Anchor::Start);
    }
    return drawn;
}

}  // namespace

std::string svg(const Lines& chart) {
    const Frame frame{chart};
    auto drawn = opening(kWidth, kHeight, chart.title, chart.description);
    drawn += axes(chart, frame) + events(chart, frame);
    for (const auto& one : chart.lines) {
        drawn += curve(one, frame);
    }
    return drawn + names(chart, frame) + "</svg>\n";
}

}  // namespace vertebra::report
