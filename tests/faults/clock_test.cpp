#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/host/store/session_file.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/disk/forgetful_host.h"
#include "tests/faults/voting.h"

// The clock on the wall jumps, or the whole host stands still, while answers are on their way. The
// order of events, timers and limits know nothing of it.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

std::int64_t ms_since(Clock::time_point then) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - then).count();
}

// Empty where the package faketime is not installed.
std::string faketime() {
    std::error_code none;
    for (const auto& one : fs::directory_iterator{"/usr/lib", none}) {
        const auto library = one.path() / "faketime/libfaketimeMT.so.1";
        if (fs::exists(library, none)) return library.string();
    }
    return {};
}

// Programs that are started while it lives have the clock on the wall that it says.
class WallClock {
public:
    WallClock()
        : preload_("LD_PRELOAD", faketime()),
          file_("FAKETIME_TIMESTAMP_FILE", folder_.path() + "/now"),
          fresh_("FAKETIME_NO_CACHE", "1"),
          monotonic_("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
          older_name_("DONT_FAKE_MONOTONIC", "1"),
          zone_("TZ", "Europe/Berlin") {}

    void says(const std::string& time) const {
        const auto path = folder_.path() + "/now";
        std::ofstream{path + ".new"} << time << "\n";
        fs::rename(path + ".new", path);
    }

private:
    Folder folder_;
    Variable preload_;
    Variable file_;
    Variable fresh_;
    Variable monotonic_;
    Variable older_name_;
    Variable zone_;
};

constexpr std::int64_t kTimer = 600'000;
constexpr std::int64_t kNear = 1500;  // frames with a timer may be half a second old

// Ours: a step has a timer of its own.
bool shows_timer(const Facilitator& lead) {
    const auto& timer = lead.state()->view.timer;
    return timer && timer->length_ms == kTimer;
}

// When the timer that the facilitator is shown was started.
Clock::time_point start_of_timer(const Facilitator& lead) {
    const auto gone = kTimer - lead.state()->view.timer->left_ms;
    return lead.came_at() - std::chrono::milliseconds{gone};
}

// Until the facilitator is shown a timer that was started then; what is wrong when that does not
// come. What they are shown first may be older than the fault.
std::string timer_fault(Voting& voting, const Facilitator& lead, Clock::time_point started) {
    const auto now = Clock::now();
    const auto is_right = [&] {
        if (lead.came_at() < now || !shows_timer(lead)) return false;
        const auto apart = start_of_timer(lead) - started;
        return std::chrono::abs(apart) < std::chrono::milliseconds{kNear};
    };
    if (run_until(voting.io, 4s, is_right)) return {};
    if (lead.came_at() < now) return "the facilitator hears nothing";
    if (!shows_timer(lead)) return "the timer is gone";
    return "the timer has " + std::to_string(lead.state()->view.timer->left_ms) + " ms left";
}

// The times in the file never go back, and end with the time it took.
void judge_times(Check& check, const std::string& path, std::int64_t took_ms) {
    const auto file = store::SessionFile::open(path);
    ASSERT_TRUE(file);
    std::int64_t last = 0;
    bool back = false;
    ASSERT_TRUE((*file)->each_event([&](const Event& event) {
        back = back || event.at_ms < last;
        last = event.at_ms;
    }));
    if (back) check.wrong("the time of an event is before that of the one before");
    if (last > took_ms + kNear) check.wrong("the file says " + std::to_string(last) + " ms");
}

TEST(T1, AJumpOfTheWallClockMovesNoTimerOrderOrLimit) {
    // While its time is being changed, faketime now and then gives the host a wrong monotonic clock
    // too, and a timer that was set just then never comes: too often for every run.
    if (tier(0, 1) == 0) GTEST_SKIP() << "T1 SKIPPED: in the long run only";
    if (faketime().empty()) GTEST_SKIP() << "T1 SKIPPED: no package faketime";
    if (VERTEBRA_IS_SANITIZED) GTEST_SKIP() << "a sanitizer must be the first library";
    Check check{"T1"};
    const WallClock clock;
    clock.says("@1970-01-02 00:00:00");
    const auto began = Clock::now();
    Voting voting;
    std::ifstream lock{voting.host.file() + ".lock"};
    const std::string since{std::istreambuf_iterator<char>{lock}, {}};
    ASSERT_NE(since.find("1970"), std::string::npos) << "the host has another clock: " << since;
    Facilitator lead{voting.io, voting.host};
    ASSERT_TRUE(run_until(voting.io, 20s, [&] { return lead.state().has_value(); }));
    lead.wishes(StartTimer{kTimer});
    ASSERT_TRUE(run_until(voting.io, 20s, [&] { return shows_timer(lead); }));
    const auto started = start_of_timer(lead);
    Chance chance{seed() + 11U};
    constexpr const char* kTimes[] = {
        "@2026-05-12 14:00:00", "@2026-05-12 15:00:00", "@2026-05-11 15:00:00",
        "@2038-01-19 04:14:07", "@1970-01-01 00:00:05", "@2026-03-29 01:59:59",
        "@2026-10-25 02:59:59", "@2026-10-24 01:59:59", "@2026-10-24 02:59:59"};
    bool right = true;
    for (int turn = 0; right && turn < tier(6, 100); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after jump " << turn;
        check.faults += voting.has_answers_on_their_way();
        const std::string time = kTimes[static_cast<std::size_t>(turn) % std::size(kTimes)];
        clock.says(time);
        // What was encoded before the jump is shown for half a second.
        run_until(voting.io, 500ms, [] { return false; });
        if (const auto fault = timer_fault(voting, lead, started); !fault.empty()) {
            check.wrong(time + ": " + fault);
            right = false;
        }
    }
    if (voting.times_away() > 0) check.wrong("a line has ended");
    voting.judge(check);
    judge_times(check, voting.host.file(), ms_since(began));
}

TEST(T2, AHostThatStoodStillGoesOnWithTheRightTimers) {
    Check check{"T2"};
    const auto began = Clock::now();
    Voting voting;
    Facilitator lead{voting.io, voting.host};
    ASSERT_TRUE(run_until(voting.io, 20s, [&] { return lead.state().has_value(); }));
    lead.wishes(StartTimer{kTimer});
    ASSERT_TRUE(run_until(voting.io, 20s, [&] { return shows_timer(lead); }));
    const auto started = start_of_timer(lead);
    Chance chance{seed() + 12U};
    for (const int seconds : tier(0, 1) == 0 ? std::vector{3} : std::vector{3, 11, 11, 11, 60}) {
        ASSERT_TRUE(voting.goes_on(chance));
        check.faults += voting.has_answers_on_their_way();
        const int away = voting.times_away();
        voting.host.program().signal(SIGSTOP);
        run_until(voting.io, std::chrono::seconds{seconds}, [] { return false; });
        voting.host.program().signal(SIGCONT);
        if (!voting.everyone_goes_on()) check.wrong("not everyone is back");
        if (seconds < 20 && voting.times_away() > away) check.wrong("a line has ended");
        if (const auto fault = timer_fault(voting, lead, started); !fault.empty())
            check.wrong(fault);
    }
    voting.judge(check);
    judge_times(check, voting.host.file(), ms_since(began));
}

TEST(T4, OneLogGivesTheSameBytesWhateverTheLanguageOfTheSystem) {
    Check check{"T4"};
    const Folder folder;
    fs::copy_file(VERTEBRA_ROOT "/tests/golden/sessions/schema-1.vertebra", folder.file());
    const auto exported = [&](const char* format) {
        Program program;
        program.start({host_program(), "recompute", folder.file(), "--format", format});
        auto text = program.read_until("\n\n\n");
        EXPECT_EQ(program.wait(), 0);
        return text;
    };
    for (const char* format : {"csv", "json"}) {
        const auto wanted = exported(format);
        EXPECT_GT(wanted.size(), 1000U);
        for (const auto& [zone, language] : {std::pair{"Asia/Kolkata", "de_DE.UTF-8"},
                                             std::pair{"America/St_Johns", "tr_TR.UTF-8"},
                                             std::pair{"Pacific/Kiritimati", "C.utf8"}}) {
            const Variable where{"TZ", zone};
            const Variable all{"LC_ALL", language};
            const Variable lang{"LANG", language};
            ++check.inputs;
            if (exported(format) != wanted) {
                check.wrong(std::string{format} + " differs with " + language + ", " + zone);
            }
        }
    }
}

}  // namespace
}  // namespace vertebra::faults
