#include <algorithm>

#include "facilitator/report/draw.h"
#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

constexpr double kLabel = 250;
constexpr double kColumn = 90;
constexpr double kHead = 34;
constexpr double kRow = 54;
constexpr double kGap = 4;
constexpr double kSize = 16;
constexpr double kLine = 17;

// The fill stands at the bottom of the cell and rises with the value, so that it can be read
// without its colour.
std::string cell(const Grid::Cell& one, double x, double y) {
    const double width = kColumn - kGap;
    const double height = kRow - kGap;
    const char* frame = one.marked ? "fill=\"none\" stroke=\"#D55E00\" stroke-width=\"3\""
                                   : "fill=\"none\" stroke=\"#C9CED6\"";
    std::string drawn;
    if (one.value) {
        const double full = height * std::clamp(*one.value, 0.0, 1.0);
        drawn += rect(x, y + height - full, width, full, one.reached ? "fill reached" : "fill",
                      one.reached ? "fill=\"#7CB9E0\"" : "fill=\"#CFE3F2\"", 0);
    }
    drawn += rect(x, y, width, height, one.marked ? "cell marked" : "cell", frame, 3);
    drawn += words(x + width / 2, y + height / 2 + 5, one.printed, one.value ? kSize : kSize - 3,
                   one.value ? "figure" : "tick", Anchor::Middle);
    return drawn;
}

}  // namespace

std::string svg(const Grid& chart) {
    const double width = kLabel + kColumn * static_cast<double>(chart.columns.size());
    const double height = kHead + kRow * static_cast<double>(chart.rows.size()) + 30;
    auto drawn = opening(width, height, chart.title, chart.description);
    for (std::size_t at = 0; at < chart.columns.size(); ++at) {
        drawn += words(kLabel + kColumn * static_cast<double>(at) + (kColumn - kGap) / 2, 20,
                       chart.columns[at], kSize, "label", Anchor::Middle);
    }
    double y = kHead;
    for (const auto& row : chart.rows) {
        const auto lines = wrapped(row.label, kLabel - 16, kSize);
        const double from =
            y + (kRow - kGap - kLine * static_cast<double>(lines.size())) / 2 + kLine - 4;
        for (std::size_t at = 0; at < lines.size(); ++at) {
            drawn += words(kLabel - 12, from + kLine * static_cast<double>(at), lines[at], kSize,
                           "label", Anchor::End);
        }
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            drawn += cell(row.cells[at], kLabel + kColumn * static_cast<double>(at), y);
        }
        y += kRow;
    }
    drawn += rect(kLabel, y + 8, 24, 14, "cell marked",
                  "fill=\"none\" stroke=\"#D55E00\" stroke-width=\"3\"", 3);
    drawn += words(kLabel + 32, y + 20, chart.mark, kSize, "label");
    return drawn + "</svg>\n";
}

}  // namespace vertebra::report
