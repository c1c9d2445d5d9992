#include "facilitator/host/server/passage.h"

#include <algorithm>

namespace vertebra::server {
namespace {

namespace ip = boost::asio::ip;

ip::address plain(const ip::address& address) {
    if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
    return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

// A proxy on this computer calls from here too, but by the name the world knows us by.
bool is_called_locally(const Request& request, const ip::address& from) {
    std::string host{request[boost::beast::http::field::host]};
    if (!host.ends_with(']')) host.erase(std::min(host.rfind(':'), host.size()));
    return host == "localhost" || host == "[::1]" || host == from.to_string();
}

}  // namespace

Passage passage_of(const Request& request, bool tls, const Ends& ends, const std::string& proxy) {
    constexpr auto kProtocol = "X-Forwarded-Proto";
    const auto from = plain(ends.peer);
    Passage passage{.encrypted = tls};
    if (!proxy.empty() && from.to_string() == proxy && request.count(kProtocol) == 1) {
        passage.encrypted = tls || request[kProtocol] == "https";
        return passage;
    }
    // Who calls an address of ours from that same address is on this computer.
    passage.from_here = (from.is_loopback() || from == plain(ends.own)) &&
                        request.count(kProtocol) == 0 && is_called_locally(request, from);
    return passage;
}

}  // namespace vertebra::server
