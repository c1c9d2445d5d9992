#include <gtest/gtest.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdio>

#include "protocol/encode.h"
#include "tests/faults/crowd/comparison.h"
#include "tests/faults/crowd/crowd.h"
#include "tests/faults/websocket/frame.h"

// Phones that say more than anybody could type.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using rehearsal::percentile;
using Seconds = std::chrono::duration<double>;

constexpr int kHonest = 100;
constexpr int kFlooding = 20;
constexpr int kLump = 50;                        // messages
constexpr std::chrono::milliseconds kEvery{20};  // 20 phones × 50 messages × 50 = 50,000 a second
constexpr int kChanges = 8;
constexpr Seconds kPatience{10};  // of the host with those who go on
constexpr int kPerSecond = 40;    // answers to one of them at most, with the burst's 40

class Flood {
public:
    explicit Flood(Crowd& crowd) : crowd_(crowd), tick_(crowd.io) {
        const auto ping =
            bytes_of({.payload = protocol::encode(protocol::FromParticipant{protocol::Ping{}})});
        for (int message = 0; message < kLump; ++message) {
            lump_ += ping;
        }
    }
    void begin() {
        is_on_ = true;
        pour();
    }
    void end() {
        is_on_ = false;
        tick_.cancel();
    }
    int messages() const { return messages_; }

private:
    void pour() {
        for (int number = 0; number < kFlooding; ++number) {
            auto& phone = *crowd_.phones[static_cast<std::size_t>(number)];
            if (phone.send(lump_)) messages_ += kLump;
        }
        tick_.expires_after(kEvery);
        tick_.async_wait([this](auto cancelled) {
            if (!cancelled && is_on_) pour();
        });
    }

    Crowd& crowd_;
    boost::asio::steady_timer tick_;
    std::string lump_;
    int messages_ = 0;
    bool is_on_ = false;
};

TEST(S4, FloodsAreSlowedDownAndCutAndTheOthersDoNotNotice) {
    Check check{"S4"};
    Crowd crowd{kFlooding + kHonest};
    std::vector<int> honest;
    for (int number = kFlooding; number < crowd.size(); ++number) {
        honest.push_back(number);
    }
    Flood flood{crowd};
    const auto p99 = [&] { return percentile(crowd.changes(kChanges, honest), 0.99); };
    p99();
    flood.begin();
    const auto began = std::chrono::steady_clock::now();
    const auto heard = crowd.heard_others();
    Seconds took{};
    const auto all_cut = [&] { return crowd.ended_by_host >= kFlooding; };
    while (!all_cut() && took < kPatience + 5s) {
        p99();
        took = std::chrono::steady_clock::now() - began;
    }
    flood.end();
    const auto answers = crowd.heard_others() - heard;
    if (!all_cut()) check.wrong("those who go on are not cut");
    if (took < kPatience - 1s) check.wrong("cut before they were slowed down");
    if (answers > kFlooding * (40 + kPerSecond * took.count())) check.wrong("not limited");
    if (crowd.inside() < kHonest) check.wrong("others were cut");
    const auto pushed = flood.messages();

    for (int number = 0; number < kFlooding; ++number) {
        crowd.call(number);
    }
    EXPECT_TRUE(crowd.all_are_up_to_date());
    // The promise is a fifth; half as much again for the noise of a short run.
    const double most = tier(130, 120) / 100.0;
    const auto compared = compare(most, p99, [&] {
        flood.begin();
        const auto flooded = p99();
        flood.end();
        return flooded;
    });
    if (compared.ratio() > most) check.wrong("the others became slower");
    check.inputs = flood.messages();
    std::printf(
        "S4 p99 of the others %.1f ms -> %.1f ms with %d flooding: ratio %.2f over %zu pairs; "
        "%.0f messages a second taken by the line, %.0f answered; cut after %.1f s\n",
        percentile(compared.calm, 0.5), percentile(compared.disturbed, 0.5), kFlooding,
        compared.ratio(), compared.calm.size(), pushed / took.count(), answers / took.count(),
        took.count());
}

}  // namespace
}  // namespace vertebra::faults
