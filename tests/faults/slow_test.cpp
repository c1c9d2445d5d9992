#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "tests/faults/crowd/crowd.h"
#include "tests/faults/crowd/footprint.h"
#include "tests/faults/raw_socket.h"

// Sockets that are opened to be held: nothing is said, a head comes byte by byte, or an upgraded
// line stays silent and does not even answer when it is closed.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr int kHonest = 50;
constexpr Seconds kHeadTime{5};
constexpr Seconds kJoinTime{10};
constexpr Seconds kLate{1};
constexpr double kMostMs = 300;

class SlowSockets {
public:
    // A third of each kind.
    SlowSockets(Crowd& crowd, int count) {
        for (int number = 0; number < count / 3; ++number) {
            silent_.push_back(std::make_unique<RawSocket>(crowd.host.port()));
            dribbling_.push_back(std::make_unique<RawSocket>(crowd.host.port()));
            upgraded_.push_back(Phone::make(crowd.io, crowd.host.port(), {}));
            upgraded_.back()->call("");
        }
    }
    // One byte more of each head; the upgraded ones read no more once they are in.
    void go_on() {
        static const std::string kHead = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ";
        for (const auto& socket : dribbling_) {
            static_cast<void>(socket->send({&kHead[sent_ % kHead.size()], 1}));
        }
        ++sent_;
        for (const auto& phone : upgraded_) {
            if (phone->is_upgraded()) phone->freeze();
        }
    }
    int each() const { return static_cast<int>(upgraded_.size()); }

private:
    std::vector<std::unique_ptr<RawSocket>> silent_;
    std::vector<std::unique_ptr<RawSocket>> dribbling_;
    std::vector<std::shared_ptr<Phone>> upgraded_;
    std::size_t sent_ = 0;
};

TEST(S3, SlowSocketsDelayNobodyAndAreGoneWhenTheirTimeIsOver) {
    Check check{"S3"};
    Crowd crowd{kHonest};
    std::vector<int> honest;
    for (int number = 0; number < kHonest; ++number) {
        honest.push_back(number);
    }
    const auto host = crowd.host.id();
    const int before = descriptors(host);
    const auto began = std::chrono::steady_clock::now();
    // Below the 1,024 that may be without a request at once: beyond it the oldest would go earlier.
    SlowSockets slow{crowd, tier(300, 1500)};
    std::vector<double> waited;
    Seconds heads_gone{}, all_gone{};
    for (Seconds now{}; all_gone == Seconds{} && now < kJoinTime + 3 * kLate;) {
        slow.go_on();
        std::ranges::copy(crowd.changes(1, honest), std::back_inserter(waited));
        run_until(crowd.io, 50ms, [] { return false; });
        now = std::chrono::steady_clock::now() - began;
        const int more = descriptors(host) - before;
        if (more <= slow.each() && heads_gone == Seconds{}) heads_gone = now;
        if (more <= 0) all_gone = now;
    }
    const Seconds opening = 1s;  // the sockets are not all opened at one moment
    check.faults = 3 * slow.each();
    if (heads_gone < kHeadTime - 1s) check.wrong("cut before the time was over");
    if (heads_gone > kHeadTime + kLate + opening) check.wrong("heads may take longer than 5 s");
    if (all_gone == Seconds{}) check.wrong("silent lines stay");
    if (all_gone > kJoinTime + kLate + opening) check.wrong("silent lines stay longer than 10 s");
    if (crowd.ended_by_host > 0) check.wrong("others were cut");
    const auto p99 = rehearsal::percentile(waited, 0.99);
    if (p99 > kMostMs * tier(3, 2) / 2) check.wrong("the others have to wait");
    std::printf(
        "S3 p99 of %d others %.1f ms (at most %.0f) beside %d slow sockets; without a request gone "
        "after %.1f s, silent after the upgrade after %.1f s\n",
        kHonest, p99, kMostMs, check.faults, heads_gone.count(), all_gone.count());
}

}  // namespace
}  // namespace vertebra::faults
