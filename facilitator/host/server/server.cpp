#include "facilitator/host/server/server.h"

#include <netinet/tcp.h>

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <chrono>
#include <map>
#include <optional>

#include "facilitator/host/server/answer.h"
#include "facilitator/host/server/certificate.h"
#include "facilitator/host/server/descriptors.h"
#include "facilitator/host/server/headers.h"
#include "facilitator/host/server/passage.h"
#include "facilitator/host/server/request_head.h"
#include "facilitator/host/server/web_socket.h"

namespace vertebra::server {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using net::ip::tcp;

constexpr auto kNoThrow = net::as_tuple(net::use_awaitable);
constexpr auto kHeadTime = std::chrono::seconds{5};  // the whole head, not per byte
constexpr auto kAnswerTime = std::chrono::seconds{30};
constexpr auto kPartingTime = std::chrono::seconds{1};
constexpr auto kPause = std::chrono::milliseconds{100};  // of accepting, without descriptors
constexpr std::size_t kMostAtParting = 64 * 1024;
constexpr std::size_t kMostHalfOpen = 1024;  // connections whose request has not come
constexpr int kBacklog = 65535;              // a burst of joins must not lose its SYNs
constexpr char kTlsHandshake = 0x16;         // the first byte of whoever wants TLS
constexpr int kMostParting = 32;  // whom we tell in peace that we are full; others at once
// What the kernel takes of what it cannot send yet. The rest waits with us, where a newer state
// replaces an older one, and where it is seen that nothing goes out.
constexpr int kMostUnsent = 16 * 1024;
constexpr std::string_view kSocketPath = "/ws";

// The head has been judged; Beast reads it into a message.
std::optional<Request> parsed(std::string_view head) {
    http::request_parser<http::string_body> parser;
    beast::error_code bad;
    parser.put(net::buffer(head.data(), head.size()), bad);
    if (bad || !parser.is_done()) return std::nullopt;
    return parser.release();
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
                if (full && spare_.turn_away(acceptor_.native_handle())) continue;
                pause.expires_after(kPause);
                co_await pause.async_wait(kNoThrow);
                continue;
            }
            boost::system::error_code none;
            if (*talking_ >= most_ + kMostParting) {
                turn_away(socket.release(none));
                continue;
            }
            socket.set_option(tcp::no_delay{true}, none);
            setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &kMostUnsent,
                       sizeof kMostUnsent);
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

    using Lines = std::map<int, Line*>;  // by number, the one that waits longest first
    // A connection whose request has not come yet, for as long as it lives; of too many, the one
    // that has waited longest goes.
    class HalfOpen {
    public:
        HalfOpen(std::shared_ptr<Lines> all, int number, Line& line)
            : all_(std::move(all)), number_(number) {
            (*all_)[number_] = &line;
            if (all_->size() > kMostHalfOpen) all_->begin()->second->next_layer().close();
        }
        ~HalfOpen() { all_->erase(number_); }
        HalfOpen(const HalfOpen&) = delete;
        HalfOpen& operator=(const HalfOpen&) = delete;

    private:
        std::shared_ptr<Lines> all_;
        int number_;
    };

    // Requests of one connection, one after the other, until it closes or becomes a WebSocket.
    net::awaitable<void> talk(tcp::socket socket) {
        const Counted counted{talking_};
        boost::system::error_code unknown;
        const Ends ends{socket.remote_endpoint(unknown).address(),
                        socket.local_endpoint(unknown).address()};
        Line line{std::move(socket)};
        std::string bytes;
        if (ways_.certificate != nullptr && !co_await greet(line, bytes)) co_return;
        if (*talking_ > most_) {
            co_await part(line, refusal(http::status::service_unavailable,
                                        "This host is full. Try again in a moment."));
            co_return;
        }
        for (;;) {
            if (!co_await read_head(line, bytes)) co_return;
            const auto size = head_size(bytes).value_or(bytes.size());
            const auto head = std::string_view{bytes}.substr(0, size);
            const bool more = bytes.size() > size;
            if (const auto fault = fault_of(head, more)) {
                const auto status = static_cast<http::status>(fault->status);
                co_await part(line, refusal(status, fault->sentence));
                co_return;
            }
            auto request = parsed(head);
            if (!request) {
                co_await part(line,
                              refusal(http::status::bad_request, "This request cannot be read."));
                co_return;
            }
            const auto passage = passage_of(*request, line.is_secure(), ends, ways_.proxy);
            if (request->count(http::field::upgrade) > 0) {
                if (auto no = refuse_upgrade(*request, passage)) {
                    co_await part(line, std::move(*no));
                    co_return;
                }
                co_await become_web_socket(std::move(line), std::move(*request), passage);
                co_return;
            }
            auto said = reply(*request, passage);
            // What was sent before it was asked for is not looked at.
            const bool last = more || !said.keep_alive();
            said.keep_alive(!last);
            if (last) {
                co_await part(line, std::move(said));
                co_return;
            }
            if (!co_await answer(line, std::move(said))) co_return;
            bytes.clear();
        }
    }

    // The first bytes say whether TLS is wanted; false when it then does not come about.
    net::awaitable<bool> greet(Line& line, std::string& bytes) {
        const HalfOpen waits{half_open_, ++last_, line};
        line.next_layer().expires_after(kHeadTime);
        if (!co_await read_some(line, bytes)) co_return false;
        if (bytes.front() != kTlsHandshake) co_return true;
        const bool secure = co_await line.secure(ways_.certificate->context(), net::buffer(bytes));
        bytes.clear();
        co_return secure;
    }

    // Reads until the head is there or too long; false when the other end has gone or is too slow.
    net::awaitable<bool> read_head(Line& line, std::string& bytes) {
        const HalfOpen waits{half_open_, ++last_, line};
        line.next_layer().expires_after(kHeadTime);
        while (!head_size(bytes) && bytes.size() <= kMostHead) {
            if (!co_await read_some(line, bytes)) co_return false;
        }
        co_return true;
    }

    static net::awaitable<bool> read_some(Line& line, std::string& bytes) {
        std::array<char, 2048> piece;
        const auto [bad, size] = co_await line.async_read_some(net::buffer(piece), kNoThrow);
        bytes.append(piece.data(), size);
        co_return !bad;
    }

    net::awaitable<void> become_web_socket(Line line, Request request, Passage passage) {
        line.next_layer().expires_never();
        const int number = ++last_;
        co_await serve_web_socket(std::move(line), std::move(request), may_carry_keys(passage),
                                  [this, number](std::shared_ptr<Connection> connection) {
                                      open_[number] = connection;
                                      return ways_.greet(std::move(connection));
                                  });
        open_.erase(number);
    }

    static net::awaitable<bool> answer(Line& line, Answer said) {
        if (line.is_secure()) keep_secure(said);
        line.next_layer().expires_after(kAnswerTime);
        const auto [bad, size] = co_await http::async_write(line, said, kNoThrow);
        co_return !bad;
    }

    // The last answer of a connection. What still comes in is taken for a moment: a socket closed
    // with bytes unread would be reset, and the answer lost.
    static net::awaitable<void> part(Line& line, Answer said) {
        said.keep_alive(false);
        if (!co_await answer(line, std::move(said))) co_return;
        co_await line.finish();
        line.next_layer().expires_after(kPartingTime);
        std::array<char, 2048> piece;
        for (std::size_t taken = 0; taken < kMostAtParting;) {
            const auto [bad, size] = co_await line.async_read_some(net::buffer(piece), kNoThrow);
            if (bad) co_return;
            taken += size;
        }
    }

    // "A page of somebody else's may not speak to us": the origin must be our own address.
    std::optional<Answer> refuse_upgrade(const Request& request, const Passage& passage) const {
        const std::string host{request[http::field::host]};
        if (request.target() != kSocketPath) {
            return refusal(http::status::not_found, "There is nothing here.");
        }
        if (!ways_.is_ours(host)) return misdirected();
        if (must_be_encrypted(passage)) {
            return refusal(http::status::forbidden, "This host is spoken to by https only.");
        }
        if (request.count(http::field::origin) == 0) return std::nullopt;  // not a browser
        const std::string own = (passage.encrypted ? "https://" : "http://") + host;
        if (request[http::field::origin] == own) return std::nullopt;
        return refusal(http::status::forbidden, "This page is from another origin.");
    }

    static Answer misdirected() {
        return refusal(http::status::misdirected_request,
                       "This host does not go by that name. Use the address on the screen.");
    }

    Answer reply(const Request& request, const Passage& passage) const {
        const std::string host{request[http::field::host]};
        if (!ways_.is_ours(host)) return misdirected();
        if (must_be_encrypted(passage)) {
            auto there = refusal(http::status::permanent_redirect, "This host speaks https.");
            there.set(http::field::location, "https://" + host + std::string{request.target()});
            return there;
        }
        if (request.target().starts_with(kResults) && ways_.results) {
            return answer_with(ways_.results({request.target().data(), request.target().size()}),
                               request, host);
        }
        const auto target = request.target().substr(0, request.target().find('?'));
        const auto page = ways_.pages->find(std::string_view{target.data(), target.size()});
        if (page == ways_.pages->end()) {
            return refusal(http::status::not_found, "There is nothing here.");
        }
        if (page->second.asks_for_key && !may_carry_keys(passage)) {
            return refusal(http::status::forbidden,
                           "On this network others could read the facilitator's key. Open this "
                           "page on the computer of the host, or over https; or start the host "
                           "with --facilitator-over-plain-http.");
        }
        return answer_with(page->second, request, host);
    }

    // With a certificate of our own, only this computer itself may do without.
    bool must_be_encrypted(const Passage& passage) const {
        return ways_.certificate != nullptr && !passage.is_private();
    }
    bool may_carry_keys(const Passage& passage) const {
        return passage.is_private() || ways_.keys_over_plain_http;
    }

    net::io_context& io_;
    tcp::acceptor acceptor_;
    Ways ways_;
    SpareDescriptor spare_;
    const int most_ = room_for_connections();
    const std::shared_ptr<int> talking_ = std::make_shared<int>(0);
    int last_ = 0;
    const std::shared_ptr<Lines> half_open_ = std::make_shared<Lines>();
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
