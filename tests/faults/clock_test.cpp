#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/host/store/session_file.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/variable.h"
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

// Programs that are started while it lives have the clock on the wall that it says; see
// clock/jumping_clock.cpp. A broken build that was named from outside has one too.
class WallClock {
public:
    using Time = std::chrono::sys_seconds;

    WallClock()
        : program_("VERTEBRA_HOST", std::getenv("VERTEBRA_HOST") != nullptr
                                        ? std::getenv("VERTEBRA_HOST")
                                        : VERTEBRA_JUMPING_HOST),
          file_("VERTEBRA_WALL_CLOCK", path()),
          zone_("TZ", "Europe/Berlin") {}

    void says(Time time) const {
        using std::chrono::floor, std::chrono::seconds, std::chrono::system_clock;
        std::ofstream{path() + ".new"} << (time - floor<seconds>(system_clock::now())).count();
        fs::rename(path() + ".new", path());
    }

private:
    std::string path() const { return folder_.path() + "/now"; }

    Folder folder_;
    Variable program_;
    Variable file_;
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
    Check check{"T1"};
    const WallClock clock;
    using namespace std::chrono;
    clock.says(sys_days{1970y / 1 / 2});
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
    // An hour, a day, the end of 32 bits, the beginning, and around both ends of summer time.
    const WallClock::Time times[] = {sys_days{2026y / 5 / 12} + 14h,
                                     sys_days{2026y / 5 / 12} + 15h,
                                     sys_days{2026y / 5 / 11} + 15h,
                                     sys_days{2038y / 1 / 19} + 3h + 14min + 7s,
                                     sys_days{1970y / 1 / 1} + 5s,
                                     sys_days{2026y / 3 / 29} + 59min + 59s,
                                     sys_days{2026y / 10 / 25} + 59min + 59s,
                                     sys_days{2026y / 10 / 24} + 23h + 59min,
                                     sys_days{2026y / 10 / 25} + 1h};
    bool right = true;
    for (int turn = 0; right && turn < tier(6, 100); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after jump " << turn;
        check.faults += voting.has_answers_on_their_way();
        clock.says(times[static_cast<std::size_t>(turn) % std::size(times)]);
        // What was encoded before the jump is shown for half a second.
        run_until(voting.io, 500ms, [] { return false; });
        if (const auto fault = timer_fault(voting, lead, started); !fault.empty()) {
            check.wrong("jump " + std::to_string(turn) + ": " + fault);
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
