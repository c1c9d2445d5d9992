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

std::string body_of(const std::string& answer) {
    const auto end = answer.find("\r\n\r\n");
    return end == std::string::npos ? std::string{} : answer.substr(end + 4);
}

// What is wrong with an answer; empty when nothing is. `door` is what stands wherever a result page
// might be.
std::string fault_in(const std::string& answer, const std::string& door = {}) {
    const bool refused = answer.starts_with("HTTP/1.1 404 ") || answer.starts_with("HTTP/1.1 400 ");
    if (!refused) return "answered " + answer.substr(0, answer.find('\r'));
    const auto body = body_of(answer);
    const bool ours = body == "There is nothing here.\n" || (!door.empty() && body == door) ||
                      body == "This address cannot be read.\n" ||
                      body == "The request line cannot be read.\n";
    return ours ? "" : "says " + body.substr(0, 40);
}

std::string asked(const std::string& port, const std::string& target, Check& check) {
    RawSocket socket{port};
    static_cast<void>(socket.send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port +
                                  "\r\nConnection: close\r\n\r\n"));
    bool hung = false;
    auto answer = socket.read_to_end(hung, kLimit);
    check.hung += hung;
    return answer;
}

TEST(F5, NoPathLeadsOutOfWhatIsServed) {
    Check check{"F5"};
    RunningHost host;
    host.start();
    std::ofstream{host.folder() + "/outside.txt"} << "OUTSIDE";
    const auto door = body_of(asked(host.port(), "/r/", check));
    for (const auto& target : path_tricks(host.folder())) {
        if (check.has_seen_enough()) break;
        ++check.inputs;
        const auto answer = asked(host.port(), target, check);
        if (const auto fault = fault_in(answer, door); !fault.empty())
            check.wrong(target + ": " + fault);
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
    EXPECT_NE(fault_in("HTTP/1.1 404 Not Found\r\n\r\n<p>more than the door", "<p>"), "");
    EXPECT_NE(fault_in("HTTP/1.1 301 Moved\r\nLocation: /etc/passwd\r\n\r\n"), "");
}

}  // namespace
}  // namespace vertebra::faults
