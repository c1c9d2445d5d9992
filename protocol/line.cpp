#include "protocol/line.h"

#include <openssl/ssl.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>

namespace vertebra::protocol {
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

net::awaitable<Line::Trust> Line::call_securely(net::ssl::context& context,
                                                const std::string& host) {
    tls_ = std::make_unique<Tls>(*wire_, context);
    boost::system::error_code wrong;
    tls_->set_verify_mode(net::ssl::verify_peer, wrong);
    tls_->set_verify_callback(net::ssl::host_name_verification{host}, wrong);
    auto* native = tls_->native_handle();
    SSL_set_tlsext_host_name(native, host.c_str());
    wire_->expires_after(kGreeting);
    const auto [bad] = co_await tls_->async_handshake(net::ssl::stream_base::client, kNoThrow);
    if (!bad && !wrong) co_return Trust::Yes;
    co_return SSL_get_verify_result(native) == X509_V_OK ? Trust::NotReached : Trust::No;
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

}  // namespace vertebra::protocol
