#include "facilitator/host/server/headers.h"

namespace vertebra::server {

void add_headers(boost::beast::http::fields& answer, const std::string& host) {
    std::string policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'";
    if (!host.empty()) policy += " ws://" + host + " wss://" + host;
    policy += "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    answer.set("Content-Security-Policy", policy);
    answer.set("X-Content-Type-Options", "nosniff");
    answer.set("Referrer-Policy", "no-referrer");
    answer.set("Cross-Origin-Resource-Policy", "same-origin");
    answer.set("Permissions-Policy",
               "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    answer.erase("Server");
}

}  // namespace vertebra::server
