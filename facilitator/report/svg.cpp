#include "facilitator/report/svg.h"

#include "common/figure.h"
#include "common/text/plain_text.h"

namespace vertebra::report {
namespace {

constexpr double kLetter = 0.54;  // mean advance of sans-serif letters, in em
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        const auto rest = text.substr(at);
        switch (letter) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default:
                // XML has no place for these, escaped or not, and an older file may hold them.
                if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
                    safe += kReplacement;
                    at += 2;
                } else if (letter >= 0 && letter < ' ' && letter != '\n' && letter != '\t') {
                    safe += kReplacement;
                } else {
                    safe += letter;
                }
        }
    }
    return safe;
}

std::string number(double value) {
    auto text = fixed(value, 2);
    while (text.back() == '0') {
        text.pop_back();
    }
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string opening(double width, double height, std::string_view title,
                    std::string_view description) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + number(width) +
           " " + number(height) + "\" font-family=\"Inter, system-ui, sans-serif\"><title>" +
           escaped(title) + "</title><desc>" + escaped(description) + "</desc>\n";
}

std::string rect(double x, double y, double width, double height, std::string_view kind,
                 std::string_view fallback, double radius) {
    std::string corner = radius > 0 ? " rx=\"" + number(radius) + "\"" : "";
    return "<rect class=\"" + std::string{kind} + "\" x=\"" + number(x) + "\" y=\"" + number(y) +
           "\" width=\"" + number(width) + "\" height=\"" + number(height) + "\"" + corner + " " +
           std::string{fallback} + "/>\n";
}

std::string line(double x0, double y0, double x1, double y1, std::string_view kind,
                 std::string_view fallback) {
    return "<line class=\"" + std::string{kind} + "\" x1=\"" + number(x0) + "\" y1=\"" +
           number(y0) + "\" x2=\"" + number(x1) + "\" y2=\"" + number(y1) + "\" " +
           std::string{fallback} + "/>\n";
}

std::string words(double x, double y, std::string_view text, double size, std::string_view kind,
                  Anchor anchor) {
    const char* side = anchor == Anchor::Start    ? "start"
                       : anchor == Anchor::Middle ? "middle"
                                                  : "end";
    return "<text class=\"" + std::string{kind} + "\" x=\"" + number(x) + "\" y=\"" + number(y) +
           "\" font-size=\"" + number(size) + "\" text-anchor=\"" + side + "\">" + escaped(text) +
           "</text>\n";
}

double width_of(std::string_view text, double size) {
    return code_points(text) * size * kLetter;
}

std::vector<std::string> wrapped(std::string_view text, double width, double size) {
    std::vector<std::string> lines;
    std::string current;
    while (!text.empty()) {
        const auto blank = text.find(' ');
        const auto word = text.substr(0, blank);
        text = blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
        const auto longer = current.empty() ? std::string{word} : current + " " + std::string{word};
        if (!current.empty() && width_of(longer, size) > width) {
            lines.push_back(std::exchange(current, std::string{word}));
        } else {
            current = longer;
        }
    }
    if (!current.empty()) lines.push_back(std::move(current));
    return lines;
}

}  // namespace vertebra::report
