#include "facilitator/host/server/server.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <chrono>
#include <map>
#include <optional>

#include "facilitator/host/server/headers.h"
#include "facilitator/host/server/request_head.h"
#include "facilitator/host/server/web_socket.h"

namespace vertebra::server {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using net::ip::tcp;
using Answer = http::response<http::string_body>;

constexpr auto kNoThrow = net::as_tuple(net::use_awaitable);
constexpr auto kHeadTime = std::chrono::seconds{5};  // the whole head, not per byte
constexpr auto kAnswerTime = std::chrono::seconds{30};
constexpr auto kPartingTime = std::chrono::seconds{1};
constexpr auto kPause = std::chrono::milliseconds{100};  // of accepting, without descriptors
constexpr std::size_t kMostAtParting = 64 * 1024;
constexpr std::size_t kMostHalfOpen = 1024;  // connections whose request has not come
constexpr int kMostConnections = 12000;
constexpr int kSpareDescriptors = 64;  // for files, the dashboard, and to say no
constexpr int kBacklog = 65535;        // a burst of joins must not lose its SYNs
constexpr std::string_view kSocketPath = "/ws";
constexpr std::string_view kFull =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\n"
    "Content-Length: 0\r\nContent-Security-Policy: default-src 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n\r\n";

// Connections that this process has room for.
int room_for_connections() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kMostConnections;
    const auto most = static_cast<long long>(limit.rlim_cur) - kSpareDescriptors;
    return static_cast<int>(std::clamp<long long>(most, 16, kMostConnections));
}

// A descriptor kept back, so that without any other we can still take a call and say no.
class Reserve {
public:
    Reserve() { take(); }
    ~Reserve() { give(); }
    Reserve(const Reserve&) = delete;
    Reserve& operator=(const Reserve&) = delete;

    // False when nobody was waiting, or even this did not work.
    bool turn_away(int listening) {
        give();
        const int caller = accept4(listening, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (caller >= 0) {
            static_cast<void>(send(caller, kFull.data(), kFull.size(), MSG_NOSIGNAL));
            close(caller);
        }
        take();
        return caller >= 0;
    }

private:
    void take() { descriptor_ = open("/dev/null", O_RDONLY | O_CLOEXEC); }
    void give() {
        if (descriptor_ >= 0) close(descriptor_);
        descriptor_ = -1;
    }
    int descriptor_ = -1;
};

// The head has been judged; Beast reads it into a message.
std::optional<Request> parsed(std::string_view head) {
    http::request_parser<http::string_body> parser;
    beast::error_code bad;
    parser.put(net::buffer(head.data(), head.size()), bad);
    if (bad || !parser.is_done()) return std::nullopt;
    return parser.release();
}

bool takes_gzip(const Request& request) {
    return request[http::field::accept_encoding].find("gzip") != beast::string_view::npos;
}

Answer refusal(http::status status, std::string_view sentence) {
    constexpr unsigned kHttp11 = 11;
    Answer answer{status, kHttp11};
    add_headers(answer);
    if (status == http::status::method_not_allowed) answer.set(http::field::allow, "GET, HEAD");
    if (status == http::status::upgrade_required) {
        answer.set(http::field::upgrade, "websocket");
        answer.set(http::field::sec_websocket_version, "13");
    }
    if (status == http::status::service_unavailable) answer.set(http::field::retry_after, "2");
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
            return fail(
                ErrorKind::Unavailable, "no_port",
                "Port " + std::to_string(port) + " of " + address +
                    " cannot be opened: " + bad.message() + ".",
                "Choose another with --port or --address, or end the program that holds it.");
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
        net::steady_timer pause{io_};
        for (;;) {
            auto [bad, socket] = co_await acceptor_.async_accept(kNoThrow);
            if (bad == net::error::operation_aborted || !acceptor_.is_open()) co_return;
            if (bad) {
                const bool full = bad == net::error::no_descriptors;
                if (full && reserve_.turn_away(acceptor_.native_handle())) continue;
                pause.expires_after(kPause);
                co_await pause.async_wait(kNoThrow);
                continue;
            }
            boost::system::error_code none;
            socket.set_option(tcp::no_delay{true}, none);
            net::co_spawn(io_, talk(std::move(socket)), net::detached);
        }
    }

    // Counts a connection for as long as it lives.
    class Counted {
    public:
        explicit Counted(std::shared_ptr<int> count) : count_(std::move(count)) { ++*count_; }
        ~Counted() { --*count_; }
        Counted(const Counted&) = delete;
        Counted& operator=(const Counted&) = delete;

    private:
        std::shared_ptr<int> count_;  // a call may outlive the server: it ends with its loop
    };

