#include <gtest/gtest.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdio>

#include "common/text/plain_text.h"
#include "protocol/encode.h"
#include "tests/faults/crowd/comparison.h"
#include "tests/faults/crowd/crowd.h"
#include "tests/faults/crowd/footprint.h"
#include "tests/faults/websocket/frame.h"

// Phones that are asleep with an open line: every tenth of a full room reads no more.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using rehearsal::percentile;
using Seconds = std::chrono::duration<double>;

constexpr int kChanges = 5;       // of the facilitator in each phase
constexpr int kUntilStalled = 6;  // changes; what has gone into the kernel's buffers stalls nobody
constexpr Seconds kGreedyCut{6};  // by what waits for them, long before the 10 s without progress
constexpr Seconds kCut{15};
constexpr const char* kWords = "feedback-words";
constexpr std::chrono::milliseconds kBetweenQuestions{50};
constexpr double kMostWaitingMib = 0.25;  // for each of the frozen
constexpr double kNoiseMib = 8;           // what the allocator keeps of a fan-out

// As long as it may be.
std::string long_answer(int number, const char* item, int revision) {
    std::string text, reason;
    for (int code_point = 0; code_point < kReasonRule.most; ++code_point) {
        if (code_point < 280) text += "\U0001F30A";
        reason += "\U0001F30A";
    }
    const AnswerKey key{static_cast<std::uint64_t>(number) + 1,
                        static_cast<std::uint64_t>(revision)};
    Answer answer{FreeText{text}, reason};
    if (item != std::string_view{kWords}) answer.value = Choice{{{"report"}}};
    return bytes_of({.payload = protocol::encode(protocol::FromParticipant{
                         CastAnswer{{}, {item}, 1, key, revision, answer}})});
}

class Dormitory {
public:
    Dormitory() : crowd(tier(400, 2000)), tick_(crowd.io) {
        for (int number = 0; number < crowd.size(); ++number) {
            (number % 10 == 0 ? frozen : others).push_back(number);
        }
        for (std::size_t at = 0; at < frozen.size(); at += 10) {
            const int number = frozen[at];
            phone(number).send(long_answer(number, "feedback-next", 3));
            phone(number).send(long_answer(number, kWords, 2));
            greedy.emplace_back(number, long_answer(number, kWords, 1));
        }
    }

    double p99(int changes = kChanges) { return percentile(crowd.changes(changes, others), 0.99); }
    double stalled_p99() {
        lines = descriptors(crowd.host.id());
        frozen_at = std::chrono::steady_clock::now();
        for (const int number : frozen) {
            phone(number).freeze();
        }
        p99(kUntilStalled);
        return p99();
    }
    void wake() {
        for (const int number : frozen) {
            phone(number).thaw();
        }
        EXPECT_TRUE(crowd.all_are_up_to_date());
    }
    void leave() {
        for (const int number : frozen) {
            phone(number).hang_up();
        }
    }
    void come_back() {
        leave();
        EXPECT_TRUE(crowd.all_are_up_to_date());
    }
    // As often as they are listened to, until `ask_no_more`.
    void ask() {
        for (const auto& [number, question] : greedy) {
            phone(number).send(question);
        }
        tick_.expires_after(kBetweenQuestions);
        tick_.async_wait([this](auto cancelled) {
            if (!cancelled) ask();
        });
    }
    void ask_no_more() { tick_.cancel(); }

    Crowd crowd;
    std::vector<int> frozen;
    std::vector<int> others;
    int lines = 0;  // and other descriptors of the host, when they froze
    std::chrono::steady_clock::time_point frozen_at;
    // Every tenth of the frozen asks on, for answers that are longer than its questions: with an
    // older revision, which is refused, and all it has answered is sent along.
    std::vector<std::pair<int, std::string>> greedy;

private:
    Phone& phone(int number) { return *crowd.phones[static_cast<std::size_t>(number)]; }

    boost::asio::steady_timer tick_;
};

// What the cutting of the frozen was like.
struct Cutting {
    double before_mib = 0;
    double most_mib = 0;
    Seconds greedy{};  // those who asked on
    Seconds all{};
    Seconds blink{};  // between two looks, at most
};

Cutting cut(Dormitory& room) {
    const auto host = room.crowd.host.id();
    const auto frozen = static_cast<int>(room.frozen.size());
    const auto began = std::chrono::steady_clock::now();
    Cutting seen{.before_mib = memory_mib(host)};
    auto looked = began;
    room.ask();
    for (int gone = 0; gone < frozen && seen.all < kCut + seen.blink;) {
        room.p99(1);
        const auto now = std::chrono::steady_clock::now();
        seen.blink = std::max<Seconds>(seen.blink, now - looked);
        looked = now;
        seen.all = now - room.frozen_at;
        seen.most_mib = std::max(seen.most_mib, memory_mib(host));
        gone = room.lines - descriptors(host);
        if (gone < static_cast<int>(room.greedy.size())) seen.greedy = now - began;
    }
    room.ask_no_more();
    return seen;
}

TEST(N8, PhonesThatReadNoMoreSlowNobodyAndAreCut) {
    Check check{"N8"};
    Dormitory room;
    const auto frozen = static_cast<int>(room.frozen.size());
    Cutting cutting;
    const auto cut_them = [&] {
        cutting = cut(room);
        check.faults += frozen;
        if (cutting.greedy > kGreedyCut + cutting.blink)
            check.wrong("what waits for a phone has no bound: " +
                        std::to_string(cutting.greedy.count()) + " s");
        if (cutting.all > kCut + cutting.blink)
            check.wrong("phones that read no more are not cut: " +
                        std::to_string(cutting.all.count()) + " s");
        const double bound = cutting.before_mib + kMostWaitingMib * frozen + kNoiseMib;
        if (!kKeepsFreed && cutting.most_mib > bound) check.wrong("memory has no bound");
        if (room.crowd.ended_by_host > 0) check.wrong("others were cut");
        room.come_back();
    };
    room.stalled_p99();
    cut_them();
    if (cutting.all > kCut + cutting.blink || cutting.greedy > kGreedyCut + cutting.blink) return;
    // The promise is a tenth; a short run allows for the noise of so few phones. Calm is the same
    // room without those who freeze: if they read along, this program would have more to read than
    // later.
    const double most = tier(115, 110) / 100.0;
    const auto p99 = compare(
        most,
        [&] {
            room.leave();
            room.p99(kUntilStalled);
            const auto calm = room.p99();
            room.come_back();
            return calm;
        },
        [&] {
            const auto stalled = room.stalled_p99();
            tier(0, 1) == 0 ? room.wake() : cut_them();
            return stalled;
        });
    if (p99.ratio() > most) check.wrong("the others became slower");
    std::printf(
        "N8 p99 of the others %.1f ms without them -> %.1f ms with %d of %d frozen: ratio %.2f "
        "over %zu pairs; "
        "host %.0f -> %.0f MiB; cut after %.1f s, those who asked on after %.1f s\n",
        percentile(p99.calm, 0.5), percentile(p99.disturbed, 0.5), frozen, room.crowd.size(),
        p99.ratio(), p99.calm.size(), cutting.before_mib, cutting.most_mib, cutting.all.count(),
        cutting.greedy.count());
}

}  // namespace
}  // namespace vertebra::faults
