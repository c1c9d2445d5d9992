#include "facilitator/host/server/server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <chrono>
#include <map>
#include <optional>

#include "facilitator/host/server/headers.h"
#include "facilitator/host/server/web_socket.h"

namespace vertebra::server {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using net::ip::tcp;
using Answer = http::response<http::string_body>;

constexpr auto kNoThrow = net::as_tuple(net::use_awaitable);
constexpr auto kHeaderTime = std::chrono::seconds{5};  // the whole header, not per byte
constexpr auto kAnswerTime = std::chrono::seconds{30};
constexpr std::uint32_t kMostHeader = 8 * 1024;
constexpr std::size_t kMostTarget = 1024;
constexpr int kBacklog = 65535;  // a burst of joins must not lose its SYNs
constexpr std::string_view kSocketPath = "/ws";

bool takes_gzip(const Request& request) {
    return request[http::field::accept_encoding].find("gzip") != beast::string_view::npos;
}

Answer refusal(const Request& request, http::status status, std::string_view sentence) {
    Answer answer{status, request.version()};
    add_headers(answer);
    answer.set(http::field::content_type, "text/plain; charset=utf-8");
    answer.set(http::field::cache_control, "no-store");
    answer.keep_alive(false);
    answer.body() = std::string{sentence} + "\n";
    answer.prepare_payload();
    return answer;
}

Answer serve(const Request& request, const Page& page, const std::string& host) {
    const bool known = request[http::field::if_none_match] == page.tag;
    Answer answer{known ? http::status::not_modified : http::status::ok, request.version()};
    add_headers(answer, page.type.starts_with("text/html") ? host : std::string{});
    answer.set(http::field::content_type, page.type);
    answer.set(http::field::etag, page.tag);
    switch (page.keep) {
        case Page::Keep::Never: answer.set(http::field::cache_control, "no-store"); break;
        case Page::Keep::Check: answer.set(http::field::cache_control, "no-cache"); break;
        case Page::Keep::Forever:
            answer.set(http::field::cache_control, "max-age=31536000, immutable");
            break;
    }
    answer.keep_alive(request.keep_alive());
    if (known) return answer;
    const bool gzip = page.gzipped && takes_gzip(request);
    if (page.gzipped) answer.set(http::field::vary, "Accept-Encoding");
    if (gzip) answer.set(http::field::content_encoding, "gzip");
    const auto& body = gzip ? *page.gzipped : *page.plain;
    answer.content_length(body.size());
    if (request.method() != http::verb::head) answer.body() = body;
    return answer;
}

class Listening final : public Server {
public:
    Listening(net::io_context& io, Ways ways) : io_(io), acceptor_(io), ways_(std::move(ways)) {}

    Result<void> open(const std::string& address, unsigned short port) {
        boost::system::error_code bad;
        const auto where = net::ip::make_address(address, bad);
        if (!bad) acceptor_.open(where.is_v6() ? tcp::v6() : tcp::v4(), bad);
        if (!bad) acceptor_.set_option(tcp::acceptor::reuse_address{true}, bad);
        if (!bad) acceptor_.bind({where, port}, bad);
        if (!bad) acceptor_.listen(kBacklog, bad);
        if (bad) {
            return fail(ErrorKind::Unavailable, "no_port",
                        "Port " + std::to_string(port) + " of " + address +
                            " cannot be opened: " + bad.message() + ".",
                        "Choose another with --port, or end the program that holds it.");
        }
        net::co_spawn(io_, accept_all(), net::detached);
        return {};
    }

    unsigned short port() const override {
        boost::system::error_code none;
        return acceptor_.local_endpoint(none).port();
    }
    int connections() const override { return static_cast<int>(open_.size()); }

    void stop() override {
        boost::system::error_code none;
        acceptor_.close(none);
        for (const auto& [number, connection] : open_) {
            if (const auto one = connection.lock()) one->close(CloseCode::GoingAway);
        }
    }

private:
    net::awaitable<void> accept_all() {
        for (;;) {
            auto [bad, socket] = co_await acceptor_.async_accept(kNoThrow);
            if (bad == net::error::operation_aborted || !acceptor_.is_open()) co_return;
            if (bad) continue;
            boost::system::error_code none;
            socket.set_option(tcp::no_delay{true}, none);
            net::co_spawn(io_, talk(std::move(socket)), net::detached);
        }
    }

