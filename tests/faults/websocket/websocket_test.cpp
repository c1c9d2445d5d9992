#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>

#include "tests/faults/check.h"
#include "tests/faults/websocket/cases.h"
#include "tests/faults/websocket/line.h"
#include "tests/faults/websocket/play.h"
#include "tests/support/running_host.h"

// The edge against malformed WebSocket framing, by a client and a judge that share no code with
// the library of the host.
namespace vertebra::faults {
namespace {

using Came = Line::Came;

constexpr std::chrono::seconds kLimit{3};
constexpr std::size_t kMostBytewise = 3 * 1024;
constexpr std::size_t kSlice = 997;  // a prime: no border of a buffer falls together with it

// A participant who has done nothing wrong, and whom nothing may reach.
class Witness {
public:
    explicit Witness(const RunningHost& host) : line_(host.port()) {
        static_cast<void>(line_.send(
            bytes_of({.payload = R"({"type":"join","protocol":1,"language":"en","code":")" +
                                 host.secret("code") + R"("})"})));
        has_joined_ = hears("welcome");
    }

    // Has a seat, is answered as a page and as a WebSocket, and has heard nothing malformed.
    bool is_well() {
        const auto payload = "witness " + std::to_string(++asked_);
        static_cast<void>(line_.send(bytes_of({.opcode = kPing, .payload = payload})));
        if (!has_joined_ || line_.read_until_pong(payload, kLimit) != Came::Wanted) return false;
        static_cast<void>(line_.send(bytes_of({.payload = R"({"type":"ping"})"})));
        return hears("pong");
    }

private:
    bool hears(const std::string& type) {
        const auto wanted = R"("type":")" + type + R"(")";
        return line_.read_until(
                   [&](const auto& one) { return one.payload.find(wanted) != std::string::npos; },
                   kLimit) == Came::Wanted;
    }

    Line line_;
    bool has_joined_ = false;
    int asked_ = 0;
};

// The most address space that a child of ours has had, in KiB; 0 when the kernel does not say.
std::size_t most_memory_of_host() {
    std::size_t most = 0;
    std::error_code none;
    for (const auto& task : std::filesystem::directory_iterator{"/proc/self/task", none}) {
        std::ifstream children{task.path() / "children"};
        for (std::string child; children >> child;) {
            std::ifstream status{"/proc/" + child + "/status"};
            for (std::string word; status >> word;) {
                std::size_t size = 0;
                if (word == "VmPeak:" && status >> size) most = std::max(most, size);
            }
        }
    }
    return most;
}

TEST(W1, FramingIsJudgedAsTheStandardSays) {
    Check check{"W1"};
    RunningHost host;
    host.start();
    Witness witness{host};
    if (!witness.is_well()) return check.wrong("the witness cannot join");
    const auto before = most_memory_of_host();
    const auto cases = socket_table();
    for (const auto& one : cases) {
        const bool small = all_bytes_of(one.sent).size() < kMostBytewise;
        const bool alive = play(check, host.port(), one, Line::kLump) &&
                           play(check, host.port(), one, small ? 1 : kSlice);
        if (!alive) return;
    }
    if (!witness.is_well()) check.wrong("the witness was disturbed");
    // Lengths up to 2^64 have been said: nobody may have made room for a GiB.
    constexpr std::size_t kMuch = 512 * 1024;
    const auto after = most_memory_of_host();
    std::printf("  address space of the host, KiB: %zu before, %zu after\n", before, after);
    if (after > before + kMuch) check.wrong("grew by " + std::to_string(after - before) + " KiB");
    EXPECT_EQ(host.stop(), 0);
}

TEST(W1, TheTableIsAsLongAsItSays) {
    const auto cases = socket_table();
    std::set<std::string> names;
    for (const auto& one : cases) {
        EXPECT_TRUE(names.insert(one.name).second) << one.name;
    }
    EXPECT_GE(names.size(), 250U);
}

// What a host might send, and a word of what the reader must say to it.
struct Forged {
    std::string bytes;
    std::string complaint{};  // empty: none
    bool ends = false;        // the line ends after it
};

std::string from_host(ClientFrame frame) {
    frame.masked = false;
    return bytes_of(frame);
}

std::vector<Forged> forged() {
    using Length = ClientFrame::Length;
    const std::string good = from_host({.payload = "{}"});
    const std::string start = from_host({.payload = "{", .fin = false});
    const std::string end = from_host({.opcode = kClose, .payload = closing(1000)});
    const auto closes = [](const std::string& payload) {
        return from_host({.opcode = kClose, .payload = payload});
    };
    return {
        // nothing wrong
        {good + good, ""},
        {start + from_host({.opcode = kPing}) +
             from_host({.opcode = kContinuation, .payload = "}"}) + end,
         "", true},
        {closes(""), "", true},
        {closes(closing(4408, "\xE2\x82\xAC")), "", true},
        {from_host({.payload = "\xF4\x8F\xBF\xBF"}) +
             from_host({.payload = std::string(70000, 'a')}),
         ""},
        // the head of a frame
        {bytes_of({.payload = "{}"}), "masked"},
        {good + bytes_of({.opcode = kPong}), "masked"},
        {from_host({.reserved = 4}), "reserved bit"},
        {from_host({.reserved = 2}), "reserved bit"},
        {from_host({.opcode = kPong, .reserved = 1}), "reserved bit"},
        {from_host({.opcode = 3}), "reserved opcode"},
        {from_host({.opcode = 7}), "reserved opcode"},
        {from_host({.opcode = 11}), "reserved opcode"},
        {from_host({.opcode = 15}), "reserved opcode"},
        {from_host({.opcode = kBinary, .payload = "a"}), "binary"},
        // lengths
        {from_host({.payload = "{}", .length = Length::TwoBytes}), "fits in 1"},
        {from_host({.payload = std::string(125, 'a'), .length = Length::TwoBytes}), "fits in 1"},
        {from_host({.payload = std::string(126, 'a'), .length = Length::EightBytes}), "fits in 2"},
        {from_host({.payload = "a", .declared = 1ULL << 63}), "no message"},
        {from_host({.payload = "a", .declared = 2}), "middle of a frame", true},
        {std::string{"\x81", 1}, "middle of a frame", true},
        // fragments
        {from_host({.opcode = kContinuation, .payload = "a"}), "continuation of nothing"},
        {good + from_host({.opcode = kContinuation, .fin = false}), "continuation of nothing"},
        {start + good, "middle of another"},
        {start, "middle of a message", true},
        // control frames
        {from_host({.opcode = kPing, .fin = false}), "in fragments"},
        {from_host({.opcode = kClose, .fin = false}), "in fragments"},
        {from_host({.opcode = kPong, .payload = std::string(126, 'a')}), "long control"},
        {from_host({.opcode = kClose, .payload = closing(1000, std::string(124, 'a'))}),
         "long control"},
        {closes("\x03"), "half a code"},
        {closes(closing(999)), "the code 999"},
        {closes(closing(1005)), "the code 1005"},
        {closes(closing(1015)), "the code 1015"},
        {closes(closing(2999)), "the code 2999"},
        {closes(closing(5000)), "the code 5000"},
        {closes(closing(1000, "\xC3")), "reason"},
        // texts
        {from_host({.payload = "\xC0\x80"}), "not UTF-8"},
        {from_host({.payload = "\xED\xA0\x80"}), "not UTF-8"},
        {from_host({.payload = "\xE2\x82"}), "not UTF-8"},
        {from_host({.payload = "\xC3", .fin = false}) + from_host({.opcode = kContinuation}),
         "not UTF-8"},
        // after the close frame
        {end + good, "after the close frame"},
        {end + end, "after the close frame"},
        {end + std::string{"\x88", 1}, "after the close frame"},
    };
}

TEST(W1, TheReaderItselfNoticesEveryBrokenFrame) {
    Check check{"W1.reader"};
    for (const auto& one : forged()) {
        for (const std::size_t slice : {one.bytes.size(), std::size_t{1}}) {
            HostReader reader;
            for (std::size_t at = 0; at < one.bytes.size(); at += slice) {
                reader.take(one.bytes.substr(at, slice));
            }
            if (one.ends) reader.end();
            ++check.inputs;
            const auto& said = reader.fault();
            const bool right = one.complaint.empty()
                                   ? said.empty()
                                   : said.find(one.complaint) != std::string::npos;
            if (!right) check.wrong("wanted '" + one.complaint + "', it said '" + said + "'");
        }
    }
}

TEST(W1, TheJudgeItselfNoticesWhatIsWrong) {
    const std::string refused = R"({"type":"refused","code":"not_joined"})";
    const Wanted open{.open = true, .answers = {"not_joined"}};
    const std::vector<std::string> pings{"a", "b", "c"};
    const Seen right{.open = true, .texts = {refused}, .pongs = {"a", "c"}};
    const auto changed = [&](auto change) {
        auto seen = right;
        change(seen);
        return fault_in(open, seen, pings);
    };
    EXPECT_EQ(fault_in(open, right, pings), "");
    EXPECT_NE(changed([](Seen& seen) { seen.fault = "x"; }), "");
    EXPECT_NE(changed([](Seen& seen) { seen.open = false; }), "");
    EXPECT_NE(changed([](Seen& seen) { seen.texts.clear(); }), "");
    EXPECT_NE(changed([&](Seen& seen) { seen.texts.push_back(refused); }), "");
    EXPECT_NE(changed([](Seen& seen) { seen.texts = {"{}"}; }), "");
    EXPECT_NE(changed([](Seen& seen) { seen.pongs = {"c", "a"}; }), "");
    EXPECT_NE(changed([](Seen& seen) { seen.pongs = {"c", "c"}; }), "");
    EXPECT_NE(changed([](Seen& seen) { seen.pongs = {"d"}; }), "");

    const Wanted closed{.codes = {1002}};
    EXPECT_EQ(fault_in(closed, {.code = 1002}, {}), "");
    EXPECT_NE(fault_in(closed, {.code = 1007}, {}), "");
    EXPECT_NE(fault_in(closed, {.dropped = true}, {}), "");
    EXPECT_NE(fault_in(closed, {.open = true}, {}), "");
    EXPECT_NE(fault_in(closed, {}, {}), "");
    EXPECT_NE(fault_in(closed, {.code = 1002, .texts = {refused}}, {}), "");

    // A note lets pass what it says, and nothing else.
    const SocketCase noted{"", {}, closed, Accepted{"", {.open = true}, {}}};
    EXPECT_TRUE(is_accepted(noted, {.open = true}, {}));
    EXPECT_FALSE(is_accepted(noted, {.code = 1007}, {}));
    EXPECT_FALSE(is_accepted(noted, {.open = true, .texts = {refused}}, {}));
    EXPECT_FALSE(is_accepted(noted, {.open = true, .fault = "x"}, {}));
}

// A window of pings is always on its way, so the host is never without one to answer, and neither
// end can be blocked by the other: no wait is without its limit.
TEST(W2, AFloodOfPingsReachesNobodyElse) {
    constexpr int kBatches = 100;
    constexpr int kInBatch = 200;
    Check check{"W2"};
    RunningHost host;
    host.start();
    Witness witness{host};
    Line line{host.port()};
    std::vector<std::string> pings;
    auto came = Came::Wanted;
    for (int batch = 0; batch <= kBatches && came == Came::Wanted; ++batch) {
        std::string bytes;
        for (int at = 0; at < kInBatch && batch < kBatches; ++at) {
            pings.push_back(std::to_string(pings.size()));
            bytes += bytes_of({.opcode = kPing, .payload = pings.back()});
        }
        check.inputs += batch < kBatches ? kInBatch : 0;
        static_cast<void>(line.send(bytes));
        if (batch == 0) continue;
        came = line.read_until_pong(std::to_string(batch * kInBatch - 1), kLimit);
        if (batch % 25 == 0 && !witness.is_well()) check.wrong("the witness waits");
    }
    check.hung += came == Came::Nothing;
    const auto& reader = line.reader();
    if (!reader.fault().empty()) check.wrong("the host sent " + reader.fault());
    if (reader.has_closed() && reader.close_code() != 1008) {
        check.wrong("closed with " + std::to_string(reader.close_code()));
    }
    Seen seen{.open = true};
    for (const auto& heard : reader.heard()) {
        if (heard.opcode == kPong) seen.pongs.push_back(heard.payload);
    }
    if (auto fault = fault_in({.open = true}, seen, pings); !fault.empty()) check.wrong(fault);
    if (!witness.is_well()) check.wrong("the witness was disturbed");
    if (!Line{host.port()}.refused().empty()) ++check.crashed;
    EXPECT_EQ(host.stop(), 0);
}

}  // namespace
}  // namespace vertebra::faults
