#include "tests/faults/websocket/frame.h"

namespace vertebra::faults {
namespace {

constexpr std::uint64_t kMostInTwoBytes = 0xFFFF;

void append_number(std::string& bytes, std::uint64_t number, int size) {
    for (int at = size - 1; at >= 0; --at) {
        bytes += static_cast<char>((number >> (8 * at)) & 0xFF);
    }
}

ClientFrame::Length least(std::uint64_t length) {
    if (length <= kMostInControl) return ClientFrame::Length::Least;
    return length <= kMostInTwoBytes ? ClientFrame::Length::TwoBytes
                                     : ClientFrame::Length::EightBytes;
}

void append_length(std::string& bytes, const ClientFrame& frame) {
    const std::uint64_t length = frame.declared.value_or(frame.payload.size());
    const auto form = frame.length == ClientFrame::Length::Least ? least(length) : frame.length;
    const std::uint64_t mask_bit = frame.masked ? 0x80 : 0;
    switch (form) {
        case ClientFrame::Length::Least: return append_number(bytes, mask_bit | length, 1);
        case ClientFrame::Length::TwoBytes:
            append_number(bytes, mask_bit | 126, 1);
            return append_number(bytes, length, 2);
        case ClientFrame::Length::EightBytes:
            append_number(bytes, mask_bit | 127, 1);
            return append_number(bytes, length, 8);
    }
}

// How many bytes follow a lead byte, and what the first of them may be.
struct Sequence {
    std::size_t more = 0;
    unsigned from = 0x80;
    unsigned to = 0xBF;
};

std::optional<Sequence> sequence_of(unsigned lead) {
    if (lead <= 0x7F) return Sequence{0};
    if (lead >= 0xC2 && lead <= 0xDF) return Sequence{1};
    if (lead == 0xE0) return Sequence{2, 0xA0, 0xBF};
    if (lead == 0xED) return Sequence{2, 0x80, 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF) return Sequence{2};
    if (lead == 0xF0) return Sequence{3, 0x90, 0xBF};
    if (lead >= 0xF1 && lead <= 0xF3) return Sequence{3};
    if (lead == 0xF4) return Sequence{3, 0x80, 0x8F};
    return std::nullopt;
}

unsigned byte(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

}  // namespace

std::string bytes_of(const ClientFrame& frame) {
    std::string bytes;
    append_number(bytes, (frame.fin ? 0x80U : 0U) | (frame.reserved << 4) | frame.opcode, 1);
    append_length(bytes, frame);
    if (!frame.masked) return bytes + frame.payload;
    append_number(bytes, frame.key, 4);
    for (std::size_t at = 0; at < frame.payload.size(); ++at) {
        const auto mask = frame.key >> (8 * (3 - at % 4)) & 0xFF;
        bytes += static_cast<char>(byte(frame.payload, at) ^ mask);
    }
    return bytes;
}

std::string all_bytes_of(const ClientFrames& frames) {
    std::string bytes;
    for (const auto& frame : frames) {
        bytes += bytes_of(frame);
    }
    return bytes;
}

std::string closing(unsigned code, std::string_view reason) {
    std::string payload;
    append_number(payload, code, 2);
    return payload.append(reason);
}

bool is_close_code(unsigned code) {
    if (code >= 3000) return code <= 4999;
    const bool reserved = code == 1004 || code == 1005 || code == 1006;
    return code >= 1000 && code <= 1014 && !reserved;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto sequence = sequence_of(byte(text, at));
        if (!sequence || text.size() - at <= sequence->more) return false;
        for (std::size_t next = 1; next <= sequence->more; ++next) {
            const auto from = next == 1 ? sequence->from : 0x80;
            const auto to = next == 1 ? sequence->to : 0xBF;
            if (byte(text, at + next) < from || byte(text, at + next) > to) return false;
        }
        at += sequence->more;
    }
    return true;
}

}  // namespace vertebra::faults
