#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "tests/faults/check.h"
#include "tests/faults/raw_socket.h"
#include "tests/support/running_host.h"

// Pages of anybody, under any name, at our socket: every Host with every Origin.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

constexpr const char* kName = "room.test";

std::vector<std::string> names(const std::string& port) {
    return {"127.0.0.1:" + port,
            "localhost:" + port,
            "[::1]:" + port,
            std::string{kName} + ":" + port,
            kName,
            "ROOM.TEST:" + port,
            std::string{kName} + ":" + port + "1",
            std::string{kName} + ".evil.example:" + port,
            std::string{"evil-"} + kName + ":" + port,
            "evil.example:" + port,  // a name that was bound anew to our address
            "127.0.0.2:" + port};
}

bool is_ours(const std::string& host, const std::string& port) {
    const auto all = names(port);
    return host == all[0] || host == all[1] || host == all[2] || host == all[3];
}

std::string status(const std::string& port, const std::string& host, const std::string& origin) {
    const RawSocket socket{port};
    static_cast<void>(socket.send("GET /ws HTTP/1.1\r\nHost: " + host +
                                  "\r\nConnection: Upgrade\r\n" +
                                  "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                                  (origin.empty() ? "" : "Origin: " + origin + "\r\n") + "\r\n"));
    const auto answer = socket.read_some(12, 3s);
    return answer.size() < 12 ? "none" : answer.substr(9, 3);
}

TEST(S1, OnlyOurOwnPagesMayOpenTheSocket) {
    Check check{"S1"};
    RunningHost host;
    host.start({"--name", kName});
    const auto& port = host.port();
    for (const auto& name : names(port)) {
        // No Origin: a program, not a browser.
        std::vector<std::string> origins{"",
                                         "null",
                                         "http://" + name + "/",
                                         "https://" + name,
                                         "file://",
                                         "HTTP://" + name,
                                         "http://" + name + ".evil.example",
                                         "http://user@" + name,
                                         "ws://" + name};
        for (const auto& other : names(port)) {
            origins.push_back("http://" + other);
        }
        for (const auto& origin : origins) {
            const bool own = origin.empty() || origin == "http://" + name;
            const auto wanted = !is_ours(name, port) ? "421" : own ? "101" : "403";
            const auto got = status(port, name, origin);
            ++check.inputs;
            // A name that is none of ours may also be no name at all.
            if (got == wanted || (std::string{wanted} == "421" && got == "400")) continue;
            check.wrong("Host " + name + ", Origin " + origin + ": " + got + ", not " + wanted);
        }
    }
    EXPECT_EQ(host.stop(), 0);
}

}  // namespace
}  // namespace vertebra::faults
