#pragma once

#include <functional>
#include <memory>
#include <string>

namespace boost::asio {
class io_context;
}

namespace vertebra::protocol {

// The client end of the wire: one WebSocket connection that comes back by itself. After a drop it
// waits a random time between 0.2 and 3 s and connects again; it pings when the host has been
// silent for 20 s and gives the connection up after 5 s without an answer.
//
// All callbacks run on the io_context's thread; start, send and stop may be called only there.
class Link : public std::enable_shared_from_this<Link> {
public:
    struct Target {
        std::string host;  // a name or an address
        std::string port;
        std::string path = "/ws";
        std::string source = {};  // a local address to come from; empty: any
        bool encrypted = false;   // https: the certificate has to be one this computer trusts
    };
    struct Events {
        std::function<std::string()> hello;             // the first frame of each connection
        std::function<void(const std::string&)> heard;  // a frame came in
        std::function<void(bool up)> changed;           // connected and greeted, or lost
        std::function<unsigned()> chance;               // a random number, for the waiting time
        // Whoever answers there is not the host, or its certificate is not trusted here. Nothing
        // was said to it, and it is tried again.
        std::function<void()> distrusted = {};
    };

    // Parses "http://host:port/anything#rest", "https://…" or "host:port"; the port is 80, or 443,
    // when missing.
    static Target target_of(const std::string& url);

    static std::shared_ptr<Link> make(boost::asio::io_context& io, Target target, Events events);
    virtual ~Link() = default;

    virtual void start() = 0;
    // Queued while connected; dropped while not: what matters is sent again after the greeting.
    virtual void send(std::string frame) = 0;
    virtual bool is_up() const = 0;
    // Ends this connection; comes back by itself after `after_ms` (or the usual random time if 0).
    virtual void drop(int after_ms = 0) = 0;
    // Ends for good: from here on nobody is called back any more.
    virtual void stop() = 0;
};

}  // namespace vertebra::protocol
