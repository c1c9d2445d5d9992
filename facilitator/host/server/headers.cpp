#include "facilitator/host/server/headers.h"

namespace vertebra::server {

void add_headers(boost::beast::http::fields& answer, const std::string& host) {
    std::string policy = "default-src 'none'";
    if (!host.empty()) {
        policy +=
            "; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' "
            "ws://" +
            host + " wss://" + host +
            "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        answer.set("Permissions-Policy",
                   "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    }
    answer.set("Content-Security-Policy", policy);
    answer.set("X-Content-Type-Options", "nosniff");
    answer.set("Referrer-Policy", "no-referrer");
    answer.set("Cross-Origin-Resource-Policy", "same-origin");
    answer.erase("Server");
}

void add_headers_of_reading(boost::beast::http::fields& answer, bool embedded) {
    add_headers(answer);
    answer.set("Content-Security-Policy",
               std::string{"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri "
                           "'none'; form-action 'self'; frame-ancestors "} +
                   (embedded ? "*" : "'none'"));
    answer.set("Permissions-Policy",
               "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (embedded) answer.set("Cross-Origin-Resource-Policy", "cross-origin");
}

void keep_secure(boost::beast::http::fields& answer) {
    answer.set("Strict-Transport-Security", "max-age=2592000");
}

}  // namespace vertebra::server