    // Requests of one connection, one after the other, until it closes or becomes a WebSocket.
    net::awaitable<void> talk(tcp::socket socket) {
        beast::tcp_stream stream{std::move(socket)};
        beast::flat_buffer buffer;
        for (;;) {
            http::request_parser<http::string_body> parser;
            parser.header_limit(kMostHeader);
            parser.body_limit(0);
            stream.expires_after(kHeaderTime);
            const auto [bad, size] = co_await http::async_read(stream, buffer, parser, kNoThrow);
            if (bad == http::error::end_of_stream || bad == beast::error::timeout) co_return;
            auto request = parser.release();
            if (bad) {
                if (bad.category() == http::make_error_code(http::error::bad_target).category()) {
                    co_await answer(stream, refusal(request, http::status::bad_request,
                                                    "This request cannot be read."));
                }
                co_return;
            }
            if (beast::websocket::is_upgrade(request)) {
                if (auto no = refuse_upgrade(request)) {
                    co_await answer(stream, std::move(*no));
                    co_return;
                }
                stream.expires_never();
                const int number = ++last_;
                co_await serve_web_socket(stream.release_socket(), std::move(request),
                                          [this, number](std::shared_ptr<Connection> connection) {
                                              open_[number] = connection;
                                              return ways_.greet(std::move(connection));
                                          });
                open_.erase(number);
                co_return;
            }
            const bool keep = request.keep_alive();
            co_await answer(stream, reply(request));
            if (!keep) co_return;
        }
    }

    static net::awaitable<void> answer(beast::tcp_stream& stream, Answer answer) {
        stream.expires_after(kAnswerTime);
        co_await http::async_write(stream, answer, kNoThrow);
    }

    // "A page of somebody else's may not speak to us": the origin must be our own address.
    std::optional<Answer> refuse_upgrade(const Request& request) const {
        const std::string host{request[http::field::host]};
        if (request.target() != kSocketPath) {
            return refusal(request, http::status::not_found, "There is nothing here.");
        }
        if (!ways_.is_ours(host)) return misdirected(request);
        if (request.count(http::field::origin) == 0) return std::nullopt;  // not a browser
        const auto origin = request[http::field::origin];
        if (origin == "http://" + host || origin == "https://" + host) return std::nullopt;
        return refusal(request, http::status::forbidden, "This page is from another origin.");
    }

    static Answer misdirected(const Request& request) {
        return refusal(request, http::status::misdirected_request,
                       "This host does not go by that name. Use the address on the screen.");
    }

    Answer reply(const Request& request) const {
        if (request.method() != http::verb::get && request.method() != http::verb::head) {
            return refusal(request, http::status::method_not_allowed, "Only GET is answered here.");
        }
        if (request.target().size() > kMostTarget) {
            return refusal(request, http::status::uri_too_long, "This address is too long.");
        }
        const std::string host{request[http::field::host]};
        if (!ways_.is_ours(host)) return misdirected(request);
        const auto target = request.target().substr(0, request.target().find('?'));
        const auto page = ways_.pages->find(std::string_view{target.data(), target.size()});
        if (page == ways_.pages->end()) {
            return refusal(request, http::status::not_found, "There is nothing here.");
        }
        return serve(request, page->second, host);
    }

    net::io_context& io_;
    tcp::acceptor acceptor_;
    Ways ways_;
    int last_ = 0;
    std::map<int, std::weak_ptr<Connection>> open_;  // by number, in the order they came
};

}  // namespace

Result<std::unique_ptr<Server>> Server::listen(net::io_context& io, const std::string& address,
                                               unsigned short port, Ways ways) {
    auto server = std::make_unique<Listening>(io, std::move(ways));
    if (auto opened = server->open(address, port); !opened) {
        return tl::unexpected{opened.error()};
    }
    return server;
}

}  // namespace vertebra::server
