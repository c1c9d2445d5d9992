#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "tests/faults/check.h"
#include "tests/faults/http/cases.h"
#include "tests/faults/raw_socket.h"
#include "tests/support/running_host.h"

// The edge against malformed HTTP. Every request gets one answer, the right one, and then the
// connection ends: what was planted behind it is never answered.
namespace vertebra::faults {
namespace {

constexpr std::chrono::seconds kLimit{3};
constexpr std::size_t kLump = 1 << 20;

std::string with_port(std::string text, const std::string& port) {
    for (auto at = text.find("PORT"); at != std::string::npos; at = text.find("PORT")) {
        text.replace(at, 4, port);
    }
    return text;
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++found;
    }
    return found;
}

// Status lines, wherever they stand.
std::size_t answers_in(const std::string& text) {
    std::size_t found = 0;
    for (const char* digit : {"1", "2", "3", "4", "5"}) {
        found += count(text, std::string{"HTTP/1.1 "} + digit);
    }
    return found;
}

unsigned status_of(const std::string& answer) {
    if (!answer.starts_with("HTTP/1.1 ") || answer.size() < 12) return 0;
    return static_cast<unsigned>(std::stoul(answer.substr(9, 3)));
}

// What is wrong with an answer; empty when nothing is.
std::string fault_in(const HttpCase& one, const std::string& answer) {
    const auto status = status_of(answer);
    if (answers_in(answer) > 1) return "more than one answer";
    const bool right =
        one.wanted.empty() ? status >= 400 : std::ranges::count(one.wanted, status) > 0;
    if (!right) return "answered " + std::to_string(status);
    for (const char* header : {"Content-Security-Policy: ", "X-Content-Type-Options: nosniff",
                               "Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: "}) {
        if (count(answer, header) != 1) return std::string{"without "} + header;
    }
    if (count(answer, "\r\nServer:") > 0) return "says what server it is";
    return {};
}

// The status of the answer; 0 where there was none.
unsigned play(Check& check, const RunningHost& host, const HttpCase& one, std::size_t slice) {
    RawSocket socket{host.port()};
    if (!socket.is_open()) {
        ++check.crashed;
        check.wrong(one.name + ": nobody listens");
        return 0;
    }
    check.inputs += slice == kLump;
    static_cast<void>(socket.send(with_port(one.bytes, host.port()), slice));
    bool hung = false;
    const auto answer = socket.read_to_end(hung, kLimit);
    check.hung += hung;
    if (auto fault = fault_in(one, answer); !fault.empty()) check.wrong(one.name + ": " + fault);
    return status_of(answer);
}

TEST(F4, EveryLeniencyOfAParserHasItsAnswer) {
    Check check{"F4.table"};
    RunningHost host;
    host.start();
    for (const auto& one : http_table()) {
        if (check.has_seen_enough()) break;
        std::printf("http %-52s -> %u\n", one.name.c_str(), play(check, host, one, kLump));
        if (!one.at_once) play(check, host, one, 1);  // byte by byte nothing is judged otherwise
    }
    EXPECT_EQ(host.stop(), 0);
}

TEST(F4, NothingMalformedIsServedAndNothingBehindItAnswered) {
    Check check{"F4.mutations"};
    RunningHost host;
    host.start();
    const auto cases = http_mutations(seed(), static_cast<std::size_t>(tier(6000, 20000)));
    for (const auto& one : cases) {
        if (check.has_seen_enough()) break;
        play(check, host, one, kLump);
    }
    EXPECT_EQ(host.stop(), 0);
}

TEST(F4, TheJudgeItselfNoticesWhatIsWrong) {
    const HttpCase wanted{"", "", {400}};
    const std::string right =
        "HTTP/1.1 400 Bad Request\r\nContent-Security-Policy: x\r\nX-Content-Type-Options: "
        "nosniff\r\n"
        "Referrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\n\r\n";
    EXPECT_EQ(fault_in(wanted, right), "");
    EXPECT_NE(fault_in(wanted, ""), "");
    EXPECT_NE(fault_in(wanted, right + right), "");
    EXPECT_NE(fault_in(wanted, "HTTP/1.1 200 OK" + right.substr(24)), "");
    EXPECT_NE(fault_in(wanted, "HTTP/1.1 400 Bad Request\r\n\r\n"), "");
    EXPECT_NE(fault_in({"", "", {}}, "HTTP/1.1 200 OK" + right.substr(24)), "");
    EXPECT_NE(fault_in(wanted, "HTTP/1.1 400 Bad Request\r\nServer: x" + right.substr(24)), "");
}

}  // namespace
}  // namespace vertebra::faults
