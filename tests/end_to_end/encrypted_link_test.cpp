#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdlib>

#include "protocol/link.h"
#include "protocol/strict_json.h"
#include "tests/support/certificate.h"
#include "tests/support/running_host.h"

// The client end of the wire over https, as a facilitator in another city comes in.
namespace vertebra {
namespace {

using namespace std::chrono_literals;

class EncryptedLink : public testing::Test {
protected:
    EncryptedLink() {
        write_certificate(host_.folder(), "localhost");
        host_.start({"--cert", certificate(), "--key", host_.folder() + "/key.pem"});
    }
    ~EncryptedLink() override { unsetenv("SSL_CERT_FILE"); }

    std::string certificate() const { return host_.folder() + "/cert.pem"; }

    // What comes of a greeting there: the type of the first message, "distrusted", or "nothing".
    std::string greet(const std::string& name) {
        std::string outcome = "nothing";
        bool said = false;
        const auto link = protocol::Link::make(
            io_, protocol::Link::target_of("https://" + name + ":" + host_.port() + "/facilitator"),
            {.hello =
                 [&] {
                     said = true;
                     return protocol::Json{{"type", "lead"},
                                           {"protocol", 1},
                                           {"key", host_.secret("facilitator_key")},
                                           {"language", "en"}}
                         .dump();
                 },
             .heard =
                 [&](const std::string& frame) {
                     if (outcome == "nothing") outcome = protocol::Json::parse(frame)["type"];
                 },
             .changed = [](bool) {},
             .chance = [] { return 0U; },
             .distrusted = [&] { outcome = "distrusted"; }});
        link->start();
        const auto end = std::chrono::steady_clock::now() + 10s;
        while (outcome == "nothing" && std::chrono::steady_clock::now() < end) {
            io_.run_one_for(10ms);
        }
        if (outcome == "distrusted") {
            EXPECT_FALSE(said) << "the key was said to somebody who is not trusted";
        }
        link->stop();
        io_.run_for(50ms);
        io_.restart();
        return outcome;
    }

private:
    RunningHost host_;
    boost::asio::io_context io_{1};
};

TEST_F(EncryptedLink, ComesInWhereTheCertificateIsTrusted) {
    setenv("SSL_CERT_FILE", certificate().c_str(), 1);
    EXPECT_EQ(greet("localhost"), "welcome");
}

TEST_F(EncryptedLink, SaysNothingToACertificateNobodyHereTrusts) {
    EXPECT_EQ(greet("localhost"), "distrusted");
}

TEST_F(EncryptedLink, SaysNothingToACertificateForSomebodyElse) {
    setenv("SSL_CERT_FILE", certificate().c_str(), 1);
    EXPECT_EQ(greet("127.0.0.1"), "distrusted");
}

TEST(Link, KnowsTheUsualPorts) {
    using protocol::Link;
    EXPECT_EQ(Link::target_of("https://city.example/facilitator#k").port, "443");
    EXPECT_TRUE(Link::target_of("https://city.example").encrypted);
    EXPECT_EQ(Link::target_of("https://city.example:8443").port, "8443");
    EXPECT_EQ(Link::target_of("http://city.example").port, "80");
    EXPECT_FALSE(Link::target_of("city.example:8080").encrypted);
    EXPECT_EQ(Link::target_of("city.example:8080").host, "city.example");
}

}  // namespace
}  // namespace vertebra