    // Requests of one connection, one after the other, until it closes or becomes a WebSocket.
    net::awaitable<void> talk(tcp::socket socket) {
        const Counted counted{talking_};
        beast::tcp_stream stream{std::move(socket)};
        if (*talking_ > most_) {
            co_await part(stream, refusal(http::status::service_unavailable,
                                          "This host is full. Try again in a moment."));
            co_return;
        }
        std::string bytes;
        for (;;) {
            if (!co_await read_head(stream, bytes)) co_return;
            const auto size = head_size(bytes).value_or(bytes.size());
            const auto head = std::string_view{bytes}.substr(0, size);
            const bool more = bytes.size() > size;
            if (const auto fault = fault_of(head, more)) {
                const auto status = static_cast<http::status>(fault->status);
                co_await part(stream, refusal(status, fault->sentence));
                co_return;
            }
            auto request = parsed(head);
            if (!request) {
                co_await part(stream,
                              refusal(http::status::bad_request, "This request cannot be read."));
                co_return;
            }
            if (request->count(http::field::upgrade) > 0) {
                if (auto no = refuse_upgrade(*request)) {
                    co_await part(stream, std::move(*no));
                    co_return;
                }
                co_await become_web_socket(stream, std::move(*request));
                co_return;
            }
            auto said = reply(*request);
            // What was sent before it was asked for is not looked at.
            const bool last = more || !said.keep_alive();
            said.keep_alive(!last);
            if (last) {
                co_await part(stream, std::move(said));
                co_return;
            }
            if (!co_await answer(stream, std::move(said))) co_return;
            bytes.clear();
        }
    }

    // Reads until the head is there or too long; false when the other end has gone or is too slow.
    net::awaitable<bool> read_head(beast::tcp_stream& stream, std::string& bytes) {
        const int number = ++last_;
        half_open_[number] = &stream;
        if (half_open_.size() > kMostHalfOpen) half_open_.begin()->second->close();
        stream.expires_after(kHeadTime);
        bool there = true;
        while (there && !head_size(bytes) && bytes.size() <= kMostHead) {
            std::array<char, 2048> piece;
            const auto [bad, size] = co_await stream.async_read_some(net::buffer(piece), kNoThrow);
            there = !bad;
            bytes.append(piece.data(), size);
        }
        half_open_.erase(number);
        co_return there;
    }

    net::awaitable<void> become_web_socket(beast::tcp_stream& stream, Request request) {
        stream.expires_never();
        const int number = ++last_;
        co_await serve_web_socket(stream.release_socket(), std::move(request),
                                  [this, number](std::shared_ptr<Connection> connection) {
                                      open_[number] = connection;
                                      return ways_.greet(std::move(connection));
                                  });
        open_.erase(number);
    }

    static net::awaitable<bool> answer(beast::tcp_stream& stream, Answer answer) {
        stream.expires_after(kAnswerTime);
        const auto [bad, size] = co_await http::async_write(stream, answer, kNoThrow);
        co_return !bad;
    }

    // The last answer of a connection. What still comes in is taken for a moment: a socket closed
    // with bytes unread would be reset, and the answer lost.
    static net::awaitable<void> part(beast::tcp_stream& stream, Answer said) {
        said.keep_alive(false);
        if (!co_await answer(stream, std::move(said))) co_return;
        beast::error_code none;
        stream.socket().shutdown(tcp::socket::shutdown_send, none);
        stream.expires_after(kPartingTime);
        std::array<char, 2048> piece;
        for (std::size_t taken = 0; taken < kMostAtParting;) {
            const auto [bad, size] = co_await stream.async_read_some(net::buffer(piece), kNoThrow);
            if (bad) co_return;
            taken += size;
        }
    }

    // "A page of somebody else's may not speak to us": the origin must be our own address.
    std::optional<Answer> refuse_upgrade(const Request& request) const {
        const std::string host{request[http::field::host]};
        if (request.target() != kSocketPath) {
            return refusal(http::status::not_found, "There is nothing here.");
        }
        if (!ways_.is_ours(host)) return misdirected();
        if (request.count(http::field::origin) == 0) return std::nullopt;  // not a browser
        const auto origin = request[http::field::origin];
        if (origin == "http://" + host || origin == "https://" + host) return std::nullopt;
        return refusal(http::status::forbidden, "This page is from another origin.");
    }

    static Answer misdirected() {
        return refusal(http::status::misdirected_request,
                       "This host does not go by that name. Use the address on the screen.");
    }

    Answer reply(const Request& request) const {
        const std::string host{request[http::field::host]};
        if (!ways_.is_ours(host)) return misdirected();
        const auto target = request.target().substr(0, request.target().find('?'));
        const auto page = ways_.pages->find(std::string_view{target.data(), target.size()});
        if (page == ways_.pages->end()) {
            return refusal(http::status::not_found, "There is nothing here.");
        }
        return serve(request, page->second, host);
    }

    net::io_context& io_;
    tcp::acceptor acceptor_;
    Ways ways_;
    Reserve reserve_;
    const int most_ = room_for_connections();
    const std::shared_ptr<int> talking_ = std::make_shared<int>(0);
    int last_ = 0;
    std::map<int, beast::tcp_stream*> half_open_;    // by number, the one that waits longest first
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
