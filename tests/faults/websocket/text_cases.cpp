#include <array>

#include "tests/faults/websocket/cases.h"

namespace vertebra::faults {
namespace {

using namespace std::string_view_literals;

constexpr auto kBad = std::to_array<std::string_view>({
    // continuation bytes without a lead
    "\x80"sv,
    "\xBF"sv,
    "\x80\xBF"sv,
    "\x80\xBF\x80"sv,
    "\x80\xBF\x80\xBF"sv,
    "\x80\xBF\x80\xBF\x80"sv,
    "\xC3\xA9\xA9"sv,
    "\xE2\x82\xAC\xAC"sv,
    "\xF0\x9F\x99\x82\x82"sv,
    // overlong
    "\xC0\x80"sv,
    "\xC0\x8A"sv,
    "\xC0\xAF"sv,
    "\xC0\xBF"sv,
    "\xC1\x80"sv,
    "\xC1\xBF"sv,
    "\xE0\x80\x80"sv,
    "\xE0\x80\xAF"sv,
    "\xE0\x82\x80"sv,
    "\xE0\x9F\xBF"sv,
    "\xF0\x80\x80\x80"sv,
    "\xF0\x80\x80\xAF"sv,
    "\xF0\x82\x82\xAC"sv,
    "\xF0\x8F\xBF\xBF"sv,
    "\xF8\x80\x80\x80\xAF"sv,
    "\xFC\x80\x80\x80\x80\xAF"sv,
    // surrogates, alone and in pairs
    "\xED\xA0\x80"sv,
    "\xED\xAD\xBF"sv,
    "\xED\xAE\x80"sv,
    "\xED\xAF\xBF"sv,
    "\xED\xB0\x80"sv,
    "\xED\xBE\x80"sv,
    "\xED\xBF\xBF"sv,
    "\xED\xA0\x80\xED\xB0\x80"sv,
    "\xED\xA1\x8C\xED\xBE\xB4"sv,
    "\xED\xAF\xBF\xED\xBF\xBF"sv,
    // above U+10FFFF
    "\xF4\x90\x80\x80"sv,
    "\xF4\xBF\xBF\xBF"sv,
    "\xF5\x80\x80\x80"sv,
    "\xF6\x80\x80\x80"sv,
    "\xF7\xBF\xBF\xBF"sv,
    "\xF8\x88\x80\x80\x80"sv,
    "\xFB\xBF\xBF\xBF\xBF"sv,
    "\xFC\x84\x80\x80\x80\x80"sv,
    "\xFD\xBF\xBF\xBF\xBF\xBF"sv,
    // bytes that never stand in UTF-8
    "\xC0"sv,
    "\xC1"sv,
    "\xF5"sv,
    "\xF8"sv,
    "\xFC"sv,
    "\xFE"sv,
    "\xFF"sv,
    "\xFE\xFF"sv,
    "\xFF\xFE\x41\x00"sv,
    // cut
    "\xC2"sv,
    "\xDF"sv,
    "\xE0"sv,
    "\xE0\xA0"sv,
    "\xE1"sv,
    "\xE1\x80"sv,
    "\xED\x9F"sv,
    "\xEF\xBF"sv,
    "\xF0"sv,
    "\xF0\x90"sv,
    "\xF0\x90\x80"sv,
    "\xF1\x80\x80"sv,
    "\xF3\xBF\xBF"sv,
    "\xF4\x8F"sv,
    "\xF4\x8F\xBF"sv,
    // a lead and then something else
    "\xC2\x00"sv,
    "\xC2\x41"sv,
    "\xC2\x7F"sv,
    "\xC2\xC0"sv,
    "\xC2\xC2\x80"sv,
    "\xC2\xFF"sv,
    "\xE0\x41\x80"sv,
    "\xE1\x80\x41"sv,
    "\xE1\x80\xE1\x80\x80"sv,
    "\xE1\x80\xC0"sv,
    "\xEF\x7F\xBF"sv,
    "\xF1\x41\x80\x80"sv,
    "\xF1\x80\x41\x80"sv,
    "\xF1\x80\x80\x41"sv,
    "\xF1\x80\x80\xF1"sv,
    "\xF4\x8F\xBF\xC0"sv,
});

// The last and first code points of every length, what surrounds the surrogates, and the
// noncharacters, which are well-formed all the same.
constexpr auto kGood = std::to_array<std::string_view>({
    "\x7F"sv,
    "\xC2\x80"sv,
    "\xC3\xA9"sv,
    "\xDF\xBF"sv,
    "\xE0\xA0\x80"sv,
    "\xE0\xBF\xBF"sv,
    "\xE1\x80\x80"sv,
    "\xE2\x82\xAC"sv,
    "\xEC\xBF\xBF"sv,
    "\xED\x80\x80"sv,
    "\xED\x9F\xBF"sv,
    "\xEE\x80\x80"sv,
    "\xEF\xB7\x90"sv,
    "\xEF\xBB\xBF"sv,
    "\xEF\xBF\xBD"sv,
    "\xEF\xBF\xBE"sv,
    "\xEF\xBF\xBF"sv,
    "\xF0\x90\x80\x80"sv,
    "\xF0\x9F\x99\x82"sv,
    "\xF0\x9F\xBF\xBF"sv,
    "\xF0\xBF\xBF\xBF"sv,
    "\xF1\x80\x80\x80"sv,
    "\xF3\xBF\xBF\xBF"sv,
    "\xF4\x80\x80\x80"sv,
    "\xF4\x8F\xBF\xBE"sv,
    "\xF4\x8F\xBF\xBF"sv,
});

const std::string kBefore = R"({"type":"nothing","x":")";
const std::string kAfter = R"("})";

