#include "facilitator/host/server/descriptors.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace vertebra::server {
namespace {

constexpr int kMostConnections = 12000;
constexpr int kSpareDescriptors = 64;  // for files, the dashboard, and to say no
constexpr std::string_view kFull =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\n"
    "Content-Length: 0\r\nContent-Security-Policy: default-src 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n\r\n";

}  // namespace

int room_for_connections() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kMostConnections;
    const auto most = static_cast<long long>(limit.rlim_cur) - kSpareDescriptors;
    return static_cast<int>(std::clamp<long long>(most, 16, kMostConnections));
}

void turn_away(int caller) {
    static_cast<void>(send(caller, kFull.data(), kFull.size(), MSG_NOSIGNAL));
    shutdown(caller, SHUT_WR);
    std::array<char, 2048> request;  // unread, it would make a reset of our end
    static_cast<void>(recv(caller, request.data(), request.size(), MSG_DONTWAIT));
    close(caller);
}

bool SpareDescriptor::turn_away(int listening) {
    give();
    const int caller = accept4(listening, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (caller >= 0) server::turn_away(caller);
    take();
    return caller >= 0;
}

void SpareDescriptor::take() {
    descriptor_ = open("/dev/null", O_RDONLY | O_CLOEXEC);
}

void SpareDescriptor::give() {
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = -1;
}

}  // namespace vertebra::server
