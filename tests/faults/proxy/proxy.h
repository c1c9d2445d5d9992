#pragma once

#include <boost/asio/io_context.hpp>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace vertebra::faults {

// A bad network between one client and the host: passes bytes on in both directions, and does to
// each connection what its plan says. The Host header is set to the host's own. Plans count bytes,
// not time, so a seed gives the same faults.
class Proxy : public std::enable_shared_from_this<Proxy> {
public:
    struct Plan {
        bool from_host = true;  // the direction whose bytes are counted
        std::size_t after = 0;  // so many of them pass
        bool swallow = false;   // what comes next is taken and lost before the line is cut
    };
    // `plan` is asked at each connection; `cut` is told when it is about to be cut.
    static std::shared_ptr<Proxy> make(boost::asio::io_context& io, const std::string& host_port,
                                       std::function<Plan()> plan, std::function<void()> cut);
    virtual ~Proxy() = default;

    virtual std::string url() const = 0;
    // From now on everything passes.
    virtual void heal() = 0;
};

}  // namespace vertebra::faults
