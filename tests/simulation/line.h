#pragma once

#include <functional>
#include <memory>

#include "facilitator/host/server/outbox.h"
#include "participant/rehearsal/chance.h"
#include "tests/simulation/clock.h"

namespace vertebra::simulation {

using rehearsal::Chance;
using server::Frame;
using server::Subject;

// One connection between a client and the host: each direction keeps its order and has its own
// delays. When it is cut, what was on its way is lost, in one direction at times only; each end
// notices by itself, later.
class Line : public std::enable_shared_from_this<Line> {
public:
    struct End {
        std::function<void(const Frame&)> heard;
        std::function<void()> gone;
    };

    Line(Clock& clock, Chance& chance, int slow_ms)
        : clock_(clock), chance_(chance), slow_ms_(slow_ms) {}

    void to_host(Frame frame);
    void to_client(Subject subject, Frame frame);
    // By the host: what is queued is written first.
    void hang_up();
    void cut();
    // The host has died: its end hears nothing any more.
    void drop_host();
    bool is_cut() const { return cut_; }

    End client;
    End host;

private:
    void write_next();
    void tell_client_gone(int ms);
    void tell_host_gone(int ms);

    Clock& clock_;
    Chance& chance_;
    int slow_ms_;
    server::Outbox waiting_;
    std::int64_t host_free_ms_ = 0;
    std::int64_t host_hears_until_ms_ = INT64_MAX;
    bool writing_ = false;
    bool hanging_up_ = false;
    bool cut_ = false;
};

}  // namespace vertebra::simulation
