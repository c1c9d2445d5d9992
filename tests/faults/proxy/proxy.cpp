#include "tests/faults/proxy/proxy.h"

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <limits>

namespace vertebra::faults {
namespace {

namespace net = boost::asio;
using net::ip::tcp;

// Two sockets and what passes between them.
class Pair : public std::enable_shared_from_this<Pair> {
public:
    Pair(tcp::socket client, Proxy::Plan plan, Proxy::Cut cut)
        : client_(std::move(client)),
          host_(client_.get_executor()),
          plan_(std::move(plan)),
          cut_(std::move(cut)),
          own_port_(port_of(client_.local_endpoint())),
          up_(client_.get_executor()),
          down_(client_.get_executor()) {}

    void begin(const tcp::endpoint& host) {
        host_port_ = port_of(host);
        host_.async_connect(host, [self = shared_from_this()](auto bad) {
            if (bad) return self->reset();
            self->pass(self->client_, self->host_, self->up_, false);
            self->pass(self->host_, self->client_, self->down_, true);
        });
    }

private:
    struct Way {
        explicit Way(const tcp::socket::executor_type& executor) : pause(executor) {}
        std::array<char, 4096> piece;
        std::string bytes;
        std::size_t passed = 0;
        net::steady_timer pause;
    };
    static std::string port_of(const tcp::endpoint& endpoint) {
        return ":" + std::to_string(endpoint.port());
    }

    void pass(tcp::socket& from, tcp::socket& to, Way& way, bool from_host) {
        const bool counted = from_host == plan_.from_host;
        const auto left = counted ? plan_.after - std::min(plan_.after, way.passed)
                                  : std::numeric_limits<std::size_t>::max();
        if (left == 0 && plan_.hold.count() > 0) {
            cut_("");
            held_until_ = std::chrono::steady_clock::now() + std::exchange(plan_.hold, {});
            plan_.after += way.passed;
            return pass(from, to, way, from_host);
        }
        if (left == 0 && !plan_.swallow) return cut();
        const auto most = std::min(way.piece.size(), std::max<std::size_t>(left, 1));
        from.async_read_some(
            net::buffer(way.piece.data(), most),
            [self = shared_from_this(), &from, &to, &way, from_host, left](auto bad, auto size) {
                if (bad) return self->reset();
                if (left == 0) return self->cut();  // swallowed
                way.bytes.assign(way.piece.data(), size);
                const auto port = way.bytes.find(self->own_port_);
                const bool head = !from_host && way.passed == 0;
                if (head && port != std::string::npos) {
                    way.bytes.replace(port, self->own_port_.size(), self->host_port_);
                }
                way.passed += size;
                const auto& mark = self->plan_.lose;
                if (from_host && !mark.empty() && way.bytes.find(mark) != std::string::npos) {
                    return self->cut(way.bytes);
                }
                self->hold_or_write(from, to, way, from_host);
            });
    }

    void hold_or_write(tcp::socket& from, tcp::socket& to, Way& way, bool from_host) {
        const bool held = plan_.both || from_host == plan_.from_host;
        way.pause.expires_at(held ? held_until_ : std::chrono::steady_clock::time_point{});
        way.pause.async_wait([self = shared_from_this(), &from, &to, &way, from_host](auto) {
            net::async_write(to, net::buffer(way.bytes),
                             [self, &from, &to, &way, from_host](auto lost, auto) {
                                 if (lost) return self->reset();
                                 self->pass(from, to, way, from_host);
                             });
        });
    }

    void cut(const std::string& lost = {}) {
        if (client_.is_open()) cut_(lost);
        reset();
    }

    // Both ends see a reset, as of a network that is gone.
    void reset() {
        boost::system::error_code none;
        for (auto* socket : {&client_, &host_}) {
            socket->set_option(net::socket_base::linger{true, 0}, none);
            socket->close(none);
        }
    }

    tcp::socket client_;
    tcp::socket host_;
    Proxy::Plan plan_;
    Proxy::Cut cut_;
    std::string own_port_;
    std::string host_port_;
    std::chrono::steady_clock::time_point held_until_{};
    Way up_;
    Way down_;
};

class Listening final : public Proxy {
public:
    Listening(net::io_context& io, const std::string& host_port, std::function<Plan()> plan,
              Cut cut)
        : acceptor_(io, {net::ip::address_v4::loopback(), 0}),
          host_(net::ip::address_v4::loopback(), static_cast<unsigned short>(std::stoi(host_port))),
          plan_(std::move(plan)),
          cut_(std::move(cut)) {}

    void accept() {
        auto self = std::static_pointer_cast<Listening>(shared_from_this());
        acceptor_.async_accept([self](auto bad, tcp::socket client) {
            if (bad) return;
            const Plan all{.after = std::numeric_limits<std::size_t>::max()};
            std::make_shared<Pair>(std::move(client), self->healed_ ? all : self->plan_(),
                                   self->cut_)
                ->begin(self->host_);
            self->accept();
        });
    }

    std::string url() const override {
        return "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port());
    }
    void heal() override { healed_ = true; }

private:
    tcp::acceptor acceptor_;
    tcp::endpoint host_;
    std::function<Plan()> plan_;
    Cut cut_;
    bool healed_ = false;
};

}  // namespace

std::shared_ptr<Proxy> Proxy::make(net::io_context& io, const std::string& host_port,
                                   std::function<Plan()> plan, Cut cut) {
    auto proxy = std::make_shared<Listening>(io, host_port, std::move(plan), std::move(cut));
    proxy->accept();
    return proxy;
}

}  // namespace vertebra::faults
