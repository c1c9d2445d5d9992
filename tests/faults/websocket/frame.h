#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertebra::faults {

// RFC 6455, 5.2. Plain numbers: a client may send any four bits.
inline constexpr unsigned kContinuation = 0x0;
inline constexpr unsigned kText = 0x1;
inline constexpr unsigned kBinary = 0x2;
inline constexpr unsigned kClose = 0x8;
inline constexpr unsigned kPing = 0x9;
inline constexpr unsigned kPong = 0xA;

inline constexpr std::size_t kMostInControl = 125;

// One frame of a client, right as it stands, with every part free to be wrong.
struct ClientFrame {
    enum class Length { Least, TwoBytes, EightBytes };

    unsigned opcode = kText;
    std::string payload{};
    bool fin = true;
    unsigned reserved = 0;  // 4, 2, 1: RSV1, RSV2, RSV3
    bool masked = true;
    std::uint32_t key = 0x37FA213D;  // of the standard's own example
    Length length = Length::Least;
    std::optional<std::uint64_t> declared{};  // when the length said is not the real one
};

using ClientFrames = std::vector<ClientFrame>;

std::string bytes_of(const ClientFrame& frame);
std::string all_bytes_of(const ClientFrames& frames);

// The payload of a close frame.
std::string closing(unsigned code, std::string_view reason = {});

// RFC 6455, 7.4, and the codes registered since: what may stand in a close frame.
bool is_close_code(unsigned code);

// By the table of well-formed byte sequences of the Unicode standard (3.9), written down here once
// more: the judge must not share a checker with the judged.
bool is_utf8(std::string_view text);

}  // namespace vertebra::faults
