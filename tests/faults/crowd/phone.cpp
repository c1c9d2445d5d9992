#include "tests/faults/crowd/phone.h"

#include <netinet/tcp.h>

#include <array>
#include <boost/asio/buffer.hpp>

#include "tests/faults/websocket/frame.h"

namespace vertebra::faults {
namespace {

namespace net = boost::asio;
using net::ip::tcp;

// As on a network, and not the 64 KiB of loopback: the kernel reckons its buffers by it.
constexpr int kSegment = 1400;
constexpr int kWindow = 4096;
constexpr std::string_view kHeadEnd = "\r\n\r\n";

std::uint64_t number(std::string_view bytes) {
    std::uint64_t sum = 0;
    for (const char one : bytes) {
        sum = sum << 8 | static_cast<unsigned char>(one);
    }
    return sum;
}

}  // namespace

std::shared_ptr<Phone> Phone::make(net::io_context& io, const std::string& port, Ways ways) {
    return std::make_shared<Phone>(io, port, std::move(ways));
}

Phone::Phone(net::io_context& io, const std::string& port, Ways ways)
    : socket_(io), port_(port), ways_(std::move(ways)) {}

void Phone::call(std::string hello) {
    hello_ = std::move(hello);
    pending_.clear();
    unsent_.clear();
    upgraded_ = frozen_ = reading_ = false;
    socket_.open(tcp::v4());
    setsockopt(socket_.native_handle(), IPPROTO_TCP, TCP_MAXSEG, &kSegment, sizeof kSegment);
    socket_.set_option(net::socket_base::receive_buffer_size{kWindow});
    socket_.set_option(tcp::no_delay{true});
    const tcp::endpoint host{net::ip::address_v4::loopback(),
                             static_cast<unsigned short>(std::stoi(port_))};
    socket_.async_connect(host, [self = shared_from_this()](auto bad) {
        if (bad) return self->end();
        self->socket_.non_blocking(true);
        self->write("GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + self->port_ +
                    "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    "Sec-WebSocket-Version: 13\r\n"
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        self->read();
    });
}

bool Phone::say(std::string_view text) {
    return send(bytes_of({.payload = std::string{text}}));
}

bool Phone::send(std::string bytes) {
    if (!upgraded_ || !unsent_.empty()) return false;
    write(std::move(bytes));
    return true;
}

void Phone::thaw() {
    frozen_ = false;
    if (is_connected()) read();
}

void Phone::hang_up() {
    boost::system::error_code none;
    socket_.close(none);
    upgraded_ = false;
}

void Phone::reset() {
    boost::system::error_code none;
    socket_.set_option(net::socket_base::linger{true, 0}, none);
    hang_up();
}

// One buffer for all: a phone keeps only the beginning of a frame whose end has not come.
void Phone::read() {
    if (std::exchange(reading_, true)) return;
    socket_.async_wait(tcp::socket::wait_read, [self = shared_from_this()](auto bad) {
        if (bad) return;  // hung up; it may be calling again
        self->reading_ = false;
        if (self->frozen_ || !self->is_connected()) return;
        static std::array<char, 1 << 16> buffer;
        boost::system::error_code gone;
        const auto size = self->socket_.read_some(net::buffer(buffer), gone);
        if (gone && gone != net::error::would_block) return self->end();
        self->take({buffer.data(), size});
        if (self->is_connected() && !self->frozen_) self->read();
    });
}

void Phone::take(std::string_view bytes) {
    std::string whole;
    if (!pending_.empty()) {
        whole = std::exchange(pending_, {}).append(bytes);
        bytes = whole;
    }
    if (!upgraded_) {
        const auto head = bytes.find(kHeadEnd);
        if (head == std::string_view::npos) return void(pending_ = bytes);
        if (!bytes.starts_with("HTTP/1.1 101 ")) {
            if (ways_.refused) ways_.refused(bytes.substr(0, head));
            return end();
        }
        bytes.remove_prefix(head + kHeadEnd.size());
        upgraded_ = true;
        if (!hello_.empty()) say(hello_);
    }
    while (!bytes.empty() && is_connected()) {
        const auto taken = take_frame(bytes);
        if (taken == 0) return void(pending_ = bytes);
        bytes.remove_prefix(taken);
    }
}

// How long the frame was; 0 when it is not all there.
std::size_t Phone::take_frame(std::string_view bytes) {
    if (bytes.size() < 2) return 0;
    const auto opcode = number(bytes.substr(0, 1)) & 0xF;
    const auto second = number(bytes.substr(1, 1));
    const std::size_t head = second == 126 ? 4 : second == 127 ? 10 : 2;
    if (bytes.size() < head) return 0;
    const auto length = head == 2 ? second : number(bytes.substr(2, head - 2));
    if (bytes.size() < head + length) return 0;
    const auto payload = bytes.substr(head, length);
    if (opcode == kPing) {
        write(bytes_of({.opcode = kPong, .payload = std::string{payload}}));
    } else if (opcode == kClose) {
        end();
    } else if (ways_.heard) {
        ways_.heard(payload);
    }
    return head + length;
}

void Phone::write(std::string bytes) {
    unsent_ += bytes;
    if (unsent_.size() > bytes.size()) return;  // the loop below is waiting
    boost::system::error_code gone;
    unsent_.erase(0, socket_.write_some(net::buffer(unsent_), gone));
    if (unsent_.empty() || (gone && gone != net::error::would_block)) return void(unsent_.clear());
    socket_.async_wait(tcp::socket::wait_write, [self = shared_from_this()](auto bad) {
        if (!bad && self->is_connected()) self->write(std::exchange(self->unsent_, {}));
    });
}

void Phone::end() {
    if (!is_connected()) return;
    hang_up();
    if (ways_.ended) ways_.ended();
}

}  // namespace vertebra::faults
