#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace vertebra::faults {

// A TCP connection to the host without any library in between: a fault in the library that the
// host uses cannot hide itself.
class RawSocket {
public:
    // To 127.0.0.1, from `source` (an address of loopback).
    explicit RawSocket(const std::string& port, const std::string& source = "127.0.0.1");
    ~RawSocket();
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;

    bool is_open() const { return socket_ >= 0; }
    // In pieces of at most `slice` bytes, each a packet of its own. False when the other end has
    // gone.
    bool send(std::string_view bytes, std::size_t slice = 1 << 20) const;
    // Everything until the other end closes; `hung` is set when it has not within the limit.
    std::string read_to_end(bool& hung, std::chrono::milliseconds limit) const;
    // At least `wanted` bytes more, or what came until the end or the limit.
    std::string read_some(std::size_t wanted, std::chrono::milliseconds limit) const;
    // With a reset instead of an orderly end.
    void reset();
    void close();

private:
    int socket_ = -1;
};

}  // namespace vertebra::faults
