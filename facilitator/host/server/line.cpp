#include "facilitator/host/server/line.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>

namespace vertebra::server {
namespace {

namespace net = boost::asio;
constexpr auto kNoThrow = net::as_tuple(net::use_awaitable);
constexpr auto kGreeting = std::chrono::seconds{5};  // of TLS, whole
constexpr auto kParting = std::chrono::seconds{1};

}  // namespace

net::awaitable<bool> Line::secure(net::ssl::context& context, net::const_buffer begun) {
    tls_ = std::make_unique<Tls>(*wire_, context);
    wire_->expires_after(kGreeting);
    const auto [bad, used] =
        co_await tls_->async_handshake(net::ssl::stream_base::server, begun, kNoThrow);
    co_return !bad;
}

net::awaitable<void> Line::finish() {
    wire_->expires_after(kParting);
    if (tls_) {
        co_await tls_->async_shutdown(kNoThrow);
        co_return;
    }
    boost::system::error_code none;
    wire_->socket().shutdown(net::ip::tcp::socket::shutdown_send, none);
}

}  // namespace vertebra::server
