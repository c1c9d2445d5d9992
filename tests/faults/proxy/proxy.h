#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
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
        // Before that: nothing passes for so long, in this direction or in both, and then as much
        // again does.
        std::chrono::milliseconds hold{0};
        bool both = false;
        // What the host says with this in it is lost, and the line is cut.
        std::string lose = {};
    };
    // `plan` is asked at each connection; `cut` is told when it is about to be cut, or held, and
    // what was lost by its mark.
    using Cut = std::function<void(const std::string& lost)>;
    static std::shared_ptr<Proxy> make(boost::asio::io_context& io, const std::string& host_port,
                                       std::function<Plan()> plan, Cut cut);
    virtual ~Proxy() = default;

    virtual std::string url() const = 0;
    // From now on everything passes.
    virtual void heal() = 0;
};

}  // namespace vertebra::faults
