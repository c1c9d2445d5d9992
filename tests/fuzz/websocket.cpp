#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <numeric>

#include "facilitator/host/server/web_socket.h"
#include "tests/faults/websocket/host_reader.h"
#include "tests/fuzz/property.h"

// One WebSocket of the host, the real one, at the other end of a pair of sockets: what a client may
// send after the upgrade. The first byte says in pieces of which size it comes; every message heard
// is sent back. A strict reader looks at what the host says. That it ends by itself when the client
// has gone may take a limit of seconds: it is waited for with one input of 1,024, by the sum of its
// bytes.
namespace vertebra::fuzz {
namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;

constexpr std::size_t kMostOfParticipant = 16 * 1024;
constexpr std::size_t kMostPieces = 64;
constexpr unsigned kOneOf = 1024;

class Echo final : public server::Visitor {
public:
    explicit Echo(const std::shared_ptr<server::Connection>& connection)
        : connection_(connection) {}
    void heard(std::string_view text) override {
        must(text.size() <= kMostOfParticipant, "a message beyond the limit was heard");
        // Beast lets a sequence pass that is cut by an empty last piece; the JSON reader does not.
        const bool is_text = faults::is_utf8(text);
        const auto echo = server::frame(is_text ? std::string{text} : "");
        if (const auto one = connection_.lock()) one->send(server::Subject::Reply, echo);
    }
    void gone() override {}

private:
    std::weak_ptr<server::Connection> connection_;  // the io may end before the connection
};

server::Request upgrade() {
    server::Request request{http::verb::get, "/ws", 11};
    request.set(http::field::host, "127.0.0.1:1");
    request.set(http::field::upgrade, "websocket");
    request.set(http::field::connection, "Upgrade");
    request.set(http::field::sec_websocket_key, "dGhlIHNhbXBsZSBub25jZQ==");
    request.set(http::field::sec_websocket_version, "13");
    return request;
}

// Everything that has come so far.
std::string taken_from(int socket) {
    std::string text;
    std::array<char, 65536> piece;
    for (;;) {
        const auto got = recv(socket, piece.data(), piece.size(), MSG_DONTWAIT);
        if (got <= 0) return text;
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
}

void judge(const std::string& said) {
    constexpr std::string_view kEnd = "\r\n\r\n";
    const auto end = said.find(kEnd);
    must(said.starts_with("HTTP/1.1 101 ") && end != std::string::npos, "no upgrade");
    faults::HostReader reader;
    reader.take(std::string_view{said}.substr(end + kEnd.size()));
    reader.end();
    // Beast sends a close code back that no client may send.
    constexpr unsigned kFirstUnknown = 5000;
    const bool is_echo = reader.has_closed() && reader.close_code() >= kFirstUnknown;
    must(reader.fault().empty() || is_echo, reader.fault());
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vertebra;
    using namespace vertebra::fuzz;
    if (size == 0) return 0;
    auto bytes = text_of(data, size).substr(1);
    const auto slice = std::max<std::size_t>(data[0] == 0 ? size : data[0], size / kMostPieces);
    const bool waits = std::accumulate(data, data + size, 0U) % kOneOf == 0;

    std::array<int, 2> ends{};
    must(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0, "no sockets");
    net::io_context io{1};
    net::ip::tcp::socket socket{io, net::ip::tcp::v4(), ends[0]};
    net::co_spawn(io,
                  server::serve_web_socket(server::Line{std::move(socket)}, upgrade(), false,
                                           [](std::shared_ptr<server::Connection> connection) {
                                               return std::make_unique<Echo>(connection);
                                           }),
                  [](std::exception_ptr failed) {
                      if (failed) std::rethrow_exception(failed);
                  });
    std::string said;
    while (!bytes.empty()) {
        const auto piece = bytes.substr(0, slice);
        if (send(ends[1], piece.data(), piece.size(), MSG_NOSIGNAL | MSG_DONTWAIT) < 0) break;
        bytes.remove_prefix(piece.size());
        io.poll();
        said += taken_from(ends[1]);
    }
    shutdown(ends[1], SHUT_WR);
    if (waits) {
        io.run();
    } else {
        io.poll();
    }
    said += taken_from(ends[1]);
    close(ends[1]);
    judge(said);
    return 0;
}
