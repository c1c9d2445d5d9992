#include <cmath>

#include "facilitator/report/draw.h"
#include "facilitator/report/network_layout.h"
#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

constexpr double kSize = 15;
constexpr double kLine = 19;
constexpr double kTextWidth = 150;
constexpr double kMargin = 16;

std::string box_kind(Network::Mark mark) {
    switch (mark) {
        case Network::Mark::Plain: return "box";
        case Network::Mark::Trigger: return "box trigger";
        case Network::Mark::Active: return "box active";
        case Network::Mark::NotKnown: return "box unknown";
    }
    return "box";
}

const char* box_style(Network::Mark mark) {
    switch (mark) {
        case Network::Mark::Plain:
            return "fill=\"#FFFFFF\" stroke=\"#5B6470\" stroke-width=\"1.5\"";
        case Network::Mark::Trigger:
            return "fill=\"#FFF1D6\" stroke=\"#B36B00\" stroke-width=\"2\"";
        case Network::Mark::Active: return "fill=\"#FBE3D6\" stroke=\"#D55E00\" stroke-width=\"3\"";
        case Network::Mark::NotKnown:
            return "fill=\"#FFFFFF\" stroke=\"#5B6470\" stroke-width=\"1.5\" "
                   "stroke-dasharray=\"5 4\"";
    }
    return "";
}

std::string draw_box(const Network::Box& box) {
    const double x = box.x - box.width / 2;
    const double y = box.y - box.height / 2;
    auto drawn = rect(x, y, box.width, box.height, box_kind(box.mark), box_style(box.mark), 8);
    if (box.mark == Network::Mark::Active) {  // the double frame: never colour alone
        drawn += rect(x - 5, y - 5, box.width + 10, box.height + 10, "frame",
                      "fill=\"none\" stroke=\"#D55E00\" stroke-width=\"1.5\"", 11);
    }
    const auto lines = wrapped(box.label, kTextWidth, kSize);
    const double top = box.y - kLine * static_cast<double>(lines.size()) / 2;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        drawn += words(box.x, top + kLine * static_cast<double>(at + 1) - 5, lines[at], kSize,
                       "label", Anchor::Middle);
    }
    return drawn;
}

std::string draw_arrow(const Network::Arrow& arrow, bool signs) {
    if (arrow.path.size() < 8) return {};
    std::string path = "M" + number(arrow.path[0]) + " " + number(arrow.path[1]) + " C";
    for (std::size_t at = 2; at < arrow.path.size(); at += 2) {
        path += (at > 2 ? " " : "") + number(arrow.path[at]) + " " + number(arrow.path[at + 1]);
    }
    const std::string kind = arrow.in_loop ? "arrow loop" : "arrow";
    const std::string colour = arrow.in_loop ? "#D55E00" : "#5B6470";
    const std::string wide = arrow.in_loop ? "2.5" : "1.75";
    const std::string dash = arrow.minus ? " stroke-dasharray=\"7 4\"" : "";
    auto drawn = "<path class=\"" + kind + "\" d=\"" + path + "\" fill=\"none\" stroke=\"" +
                 colour + "\" stroke-width=\"" + wide + "\"" + dash + "/>\n";
    // The head, along the last stretch.
    const auto end = arrow.path.size();
    const double x = arrow.path[end - 2];
    const double y = arrow.path[end - 1];
    double dx = x - arrow.path[end - 8];
    double dy = y - arrow.path[end - 7];
    const double length = std::hypot(dx, dy);
    if (length > 0) {
        dx /= length;
        dy /= length;
    }
    constexpr double kHead = 9;
    constexpr double kHalf = 4.5;
    drawn += "<path class=\"head" + std::string{arrow.in_loop ? " loop" : ""} + "\" d=\"M" +
             number(x) + " " + number(y) + " L" + number(x - dx * kHead - dy * kHalf) + " " +
             number(y - dy * kHead + dx * kHalf) + " L" + number(x - dx * kHead + dy * kHalf) +
             " " + number(y - dy * kHead - dx * kHalf) + " Z\" fill=\"" + colour + "\"/>\n";
    if (!signs) return drawn;
    drawn += "<circle class=\"sign\" cx=\"" + number(arrow.sign_x) + "\" cy=\"" +
             number(arrow.sign_y) + "\" r=\"9\" fill=\"#FFFFFF\" stroke=\"" + colour + "\"/>\n";
    // U+2212, the minus as wide as the plus.
    drawn += words(arrow.sign_x, arrow.sign_y + 5, arrow.minus ? "\xE2\x88\x92" : "+", kSize,
                   "sign-text", Anchor::Middle);
    return drawn;
}

}  // namespace

std::string svg(const Network& chart) {
    // Signs belong to causal pictures; among scenarios every arrow makes worse.
    bool signs = false;
    for (const auto& box : chart.boxes) {
        signs = signs || box.mark == Network::Mark::Trigger;
    }
    std::string drawn;
    for (const auto& arrow : chart.arrows) {
        drawn += draw_arrow(arrow, signs);
    }
    for (const auto& box : chart.boxes) {
        drawn += draw_box(box);
    }
    return opening(chart.width + 2 * kMargin, chart.height + 2 * kMargin, chart.title,
                   chart.description) +
           "<g transform=\"translate(" + number(kMargin) + " " + number(kMargin) + ")\">\n" +
           drawn + "</g></svg>\n";
}

std::string svg(const Chart& chart) {
    if (const auto* network = std::get_if<Network>(&chart)) {
        auto laid = *network;
        if (laid.width == 0) lay_out(laid);
        return svg(laid);
    }
    return std::visit([](const auto& one) { return svg(one); }, chart);
}

std::string qr_svg(const std::vector<std::string>& rows, const std::string& title) {
    constexpr int kQuiet = 4;
    const auto size = static_cast<double>(rows.size()) + 2 * kQuiet;
    auto drawn =
        opening(size, size, title, "") + rect(0, 0, size, size, "quiet", "fill=\"#FFFFFF\"");
    std::string path;
    for (std::size_t y = 0; y < rows.size(); ++y) {
        for (std::size_t x = 0; x < rows[y].size(); ++x) {
            if (rows[y][x] != '1') continue;
            path +=
                "M" + std::to_string(x + kQuiet) + " " + std::to_string(y + kQuiet) + "h1v1h-1z";
        }
    }
    return drawn + "<path class=\"modules\" d=\"" + path +
           "\" fill=\"#000000\" shape-rendering=\"crispEdges\"/></svg>\n";
}

}  // namespace vertebra::report
