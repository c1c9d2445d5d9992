#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/faults/websocket/frame.h"

namespace vertebra::faults {

// Reads what the host sends after the upgrade and lets nothing pass that RFC 6455 does not allow a
// server: the first violation is kept as a sentence, and nothing is read after it.
class HostReader {
public:
    // A message put together, or a control frame, in the order of their ends.
    struct Heard {
        unsigned opcode = 0;
        std::string payload;
    };
    static constexpr unsigned kNoCode = 1005;  // RFC 6455, 7.1.5: the close frame was empty

    void take(std::string_view bytes);
    // The connection has ended: in the middle of a frame it may not.
    void end();

    const std::string& fault() const { return fault_; }
    const std::vector<Heard>& heard() const { return heard_; }
    bool has_closed() const { return has_closed_; }
    unsigned close_code() const { return close_code_; }
    // Bytes that are missing until more can be said: at least 1.
    std::size_t wanted() const { return wanted_; }

private:
    bool read_frame();
    void judge_head(unsigned first, unsigned second);
    void finish(unsigned opcode, bool fin, std::string payload);
    void finish_close(const std::string& payload);
    bool has(std::size_t size);
    std::uint64_t number_at(std::size_t at, std::size_t size) const;
    void complain(std::string what);

    std::string pending_;
    std::size_t wanted_ = 2;
    std::string message_;
    unsigned message_opcode_ = 0;  // of the message that is still open; 0: none is
    bool has_closed_ = false;
    unsigned close_code_ = 0;
    std::string fault_;
    std::vector<Heard> heard_;
};

}  // namespace vertebra::faults
