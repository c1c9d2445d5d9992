#include "protocol/link.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <chrono>

#include "protocol/encode.h"
#include "tests/support/running_host.h"

// The client end of the wire, at the real host.
namespace vertebra {
namespace {

// Whoever made it may be gone as soon as it was stopped, though frames have come in already.
TEST(Link, CallsNobodyBackOnceItWasStopped) {
    RunningHost host;
    host.start();
    boost::asio::io_context io;
    int heard = 0;
    int late = 0;
    bool is_stopped = false;
    std::shared_ptr<protocol::Link> link;
    const auto stop = [&] {
        is_stopped = true;
        link->stop();
    };
    const protocol::Hello hello = protocol::Join{"", host.secret("secret"), "en", ""};
    link = protocol::Link::make(io, protocol::Link::target_of(host.url()),
                                {.hello = [&] { return protocol::encode(hello); },
                                 .heard =
                                     [&](const std::string&) {
                                         late += is_stopped ? 1 : 0;
                                         if (++heard == 1) boost::asio::post(io, stop);
                                     },
                                 .changed = [&](bool) { late += is_stopped ? 1 : 0; },
                                 .chance = [] { return 0U; }});
    link->start();
    io.run_for(std::chrono::seconds{10});
    EXPECT_TRUE(is_stopped);
    EXPECT_GT(heard, 0);
    EXPECT_EQ(late, 0);
}

}  // namespace
}  // namespace vertebra
