#pragma once

#include <string>
#include <string_view>

namespace vertebra {

// Figures as they are printed: rounded half up. Exports use the point; screens the language's own
// sign.
std::string one_decimal(double value, std::string_view language = "en");
std::string two_decimals(double value, std::string_view language = "en");

// With a point and this many decimals (0 … 6), rounded half up: for exports.
std::string fixed(double value, int decimals);

// part of whole as a whole percentage, "63 %"; empty when whole is 0.
std::string percent(int part, int whole);

}  // namespace vertebra