std::string hex(std::string_view bytes) {
    constexpr const char* kDigits = "0123456789ABCDEF";
    std::string text;
    for (const char one : bytes) {
        const auto byte = static_cast<unsigned char>(one);
        text += {' ', kDigits[byte >> 4], kDigits[byte & 0xF]};
    }
    return text;
}

std::vector<std::string> single_bytes(std::string_view bytes) {
    std::vector<std::string> pieces{kBefore};
    for (const char one : bytes) {
        pieces.emplace_back(1, one);
    }
    pieces.push_back(kAfter);
    return pieces;
}

// A sequence in a text: within it, at its end, parted into fragments at every byte, and each byte
// in a fragment of its own.
void add_everywhere(std::vector<SocketCase>& all, std::string_view bytes, const Wanted& within,
                    const Wanted& at_end) {
    const std::string sequence{bytes};
    const auto name = "UTF-8" + hex(bytes);
    all.push_back({name, {{.payload = kBefore + sequence + kAfter}}, within});
    all.push_back({name + " at the end", {{.payload = kBefore + sequence}}, at_end});
    for (std::size_t at = 1; at < sequence.size(); ++at) {
        all.push_back({name + " parted at " + std::to_string(at),
                       in_pieces({kBefore + sequence.substr(0, at), sequence.substr(at) + kAfter}),
                       within});
    }
    all.push_back({name + " byte by byte", in_pieces(single_bytes(bytes)), within});
}

// A checker that looks at eight bytes at once must find the fault at every place among them.
void add_places(std::vector<SocketCase>& all) {
    for (std::size_t before = 0; before <= 16; ++before) {
        const std::string spaces(before, ' ');
        const auto at = " after " + std::to_string(before) + " bytes";
        all.push_back(
            {"a bad byte" + at, {{.payload = spaces + "\xFF" + spaces}}, {.codes = {1007}}});
        all.push_back(
            {"a cut sequence" + at, {{.payload = spaces + "\xE2\x82"}}, {.codes = {1007}}});
        all.push_back({"a whole sequence" + at,
                       {{.payload = spaces + kBefore + "\xE2\x82\xAC" + spaces + kAfter}},
                       {.open = true, .answers = {"not_joined"}}});
    }
    // Where the library's buffer of 1,536 bytes ends.
    for (const std::size_t size : {1534U, 1535U, 1536U, 1537U, 4095U, 4096U, 16381U, 16382U}) {
        all.push_back({"a bad byte after " + std::to_string(size) + " bytes",
                       {{.payload = message_of(size) + "\x80"}},
                       {.codes = {1007}}});
        all.push_back({"a cut sequence after " + std::to_string(size) + " bytes",
                       {{.payload = message_of(size) + "\xC3"}},
                       {.codes = {1007}}});
    }
}

void add_borders(std::vector<SocketCase>& all) {
    const Wanted wrong{.codes = {1007}};
    // The message is refused as JSON, so nothing that is not UTF-8 gets further than the reader.
    const Accepted taken{"a cut sequence is taken when the last fragment is empty",
                         {.open = true, .answers = {"malformed"}},
                         {}};
    for (const char* cut : {"\xC3", "\xE2\x82", "\xF0\x9F\x99"}) {
        const auto bytes = hex(cut);
        all.push_back({"cut" + bytes + " and an empty last fragment",
                       in_pieces({kBefore + cut, ""}), wrong, taken});
        all.push_back({"cut" + bytes + " alone and empty fragments", in_pieces({"", cut, "", ""}),
                       wrong, taken});
        all.push_back({"cut" + bytes + " in one fragment, not continued in the next",
                       in_pieces({kBefore + cut, kAfter}), wrong});
        all.push_back({"cut" + bytes + " over an empty fragment, not continued in the next",
                       in_pieces({kBefore + cut, "", kAfter}), wrong});
    }
    // What is left of one message must not become part of the next.
    auto left_over = in_pieces({"\xC3", ""});
    left_over.push_back({.payload = "\xA9"});
    all.push_back(
        {"cut C3 and an empty last fragment, then A9 in a message of its own", left_over, wrong,
         Accepted{taken.note, {.open = true, .answers = {"malformed", "malformed"}}, {}}});
    auto pinged = in_pieces({kBefore + "\xE2", "\x82", "\xAC" + kAfter});
    pinged.insert(pinged.begin() + 1, {.opcode = kPing, .payload = "\xFF"});
    pinged.insert(pinged.begin() + 3, {.opcode = kPing, .payload = "\x80"});
    all.push_back({"a sequence in three fragments with pings between",
                   pinged,
                   {.open = true, .answers = {"not_joined"}}});
    all.push_back({"a good text after a good text in bytes",
                   {{.payload = kBefore + "\xC3\xA9" + kAfter}, {.payload = std::string{kMessage}}},
                   {.open = true, .answers = {"not_joined", "not_joined"}}});
    all.push_back({"a bad text after a good one",
                   {{.payload = std::string{kMessage}}, {.payload = "\xFF"}},
                   {.codes = {1007}, .answers = {"not_joined"}}});
}

}  // namespace

std::vector<SocketCase> text_cases() {
    std::vector<SocketCase> all;
    const Wanted bad{.codes = {1007}};
    for (const auto& sequence : kBad) {
        add_everywhere(all, sequence, bad, bad);
    }
    for (const auto& sequence : kGood) {
        add_everywhere(all, sequence, {.open = true, .answers = {"not_joined"}},
                       {.open = true, .answers = {"malformed"}});
    }
    add_places(all);
    add_borders(all);
    return all;
}

}  // namespace vertebra::faults
