#pragma once

#include <string>

#include "common/result.h"

namespace vertebra {

// The Wi-Fi people use in this room, to be shown beside the way into the workshop.
struct Wifi {
    std::string name;      // 1 … 32 bytes; empty: none is told
    std::string password;  // empty: an open network

    bool operator==(const Wifi&) const = default;
};

// Whether an access point could be called so: the name by IEEE 802.11, the password by WPA (8 to 63
// visible ASCII characters and blanks, or 64 hexadecimal digits). None at all is right too.
[[nodiscard]] Result<void> is_wifi(const Wifi& wifi);

// What its QR code holds: "WIFI:T:WPA;S:name;P:password;;", with a backslash before \ ; , : and ".
// Phones read it with their camera and offer to join.
std::string qr_text(const Wifi& wifi);

}  // namespace vertebra
