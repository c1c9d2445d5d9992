#include "protocol/link.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <chrono>
#include <deque>
#include <optional>

#include "protocol/encode.h"
#include "protocol/line.h"

namespace vertebra::protocol {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using net::ip::tcp;
using Stream = websocket::stream<Line>;
using std::chrono::milliseconds;

constexpr auto kNoThrow = net::as_tuple(net::use_awaitable);
constexpr std::chrono::seconds kConnect{5};
constexpr std::chrono::seconds kSilence{20};  // then we ask whether anyone is there
constexpr std::chrono::seconds kAnswer{5};
constexpr unsigned kLeastWait = 200;
constexpr unsigned kMostWait = 3000;
constexpr std::size_t kMostMessage = 16 << 20;  // an export of a large workshop

class Reconnecting final : public Link {
public:
    Reconnecting(net::io_context& io, Target target, Events events)
        : io_(io), target_(std::move(target)), events_(std::move(events)), pause_(io), quiet_(io) {}

    void start() override {
        net::co_spawn(
            io_, [self = self()] { return self->live(); }, net::detached);
    }

    void send(std::string frame) override {
        if (!stream_ || !up_) return;
        waiting_.push_back(std::move(frame));
        if (std::exchange(writing_, true)) return;
        net::co_spawn(
            io_, [self = self(), stream = stream_] { return self->write_all(stream); },
            net::detached);
    }

    bool is_up() const override { return up_; }

    void drop(int after_ms) override {
        wait_ms_ = after_ms;
        close();
    }

    void stop() override {
        stopped_ = true;
        pause_.cancel();
        close();
    }

private:
    std::shared_ptr<Reconnecting> self() {
        return std::static_pointer_cast<Reconnecting>(shared_from_this());
    }

    net::awaitable<void> live() {
        while (!stopped_) {
            co_await connect_and_read();
            set_up(false);
            stream_.reset();
            if (stopped_) break;
            const auto wait =
                wait_ms_ > 0
                    ? milliseconds{std::exchange(wait_ms_, 0)}
                    : milliseconds{kLeastWait + events_.chance() % (kMostWait - kLeastWait)};
            pause_.expires_after(wait);
            co_await pause_.async_wait(kNoThrow);
        }
        quiet_.cancel();
    }

    net::awaitable<void> connect_and_read() {
        tcp::resolver resolver{io_};
        const auto [unknown, found] =
            co_await resolver.async_resolve(target_.host, target_.port, kNoThrow);
        if (unknown || stopped_) co_return;
        Line line{io_.get_executor()};
        auto& lowest = line.next_layer();
        lowest.expires_after(kConnect);
        if (!target_.source.empty()) {
            boost::system::error_code bad;
            lowest.socket().open(tcp::v4(), bad);
            lowest.socket().bind({net::ip::make_address(target_.source, bad), 0}, bad);
        }
        const auto [unreachable, peer] = co_await lowest.async_connect(found, kNoThrow);
        if (unreachable || stopped_) co_return;
        boost::system::error_code none;
        lowest.socket().set_option(tcp::no_delay{true}, none);
        if (target_.encrypted && !co_await secure(line)) co_return;
        lowest.expires_never();
        auto stream = std::make_shared<Stream>(std::move(line));
        stream->set_option(
            websocket::stream_base::timeout{kConnect, websocket::stream_base::none(), false});
        stream->read_message_max(kMostMessage);
        const auto [refused] = co_await stream->async_handshake(name(), target_.path, kNoThrow);
        if (refused || stopped_) co_return;
        stream_ = stream;
        waiting_.clear();
        writing_ = false;
        set_up(true);
        send(events_.hello());
        co_await read_all(stream);
    }

    // The host as browsers name it.
    std::string name() const {
        const bool usual = target_.port == (target_.encrypted ? "443" : "80");
        return usual ? target_.host : target_.host + ":" + target_.port;
    }

    // What certificates are trusted is read anew each time: it may just have been put right.
    net::awaitable<bool> secure(Line& line) {
        net::ssl::context context{net::ssl::context::tls_client};
        boost::system::error_code none;
        context.set_options(net::ssl::context::no_tlsv1 | net::ssl::context::no_tlsv1_1, none);
        context.set_default_verify_paths(none);
        const auto trust = co_await line.call_securely(context, target_.host);
        if (stopped_) co_return false;
        if (trust == Line::Trust::No && events_.distrusted) events_.distrusted();
        co_return trust == Line::Trust::Yes;
    }

    net::awaitable<void> read_all(std::shared_ptr<Stream> stream) {
        beast::flat_buffer buffer;
        listen(kSilence);
        for (;;) {
            const auto [gone, size] = co_await stream->async_read(buffer, kNoThrow);
            if (gone || stopped_) co_return;
            asked_ = false;
            listen(kSilence);
            events_.heard({static_cast<const char*>(buffer.cdata().data()), buffer.size()});
            buffer.consume(buffer.size());
        }
    }

    net::awaitable<void> write_all(std::shared_ptr<Stream> stream) {
        while (stream == stream_ && !waiting_.empty()) {
            const auto frame = std::move(waiting_.front());
            waiting_.pop_front();
            const auto [gone, size] = co_await stream->async_write(net::buffer(frame), kNoThrow);
            if (gone) break;
        }
        if (stream == stream_) writing_ = false;
    }

    // Asks after a silence; gives the line up when the question stays without an answer.
    void listen(std::chrono::seconds time) {
        quiet_.expires_after(time);
        quiet_.async_wait([weak = std::weak_ptr<Reconnecting>{self()}](auto cancelled) {
            const auto link = weak.lock();
            if (!link || cancelled || !link->stream_) return;
            if (std::exchange(link->asked_, true)) return link->close();
            link->send(encode(FromProjector{Ping{}}));
            link->listen(kAnswer);
        });
    }

    void close() {
        if (stream_) beast::get_lowest_layer(*stream_).close();
    }

    void set_up(bool up) {
        if (std::exchange(up_, up) != up && !stopped_) events_.changed(up);
    }

    net::io_context& io_;
    Target target_;
    Events events_;
    net::steady_timer pause_;
    net::steady_timer quiet_;
    std::shared_ptr<Stream> stream_;
    std::deque<std::string> waiting_;
    bool up_ = false;
    bool writing_ = false;
    bool asked_ = false;
    bool stopped_ = false;
    int wait_ms_ = 0;
};

}  // namespace

Link::Target Link::target_of(const std::string& url) {
    auto rest = url;
    const bool encrypted = url.starts_with("https://");
    if (const auto scheme = rest.find("://"); scheme != std::string::npos) {
        rest.erase(0, scheme + 3);
    }
    rest.erase(std::min(rest.find_first_of("/#?"), rest.size()));
    const auto colon = rest.rfind(':');
    Target target{.host = rest.substr(0, colon), .port = encrypted ? "443" : "80"};
    if (colon != std::string::npos) target.port = rest.substr(colon + 1);
    target.encrypted = encrypted;
    return target;
}

std::shared_ptr<Link> Link::make(net::io_context& io, Target target, Events events) {
    return std::make_shared<Reconnecting>(io, std::move(target), std::move(events));
}

}  // namespace vertebra::protocol
