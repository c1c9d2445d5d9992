#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertebra::report {

// Small pieces of SVG. Everything that is text of people or packs goes through escaped();
// coordinates are rounded to 0.01 and written without the locale, so the bytes are the same
// everywhere. Colours come from the page's style sheet by class; the fallbacks written here serve
// where there is none.

std::string escaped(std::string_view text);
std::string number(double value);

// The opening with title and description, so that the drawing can be heard.
std::string opening(double width, double height, std::string_view title,
                    std::string_view description);

std::string rect(double x, double y, double width, double height, std::string_view kind,
                 std::string_view fallback, double radius = 0);
std::string line(double x0, double y0, double x1, double y1, std::string_view kind,
                 std::string_view fallback);

enum class Anchor { Start, Middle, End };
std::string words(double x, double y, std::string_view text, double size, std::string_view kind,
                  Anchor anchor = Anchor::Start);

// Broken at blanks so that each line fits about `width`, by the mean width of sans-serif letters.
std::vector<std::string> wrapped(std::string_view text, double width, double size);
double width_of(std::string_view text, double size);

}  // namespace vertebra::report
