#include "facilitator/report/xlsx/sheet_name.h"

namespace vertebra::report {
namespace {

constexpr int kMost = 31;  // UTF-16 units, of which a letter beyond the basic plane takes two
constexpr unsigned char kFirstOfFour = 0xF0;

bool may_stand(char letter) {
    return std::string_view{"[]:*?/\\"}.find(letter) == std::string_view::npos &&
           static_cast<unsigned char>(letter) >= ' ';
}

bool begins_letter(unsigned char byte) {
    return (byte & 0xC0) != 0x80;
}

}  // namespace

std::string sheet_name(int number, std::string_view title) {
    auto name = std::to_string(number) + " ";
    auto units = static_cast<int>(name.size());
    bool fits = true;
    for (const char letter : title) {
        const auto byte = static_cast<unsigned char>(letter);
        if (begins_letter(byte)) {
            const int more = byte >= kFirstOfFour ? 2 : 1;
            fits = fits && units + more <= kMost;
            if (fits && may_stand(letter)) units += more;
        }
        if (!fits) break;
        if (may_stand(letter)) name += letter;
    }
    // An apostrophe may stand within a name, at its end it may not.
    while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) {
        name.pop_back();
    }
    return name;
}

}  // namespace vertebra::report
