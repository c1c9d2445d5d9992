#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/faults/websocket/judge.h"

namespace vertebra::faults {

// A message that is well-formed, and refused before anybody has joined: `not_joined`. Spaces make
// it as long as is wished; below its own length it is digits, and refused as `malformed`.
std::string message_of(std::size_t size);
inline constexpr std::string_view kMessage = R"({"type":"nothing"})";

// One message in pieces of these payloads; the last is final.
ClientFrames in_pieces(const std::vector<std::string>& payloads, unsigned opcode = kText);

// The parts of the table. Each case is a connection of its own.
std::vector<SocketCase> frame_cases();    // masks, reserved bits, opcodes, binary, cut lines
std::vector<SocketCase> length_cases();   // of messages, forms of the length, lengths that lie
std::vector<SocketCase> piece_cases();    // fragments, pings between them, floods of frames
std::vector<SocketCase> control_cases();  // pings, pongs and close frames
std::vector<SocketCase> text_cases();     // UTF-8, right and wrong

// All of them.
std::vector<SocketCase> socket_table();

}  // namespace vertebra::faults
