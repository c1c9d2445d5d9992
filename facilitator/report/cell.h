#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vertebra::report {

// A cell as it is read; of a figure also the number, so that a spreadsheet can reckon with it.
struct Cell {
    std::string text;
    std::optional<double> number = {};
    int decimals = 0;      // as they stand in the text, 0 … 6
    bool percent = false;  // the number is a part of a whole: 0.63 of "63 %"
    bool operator==(const Cell&) const = default;
};

// Words, whatever they look like.
Cell told(std::string text);
Cell whole(int number);
// With so many decimals (1 or 2), printed as the language does.
Cell decimal(double number, int decimals, std::string_view language);
// A figure of one of our own charts, as it was printed in a language: "12", "3,5", "63 %", "−0.12".
// Anything else in it, such as "3 (2–4)", is words.
Cell printed(std::string text, std::string_view language);

}  // namespace vertebra::report
