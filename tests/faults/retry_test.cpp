#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <map>
#include <set>

#include "protocol/encode.h"
#include "tests/faults/crowd/crowd.h"
#include "tests/faults/voting.h"

// The same change more than once, and changes out of their order.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

constexpr int kRetries = 10;
constexpr const char* kItem = "feedback-words";

// Every acknowledgement of a seat's revision must be the same text.
class SameWord {
public:
    // False when it is not.
    bool heard(int seat, std::string_view bytes) {
        const auto end = bytes.find("\"type\":\"acknowledged\"}");
        if (end == std::string_view::npos) return true;
        const auto from = bytes.rfind('{', end);
        const auto text = std::string{bytes.substr(from, end - from)};
        const auto revision = number_after(text, "\"revision\":");
        const auto first = words_.try_emplace({seat, revision}, text).first;
        ++heard_;
        return first->second == text;
    }
    int heard() const { return heard_; }
    int changes() const { return static_cast<int>(words_.size()); }

private:
    std::map<std::pair<int, std::uint64_t>, std::string> words_;
    int heard_ = 0;
};

TEST(N5, AnAcknowledgementLostTenTimesIsGivenAgainAndCountedOnce) {
    Check check{"N5"};
    SameWord word;
    Voting voting{"", [&](Voting& room, int number) {
                      // After ten losses one connection lets all pass, until the next one.
                      const auto plan = [lost = 0]() mutable {
                          const bool lose = ++lost % (kRetries + 1) != 0;
                          return Proxy::Plan{.from_host = true,
                                             .after = lose ? std::size_t{1} << 40 : 4000,
                                             .lose = lose ? "\"type\":\"acknowledged\"" : ""};
                      };
                      const auto cut = [&check, &room, &word, number](const std::string& lost) {
                          if (lost.empty()) return;
                          check.faults += !room.ledger.waiting(number).empty();
                          check.doubled += !word.heard(number, lost);
                      };
                      room.proxies.push_back(Proxy::make(room.io, room.host.port(), plan, cut));
                      return room.proxies.back()->url();
                  }};
    const int wanted = tier(100, 5000);
    EXPECT_TRUE(run_until(voting.io, std::chrono::seconds{60 + wanted / 20},
                          [&] { return check.faults >= wanted; }));
    for (const auto& proxy : voting.proxies) {
        proxy->heal();
    }
    voting.judge(check);
    std::printf("N5 %d acknowledgements lost, of %d changes\n", word.heard(), word.changes());
}

std::string cast(int seat, int revision, std::uint64_t key) {
    return protocol::encode(
        protocol::FromParticipant{CastAnswer{{},
                                             {kItem},
                                             1,
                                             {static_cast<std::uint64_t>(seat) + 1, key},
                                             revision,
                                             {FreeText{"revision " + std::to_string(revision)}}}});
}

TEST(N6, TheSameKeyOnManySocketsAtOnceIsOneAnswer) {
    constexpr int kSockets = 4;
    constexpr int kSeats = 25;
    Check check{"N6"};
    SameWord word;
    Crowd crowd{kSeats};
    std::vector<std::shared_ptr<Phone>> sockets;
    int inside = 0;
    for (int number = 0; number < kSeats; ++number) {
        crowd.phones[static_cast<std::size_t>(number)]->hang_up();
        for (int socket = 0; socket < kSockets; ++socket) {
            sockets.push_back(Phone::make(crowd.io, crowd.host.port(),
                                          {.heard = [&, number](std::string_view text) {
                                              inside += is(text, "state");
                                              check.doubled += !word.heard(number, text);
                                          }}));
            sockets.back()->call(protocol::encode(
                protocol::Hello{protocol::Resume{crowd.token(number), "en", "", 0}}));
        }
    }
    EXPECT_TRUE(run_until(crowd.io, 10s, [&] { return inside == kSeats * kSockets; }));
    for (int round = 1; round <= tier(4, 40); ++round) {
        for (int socket = 0; socket < kSockets; ++socket) {
            for (int number = 0; number < kSeats; ++number) {
                sockets[static_cast<std::size_t>(number * kSockets + socket)]->say(
                    cast(number, round, static_cast<std::uint64_t>(round)));
            }
        }
        const int all = round * kSeats * kSockets;
        if (!run_until(crowd.io, 10s, [&] { return word.heard() == all; })) {
            check.lost += all - word.heard();
            break;
        }
        check.faults += kSeats;
        run_until(crowd.io, 60ms, [] { return false; });  // as many a second as one may say
    }
    crowd.host.stop();
    const int counted = counted_in(crowd.host, kItem);
    check.doubled += std::max(0, counted - kSeats);
    check.lost += std::max(0, kSeats - counted);
    std::printf("N6 %d changes from %d sockets each: %d equal acknowledgements, %d answers\n",
                word.changes(), kSockets, word.heard(), counted);
}

