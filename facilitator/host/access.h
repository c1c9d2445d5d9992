#pragma once

#include <string>

#include "common/result.h"
#include "facilitator/host/wifi.h"

namespace vertebra {

// The secrets of one workshop: who holds one may come in; and the Wi-Fi of the room, whose password
// is one too. They live in a file beside the session that only its owner can read, never in the
// session file itself.
struct Access {
    std::string facilitator_key;  // 64 digits
    std::string recorder_key;     // 64 digits
    std::string projector_key;    // 32 digits
    std::string secret;           // 32 digits: what the QR holds
    std::string reviewer_secret;  // 32 digits: what is in the link for reviewers
    std::string code;             // 6 letters, to be typed
    Wifi wifi;

    static Access drawn();
};

// Reads the file, or draws new secrets and writes it (mode 0600). One of before there were
// recorders or reviewers gets secrets for them.
[[nodiscard]] Result<Access> access_at(const std::string& path);
[[nodiscard]] Result<void> write_access(const std::string& path, const Access& access);

}  // namespace vertebra
