#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace vertebra::faults {

// A lean client, thousands to a loop: it upgrades, hears and says, and answers pings. It may be
// frozen: it reads no more, and its window is so small that what the host sends it soon stalls.
class Phone : public std::enable_shared_from_this<Phone> {
public:
    struct Ways {
        std::function<void(std::string_view text)> heard;
        std::function<void()> ended = {};                         // by the other end
        std::function<void(std::string_view head)> refused = {};  // instead of an upgrade
    };

    static std::shared_ptr<Phone> make(boost::asio::io_context& io, const std::string& port,
                                       Ways ways);
    Phone(boost::asio::io_context& io, const std::string& port, Ways ways);

    // Connects and upgrades, and says this first.
    void call(std::string hello);
    // False when the host has not yet taken what was said before: then this is not said.
    bool say(std::string_view text);
    bool send(std::string bytes);
    void freeze() { frozen_ = true; }
    void thaw();
    void hang_up();
    // With a reset, as a phone whose battery is out looks once it is back.
    void reset();

    bool is_connected() const { return socket_.is_open(); }
    bool is_upgraded() const { return upgraded_; }

private:
    void read();
    void take(std::string_view bytes);
    std::size_t take_frame(std::string_view bytes);
    void write(std::string bytes);
    void end();

    boost::asio::ip::tcp::socket socket_;
    std::string port_;
    Ways ways_;
    std::string hello_;
    std::string pending_;  // the beginning of a frame
    std::string unsent_;
    bool upgraded_ = false;
    bool frozen_ = false;
    bool reading_ = false;
};

}  // namespace vertebra::faults
