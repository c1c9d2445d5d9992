#include "tests/faults/websocket/cases.h"

#include <algorithm>
#include <iterator>

namespace vertebra::faults {

std::string message_of(std::size_t size) {
    if (size < kMessage.size()) return std::string(size, '1');
    return std::string{kMessage}.append(size - kMessage.size(), ' ');
}

ClientFrames in_pieces(const std::vector<std::string>& payloads, unsigned opcode) {
    ClientFrames frames;
    for (std::size_t at = 0; at < payloads.size(); ++at) {
        frames.push_back({.opcode = at == 0 ? opcode : kContinuation,
                          .payload = payloads[at],
                          .fin = at + 1 == payloads.size()});
    }
    return frames;
}

std::vector<SocketCase> socket_table() {
    std::vector<SocketCase> all;
    for (auto part : {frame_cases, length_cases, piece_cases, control_cases, text_cases}) {
        auto cases = part();
        std::ranges::move(cases, std::back_inserter(all));
    }
    return all;
}

}  // namespace vertebra::faults
