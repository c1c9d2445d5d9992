#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "facilitator/host/server/connection.h"
#include "facilitator/host/server/page.h"

namespace boost::asio {
class io_context;
}

namespace vertebra::server {

class Certificate;

inline constexpr std::string_view kResults = "/r/";

// HTTP and WebSocket on one port, in the clear or, with a certificate, through TLS. Knows nothing
// of workshops: pages come from a table, and every WebSocket gets a visitor.
class Server {
public:
    struct Ways {
        const Pages* pages = nullptr;
        // What stands under kResults, by the whole target, its query included.
        std::function<Page(std::string_view target)> results;
        std::function<std::unique_ptr<Visitor>(std::shared_ptr<Connection>)> greet;
        // Whether a request's Host header is a name of ours.
        std::function<bool(const std::string&)> is_ours;
        const Certificate* certificate = nullptr;  // for TLS; without one all is in the clear
        std::string proxy;  // the address of a proxy whose X-Forwarded-Proto is believed
        bool keys_over_plain_http = false;  // a risk taken by whoever started the host
    };

    [[nodiscard]] static Result<std::unique_ptr<Server>> listen(boost::asio::io_context& io,
                                                                const std::string& address,
                                                                unsigned short port, Ways ways);
    virtual ~Server() = default;
    virtual unsigned short port() const = 0;
    virtual int connections() const = 0;
    // Takes no new connections, and closes those there are once their queues are written.
    virtual void stop() = 0;
};

}  // namespace vertebra::server
