#include "tests/faults/websocket/play.h"

#include <algorithm>
#include <cstdio>

#include "tests/faults/websocket/line.h"

namespace vertebra::faults {
namespace {

using Came = Line::Came;

constexpr std::chrono::seconds kLimit{3};
constexpr unsigned kInOrder = 1000;
constexpr const char* kLast = "are you there?";

bool closes(const SocketCase& one) {
    return std::ranges::any_of(one.sent, [](const auto& frame) { return frame.opcode == kClose; });
}

// Ends the connection in order, if it has not ended. True when the other end plays its part: it
// answers a close frame, and it is the host that ends the connection (RFC 6455, 7.1.1).
bool ends_well(Line& line, bool has_sent_close) {
    if (!has_sent_close) {
        const ClientFrame close{.opcode = kClose, .payload = closing(kInOrder)};
        static_cast<void>(line.send(bytes_of(close)));
    }
    return line.read_to_end(kLimit) == Came::Ended;
}

Seen look(Line& line, const SocketCase& one) {
    Seen seen;
    if (!closes(one)) {
        static_cast<void>(line.send(bytes_of({.opcode = kPing, .payload = kLast})));
    }
    const auto came = line.read_until_pong(kLast, kLimit);
    const bool well = came == Came::Nothing || ends_well(line, closes(one));
    const auto& reader = line.reader();
    for (const auto& heard : reader.heard()) {
        if (heard.opcode == kText) seen.texts.push_back(heard.payload);
        if (heard.opcode == kPong) seen.pongs.push_back(heard.payload);
    }
    // A pong may overtake a close frame that the host has decided on before: it is open only when
    // its close frame is the answer to ours.
    seen.open = came == Came::Wanted && reader.close_code() == kInOrder;
    if (reader.has_closed() && !seen.open) seen.code = reader.close_code();
    seen.dropped = !reader.has_closed() && (came == Came::Ended || came == Came::Wanted);
    seen.fault = reader.fault();
    if (seen.fault.empty() && !well) seen.fault = "all it wanted and did not end the line";
    return seen;
}

}  // namespace

std::vector<std::string> pings_of(const SocketCase& one) {
    std::vector<std::string> pings;
    for (const auto& frame : one.sent) {
        if (frame.opcode == kPing) pings.push_back(frame.payload);
    }
    pings.emplace_back(kLast);
    return pings;
}

bool play(Check& check, const std::string& port, const SocketCase& one, std::size_t slice) {
    Line line{port};
    if (!line.refused().empty()) {
        ++check.crashed;
        check.wrong(one.name + ": " + line.refused());
        return false;
    }
    ++check.inputs;
    static_cast<void>(
        line.send(std::string_view{all_bytes_of(one.sent)}.substr(0, one.cut), slice));
    if (one.ending != SocketCase::Ending::Ask) {
        if (one.ending == SocketCase::Ending::Reset) line.reset();
        return true;
    }
    const auto seen = look(line, one);
    const bool silent = !seen.open && !seen.code && !seen.dropped && seen.fault.empty();
    check.hung += silent;
    const auto pings = pings_of(one);
    const auto fault = fault_in(one.wanted, seen, pings);
    if (!fault.empty() && is_accepted(one, seen, pings)) {
        if (slice < Line::kLump) return true;  // said once
        std::printf("  accepted, %s: %s\n", one.name.c_str(), one.accepted->note.c_str());
    } else if (!fault.empty()) {
        check.wrong(one.name + ", in pieces of " + std::to_string(slice) + ": " + fault);
    } else if (one.accepted) {
        std::printf("  right now, no note needed, %s\n", one.name.c_str());
    }
    return true;
}

}  // namespace vertebra::faults
