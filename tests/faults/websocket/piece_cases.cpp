#include "tests/faults/websocket/cases.h"

namespace vertebra::faults {
namespace {

constexpr std::size_t kMostPieces = 16;
constexpr std::size_t kEndless = 20'000;

const std::string kUsual{kMessage};
const Wanted kAnswered{.open = true, .answers = {"not_joined"}};
const Accepted kNoLimitOfPieces{"messages of more than 16 fragments are taken", kAnswered, {}};

std::string text(std::size_t number) {
    return std::to_string(number);
}

// The usual message with spaces, in `count` pieces of a byte and a last one.
std::vector<std::string> bytewise(std::size_t count) {
    const auto whole = message_of(std::max(count, kUsual.size()));
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at + 1 < count; ++at) {
        pieces.push_back(whole.substr(at, 1));
    }
    pieces.push_back(whole.substr(count - 1));
    return pieces;
}

void add_counts(std::vector<SocketCase>& all) {
    for (std::size_t count = 2; count <= kMostPieces; ++count) {
        all.push_back(
            {"a text in " + text(count) + " pieces", in_pieces(bytewise(count)), kAnswered});
    }
    for (const std::size_t count : {17U, 18U, 32U, 100U, 1000U, 16384U}) {
        all.push_back({"a text in " + text(count) + " pieces",
                       in_pieces(bytewise(count)),
                       {.codes = {1002, 1008, 1009}, .drop = true},
                       kNoLimitOfPieces});
    }
    for (std::size_t at = 0; at <= kUsual.size(); ++at) {
        all.push_back({"a text in two pieces, parted at " + text(at),
                       in_pieces({kUsual.substr(0, at), kUsual.substr(at)}), kAnswered});
    }
    all.push_back({"a text between two empty pieces", in_pieces({"", kUsual, ""}), kAnswered});
    all.push_back({"a text in pieces with empty ones between",
                   in_pieces({"", "{", "", "", kUsual.substr(1), "", ""}), kAnswered});
    all.push_back({"a text of empty pieces only",
                   in_pieces({"", "", ""}),
                   {.open = true, .answers = {"malformed"}}});
    auto two = in_pieces({"{", kUsual.substr(1)});
    const auto again = two;
    two.insert(two.end(), again.begin(), again.end());
    all.push_back(
        {"two texts in pieces", two, {.open = true, .answers = {"not_joined", "not_joined"}}});
    two.push_back({.payload = kUsual});
    all.push_back({"a whole text after texts in pieces",
                   two,
                   {.open = true, .answers = {"not_joined", "not_joined", "not_joined"}}});
}

void add_disorder(std::vector<SocketCase>& all) {
    const ClientFrame start{.payload = "{", .fin = false};
    const ClientFrame empty_start{.fin = false};
    const auto wrong = [&](const char* name, ClientFrames frames,
                           std::vector<std::string> answers = {}) {
        all.push_back({name, std::move(frames), {.codes = {1002}, .answers = std::move(answers)}});
    };
    wrong("a continuation of nothing", {{.opcode = kContinuation, .payload = kUsual}});
    wrong("an empty continuation of nothing", {{.opcode = kContinuation}});
    wrong("a continuation of nothing, not final",
          {{.opcode = kContinuation, .payload = "{", .fin = false}});
    wrong("a continuation after a whole text",
          {{.payload = kUsual}, {.opcode = kContinuation, .payload = kUsual}}, {"not_joined"});
    auto one_more = in_pieces({"{", kUsual.substr(1)});
    one_more.push_back({.opcode = kContinuation});
    wrong("a continuation after a text in pieces", one_more, {"not_joined"});
    wrong("a continuation after a ping", {{.opcode = kPing}, {.opcode = kContinuation}});
    wrong("a text in the middle of another", {start, {.payload = kUsual}});
    wrong("an empty text in the middle of another", {start, {}});
    wrong("a text that starts in the middle of another", {start, start});
    wrong("a text in the middle of an empty one", {empty_start, {.payload = kUsual}});
    wrong("empty starts of texts", {empty_start, empty_start});
    wrong("binary in the middle of a text", {start, {.opcode = kBinary, .payload = kUsual}});
    wrong("binary that starts in the middle of a text",
          {start, {.opcode = kBinary, .payload = "a", .fin = false}});
    wrong("a text in the middle of binary",
          {{.opcode = kBinary, .payload = "a", .fin = false}, {.payload = kUsual}});
    wrong("a text in the middle of another, after a ping",
          {start, {.opcode = kPing}, {.payload = kUsual}});
    wrong("a ping in pieces", {{.opcode = kPing, .payload = "a", .fin = false},
                               {.opcode = kContinuation, .payload = "b"}});
    wrong("a ping that is not final, between fragments",
          {start, {.opcode = kPing, .fin = false}, {.opcode = kContinuation, .payload = "}"}});
}

// Control frames may stand between the fragments of a message (RFC 6455, 5.4).
void add_control_between(std::vector<SocketCase>& all) {
    const ClientFrames pieces = in_pieces({"", "{", "", kUsual.substr(1), ""});
    for (const unsigned opcode : {kPing, kPong}) {
        const std::string name = opcode == kPing ? "a ping" : "a pong";
        for (std::size_t at = 0; at <= pieces.size(); ++at) {
            for (const std::size_t size : {0U, 125U}) {
                auto frames = pieces;
                frames.insert(frames.begin() + static_cast<std::ptrdiff_t>(at),
                              {.opcode = opcode, .payload = std::string(size, '\xFF')});
                all.push_back({name + " of " + text(size) + " bytes before piece " + text(at),
                               frames, kAnswered});
            }
        }
    }
    ClientFrames each;
    for (const auto& piece : pieces) {
        each.push_back({.opcode = kPing, .payload = text(each.size())});
        each.push_back(piece);
    }
    all.push_back({"a ping before every piece", each, kAnswered});
    all.push_back({"a close frame between fragments",
                   {{.payload = "{", .fin = false}, {.opcode = kClose, .payload = closing(1000)}},
                   {.codes = {1000}}});
}

// Bounded by this test; the host has no bound of its own yet.
void add_floods(std::vector<SocketCase>& all) {
    ClientFrames endless(kEndless, {.opcode = kContinuation, .fin = false});
    endless[0].opcode = kText;
    const Wanted cut_off{.codes = {1002, 1008, 1009}, .drop = true};
    all.push_back({"20,000 empty fragments", endless, cut_off,
                   Accepted{"empty fragments are taken without end", {.open = true}, {}}});
    endless.push_back({.opcode = kContinuation, .payload = kUsual});
    all.push_back({"20,000 empty fragments and a text", endless, cut_off,
                   Accepted{"empty fragments are taken without end", kAnswered, {}}});

    const Accepted no_limit{"more than 10 control frames a second are taken", {.open = true}, {}};
    const auto flood = [&](std::size_t count, unsigned first, unsigned second) {
        ClientFrames frames;
        for (std::size_t at = 0; at < count; ++at) {
            frames.push_back({.opcode = at % 2 == 0 ? first : second, .payload = text(at)});
        }
        return frames;
    };
    const Wanted policy{.codes = {1008}};
    // From 30 on, however the host counts its second: with a bucket that fills up again, too.
    for (const std::size_t count : {30U, 100U}) {
        all.push_back(
            {text(count) + " pings at once", flood(count, kPing, kPing), policy, no_limit});
        all.push_back(
            {text(count) + " pongs at once", flood(count, kPong, kPong), policy, no_limit});
        all.push_back({text(count) + " pings and pongs at once", flood(count, kPing, kPong), policy,
                       no_limit});
    }
    all.push_back({"9 pings at once", flood(9, kPing, kPing), {.open = true}});
    all.push_back({"9 pongs at once", flood(9, kPong, kPong), {.open = true}});
    auto between = flood(30, kPing, kPing);
    between.insert(between.begin(), {.payload = "{", .fin = false});
    between.push_back({.opcode = kContinuation, .payload = kUsual.substr(1)});
    all.push_back(
        {"30 pings between fragments", between, policy, Accepted{no_limit.note, kAnswered, {}}});
}

// The contract: ten malformed messages end the connection.
void add_malformed(std::vector<SocketCase>& all) {
    for (const std::size_t count : {9U, 10U, 11U}) {
        const bool ends = count >= 10;
        all.push_back(
            {text(count) + " malformed messages",
             ClientFrames(count, {.payload = "1"}),
             {.codes = ends ? std::vector<unsigned>{1008} : std::vector<unsigned>{},
              .open = !ends,
              .answers = std::vector<std::string>(std::min<std::size_t>(count, 10), "malformed")}});
    }
}

}  // namespace

std::vector<SocketCase> piece_cases() {
    std::vector<SocketCase> all;
    add_counts(all);
    add_disorder(all);
    add_control_between(all);
    add_floods(all);
    add_malformed(all);
    return all;
}

}  // namespace vertebra::faults
