#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "protocol/encode.h"
#include "tests/faults/crowd/comparison.h"
#include "tests/faults/crowd/crowd.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/websocket/frame.h"

// The facilitator's window dies, hangs, reads nothing or floods: the room goes on.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using rehearsal::percentile;
using Seconds = std::chrono::duration<double>;

constexpr int kInside = 100;
constexpr int kChanges = 6;

std::vector<int> everybody(const Crowd& crowd) {
    std::vector<int> all;
    for (int number = 0; number < crowd.size(); ++number) {
        all.push_back(number);
    }
    return all;
}

// A second facilitator's connection; `seen` is the offset of its newest view.
struct Window {
    explicit Window(Crowd& crowd)
        : phone(Phone::make(crowd.io, crowd.host.port(), {.heard = [this](std::string_view text) {
                                if (is(text, "state")) seen = number_after(text, "\"offset\":");
                            }})) {
        phone->call(crowd.hello_of_leader());
    }
    ~Window() { phone->reset(); }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    std::uint64_t seen = 0;
    std::shared_ptr<Phone> phone;
};

TEST(K7, AWindowThatHangsFloodsOrDiesIsNoticedByNobody) {
    Check check{"K7"};
    Crowd crowd{kInside};
    const auto all = everybody(crowd);
    const auto p99 = [&] { return percentile(crowd.changes(kChanges, all), 0.99); };
    const auto ping =
        bytes_of({.payload = protocol::encode(protocol::FromFacilitator{0, protocol::Ping{}})});
    std::string lump;
    for (int message = 0; message < 1000; ++message) {
        lump += ping;
    }
    p99();
    Seconds slowest{};
    const double most = tier(115, 110) / 100.0;
    const auto compared = compare(most, p99, [&] {
        Window hanging{crowd}, flooding{crowd};
        run_until(crowd.io, 5s, [&] { return hanging.seen > 0 && flooding.seen > 0; });
        hanging.phone->freeze();
        flooding.phone->send(lump);
        const auto disturbed = p99();
        check.faults += 3;  // both die at the end of it
        hanging.phone->reset();
        flooding.phone->reset();
        const auto began = std::chrono::steady_clock::now();
        Window next{crowd};
        run_until(crowd.io, 5s, [&] { return next.seen >= crowd.newest(); });
        slowest = std::max<Seconds>(slowest, std::chrono::steady_clock::now() - began);
        return disturbed;
    });
    if (compared.ratio() > most) check.wrong("the phones became slower");
    if (slowest > 1s) check.wrong("a new window has no view within a second");
    if (crowd.ended_by_host > 0) check.wrong("phones were cut");
    std::printf(
        "K7 p99 of the phones %.1f ms -> %.1f ms beside a window that hangs and one that floods: "
        "ratio %.2f over %zu pairs; a new one has the view after at most %.0f ms\n",
        percentile(compared.calm, 0.5), percentile(compared.disturbed, 0.5), compared.ratio(),
        compared.calm.size(), 1000 * slowest.count());
}

// A program in the place of the window, which notes its process and what it was given, and what
// it does then.
class Script {
public:
    explicit Script(const std::string& then) {
        std::ofstream{program()} << "#!/bin/sh\n"
                                 << "ls -l /proc/$$/fd >" << folder_.path() << "/descriptors\n"
                                 << "echo $$ >>" << folder_.path() << "/starts\n"
                                 << then << "\n";
        std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
    }
    std::string program() const { return folder_.path() + "/window"; }
    std::vector<pid_t> starts() const {
        std::ifstream in{folder_.path() + "/starts"};
        return {std::istream_iterator<pid_t>{in}, {}};
    }
    std::string descriptors() const {
        std::ifstream in{folder_.path() + "/descriptors"};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

private:
    Folder folder_;
};

TEST(K7, TheHostStartsADeadWindowAgainAndNeverWaitsForOne) {
    Check check{"K7"};
    const Script script{"exec sleep 100"};
    Crowd crowd{20, {"--dashboard", script.program()}};
    const auto all = everybody(crowd);
    const auto goes_on = [&](Seconds time) {
        const auto until = std::chrono::steady_clock::now() + time;
        do {
            const auto waited = crowd.changes(5, all);
            if (waited.size() < 5 * all.size()) check.wrong("the room does not go on");
        } while (std::chrono::steady_clock::now() < until && !check.has_seen_enough());
    };
    const auto has_started = [&](std::size_t times) {
        return run_until(crowd.io, 5s, [&] { return script.starts().size() >= times; });
    };
    for (std::size_t turn = 1; turn <= static_cast<std::size_t>(tier(2, 4)); ++turn) {
        ASSERT_TRUE(has_started(turn));
        const auto window = script.starts().back();
        ::kill(window, SIGSTOP);
        goes_on(turn == 1 ? 3s : 0s);  // past the moment at which the host looks after it
        ::kill(window, SIGKILL);
        goes_on(0s);
        check.faults += 2;
    }
    ASSERT_TRUE(has_started(3));
    // With them it would keep lines open that the host has closed, and its port after its end.
    const auto held = script.descriptors();
    if (held.find("pipe:") == held.npos) check.wrong("the window got no key");
    if (held.find("socket:") != held.npos) check.wrong("the window holds the host's sockets");
    if (crowd.ended_by_host > 0) check.wrong("phones were cut");
    ::kill(script.starts().back(), SIGKILL);
}

TEST(K7, AWindowThatCrashesAtOnceIsStartedFiveTimesAMinute) {
    if (tier(0, 1) == 0) GTEST_SKIP() << "takes more than a minute: in the long run only";
    Check check{"K7"};
    const Script script{"exit 1"};
    Crowd crowd{20, {"--dashboard", script.program()}};
    run_until(crowd.io, 50s, [] { return false; });
    if (script.starts().size() != 5) check.wrong("not five starts in the first minute");
    run_until(crowd.io, 40s, [] { return false; });
    if (script.starts().size() < 6) check.wrong("not started again after it");
    if (crowd.ended_by_host > 0) check.wrong("phones were cut");
    check.faults = static_cast<int>(script.starts().size());
}

}  // namespace
}  // namespace vertebra::faults
