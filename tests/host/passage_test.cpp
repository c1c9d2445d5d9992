#include "facilitator/host/server/passage.h"

#include <gtest/gtest.h>

namespace vertebra::server {
namespace {

namespace ip = boost::asio::ip;

struct Came {
    std::string peer;
    std::string own;
    std::string host;
    std::string forwarded = {};  // X-Forwarded-Proto; empty: not sent
    std::string proxy = {};      // that is believed
    bool tls = false;
};

Passage way(const Came& came) {
    Request request;
    request.set(boost::beast::http::field::host, came.host);
    if (!came.forwarded.empty()) request.set("X-Forwarded-Proto", came.forwarded);
    return passage_of(request, came.tls, {ip::make_address(came.peer), ip::make_address(came.own)},
                      came.proxy);
}

TEST(Passage, FromThisComputerIsPrivate) {
    EXPECT_TRUE(way({"127.0.0.1", "127.0.0.1", "127.0.0.1:8080"}).is_private());
    EXPECT_TRUE(way({"127.0.0.1", "127.0.0.1", "localhost:8080"}).is_private());
    EXPECT_TRUE(way({"::1", "::1", "[::1]:8080"}).is_private());
    EXPECT_TRUE(way({"::1", "::1", "[::1]"}).is_private());
    EXPECT_TRUE(way({"::ffff:127.0.0.1", "::ffff:127.0.0.1", "localhost"}).is_private());
    EXPECT_TRUE(way({"192.168.1.5", "192.168.1.5", "192.168.1.5:8080"}).is_private());
}

TEST(Passage, OverANetworkInTheClearIsNot) {
    EXPECT_FALSE(way({"192.168.1.9", "192.168.1.5", "192.168.1.5:8080"}).is_private());
    EXPECT_FALSE(way({"192.168.1.9", "192.168.1.5", "localhost:8080"}).is_private());
}

TEST(Passage, ThroughTlsIsEncrypted) {
    const auto passage =
        way({.peer = "192.168.1.9", .own = "192.168.1.5", .host = "a.example", .tls = true});
    EXPECT_TRUE(passage.encrypted);
    EXPECT_TRUE(passage.is_private());
}

TEST(Passage, IsWhatTheProxySays) {
    EXPECT_TRUE(way({"10.0.0.2", "10.0.0.5", "a.example", "https", "10.0.0.2"}).encrypted);
    EXPECT_FALSE(way({"10.0.0.2", "10.0.0.5", "a.example", "http", "10.0.0.2"}).is_private());
    EXPECT_FALSE(way({"127.0.0.1", "127.0.0.1", "localhost", "http", "127.0.0.1"}).is_private());
}

TEST(Passage, IsNotWhatAnybodyElseSays) {
    EXPECT_FALSE(way({"10.0.0.9", "10.0.0.5", "a.example", "https", "10.0.0.2"}).is_private());
    EXPECT_FALSE(way({"10.0.0.9", "10.0.0.5", "a.example", "https"}).is_private());
}

// A proxy that nobody told us of calls from here as well.
TEST(Passage, OfACallForAnotherNameIsNotFromHere) {
    EXPECT_FALSE(way({"127.0.0.1", "127.0.0.1", "a.example"}).is_private());
    EXPECT_FALSE(way({"127.0.0.1", "127.0.0.1", "localhost", "https"}).is_private());
}

}  // namespace
}  // namespace vertebra::server
