#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/faults/websocket/frame.h"

namespace vertebra::faults {

// What a client may see of the host after it has sent something.
struct Wanted {
    std::vector<unsigned> codes{};       // of the close frame, any of them; none: it may not close
    bool open = false;                   // a ping is still answered
    bool drop = false;                   // the line may end without a close frame
    std::vector<std::string> answers{};  // codes of the refusals to the texts, in order
};

// Where the host, or the library it uses, is known to do otherwise. Let pass and printed: this
// only, and nothing near it.
struct Accepted {
    std::string note;
    Wanted instead;
    std::string complaint{};  // of the reader, in one word of its sentence; empty: none
};

struct SocketCase {
    // How it ends for the client: by looking whether the host still answers, or by going away.
    enum class Ending { Ask, Leave, Reset };

    std::string name;
    ClientFrames sent{};
    Wanted wanted{};
    std::optional<Accepted> accepted{};
    Ending ending = Ending::Ask;
    std::size_t cut = std::string::npos;  // of the bytes sent: where the client stops
};

// What was seen of the host.
struct Seen {
    bool open = false;
    std::optional<unsigned> code{};  // of its close frame
    bool dropped = false;
    std::vector<std::string> texts{};
    std::vector<std::string> pongs{};
    std::string fault{};  // in the framing, says the reader
};

// The code of a `refused` of the protocol; empty when the text is not one.
std::string refusal_in(const std::string& text);

// What is wrong with what was seen, given the pings that were sent; empty when nothing is. While
// the line stays open every answer is due; when the host closes, those on their way may be lost.
// RFC 6455, 5.5.3, lets a host answer only the newest of several pings.
std::string fault_in(const Wanted& wanted, const Seen& seen, const std::vector<std::string>& pings);

// Whether this is what the note of the case says.
bool is_accepted(const SocketCase& one, const Seen& seen, const std::vector<std::string>& pings);

}  // namespace vertebra::faults
