#include <gtest/gtest.h>

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdio>
#include <deque>

#include "protocol/encode.h"
#include "tests/faults/crowd/crowd.h"
#include "tests/faults/crowd/footprint.h"

// Phones that come and go all the time, and some that are gone without a word.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr int kInside = 100;
constexpr std::chrono::milliseconds kEvery{5};  // 200 a second
constexpr std::size_t kAtOnce = 60;             // then the oldest visit ends, heard or not
constexpr double kMostMib = 3;                  // 600 connections that kept 10 kB would be 6

// One visit after the other: with a seat, or at the door only; they end in order or with a reset.
class Churn {
public:
    explicit Churn(Crowd& crowd)
        : crowd_(crowd),
          tick_(crowd.io, 0ms),
          knock_(
              protocol::encode(protocol::Hello{protocol::Knock{"", crowd.host.secret("secret")}})) {
        next();
    }
    int visits = 0;
    int heard = 0;

    void stop() {
        stopped_ = true;  // a tick that is due already is not cancelled any more
        tick_.cancel();
        while (!phones_.empty()) {
            leave();
        }
    }

private:
    void next() {
        const auto& token = crowd_.token(visits / 4 % crowd_.size());
        phones_.push_back(Phone::make(crowd_.io, crowd_.host.port(),
                                      {.heard = [this](std::string_view) { ++heard; }}));
        phones_.back()->call(visits++ % 4 == 0 ? protocol::encode(protocol::Hello{
                                                     protocol::Resume{token, "en", "", 0}})
                                               : knock_);
        if (phones_.size() > kAtOnce) leave();
        tick_.expires_at(tick_.expiry() + kEvery);
        tick_.async_wait([this](auto cancelled) {
            if (!cancelled && !stopped_) next();
        });
    }
    void leave() {
        visits % 2 == 0 ? phones_.front()->hang_up() : phones_.front()->reset();
        phones_.pop_front();
    }

    Crowd& crowd_;
    boost::asio::steady_timer tick_;
    std::string knock_;
    bool stopped_ = false;
    std::deque<std::shared_ptr<Phone>> phones_;
};

TEST(N12, ComingAndGoingLeavesNothingBehind) {
    Check check{"N12"};
    Crowd crowd{kInside};
    const auto host = crowd.host.id();
    const int lines = descriptors(host);
    Churn churn{crowd};
    const auto pass = [&](std::chrono::milliseconds time) {
        run_until(crowd.io, time, [] { return false; });
    };
    pass(1s);
    const double before = memory_mib(host);
    pass(std::chrono::seconds{tier(3, 60)});
    const double after = memory_mib(host);
    churn.stop();
    const bool reaped = run_until(crowd.io, 2s, [&] { return descriptors(host) <= lines; });
    check.faults = churn.visits;
    if (!reaped) check.wrong("descriptors are kept");
    if (!kKeepsFreed && after - before > kMostMib) check.wrong("memory is kept");
    if (churn.heard < churn.visits / 2) check.wrong("visitors are not answered");
    if (crowd.ended_by_host > 0) check.wrong("others were cut");
    std::printf("N12 %d visits, %d answers; host %.1f -> %.1f MiB, %d -> %d descriptors\n",
                churn.visits, churn.heard, before, after, lines, descriptors(host));
}

// All phones of the crowd stop reading; how long it took until the host had hung up on each.
Seconds die(Crowd& crowd, Check& check, int lines) {
    const auto began = std::chrono::steady_clock::now();
    for (const auto& phone : crowd.phones) {
        phone->freeze();
    }
    const auto host = crowd.host.id();
    const bool reaped =
        run_until(crowd.io, 50s, [&] { return descriptors(host) <= lines - crowd.size(); });
    if (!reaped) check.wrong("the dead are kept");
    check.faults += crowd.size();
    return std::chrono::steady_clock::now() - began;
}

// Twice: what the allocator has taken for the first thousand serves the second, and anything that
// is kept of a phone would be there once more.
TEST(N12, PhonesThatDiedWithoutAWordAreForgotten) {
    if (tier(0, 1) == 0) GTEST_SKIP() << "takes the 45 s of silence: in the long run only";
    Check check{"N12"};
    Crowd crowd{1000};
    const auto host = crowd.host.id();
    const int lines = descriptors(host);
    const double before = memory_mib(host);
    const auto first = die(crowd, check, lines);
    const double once = memory_mib(host);
    for (const auto& phone : crowd.phones) {
        phone->hang_up();
    }
    EXPECT_TRUE(crowd.all_are_up_to_date());
    EXPECT_GE(descriptors(host), lines);
    const auto second = die(crowd, check, lines);
    const double twice = memory_mib(host);
    if (!kKeepsFreed && twice > once + kMostMib / 2) check.wrong("memory is kept");
    std::printf(
        "N12 %d dead peers reaped after %.1f s, again after %.1f s; host %.1f -> %.1f -> %.1f "
        "MiB\n",
        crowd.size(), first.count(), second.count(), before, once, twice);
}

}  // namespace
}  // namespace vertebra::faults
