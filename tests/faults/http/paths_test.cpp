#include <gtest/gtest.h>

#include <fstream>

#include "tests/faults/check.h"
#include "tests/faults/http/paths.h"
#include "tests/faults/raw_socket.h"
#include "tests/support/running_host.h"

// Ways out of what is served. A path is never made from a target, so there is nothing to find: one
// short sentence comes back, and no byte of any file.
namespace vertebra::faults {
namespace {

constexpr std::chrono::seconds kLimit{3};

// What is wrong with an answer; empty when nothing is.
std::string fault_in(const std::string& answer) {
    const bool refused = answer.starts_with("HTTP/1.1 404 ") || answer.starts_with("HTTP/1.1 400 ");
    if (!refused) return "answered " + answer.substr(0, answer.find('\r'));
    const auto end = answer.find("\r\n\r\n");
    const auto body = end == std::string::npos ? std::string{} : answer.substr(end + 4);
    const bool ours = body == "There is nothing here.\n" ||
                      body == "This address cannot be read.\n" ||
                      body == "The request line cannot be read.\n";
    return ours ? "" : "says " + body.substr(0, 40);
}

TEST(F5, NoPathLeadsOutOfWhatIsServed) {
    Check check{"F5"};
    RunningHost host;
    host.start();
    std::ofstream{host.folder() + "/outside.txt"} << "OUTSIDE";
    for (const auto& target : path_tricks(host.folder())) {
        if (check.has_seen_enough()) break;
        RawSocket socket{host.port()};
        ++check.inputs;
        static_cast<void>(socket.send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" +
                                      host.port() + "\r\nConnection: close\r\n\r\n"));
        bool hung = false;
        const auto answer = socket.read_to_end(hung, kLimit);
        check.hung += hung;
        if (const auto fault = fault_in(answer); !fault.empty()) check.wrong(target + ": " + fault);
    }
    EXPECT_GE(check.inputs, 200);
    EXPECT_EQ(host.stop(), 0);
}

TEST(F5, TheJudgeItselfNoticesAByteFromOutside) {
    const std::string right = "HTTP/1.1 404 Not Found\r\nX: y\r\n\r\nThere is nothing here.\n";
    EXPECT_EQ(fault_in(right), "");
    EXPECT_NE(fault_in(""), "");
    EXPECT_NE(fault_in(right + "root:x:0:0"), "");
    EXPECT_NE(fault_in("HTTP/1.1 200 OK\r\n\r\nThere is nothing here.\n"), "");
    EXPECT_NE(fault_in("HTTP/1.1 404 Not Found\r\n\r\nOUTSIDE"), "");
    EXPECT_NE(fault_in("HTTP/1.1 301 Moved\r\nLocation: /etc/passwd\r\n\r\n"), "");
}

}  // namespace
}  // namespace vertebra::faults
