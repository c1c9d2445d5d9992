#include "tests/faults/raw_socket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace vertebra::faults {
namespace {

using Clock = std::chrono::steady_clock;

sockaddr_in place(const std::string& address, int port) {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(static_cast<std::uint16_t>(port));
    inet_pton(AF_INET, address.c_str(), &at.sin_addr);
    return at;
}

// Waits until there is something to read, or the time is up.
bool is_readable(int socket, Clock::time_point until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
    pollfd one{socket, POLLIN, 0};
    return left.count() > 0 && poll(&one, 1, static_cast<int>(left.count())) > 0;
}

}  // namespace

RawSocket::RawSocket(const std::string& port, const std::string& source) {
    socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    setsockopt(socket_, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
    const auto from = place(source, 0);
    const auto to = place("127.0.0.1", std::stoi(port));
    const auto* as_from = reinterpret_cast<const sockaddr*>(&from);
    const auto* as_to = reinterpret_cast<const sockaddr*>(&to);
    if (bind(socket_, as_from, sizeof from) != 0 || connect(socket_, as_to, sizeof to) != 0) {
        close();
    }
}

RawSocket::~RawSocket() {
    close();
}

bool RawSocket::send(std::string_view bytes, std::size_t slice) const {
    while (!bytes.empty()) {
        const auto piece = bytes.substr(0, slice);
        const auto sent = ::send(socket_, piece.data(), piece.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string RawSocket::read_to_end(bool& hung, std::chrono::milliseconds limit) const {
    const auto until = Clock::now() + limit;
    std::string text;
    std::array<char, 4096> piece{};
    while (is_readable(socket_, until)) {
        const auto got = recv(socket_, piece.data(), piece.size(), 0);
        if (got <= 0) {
            hung = false;
            return text;
        }
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
    hung = true;
    return text;
}

std::string RawSocket::read_some(std::size_t wanted, std::chrono::milliseconds limit) const {
    const auto until = Clock::now() + limit;
    std::string text;
    std::array<char, 4096> piece{};
    while (text.size() < wanted && is_readable(socket_, until)) {
        const auto most = std::min(piece.size(), wanted - text.size());
        const auto got = recv(socket_, piece.data(), most, 0);
        if (got <= 0) break;
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
    return text;
}

void RawSocket::reset() {
    const linger at_once{1, 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close();
}

void RawSocket::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

}  // namespace vertebra::faults
