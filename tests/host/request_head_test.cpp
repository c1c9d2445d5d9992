#include "facilitator/host/server/request_head.h"

#include <gtest/gtest.h>

#include <string>

// Each rule once; every leniency of the table is tried against the host in tests/faults/http.
namespace vertebra::server {
namespace {

const std::string kGet = "GET / HTTP/1.1\r\nHost: 192.168.1.7:8080\r\n";
const std::string kUpgrade =
    "GET /ws HTTP/1.1\r\nHost: 192.168.1.7:8080\r\nUpgrade: websocket\r\n"
    "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    "Sec-WebSocket-Version: 13\r\n";

unsigned status(const std::string& head, bool more = false) {
    const auto fault = fault_of(head + "\r\n", more);
    return fault ? fault->status : 200;
}

TEST(Head, OfABrowserIsServed) {
    EXPECT_EQ(status(kGet), 200U);
    EXPECT_EQ(status(kGet + "Accept: text/html,*/*;q=0.8\r\nCookie: a=b\r\nX-Empty:\r\n"), 200U);
    EXPECT_EQ(status("HEAD /web/phone/main.js?v=%20 HTTP/1.1\r\nHost: [::1]:80\r\n"), 200U);
    EXPECT_EQ(status(kGet + "Content-Length: 0\r\n"), 200U);
    EXPECT_EQ(status(kUpgrade), 200U);
    EXPECT_EQ(status(kUpgrade + "Origin: http://192.168.1.7:8080\r\n"), 200U);
    EXPECT_EQ(status(kGet, true), 200U);
}

TEST(Head, EndsWithTheFirstEmptyLine) {
    EXPECT_EQ(head_size("GET / HTTP/1.1\r\nHost: a\r\n"), std::nullopt);
    EXPECT_EQ(head_size("GET / HTTP/1.1\r\n\r\nmore\r\n\r\n"), 18U);
}

TEST(Head, IsMeasuredOnBothSidesOfEachLimit) {
    const auto target = [](std::size_t size) {
        return "GET /" + std::string(size - 1, 'a') + " HTTP/1.1\r\nHost: a\r\n";
    };
    EXPECT_EQ(status(target(kMostTarget)), 200U);
    EXPECT_EQ(status(target(kMostTarget + 1)), 414U);

    const auto headers = [](std::size_t count) {
        auto text = kGet;
        for (std::size_t at = 1; at < count; ++at) {
            text += "A" + std::to_string(at) + ": 1\r\n";
        }
        return text;
    };
    EXPECT_EQ(status(headers(kMostHeaders)), 200U);
    EXPECT_EQ(status(headers(kMostHeaders + 1)), 431U);

    const auto long_one = [](std::size_t size) {
        const auto rest = kGet.size() + std::string{"A: \r\n\r\n"}.size();
        return kGet + "A: " + std::string(size - rest, 'b') + "\r\n";
    };
    EXPECT_EQ(status(long_one(kMostHead)), 200U);
    EXPECT_EQ(status(long_one(kMostHead + 1)), 431U);
}

TEST(Head, HasOneHostThatIsAName) {
    EXPECT_EQ(status("GET / HTTP/1.1\r\n"), 400U);
    EXPECT_EQ(status(kGet + "Host: a\r\n"), 400U);
    EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: a b\r\n"), 400U);
}

TEST(Head, BringsNoBody) {
    EXPECT_EQ(status(kGet + "Content-Length: 5\r\n"), 400U);
    EXPECT_EQ(status(kGet + "Transfer-Encoding: identity\r\n"), 400U);
    EXPECT_EQ(status(kGet + "Expect: 100-continue\r\n"), 417U);
    EXPECT_EQ(status(kUpgrade, true), 400U);
}

TEST(Head, AsksForWhatIsSpokenHere) {
    EXPECT_EQ(status("POST / HTTP/1.1\r\nHost: a\r\n"), 405U);
    EXPECT_EQ(status("GET / HTTP/1.0\r\nHost: a\r\n"), 505U);
    auto version_8 = kUpgrade;
    version_8.replace(version_8.find("13\r\n"), 2, "8");
    EXPECT_EQ(status(version_8), 426U);
    EXPECT_EQ(status(kGet + "Upgrade: h2c\r\nConnection: Upgrade\r\n"), 400U);
}

}  // namespace
}  // namespace vertebra::server
