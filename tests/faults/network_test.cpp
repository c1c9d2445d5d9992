#include <gtest/gtest.h>

#include <chrono>

#include "tests/faults/voting.h"

// A network that fails between the phones and the host.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

TEST(N1, ALineThatIsCutAtAnyByteLosesAndDoublesNothing) {
    Check check{"N1"};
    Chance chance{seed()};
    Voting voting{
        "", [&](Voting& room, int number) {
            const auto plan = [&chance] {
                const bool from_host = chance.percent(60);
                const auto after = chance.below(from_host ? 9000 : 1200);
                return Proxy::Plan{from_host, static_cast<std::size_t>(after), chance.percent(40)};
            };
            const auto cut = [&check, &room, number](const std::string&) {
                check.faults += !room.ledger.waiting(number).empty();
            };
            room.proxies.push_back(Proxy::make(room.io, room.host.port(), plan, cut));
            return room.proxies.back()->url();
        }};
    const int wanted = tier(400, 20000);
    EXPECT_TRUE(run_until(voting.io, std::chrono::seconds{60 + wanted / 20},
                          [&] { return check.faults >= wanted; }));
    for (const auto& proxy : voting.proxies) {
        proxy->heal();
    }
    voting.judge(check);
}

}  // namespace
}  // namespace vertebra::faults
