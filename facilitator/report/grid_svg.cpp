#include <algorithm>

#include "facilitator/report/draw.h"
#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

constexpr double kLabel = 250;
constexpr double kPage = 980;   // a grid is about so wide
constexpr double kNarrow = 34;  // a column is at least so wide
constexpr double kYear = 50;    // and at most, where the heads are years
constexpr double kWide = 90;    // or words
constexpr double kRow = 54;
constexpr double kGap = 4;
constexpr double kSize = 16;
constexpr double kLine = 17;
constexpr double kHeadSize = 14;

// The fill stands at the bottom of the cell and rises with the value, so that it can be read
// without its colour.
std::string cell(const Grid::Cell& one, double x, double y, double column) {
    const double width = column - kGap;
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

// The heads of the columns, in as many lines as the longest needs; the last line just above them.
struct Head {
    std::string drawn;
    double height;
};

Head head(const Grid& chart, double column) {
    std::vector<std::vector<std::string>> heads;
    std::size_t most = 1;
    for (const auto& label : chart.columns) {
        heads.push_back(wrapped(label, column - kGap, kHeadSize));
        most = std::max(most, heads.back().size());
    }
    const double height = kLine * static_cast<double>(most) + 12;
    std::string drawn;
    for (std::size_t at = 0; at < heads.size(); ++at) {
        const double middle = kLabel + column * static_cast<double>(at) + (column - kGap) / 2;
        double y = height - 10 - kLine * static_cast<double>(heads[at].size() - 1);
        for (const auto& part : heads[at]) {
            drawn += words(middle, y, part, kHeadSize, "label", Anchor::Middle);
            y += kLine;
        }
    }
    return {std::move(drawn), height};
}

}  // namespace

std::string svg(const Grid& chart) {
    const auto columns = static_cast<double>(chart.columns.size());
    const bool years = std::ranges::all_of(
        chart.columns, [](const std::string& head) { return head.size() <= 4; });
    const double column =
        std::clamp((kPage - kLabel) / std::max(columns, 1.0), kNarrow, years ? kYear : kWide);
    const auto [heads, top] = head(chart, column);
    const double width = kLabel + column * columns;
    const double legend = chart.mark.empty() ? 4 : 30;
    const double height = top + kRow * static_cast<double>(chart.rows.size()) + legend;
    auto drawn = opening(width, height, chart.title, chart.description) + heads;
    double y = top;
    for (const auto& row : chart.rows) {
        const auto lines = wrapped(row.label, kLabel - 16, kSize);
        const double from =
            y + (kRow - kGap - kLine * static_cast<double>(lines.size())) / 2 + kLine - 4;
        for (std::size_t at = 0; at < lines.size(); ++at) {
            drawn += words(kLabel - 12, from + kLine * static_cast<double>(at), lines[at], kSize,
                           "label", Anchor::End);
        }
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            drawn += cell(row.cells[at], kLabel + column * static_cast<double>(at), y, column);
        }
        y += kRow;
    }
    if (chart.mark.empty()) return drawn + "</svg>\n";
    drawn += rect(kLabel, y + 8, 24, 14, "cell marked",
                  "fill=\"none\" stroke=\"#D55E00\" stroke-width=\"3\"", 3);
    drawn += words(kLabel + 32, y + 20, chart.mark, kSize, "label");
    return drawn + "</svg>\n";
}

}  // namespace vertebra::report
