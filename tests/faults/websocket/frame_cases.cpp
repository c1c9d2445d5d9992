#include "tests/faults/websocket/cases.h"

namespace vertebra::faults {
namespace {

const std::string kUsual{kMessage};

std::string named(unsigned opcode) {
    switch (opcode) {
        case kContinuation: return "continuation";
        case kText: return "text";
        case kBinary: return "binary";
        case kClose: return "close";
        case kPing: return "ping";
        case kPong: return "pong";
        default: return "opcode " + std::to_string(opcode);
    }
}

// What may stand before a frame of this kind without a fault.
ClientFrames before(unsigned opcode) {
    if (opcode != kContinuation) return {};
    return {{.payload = "{", .fin = false}};
}

void add_masks(std::vector<SocketCase>& all) {
    for (const std::uint32_t key :
         {0U, 1U, 0xFFU, 0xFF00U, 0x80000000U, 0xFFFFFFFFU, 0x37FA213DU}) {
        all.push_back({"the mask " + std::to_string(key),
                       {{.payload = kUsual, .key = key}},
                       {.open = true, .answers = {"not_joined"}}});
    }
    const auto add = [&](unsigned opcode, const std::string& payload) {
        auto frames = before(opcode);
        frames.push_back({.opcode = opcode, .payload = payload, .masked = false});
        all.push_back(
            {named(opcode) + " of " + std::to_string(payload.size()) + " bytes without a mask",
             frames,
             {.codes = {1002}}});
    };
    for (const unsigned opcode : {kContinuation, kText, kBinary}) {
        for (const std::size_t size : {0U, 18U, 125U, 126U, 65536U}) {
            add(opcode, message_of(size));
        }
    }
    for (const unsigned opcode : {kPing, kPong}) {
        for (const std::size_t size : {0U, 1U, 125U}) {
            add(opcode, message_of(size));
        }
    }
    add(kClose, {});
    add(kClose, closing(1000));
    all.push_back({"a second message without a mask",
                   {{.payload = kUsual}, {.payload = kUsual, .masked = false}},
                   {.codes = {1002}, .answers = {"not_joined"}}});
}

void add_reserved_bits(std::vector<SocketCase>& all) {
    for (const unsigned opcode : {kContinuation, kText, kBinary, kClose, kPing, kPong}) {
        for (unsigned bits = 1; bits <= 7; ++bits) {
            auto frames = before(opcode);
            frames.push_back({.opcode = opcode,
                              .payload = opcode == kClose ? closing(1000) : kUsual,
                              .reserved = bits});
            all.push_back({named(opcode) + " with reserved bits " + std::to_string(bits),
                           frames,
                           {.codes = {1002}}});
        }
    }
    all.push_back({"an empty text with a reserved bit", {{.reserved = 4}}, {.codes = {1002}}});
    all.push_back({"a reserved bit in the second message",
                   {{.payload = kUsual}, {.payload = kUsual, .reserved = 4}},
                   {.codes = {1002}, .answers = {"not_joined"}}});
}

void add_opcodes(std::vector<SocketCase>& all) {
    for (const unsigned opcode : {3U, 4U, 5U, 6U, 7U, 11U, 12U, 13U, 14U, 15U}) {
        const auto name = named(opcode);
        all.push_back({name + ", empty", {{.opcode = opcode}}, {.codes = {1002}}});
        all.push_back(
            {name + ", not final", {{.opcode = opcode, .fin = false}}, {.codes = {1002}}});
        all.push_back(
            {name + " with a payload", {{.opcode = opcode, .payload = kUsual}}, {.codes = {1002}}});
        all.push_back({name + " between fragments",
                       {{.payload = "{", .fin = false}, {.opcode = opcode}},
                       {.codes = {1002}}});
    }
}

// The protocol has no binary messages; which of several faults is named is the host's choice.
void add_binary(std::vector<SocketCase>& all) {
    for (const std::size_t size : {0U, 1U, 18U, 125U, 126U, 16384U}) {
        all.push_back({"binary of " + std::to_string(size) + " bytes",
                       {{.opcode = kBinary, .payload = message_of(size)}},
                       {.codes = {1008}}});
    }
    all.push_back({"binary over the limit",
                   {{.opcode = kBinary, .payload = message_of(16385)}},
                   {.codes = {1008, 1009}}});
    all.push_back({"binary in pieces", in_pieces({"{", "}"}, kBinary), {.codes = {1008}}});
    all.push_back({"binary in empty pieces", in_pieces({"", "", ""}, kBinary), {.codes = {1008}}});
    all.push_back({"binary that is not UTF-8",
                   {{.opcode = kBinary, .payload = "\xC0\x80\xFF"}},
                   {.codes = {1008}}});
    all.push_back({"binary after a text",
                   {{.payload = kUsual}, {.opcode = kBinary, .payload = kUsual}},
                   {.codes = {1008}, .answers = {"not_joined"}}});
    all.push_back({"a text after binary",
                   {{.opcode = kBinary, .payload = kUsual}, {.payload = kUsual}},
                   {.codes = {1008}}});
    all.push_back({"bad frames after binary",
                   {{.opcode = kBinary, .payload = kUsual}, {.opcode = 3, .masked = false}},
                   {.codes = {1002, 1008}}});
}

// The line ends at every byte of a frame: the host has to get over it, more is not seen.
void add_cuts(std::vector<SocketCase>& all) {
    const std::string longer = message_of(200);
    const ClientFrames pieces = in_pieces({"{", "}"});
    const std::string name = "the line ends after ";
    for (std::size_t cut = 0; cut < 8; ++cut) {
        const auto at = std::to_string(cut) + " bytes";
        all.push_back({name + at + " of a text",
                       {{.payload = longer}},
                       {},
                       {},
                       SocketCase::Ending::Leave,
                       cut});
        all.push_back({name + at + " of a text, in a reset",
                       {{.payload = longer}},
                       {},
                       {},
                       SocketCase::Ending::Reset,
                       cut});
        all.push_back({name + at + " of a ping",
                       {{.opcode = kPing, .payload = "abcdef"}},
                       {},
                       {},
                       SocketCase::Ending::Leave,
                       cut});
        all.push_back({name + at + " of fragments",
                       pieces,
                       {},
                       {},
                       SocketCase::Ending::Leave,
                       bytes_of(pieces[0]).size() + cut});
        all.push_back({name + at + " of a close frame",
                       {{.opcode = kClose, .payload = closing(1000)}},
                       {},
                       {},
                       SocketCase::Ending::Reset,
                       cut});
    }
    all.push_back({"the line is reset after a whole message",
                   {{.payload = kUsual}},
                   {},
                   {},
                   SocketCase::Ending::Reset});
    all.push_back({"the line is reset after a whole binary message",
                   {{.opcode = kBinary, .payload = kUsual}},
                   {},
                   {},
                   SocketCase::Ending::Reset});
}

}  // namespace

std::vector<SocketCase> frame_cases() {
    std::vector<SocketCase> all;
    add_masks(all);
    add_reserved_bits(all);
    add_opcodes(all);
    add_binary(all);
    add_cuts(all);
    return all;
}

}  // namespace vertebra::faults
