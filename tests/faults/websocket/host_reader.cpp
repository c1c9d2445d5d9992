#include "tests/faults/websocket/host_reader.h"

#include <utility>

namespace vertebra::faults {
namespace {

// Far above any message of the host: a length beyond it is a fault, and never waited for.
constexpr std::uint64_t kMostFromHost = 16 << 20;

bool is_control(unsigned opcode) {
    return (opcode & 0x8) != 0;
}

bool is_known(unsigned opcode) {
    return opcode <= kBinary || (opcode >= kClose && opcode <= kPong);
}

}  // namespace

void HostReader::take(std::string_view bytes) {
    pending_ += bytes;
    bool more = true;
    while (more && fault_.empty()) {
        more = read_frame();
    }
}

void HostReader::end() {
    if (!pending_.empty()) complain("the line ends in the middle of a frame");
    if (message_opcode_ != 0 && !has_closed_) complain("the line ends in the middle of a message");
}

// Judges as early as it can: who waits for the rest of a wrong frame may wait for ever.
bool HostReader::read_frame() {
    if (has_closed_ && !pending_.empty()) complain("something after the close frame");
    if (!fault_.empty() || !has(2)) return false;
    const auto first = static_cast<unsigned>(number_at(0, 1));
    const auto second = static_cast<unsigned>(number_at(1, 1));
    judge_head(first, second);
    const std::size_t extended = second == 126 ? 2 : second == 127 ? 8 : 0;
    if (!fault_.empty() || !has(2 + extended)) return false;
    const auto length = extended == 0 ? second : number_at(2, extended);
    if (extended == 2 && length <= kMostInControl) complain("a length in 2 bytes that fits in 1");
    if (extended == 8 && length <= 0xFFFF) complain("a length in 8 bytes that fits in 2");
    if (length > kMostFromHost) complain("a length that no message of the host has");
    if (!fault_.empty() || !has(2 + extended + length)) return false;
    auto payload = pending_.substr(2 + extended, length);
    pending_.erase(0, 2 + extended + length);
    finish(first & 0xF, (first & 0x80) != 0, std::move(payload));
    return true;
}

void HostReader::judge_head(unsigned first, unsigned second) {
    const auto opcode = first & 0xF;
    const bool fin = (first & 0x80) != 0;
    if ((first & 0x70) != 0) complain("a reserved bit");
    if (!is_known(opcode)) complain("a reserved opcode");
    if ((second & 0x80) != 0) complain("a masked frame");
    if (is_control(opcode) && !fin) complain("a control frame in fragments");
    if (is_control(opcode) && (second & 0x7F) > kMostInControl) complain("a long control frame");
    if (opcode == kContinuation && message_opcode_ == 0) complain("a continuation of nothing");
    const bool is_new = opcode == kText || opcode == kBinary;
    if (is_new && message_opcode_ != 0) complain("a new message in the middle of another");
    if (opcode == kBinary) complain("a binary message, which the protocol does not have");
}

void HostReader::finish(unsigned opcode, bool fin, std::string payload) {
    if (opcode == kClose) finish_close(payload);
    if (is_control(opcode)) {
        heard_.push_back({opcode, std::move(payload)});
        return;
    }
    if (opcode != kContinuation) message_opcode_ = opcode;
    message_ += payload;
    if (message_.size() > kMostFromHost) complain("a message longer than any of the host");
    if (!fin) return;
    if (!is_utf8(message_)) complain("a text that is not UTF-8");
    heard_.push_back({std::exchange(message_opcode_, 0), std::exchange(message_, {})});
}

void HostReader::finish_close(const std::string& payload) {
    has_closed_ = true;
    if (payload.size() == 1) complain("a close frame with half a code");
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(payload[at]); };
    close_code_ = payload.size() < 2 ? kNoCode : byte(0) * 256U + byte(1);
    if (payload.size() < 2) return;
    if (!is_close_code(close_code_)) {
        complain("a close frame with the code " + std::to_string(close_code_));
    }
    if (!is_utf8(std::string_view{payload}.substr(2))) {
        complain("a reason for closing that is not UTF-8");
    }
}

bool HostReader::has(std::size_t size) {
    wanted_ = pending_.size() < size ? size - pending_.size() : 1;
    return pending_.size() >= size;
}

std::uint64_t HostReader::number_at(std::size_t at, std::size_t size) const {
    std::uint64_t number = 0;
    for (const char one : pending_.substr(at, size)) {
        number = number << 8 | static_cast<unsigned char>(one);
    }
    return number;
}

void HostReader::complain(std::string what) {
    if (fault_.empty()) fault_ = std::move(what);
}

}  // namespace vertebra::faults
