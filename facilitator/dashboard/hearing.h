#pragma once

#include "facilitator/dashboard/heard.h"

namespace vertebra::dashboard {

// Makes one value of what comes from the host: states replace each other, counts are put into the
// newest state, refusals and files become notices. Knows no socket and no clock.
class Hearing {
public:
    explicit Hearing(std::string host, std::string name = {}) {
        heard_.host = std::move(host);
        heard_.name = std::move(name);
    }

    // A connection is up or lost.
    void line(bool up);
    // Whether there is anything new to show: a pong and a "done" are not.
    bool take(const protocol::Out& message, std::int64_t now_ms);
    void tell(Notice::Kind kind, std::string code, std::string message);
    void rename(std::string name) { heard_.name = std::move(name); }
    // Nobody lets us in, and trying again would not help.
    void turn_away(std::string code, std::string message);
    // A file has been asked for; it has come, or is not to be waited for any more.
    void await_export() { heard_.exporting = 0; }
    void end_export() { heard_.exporting = -1; }
    const Heard& heard() const { return heard_; }
    bool turned_away() const { return heard_.line == Heard::Line::TurnedAway; }

private:
    void take_state(const protocol::FacilitatorState& state, std::int64_t now_ms);
    bool take_counts(const protocol::Progress& progress);
    void take_refusal(const protocol::Refused& refused);

    Heard heard_;
    int told_ = 0;
};

}  // namespace vertebra::dashboard
