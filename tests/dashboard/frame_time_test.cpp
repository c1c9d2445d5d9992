#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

// A figure to look at, not a limit: machines differ.
TEST(FrameTime, IsPrinted) {
    using std::chrono::steady_clock;
    constexpr int kFrames = 200;
    for (const auto& moment : room::all()) {
        Headless window;
        window.show(moment.state);
        const auto before = steady_clock::now();
        for (int at = 0; at < kFrames; ++at) {
            window.frame();
        }
        const std::chrono::duration<double, std::micro> took = steady_clock::now() - before;
        std::printf("%-12s %7.1f µs a frame, %zu controls\n", moment.name, took.count() / kFrames,
                    window.record().controls().size());
    }
}

}  // namespace
}  // namespace vertebra::dashboard
