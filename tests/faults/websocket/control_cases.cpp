#include "tests/faults/websocket/cases.h"

namespace vertebra::faults {
namespace {

const std::string kUsual{kMessage};

std::string text(std::size_t number) {
    return std::to_string(number);
}

ClientFrame close_frame(std::string payload) {
    return {.opcode = kClose, .payload = std::move(payload)};
}

void add_pings(std::vector<SocketCase>& all) {
    for (const unsigned opcode : {kPing, kPong}) {
        const std::string name = opcode == kPing ? "a ping of " : "a pong of ";
        for (std::size_t size = 0; size <= kMostInControl;
             size += size < 9 || size > 119 ? 1 : 10) {
            all.push_back({name + text(size) + " bytes",
                           {{.opcode = opcode, .payload = std::string(size, 'p')}},
                           {.open = true}});
        }
        for (const std::size_t size : {126U, 127U, 1000U, 65535U, 65536U}) {
            all.push_back({name + text(size) + " bytes",
                           {{.opcode = opcode, .payload = std::string(size, 'p')}},
                           {.codes = {1002}}});
        }
        for (const std::size_t size : {0U, 1U, 125U}) {
            all.push_back({name + text(size) + " bytes, not final",
                           {{.opcode = opcode, .payload = std::string(size, 'p'), .fin = false}},
                           {.codes = {1002}}});
        }
        all.push_back({name + "bytes that are not UTF-8",
                       {{.opcode = opcode, .payload = {"\0\xC0\x80\xFF\xED\xA0\x80", 7}}},
                       {.open = true}});
    }
    all.push_back({"pings of the same payload",
                   {{.opcode = kPing, .payload = "a"}, {.opcode = kPing, .payload = "a"}},
                   {.open = true}});
    all.push_back({"a ping before a text",
                   {{.opcode = kPing, .payload = "a"}, {.payload = kUsual}},
                   {.open = true, .answers = {"not_joined"}}});
    all.push_back({"a ping after a text",
                   {{.payload = kUsual}, {.opcode = kPing, .payload = "a"}},
                   {.open = true, .answers = {"not_joined"}}});
}

void add_codes(std::vector<SocketCase>& all) {
    all.push_back({"an empty close frame", {close_frame("")}, {.codes = {1000, 1005}}});
    for (const unsigned code : {1000U, 1001U, 1002U, 1003U, 1007U, 1008U, 1009U, 1010U, 1011U,
                                3000U, 3001U, 3999U, 4000U, 4403U, 4999U}) {
        all.push_back(
            {"close code " + text(code), {close_frame(closing(code))}, {.codes = {code}}});
    }
    // Registered after the standard: who does not know them may call them a fault.
    for (const unsigned code : {1012U, 1013U, 1014U}) {
        all.push_back(
            {"close code " + text(code), {close_frame(closing(code))}, {.codes = {code, 1002}}});
    }
    for (const unsigned code :
         {0U, 1U, 255U, 256U, 999U, 1004U, 1005U, 1006U, 1015U, 1016U, 1100U, 2000U, 2999U}) {
        all.push_back(
            {"close code " + text(code), {close_frame(closing(code))}, {.codes = {1002}}});
    }
    for (const unsigned code : {5000U, 10000U, 32768U, 65535U}) {
        all.push_back({"close code " + text(code),
                       {close_frame(closing(code))},
                       {.codes = {1002}},
                       Accepted{"close codes from 5000 on are taken and sent back",
                                {.codes = {code}},
                                "the code " + text(code)}});
    }
}

void add_reasons(std::vector<SocketCase>& all) {
    for (const std::size_t size : {1U, 2U, 50U, 122U, 123U}) {
        all.push_back({"a reason of " + text(size) + " bytes",
                       {close_frame(closing(1000, std::string(size, 'r')))},
                       {.codes = {1000}}});
    }
    for (const std::size_t size : {124U, 125U, 1000U, 65536U}) {
        all.push_back({"a reason of " + text(size) + " bytes",
                       {close_frame(closing(1000, std::string(size, 'r')))},
                       {.codes = {1002}}});
    }
    int number = 0;
    for (const char* reason : {"\xC3\xA9", "\xE2\x82\xAC", "\xF4\x8F\xBF\xBF", "\xEF\xBF\xBF"}) {
        all.push_back({"a reason above ASCII, " + std::to_string(++number),
                       {close_frame(closing(1000, reason))},
                       {.codes = {1000}}});
    }
    number = 0;
    for (const char* reason : {"\x80", "\xC0\xAF", "\xC3", "r\xE2\x82", "\xED\xA0\x80",
                               "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF",
                               "rrrrrrrrrrrrrrrr\xE0\x80\xAF", "\xC3r", "\xF0\x80\x80\x80"}) {
        all.push_back({"a reason that is not UTF-8, " + std::to_string(++number),
                       {close_frame(closing(1000, reason))},
                       {.codes = {1002, 1007}}});
    }
    all.push_back({"a close frame of half a code", {close_frame("\x03")}, {.codes = {1002}}});
    all.push_back({"a close frame of one zero byte", {close_frame({"\0", 1})}, {.codes = {1002}}});
    for (const std::size_t size : {0U, 2U}) {
        all.push_back({"a close frame of " + text(size) + " bytes, not final",
                       {{.opcode = kClose, .payload = closing(1000).substr(0, size), .fin = false}},
                       {.codes = {1002}}});
    }
}

// RFC 6455, 5.5.1: after a close frame nothing counts any more.
void add_after_close(std::vector<SocketCase>& all) {
    const auto end = close_frame(closing(1000));
    const auto ignored = [&](const char* name, ClientFrames rest) {
        rest.insert(rest.begin(), end);
        all.push_back({name, std::move(rest), {.codes = {1000}}});
    };
    ignored("a text after the close frame", {{.payload = kUsual}});
    ignored("a ping after the close frame", {{.opcode = kPing, .payload = "a"}});
    ignored("a second close frame", {close_frame(closing(1001))});
    ignored("a wrong close frame after the close frame", {close_frame("\x03")});
    ignored("a text that is not UTF-8 after the close frame", {{.payload = "\xFF"}});
    ignored("a frame without a mask after the close frame", {{.payload = kUsual, .masked = false}});
    ignored("a reserved opcode after the close frame", {{.opcode = 11}});
    ignored("16 KiB after the close frame", {{.payload = message_of(16384)}});
    ignored("100,000 bytes after the close frame", {{.payload = message_of(100000)}});
    ignored("ten texts after the close frame", ClientFrames(10, {.payload = kUsual}));
    all.push_back({"a close frame after a text",
                   {{.payload = kUsual}, end},
                   {.codes = {1000}, .answers = {"not_joined"}}});
    all.push_back({"a close frame after a ping",
                   {{.opcode = kPing, .payload = "a"}, end},
                   {.codes = {1000}}});
    all.push_back({"a close frame after a fault", {{.opcode = 3}, end}, {.codes = {1002}}});
    all.push_back({"a close frame after binary",
                   {{.opcode = kBinary, .payload = "a"}, end},
                   {.codes = {1000, 1008}}});
}

}  // namespace

std::vector<SocketCase> control_cases() {
    std::vector<SocketCase> all;
    add_pings(all);
    add_codes(all);
    add_reasons(all);
    add_after_close(all);
    return all;
}

}  // namespace vertebra::faults
