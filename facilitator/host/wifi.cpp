#include "facilitator/host/wifi.h"

#include <algorithm>
#include <string_view>

#include "common/text/plain_text.h"

namespace vertebra {
namespace {

constexpr std::size_t kMostName = 32;
constexpr std::size_t kLeastPassword = 8;
constexpr std::size_t kMostPassword = 63;
constexpr std::size_t kKeyDigits = 64;

bool is_password(std::string_view text) {
    const bool printable =
        std::ranges::all_of(text, [](char letter) { return letter >= ' ' && letter <= '~'; });
    if (!printable) return false;
    if (text.size() >= kLeastPassword && text.size() <= kMostPassword) return true;
    return text.size() == kKeyDigits &&
           text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        if (std::string_view{"\\;,:\""}.find(letter) != std::string_view::npos) safe += '\\';
        safe += letter;
    }
    return safe;
}

}  // namespace

Result<void> is_wifi(const Wifi& wifi) {
    if (wifi == Wifi{}) return {};
    if (wifi.name.empty() || wifi.name.size() > kMostName || !is_plain(wifi.name, kNameRule)) {
        return fail(ErrorKind::InvalidInput, "bad_wifi_name",
                    "The name of a Wi-Fi has 1 to 32 bytes, all of them visible.",
                    "Type it as the phones list it.");
    }
    if (!wifi.password.empty() && !is_password(wifi.password)) {
        return fail(ErrorKind::InvalidInput, "bad_wifi_password",
                    "The password of a Wi-Fi has 8 to 63 letters, digits and signs, or 64 "
                    "hexadecimal digits.",
                    "Look at it on the access point; leave it empty for an open network.");
    }
    return {};
}

std::string qr_text(const Wifi& wifi) {
    if (wifi.password.empty()) return "WIFI:T:nopass;S:" + escaped(wifi.name) + ";;";
    return "WIFI:T:WPA;S:" + escaped(wifi.name) + ";P:" + escaped(wifi.password) + ";;";
}

}  // namespace vertebra
