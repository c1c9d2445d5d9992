#include "tests/faults/websocket/cases.h"

namespace vertebra::faults {
namespace {

using Length = ClientFrame::Length;

constexpr std::size_t kMostOfMessage = 16 * 1024;

std::string text(std::uint64_t number) {
    return std::to_string(number);
}

// Below its own length the message is digits, which is JSON of the wrong kind.
std::string answer_to(std::size_t size) {
    return size < kMessage.size() ? "malformed" : "not_joined";
}

void add_messages(std::vector<SocketCase>& all) {
    // Around every form of the length, and around the 1,536 bytes that the library reads at once.
    for (const std::size_t size :
         {0U,    1U,    2U,    17U,   18U,   124U,  125U,  126U,   127U,   128U,   255U,  256U,
          1535U, 1536U, 1537U, 4096U, 8191U, 8192U, 8193U, 12345U, 16382U, 16383U, 16384U}) {
        all.push_back({"a text of " + text(size) + " bytes",
                       {{.payload = message_of(size)}},
                       {.open = true, .answers = {answer_to(size)}}});
    }
    for (const std::size_t size :
         {16385U, 16386U, 32768U, 65534U, 65535U, 65536U, 65537U, 100000U}) {
        all.push_back({"a text of " + text(size) + " bytes",
                       {{.payload = message_of(size)}},
                       {.codes = {1009}}});
    }
    all.push_back({"a text over the limit after one of the limit",
                   {{.payload = message_of(kMostOfMessage)}, {.payload = message_of(16385)}},
                   {.codes = {1009}, .answers = {"not_joined"}}});
    all.push_back(
        {"two texts of the limit",
         {{.payload = message_of(kMostOfMessage)}, {.payload = message_of(kMostOfMessage)}},
         {.open = true, .answers = {"not_joined", "not_joined"}}});
}

// A message of `size` bytes in `count` pieces.
ClientFrames summed(std::size_t size, std::size_t count) {
    const auto whole = message_of(size);
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < count; ++at) {
        const auto from = size * at / count;
        pieces.push_back(whole.substr(from, size * (at + 1) / count - from));
    }
    return in_pieces(pieces);
}

void add_sums(std::vector<SocketCase>& all) {
    for (const std::size_t count : {2U, 3U, 7U, 16U}) {
        const auto in = " in " + text(count) + " pieces";
        all.push_back({"the limit" + in,
                       summed(kMostOfMessage, count),
                       {.open = true, .answers = {"not_joined"}}});
        all.push_back(
            {"one over the limit" + in, summed(kMostOfMessage + 1, count), {.codes = {1009}}});
        all.push_back(
            {"twice the limit" + in, summed(2 * kMostOfMessage, count), {.codes = {1009}}});
    }
    const auto limit = message_of(kMostOfMessage);
    all.push_back({"the limit and nothing",
                   in_pieces({limit, "", ""}),
                   {.open = true, .answers = {"not_joined"}}});
    all.push_back({"nothing and the limit",
                   in_pieces({"", "", limit}),
                   {.open = true, .answers = {"not_joined"}}});
    all.push_back({"the limit and one byte", in_pieces({limit, " "}), {.codes = {1009}}});
    all.push_back({"one byte and the limit", in_pieces({" ", limit}), {.codes = {1009}}});
    all.push_back({"the limit, nothing, one byte", in_pieces({limit, "", " "}), {.codes = {1009}}});
    all.push_back({"over the limit and not final",
                   {{.payload = message_of(16385), .fin = false}},
                   {.codes = {1009}}});
}

// Lengths that are said and never come. RFC 6455, 5.2: the highest bit of 8 bytes is 0.
void add_lies(std::vector<SocketCase>& all) {
    constexpr std::uint64_t kOne = 1;
    for (const std::uint64_t said :
         {kOne << 63, (kOne << 63) - 1, (kOne << 63) + 1, ~std::uint64_t{0}, ~std::uint64_t{0} - 5,
          kOne << 62, kOne << 40, (kOne << 32) + 5, kOne << 32, (kOne << 32) - 1, kOne << 31,
          kOne << 30, kOne << 24}) {
        const ClientFrame lie{.payload = message_of(100), .declared = said};
        all.push_back({"a text that says " + text(said), {lie}, {.codes = {1002, 1009}}});
        auto second = lie;
        second.opcode = kContinuation;
        all.push_back({"a continuation that says " + text(said),
                       {{.payload = message_of(100), .fin = false}, second},
                       {.codes = {1002, 1009}}});
        auto binary = lie;
        binary.opcode = kBinary;
        all.push_back({"binary that says " + text(said), {binary}, {.codes = {1002, 1008, 1009}}});
        auto ping = lie;
        ping.opcode = kPing;
        all.push_back({"a ping that says " + text(said), {ping}, {.codes = {1002}}});
        auto open = lie;
        open.masked = false;
        all.push_back({"a text without a mask that says " + text(said), {open}, {.codes = {1002}}});
    }
    // The rest of the payload is read as the next frame: 'A' is a text with a reserved bit.
    for (const std::uint64_t said : {0U, 1U, 5U}) {
        all.push_back({"a text that says " + text(said) + " of 10 bytes",
                       {{.payload = "1111111111", .key = 0, .declared = said},
                        {.payload = "AAAA", .masked = false}},
                       {.codes = {1002}, .answers = {"malformed"}}});
    }
}

// RFC 6455, 5.2: the least number of bytes must be used.
void add_long_forms(std::vector<SocketCase>& all) {
    for (const std::size_t size : {0U, 1U, 18U, 124U, 125U}) {
        all.push_back({"a text of " + text(size) + " bytes, said in 2 bytes",
                       {{.payload = message_of(size), .length = Length::TwoBytes}},
                       {.codes = {1002}}});
    }
    for (const std::size_t size : {0U, 1U, 18U, 125U, 126U, 127U, 256U, 16384U, 65535U}) {
        all.push_back({"a text of " + text(size) + " bytes, said in 8 bytes",
                       {{.payload = message_of(size), .length = Length::EightBytes}},
                       {.codes = {1002}}});
    }
    for (const auto form : {Length::TwoBytes, Length::EightBytes}) {
        const std::string in = form == Length::TwoBytes ? ", said in 2 bytes" : ", said in 8 bytes";
        for (const unsigned opcode : {kPing, kPong, kClose}) {
            for (const std::size_t size : {0U, 2U, 125U}) {
                const auto payload =
                    size < 2 ? std::string{} : closing(1000, std::string(size - 2, 'a'));
                all.push_back({"control " + text(opcode) + " of " + text(size) + " bytes" + in,
                               {{.opcode = opcode, .payload = payload, .length = form}},
                               {.codes = {1002}}});
            }
        }
        all.push_back({"a continuation of 1 byte" + in,
                       {{.payload = "{", .fin = false},
                        {.opcode = kContinuation, .payload = "}", .length = form}},
                       {.codes = {1002}}});
        all.push_back({"binary of 1 byte" + in,
                       {{.opcode = kBinary, .payload = "a", .length = form}},
                       {.codes = {1002, 1008}}});
    }
}

}  // namespace

std::vector<SocketCase> length_cases() {
    std::vector<SocketCase> all;
    add_messages(all);
    add_sums(all);
    add_lies(all);
    add_long_forms(all);
    return all;
}

}  // namespace vertebra::faults
