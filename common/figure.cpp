#include "common/figure.h"

#include <cmath>
#include <cstdint>

namespace vertebra {

namespace {

std::string printed(double value, std::size_t decimals, std::string_view language) {
    auto text = fixed(value, static_cast<int>(decimals));
    if (language != "en") text[text.size() - decimals - 1] = ',';
    return text;
}

}  // namespace

std::string one_decimal(double value, std::string_view language) {
    return printed(value, 1, language);
}

std::string two_decimals(double value, std::string_view language) {
    return printed(value, 2, language);
}

std::string fixed(double value, int decimals) {
    std::int64_t scale = 1;
    for (int digit = 0; digit < decimals; ++digit) {
        scale *= 10;
    }
    const auto whole =
        static_cast<std::int64_t>(std::floor(value * static_cast<double>(scale) + 0.5));
    const auto size = whole < 0 ? -whole : whole;
    std::string text = (whole < 0 ? "-" : "") + std::to_string(size / scale);
    if (decimals == 0) return text;
    auto rest = std::to_string(size % scale);
    rest.insert(0, static_cast<std::size_t>(decimals) - rest.size(), '0');
    return text + "." + rest;
}

std::string percent(int part, int whole) {
    if (whole == 0) return {};
    return std::to_string((200 * part + whole) / (2 * whole)) + " %";
}

}  // namespace vertebra
