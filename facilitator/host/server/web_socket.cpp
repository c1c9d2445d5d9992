#include "facilitator/host/server/web_socket.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <chrono>
#include <optional>
#include <utility>

#include "facilitator/host/server/headers.h"
#include "facilitator/host/server/outbox.h"

namespace vertebra::server {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using Stream = websocket::stream<beast::tcp_stream>;

constexpr auto kNoThrow = net::as_tuple(net::use_awaitable);
constexpr auto kHandshake = std::chrono::seconds{5};
constexpr auto kSilence = std::chrono::seconds{45};
constexpr auto kStuck = std::chrono::seconds{10};  // a write that makes no progress
constexpr std::size_t kMostAtFirst = 16 * 1024;

class WebSocket final : public Connection, public std::enable_shared_from_this<WebSocket> {
public:
    explicit WebSocket(net::ip::tcp::socket socket)
        : stream_(std::move(socket)), stuck_(stream_.get_executor()) {}

    net::awaitable<void> run(Request request, Greet greet) {
        const auto self = shared_from_this();
        beast::get_lowest_layer(stream_).expires_never();
        // Pings after half of the silence allowed; a peer that does not answer is hung up on.
        auto limits = websocket::stream_base::timeout::suggested(beast::role_type::server);
        limits.handshake_timeout = kHandshake;
        limits.idle_timeout = kSilence;
        limits.keep_alive_pings = true;
        stream_.set_option(limits);
        stream_.set_option(websocket::stream_base::decorator(
            [](websocket::response_type& response) { add_headers(response); }));
        stream_.read_message_max(kMostAtFirst);
        stream_.auto_fragment(false);
        if (const auto [bad] = co_await stream_.async_accept(request, kNoThrow); bad) co_return;
        visitor_ = greet(self);
        co_await read_all();
        if (visitor_) std::exchange(visitor_, nullptr)->gone();
        stuck_.cancel();
    }

    void send(Subject topic, Frame frame) override {
        if (closing_) return;
        if (!outbox_.push(topic, std::move(frame))) return hang_up();
        write_next();
    }

    void close(CloseCode code) override {
        if (closing_) return;
        closing_ = code;
        write_next();
    }

    void allow(std::size_t most_bytes) override { stream_.read_message_max(most_bytes); }

private:
    net::awaitable<void> read_all() {
        beast::flat_buffer buffer;
        for (;;) {
            const auto [bad, size] = co_await stream_.async_read(buffer, kNoThrow);
            if (bad || !visitor_) co_return;
            if (!stream_.got_text()) {
                close(CloseCode::Policy);
                co_return;
            }
            visitor_->heard({static_cast<const char*>(buffer.cdata().data()), buffer.size()});
            buffer.consume(buffer.size());
            if (buffer.capacity() > kMostAtFirst) buffer.shrink_to_fit();
        }
    }

    void write_next() {
        if (writing_) return;  // write_all() is running and will come to it
        writing_ = true;
        net::co_spawn(
            stream_.get_executor(), [self = shared_from_this()] { return self->write_all(); },
            net::detached);
    }

    net::awaitable<void> write_all() {
        while (!outbox_.empty()) {
            const Frame frame = outbox_.pop();  // ours now: no newer state can replace it
            stuck_.expires_after(kStuck);
            stuck_.async_wait([weak = weak_from_this()](auto cancelled) {
                if (const auto self = weak.lock(); self && !cancelled) self->hang_up();
            });
            stream_.text(true);
            const auto [gone, size] = co_await stream_.async_write(net::buffer(*frame), kNoThrow);
            stuck_.cancel();
            if (gone) co_return;
        }
        if (closing_) {
            const auto reason = static_cast<websocket::close_code>(*closing_);
            co_await stream_.async_close(websocket::close_reason{reason}, kNoThrow);
        }
        writing_ = false;
    }

    void hang_up() { beast::get_lowest_layer(stream_).close(); }

    Stream stream_;
    net::steady_timer stuck_;
    Outbox outbox_;
    bool writing_ = false;
    std::optional<CloseCode> closing_;
    std::unique_ptr<Visitor> visitor_;
};

}  // namespace

net::awaitable<void> serve_web_socket(net::ip::tcp::socket socket, Request request, Greet greet) {
    const auto connection = std::make_shared<WebSocket>(std::move(socket));
    co_await connection->run(std::move(request), std::move(greet));
}

}  // namespace vertebra::server
