#include "facilitator/host/server/web_socket.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
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

using Stream = websocket::stream<Line>;

constexpr auto kNoThrow = net::as_tuple(net::use_awaitable);
constexpr auto kHandshake = std::chrono::seconds{5};
constexpr auto kSilence = std::chrono::seconds{45};
constexpr auto kParting = std::chrono::seconds{1};  // for the answer to our close frame
constexpr auto kStuck = std::chrono::seconds{10};   // a write that makes no progress
constexpr auto kLate = std::chrono::seconds{2};     // a clock that rings so late: we have slept
constexpr std::size_t kMostAtFirst = 16 * 1024;
constexpr std::size_t kMostAround = 2048;  // bytes around a message: heads of pieces, pings
constexpr double kControlPerSecond = 10;   // pings and pongs, with as many at once

class WebSocket final : public Connection, public std::enable_shared_from_this<WebSocket> {
public:
    WebSocket(Line line, bool may_carry_keys)
        : stream_(std::move(line)),
          stuck_(stream_.get_executor()),
          may_carry_keys_(may_carry_keys) {}

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
            [secure = stream_.next_layer().is_secure()](websocket::response_type& response) {
                add_headers(response);
                response.set(beast::http::field::server, "Vertebra");  // else Beast says its own
                if (secure) keep_secure(response);
            }));
        appetite().sated();
        allow(kMostAtFirst);
        stream_.auto_fragment(false);
        appetite().exceeded = [this] { close_soon(); };
        stream_.control_callback([this](auto, auto) { control_frame(); });
        if (const auto [bad] = co_await stream_.async_accept(request, kNoThrow); bad) co_return;
        // Kept here: it knows this connection, and must not outlive it in a circle.
        const auto visitor = greet(self);
        co_await read_all(*visitor);
        visitor->gone();
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

    bool may_carry_keys() const override { return may_carry_keys_; }
    void rest(std::chrono::milliseconds time) override { rest_ = time; }

    void allow(std::size_t most_bytes) override {
        stream_.read_message_max(most_bytes);
        appetite().most = most_bytes + kMostAround;
        outbox_.make_room(most_bytes / kMostAtFirst * Outbox::kMostBytes);
    }

private:
    protocol::Appetite& appetite() { return beast::get_lowest_layer(stream_).rate_policy(); }

    // From within a read, which is not the moment to write.
    void close_soon() {
        net::post(stream_.get_executor(), [weak = weak_from_this()] {
            if (const auto self = weak.lock()) self->close(CloseCode::Policy);
        });
    }

    void control_frame() {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double> gone = now - controlled_;
        controlled_ = now;
        controls_ = std::min(kControlPerSecond, controls_ + gone.count() * kControlPerSecond);
        controls_ -= 1;
        if (controls_ < 0) close_soon();
    }

    net::awaitable<void> read_all(Visitor& visitor) {
        beast::flat_buffer buffer;
        for (;;) {
            const auto [bad, size] = co_await stream_.async_read(
                buffer, net::bind_cancellation_slot(reading_.slot(), kNoThrow));
            if (bad) co_return;
            if (!stream_.got_text()) {
                close(CloseCode::Policy);
                co_return;
            }
            appetite().sated();
            visitor.heard({static_cast<const char*>(buffer.cdata().data()), buffer.size()});
            buffer.consume(buffer.size());
            if (buffer.capacity() > kMostAtFirst) buffer.shrink_to_fit();
            if (rest_.count() > 0) {
                net::steady_timer rest{stream_.get_executor(), std::exchange(rest_, {})};
                co_await rest.async_wait(kNoThrow);
            }
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
            watch(kStuck);
            stream_.text(true);
            const auto [gone, size] = co_await stream_.async_write(net::buffer(*frame), kNoThrow);
            ++written_;
            stuck_.cancel();
            if (gone) co_return;
        }
        if (closing_) {
            const auto reason = static_cast<websocket::close_code>(*closing_);
            watch(kParting);
            co_await stream_.async_close(websocket::close_reason{reason},
                                         net::bind_cancellation_slot(parting_.slot(), kNoThrow));
            stuck_.cancel();
        }
        writing_ = false;
    }

    // Hangs up when what is being written makes no progress. A clock that rings late tells that we
    // have slept, as a closed lid does, and not the phone: it gets its time once more.
    void watch(std::chrono::seconds time) {
        stuck_.expires_after(time);
        stuck_.async_wait([weak = weak_from_this(), time, before = written_](auto cancelled) {
            const auto self = weak.lock();
            // It may have rung already when it was cancelled.
            if (!self || cancelled || before != self->written_) return;
            const auto late = std::chrono::steady_clock::now() - self->stuck_.expiry();
            late > kLate ? self->watch(time) : self->hang_up();
        });
    }

    // In Beast a close and a read that fails at that moment wait for each other, without end and
    // without a socket whose end would wake them: both are told.
    void hang_up() {
        beast::get_lowest_layer(stream_).close();
        parting_.emit(net::cancellation_type::terminal);
        reading_.emit(net::cancellation_type::terminal);
    }

    Stream stream_;
    net::steady_timer stuck_;
    bool may_carry_keys_;
    net::cancellation_signal reading_;
    net::cancellation_signal parting_;
    Outbox outbox_;
    bool writing_ = false;
    std::uint64_t written_ = 0;  // frames
    std::optional<CloseCode> closing_;
    std::chrono::milliseconds rest_{0};
    double controls_ = kControlPerSecond;
    std::chrono::steady_clock::time_point controlled_ = std::chrono::steady_clock::now();
};

}  // namespace

net::awaitable<void> serve_web_socket(Line line, Request request, bool may_carry_keys,
                                      Greet greet) {
    const auto connection = std::make_shared<WebSocket>(std::move(line), may_carry_keys);
    co_await connection->run(std::move(request), std::move(greet));
}

}  // namespace vertebra::server
