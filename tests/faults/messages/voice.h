#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "tests/faults/websocket/line.h"

namespace vertebra::faults {

// One connection that speaks the wire's JSON, and what it hears.
class Voice {
public:
    using Json = nlohmann::ordered_json;

    explicit Voice(const std::string& port, const std::string& source = "127.0.0.1",
                   const std::string& head = {})
        : line_(port, source, head) {}

    // What the host answers to it: the first message of another type than `state`, `progress` and
    // `mine`; null when it hangs up or says nothing.
    Json asks(const Json& message) { return asks_raw(message.dump()); }
    Json asks_raw(const std::string& message);
    // The newest state, after a word that the host has answered.
    Json state();

private:
    Line line_;
    Json last_state_;
};

// A greeting: lead, watch, join, …
Voice::Json hello(const char* type, const std::string& field, const std::string& value);

}  // namespace vertebra::faults
