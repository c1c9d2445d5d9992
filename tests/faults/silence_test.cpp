#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "protocol/encode.h"
#include "protocol/link.h"
#include "tests/faults/crowd/crowd.h"
#include "tests/faults/proxy/proxy.h"

// Lines on which nothing passes for a moment, one way or both, while the room goes on.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

// A participant who keeps what it was sent: states must never go back, and be of one log.
class Follower {
public:
    Follower(boost::asio::io_context& io, const std::string& url, std::string secret, Check& check)
        : secret_(std::move(secret)), check_(check) {
        link_ = protocol::Link::make(io, protocol::Link::target_of(url),
                                     {.hello = [this] { return hello(); },
                                      .heard = [this](const std::string& text) { heard(text); },
                                      .changed = [](bool) {},
                                      .chance = [] { return 0U; }});
        link_->start();
    }
    ~Follower() { link_->stop(); }
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

    std::uint64_t offset() const { return offset_; }
    const std::string& state() const { return state_; }

private:
    std::string hello() {
        is_new_ = true;
        if (token_.empty()) {
            return protocol::encode(protocol::Hello{protocol::Join{"", secret_, "en", ""}});
        }
        return protocol::encode(protocol::Hello{protocol::Resume{token_, "en", epoch_, offset_}});
    }
    void heard(const std::string& text) {
        if (is(text, "state")) {
            const auto offset = number_after(text, "\"offset\":");
            const auto epoch = text_after(text, "\"epoch\":\"");
            if (!epoch_.empty() && epoch != epoch_) check_.wrong("another epoch");
            if (offset < offset_) check_.wrong("an older state after a newer one");
            // The same again only at coming back.
            if (offset == offset_ && !is_new_) check_.doubled += 1;
            is_new_ = false;
            epoch_ = epoch;
            offset_ = offset;
            state_ = text;
        } else if (token_.empty()) {
            token_ = text_after(text, "\"token\":\"");
        }
    }

    std::string secret_;
    Check& check_;
    std::shared_ptr<protocol::Link> link_;
    std::string token_;
    std::string epoch_;
    std::uint64_t offset_ = 0;
    std::string state_;
    bool is_new_ = true;
};

TEST(N4, ALineThatFallsSilentForAMomentHasNoGapAndNoRepeat) {
    Check check{"N4"};
    Chance chance{seed()};
    Crowd crowd{1};
    const int wanted = tier(20, 500);
    std::vector<std::shared_ptr<Proxy>> proxies;
    std::vector<std::unique_ptr<Follower>> followers;
    for (std::size_t number = 0; number < 10; ++number) {
        // Silent for up to a second, every other time, before it is lost.
        // A follower says its greeting and then nothing: its own bytes are few.
        const auto plan = [&chance] {
            const bool from_host = chance.percent(70);
            const auto after = from_host ? 200 + chance.below(12000) : chance.below(150);
            return Proxy::Plan{.from_host = from_host,
                               .after = static_cast<std::size_t>(after),
                               .swallow = chance.percent(50),
                               .hold = chance.percent(50)
                                           ? std::chrono::milliseconds{100 + chance.below(900)}
                                           : 0ms,
                               .both = chance.percent(50)};
        };
        proxies.push_back(
            Proxy::make(crowd.io, crowd.host.port(), plan, [&, number](const std::string&) {
                check.faults += number < followers.size() && followers[number]->offset() > 0;
            }));
        followers.push_back(std::make_unique<Follower>(crowd.io, proxies.back()->url(),
                                                       crowd.host.secret("secret"), check));
    }
    // The room goes on all the time.
    for (int change = 0; check.faults < wanted && change < 40 * wanted; ++change) {
        const bool on = change % 2 == 0;
        ASSERT_TRUE(on ? crowd.lead(StartTimer{60000}) : crowd.lead(StopTimer{}));
    }
    EXPECT_GE(check.faults, wanted);
    for (const auto& proxy : proxies) {
        proxy->heal();
    }
    ASSERT_TRUE(crowd.lead(StartTimer{60000}));
    ASSERT_TRUE(crowd.lead(StopTimer{}));
    // What the host says to somebody new is what everybody must have.
    Follower fresh{crowd.io, crowd.host.url(), crowd.host.secret("secret"), check};
    run_until(crowd.io, 10s, [&] {
        return !fresh.state().empty() && std::ranges::all_of(followers, [&](const auto& one) {
            return one->state() == fresh.state();
        });
    });
    for (const auto& one : followers) {
        check.lost += one->state() != fresh.state();
    }
}

}  // namespace
}  // namespace vertebra::faults
