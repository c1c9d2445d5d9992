#include "tests/faults/messages/voice.h"

#include "tests/faults/websocket/frame.h"

namespace vertebra::faults {
namespace {

constexpr std::chrono::seconds kLimit{3};

}  // namespace

Voice::Json Voice::asks_raw(const std::string& message) {
    Json heard;
    line_.send(bytes_of({.payload = message}));
    line_.read_until(
        [&](const HostReader::Heard& one) {
            if (one.opcode != kText) return false;
            const auto json = Json::parse(one.payload);
            const auto& type = json["type"];
            if (type == "state") last_state_ = json;
            if (type == "state" || type == "progress" || type == "mine") return false;
            heard = json;
            return true;
        },
        kLimit);
    return heard;
}

Voice::Json Voice::state() {
    asks({{"type", "ping"}});
    return last_state_;
}

Voice::Json hello(const char* type, const std::string& field, const std::string& value) {
    return {{"type", type}, {"protocol", 1}, {field, value}, {"language", "en"}};
}

}  // namespace vertebra::faults
