#pragma once

#include <memory>
#include <string>
#include <vector>

#include "protocol/messages.h"

namespace vertebra::dashboard {

// Something the facilitator is told once, at the edge of the window.
struct Notice {
    enum class Kind { Refused, NotSent, Written, NotWritten, LeadTaken };
    int number = 0;
    Kind kind = Kind::Refused;
    std::string code;     // of a refusal
    std::string message;  // a refusal's English sentence; a file's path; who leads now
};

// What has come from the host so far, as one value. Made by the link, read by the window.
struct Heard {
    enum class Line { Connecting, Up, Lost, TurnedAway };
    Line line = Line::Connecting;
    std::string host;  // as a person would type it
    std::string name;  // how other facilitators see this window
    std::shared_ptr<const protocol::FacilitatorState> state;
    std::shared_ptr<const protocol::Ahead> ahead;  // the step that was looked into last
    std::int64_t state_at_ms = 0;                  // on the window's clock: timers run on from here
    std::vector<Notice> notices;                   // the newest few, by number
    std::string code, message;                     // why the host turned us away
    int exporting = -1;  // percent of the file that is being made; -1: none is
};

}  // namespace vertebra::dashboard
