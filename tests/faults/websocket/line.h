#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "tests/faults/raw_socket.h"
#include "tests/faults/websocket/host_reader.h"

namespace vertebra::faults {

// A client's WebSocket to the host without any library. Answers the host's pings, as every client
// must; sends nothing else by itself.
class Line {
public:
    static constexpr std::size_t kLump = 1 << 20;
    enum class Came { Wanted, Closed, Ended, Faulty, Nothing };

    // Connects and upgrades, with a limit; from an address of loopback, with more lines in the
    // head.
    explicit Line(const std::string& port, const std::string& source = "127.0.0.1",
                  const std::string& head = {});
    // Why the upgrade failed; empty when it has not.
    const std::string& refused() const { return refused_; }

    // False when the other end has gone.
    bool send(std::string_view bytes, std::size_t slice = kLump) const;
    // Reads on until this is heard, or the close frame, the end, a fault, or the limit.
    using Hear = std::function<bool(const HostReader::Heard&)>;
    Came read_until(const Hear& wanted, std::chrono::milliseconds limit);
    Came read_until_pong(const std::string& payload, std::chrono::milliseconds limit);
    // Reads on until the connection has ended; Nothing when it has not within the limit.
    Came read_to_end(std::chrono::milliseconds limit);
    void reset() { socket_.reset(); }

    const HostReader& reader() const { return reader_; }

private:
    void upgrade(const std::string& port, const std::string& head);
    Came read_more(std::chrono::steady_clock::time_point until);

    RawSocket socket_;
    std::string refused_;
    HostReader reader_;
    std::size_t looked_at_ = 0;  // of what the reader has heard
    bool has_ended_ = false;
};

}  // namespace vertebra::faults