TEST(N7, AnOlderRevisionNeverUndoesANewerOne) {
    Check check{"N7"};
    const int turns = tier(4, 80);
    Crowd crowd{25};
    std::vector<std::shared_ptr<Phone>> phones;
    std::map<int, std::string> own;  // what the host says is a seat's own
    int acknowledged = 0, replaced = 0, inside = 0;
    for (int number = 0; number < crowd.size(); ++number) {
        phones.push_back(
            Phone::make(crowd.io, crowd.host.port(), {.heard = [&, number](std::string_view text) {
                            acknowledged += is(text, "acknowledged");
                            replaced += text.find("\"code\":\"replaced\"") != text.npos;
                            inside += is(text, "state");
                            if (text.ends_with("\"type\":\"mine\"}")) own[number] = text;
                        }}));
    }
    const auto come = [&] {
        inside = 0;
        for (int number = 0; number < crowd.size(); ++number) {
            phones[static_cast<std::size_t>(number)]->call(protocol::encode(
                protocol::Hello{protocol::Resume{crowd.token(number), "en", "", 0}}));
        }
        return run_until(crowd.io, 10s, [&] { return inside >= crowd.size(); });
    };
    const auto say = [&](int revision, std::uint64_t key, int& wanted) {
        const int before = wanted;
        for (int number = 0; number < crowd.size(); ++number) {
            phones[static_cast<std::size_t>(number)]->say(cast(number, revision, key));
        }
        return run_until(crowd.io, 10s, [&] { return wanted >= before + crowd.size(); });
    };
    for (const auto& phone : crowd.phones) {
        phone->hang_up();
    }
    ASSERT_TRUE(come());
    for (int turn = 0; turn < turns; ++turn) {
        const int newer = 2 * turn + 2;
        const auto key = static_cast<std::uint64_t>(10 * turn);
        if (!say(newer, key, acknowledged)) check.wrong("a newer change is not taken");
        if (turn % 2 == 1) {  // the older one is held back past a restart of the host
            crowd.host.kill();
            crowd.host.start();
            for (const auto& phone : phones) {
                phone->hang_up();
            }
            ASSERT_TRUE(come());
        }
        if (!say(newer - 1, key + 1, replaced)) check.wrong("an older one is not refused");
        check.faults += crowd.size();
        const auto stands = "revision " + std::to_string(newer);
        run_until(crowd.io, 5s, [&] {
            return std::ranges::all_of(
                own, [&](const auto& one) { return one.second.find(stands) != std::string::npos; });
        });
        for (const auto& [seat, text] : own) {
            check.lost += text.find(stands) == std::string::npos;
        }
    }
    std::printf(
        "N7 %d older changes came last, half of them after a restart: %d newer ones undone\n",
        check.faults, check.lost);
}

TEST(N5, ItsJudgeNoticesAnotherAcknowledgement) {
    SameWord word;
    const auto told = [](const std::string& key) {
        return R"(..{"key":")" + key + R"(","revision":1,"type":"acknowledged"})";
    };
    EXPECT_TRUE(word.heard(1, told("a")));
    EXPECT_TRUE(word.heard(1, told("a")));
    EXPECT_TRUE(word.heard(2, told("b")));
    EXPECT_FALSE(word.heard(1, told("a fresh key at the retry")));
}

}  // namespace
}  // namespace vertebra::faults
