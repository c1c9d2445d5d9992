#pragma once

#include <algorithm>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/rate_policy.hpp>
#include <boost/beast/core/role.hpp>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <utility>

namespace vertebra::protocol {

// Tells when too much has come in without a message being complete: of a message in endless pieces
// nothing is ever heard. Unbounded until `most` is set.
class Appetite {
public:
    std::size_t most = std::numeric_limits<std::size_t>::max();  // bytes
    std::function<void()> exceeded;
    void sated() { taken_ = 0; }

private:
    friend class boost::beast::rate_policy_access;
    static constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();
    std::size_t available_read_bytes() const { return kAny; }
    std::size_t available_write_bytes() const { return kAny; }
    void transfer_read_bytes(std::size_t bytes) {
        taken_ += bytes;
        if (taken_ > most && exceeded) std::exchange(exceeded, nullptr)();
    }
    void transfer_write_bytes(std::size_t) {}
    void on_timer() {}
    std::size_t taken_ = 0;
};

// The bytes of one connection, in the clear or through TLS; an AsyncStream of Asio. One type for
// both, so that HTTP and WebSocket are compiled once. May be moved only while nothing is under way.
class Line {
    using Wire =
        boost::beast::basic_stream<boost::asio::ip::tcp, boost::asio::any_io_executor, Appetite>;
    using Tls = boost::asio::ssl::stream<Wire&>;

public:
    using executor_type = boost::asio::any_io_executor;
    using next_layer_type = Wire;

    // A connection that was accepted, or one to be made.
    explicit Line(boost::asio::ip::tcp::socket socket)
        : wire_(std::make_unique<Wire>(std::move(socket))) {}
    explicit Line(const boost::asio::any_io_executor& executor)
        : wire_(std::make_unique<Wire>(executor)) {}

    executor_type get_executor() { return wire_->get_executor(); }
    Wire& next_layer() { return *wire_; }
    const Wire& next_layer() const { return *wire_; }

    // From now on through TLS; `begun` is what has been read of its greeting. False when the other
    // end does not agree, or not in time.
    boost::asio::awaitable<bool> secure(boost::asio::ssl::context& context,
                                        boost::asio::const_buffer begun);
    bool is_secure() const { return tls_ != nullptr; }
    // The same as the end that called: `host` is whom it means to talk to. A certificate for
    // somebody else, or from nobody this computer trusts, ends it.
    enum class Trust { Yes, No, NotReached };
    boost::asio::awaitable<Trust> call_securely(boost::asio::ssl::context& context,
                                                const std::string& host);
    // Nothing more will be sent: said in the way of the line.
    boost::asio::awaitable<void> finish();

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            [this](auto handler, const Buffers& into) {
                if (tls_) {
                    tls_->async_read_some(into, std::move(handler));
                } else {
                    wire_->async_read_some(into, std::move(handler));
                }
            },
            token, buffers);
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            [this](auto handler, const Buffers& from) {
                if (tls_) {
                    tls_->async_write_some(from, std::move(handler));
                } else {
                    wire_->async_write_some(from, std::move(handler));
                }
            },
            token, buffers);
    }

    // Beast ends a WebSocket with this.
    template <class Handler>
    friend void async_teardown(boost::beast::role_type role, Line& line, Handler&& handler) {
        using boost::beast::websocket::async_teardown;
        if (line.tls_) {
            line.tls_->async_shutdown(std::forward<Handler>(handler));
        } else {
            async_teardown(role, *line.wire_, std::forward<Handler>(handler));
        }
    }
    friend void teardown(boost::beast::role_type, Line& line, boost::system::error_code& bad) {
        line.wire_->socket().close(bad);
    }
    friend void beast_close_socket(Line& line) { line.wire_->close(); }

private:
    std::unique_ptr<Wire> wire_;
    std::unique_ptr<Tls> tls_;
};

}  // namespace vertebra::protocol
