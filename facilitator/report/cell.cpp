#include "facilitator/report/cell.h"

#include <algorithm>

#include "common/figure.h"

namespace vertebra::report {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::size_t kMostDigits = 9;
constexpr std::size_t kMostDecimals = 6;

// Takes what it finds off the front.
bool take(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

std::string_view digits(std::string_view& text) {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto found = text.substr(0, end);
    text.remove_prefix(end);
    return found;
}

double value_of(std::string_view figures) {
    double value = 0;
    for (const char digit : figures) {
        value = 10 * value + (digit - '0');
    }
    return value;
}

}  // namespace

Cell told(std::string text) {
    return {.text = std::move(text)};
}

Cell whole(int number) {
    return {.text = std::to_string(number), .number = number};
}

Cell decimal(double number, int decimals, std::string_view language) {
    auto text = decimals == 1 ? one_decimal(number, language) : two_decimals(number, language);
    return {.text = std::move(text), .number = number, .decimals = decimals};
}

Cell printed(std::string text, std::string_view language) {
    std::string_view rest = text;
    const bool minus = take(rest, kMinus) || take(rest, "-");
    if (!minus) take(rest, "+");
    const auto before = digits(rest);
    const bool has_sign = take(rest, language == "en" ? "." : ",");
    const auto after = has_sign ? digits(rest) : std::string_view{};
    const bool percent = take(rest, " %") || take(rest, "\u00A0%");
    const bool is_number = !before.empty() && before.size() <= kMostDigits && rest.empty() &&
                           after.empty() != has_sign && after.size() <= kMostDecimals;
    if (!is_number) return told(std::move(text));
    double scale = percent ? 100 : 1;
    for (std::size_t at = 0; at < after.size(); ++at) {
        scale *= 10;
    }
    const double value = value_of(std::string{before} + std::string{after}) / scale;
    const auto decimals = static_cast<int>(after.size());
    return {.text = std::move(text),
            .number = minus ? -value : value,
            .decimals = decimals,
            .percent = percent};
}

}  // namespace vertebra::report
