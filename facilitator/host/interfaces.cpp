#include "facilitator/host/interfaces.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>

namespace vertebra {
namespace {

// 0 for a room's own network, 1 for other addresses, 2 for loopback.
int distance(std::uint32_t address) {
    if (address >> 24 == 127) return 2;
    const bool own = address >> 24 == 10 || address >> 20 == 0xAC1 || address >> 16 == 0xC0A8;
    return own ? 0 : 1;
}

}  // namespace

std::vector<std::string> own_addresses() {
    ifaddrs* list = nullptr;
    std::vector<std::pair<int, std::string>> found;
    if (getifaddrs(&list) == 0) {
        for (const auto* one = list; one != nullptr; one = one->ifa_next) {
            const bool up = (one->ifa_flags & IFF_UP) != 0;
            if (!up || one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
            const auto& address = reinterpret_cast<const sockaddr_in*>(one->ifa_addr)->sin_addr;
            std::array<char, INET_ADDRSTRLEN> text{};
            inet_ntop(AF_INET, &address, text.data(), text.size());
            found.emplace_back(distance(ntohl(address.s_addr)), text.data());
        }
        freeifaddrs(list);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, std::string>::first);
    std::vector<std::string> addresses;
    for (auto& [far, address] : found) {
        addresses.push_back(std::move(address));
    }
    return addresses;
}

}  // namespace vertebra
