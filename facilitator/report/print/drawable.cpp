#include "facilitator/report/print/drawable.h"

#include <algorithm>
#include <cstdint>

namespace vertebra::report {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xF0) return 4;
    return first >= 0xE0 ? 3 : 2;
}

char32_t code_of(std::string_view letter) {
    constexpr unsigned char kFirst[] = {0x7F, 0x1F, 0x0F, 0x07};
    char32_t code = static_cast<unsigned char>(letter[0]) & kFirst[letter.size() - 1];
    for (const char next : letter.substr(1)) {
        code = code << 6 | (static_cast<unsigned char>(next) & 0x3F);
    }
    return code;
}

bool is_drawable(char32_t code) {
    const bool control =
        (code < ' ' && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0);
    const bool none = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    return !control && !none;
}

}  // namespace

std::string drawable(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const auto letter = text.substr(0, length_of(static_cast<unsigned char>(text.front())));
        safe += is_drawable(code_of(letter)) ? letter : kReplacement;
        text.remove_prefix(letter.size());
    }
    return safe;
}

}  // namespace vertebra::report
