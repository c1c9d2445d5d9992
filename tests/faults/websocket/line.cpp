#include "tests/faults/websocket/line.h"

#include <algorithm>

namespace vertebra::faults {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kUpgradeTime{3};
constexpr std::size_t kMostHead = 4096;
constexpr std::string_view kHeadEnd = "\r\n\r\n";
// Key and answer of RFC 6455, 1.3.
constexpr const char* kKey = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr const char* kAccept = "\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n";

std::chrono::milliseconds left(Clock::time_point until) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
}

// How many bytes the end of a head lacks at least: never asks for a byte of what follows it.
std::size_t missing(std::string_view head) {
    for (std::size_t size = kHeadEnd.size(); size > 0; --size) {
        if (head.ends_with(kHeadEnd.substr(0, size))) return kHeadEnd.size() - size;
    }
    return kHeadEnd.size();
}

}  // namespace

Line::Line(const std::string& port, const std::string& source, const std::string& head)
    : socket_(port, source) {
    if (!socket_.is_open()) {
        refused_ = "nobody listens";
    } else {
        upgrade(port, head);
    }
}

void Line::upgrade(const std::string& port, const std::string& own) {
    static_cast<void>(socket_.send("GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + port +
                                   "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                   "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " +
                                   kKey + "\r\n" + own + "\r\n"));
    const auto until = Clock::now() + kUpgradeTime;
    std::string head;
    while (missing(head) > 0 && head.size() < kMostHead) {
        const auto more = socket_.read_some(missing(head), left(until));
        if (more.empty()) break;
        head += more;
    }
    const bool done = head.starts_with("HTTP/1.1 101 ") && missing(head) == 0 &&
                      head.find(kAccept) != std::string::npos &&
                      head.find("Sec-WebSocket-Extensions") == std::string::npos;
    if (!done) refused_ = "no upgrade: " + head.substr(0, head.find('\r'));
}

bool Line::send(std::string_view bytes, std::size_t slice) const {
    return socket_.send(bytes, slice);
}

Line::Came Line::read_until(const Hear& wanted, std::chrono::milliseconds limit) {
    const auto until = Clock::now() + limit;
    for (;;) {
        while (looked_at_ < reader_.heard().size()) {
            if (wanted(reader_.heard()[looked_at_++])) return Came::Wanted;
        }
        if (reader_.has_closed() && reader_.fault().empty()) return Came::Closed;
        if (const auto came = read_more(until); came != Came::Wanted) return came;
    }
}

Line::Came Line::read_until_pong(const std::string& payload, std::chrono::milliseconds limit) {
    return read_until(
        [&](const auto& one) { return one.opcode == kPong && one.payload == payload; }, limit);
}

Line::Came Line::read_to_end(std::chrono::milliseconds limit) {
    const auto until = Clock::now() + limit;
    for (;;) {
        if (const auto came = read_more(until); came != Came::Wanted) return came;
    }
}

// One step further: Wanted when something has come.
Line::Came Line::read_more(Clock::time_point until) {
    if (!reader_.fault().empty()) return Came::Faulty;
    if (has_ended_) return Came::Ended;
    const auto wanted = reader_.wanted();
    const auto came = socket_.read_some(wanted, std::max(left(until), {}));
    const auto before = reader_.heard().size();
    reader_.take(came);
    for (auto at = before; at < reader_.heard().size(); ++at) {
        const auto& one = reader_.heard()[at];
        if (one.opcode == kPing) {
            static_cast<void>(send(bytes_of({.opcode = kPong, .payload = one.payload})));
        }
    }
    if (came.size() == wanted) return Came::Wanted;
    if (left(until).count() <= 0) return Came::Nothing;
    has_ended_ = true;
    reader_.end();
    return reader_.fault().empty() ? Came::Ended : Came::Faulty;
}

}  // namespace vertebra::faults
