#include "common/session/ids.h"

#include <algorithm>

namespace vertebra {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kHalf = 16;  // digits of one 64-bit half

void put(std::string& text, std::uint64_t half) {
    for (int shift = 60; shift >= 0; shift -= 4) {
        text.push_back(kDigits[(half >> shift) & 0xF]);
    }
}

bool take(std::string_view digits, std::uint64_t& half) {
    half = 0;
    for (const char digit : digits) {
        const auto value = kDigits.find(digit);
        if (value == std::string_view::npos) return false;
        half = half << 4 | value;
    }
    return true;
}

}  // namespace

std::string hex(std::uint64_t high, std::uint64_t low) {
    std::string text;
    text.reserve(2 * kHalf);
    put(text, high);
    put(text, low);
    return text;
}

bool read_hex(std::string_view text, std::uint64_t& high, std::uint64_t& low) {
    return text.size() == 2 * kHalf && take(text.substr(0, kHalf), high) &&
           take(text.substr(kHalf), low);
}

std::string lower_case(std::string code) {
    std::ranges::transform(code, code.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return code;
}

}  // namespace vertebra
