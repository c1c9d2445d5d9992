#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "tests/faults/check.h"

// Programs with one deliberate error each. A check that lets one pass is no check.
namespace vertebra::faults {
namespace {

struct Mutant {
    const char* name;
    const char* error;
    const char* check;  // that must fail
    bool is_host;       // another host for our own checks; else it holds the check itself
};

constexpr Mutant kMutants[] = {
    {"normal", "the log is not synced at every commit", "K2.Nothing*", false},
    {"normal_host", "the log is not synced at every commit", "K3.*", true},
    {"unsynced_seal", "a sealed record is renamed before it is synced", "K4.AnUpgrade*", true},
    {"late_removal", "old copies go after the record is sealed", "K4.AnUpgrade*", true},
    {"any_file", "a room goes on with any file of its name", "D3.*", true},
    {"early_figure", "what is not saved yet is shown", "K5.*", true},
    {"io_commit", "commits run where the lines are served", "D7.*", true},
    {"wall_clock", "a room goes by the clock on the wall", "T1.*", true},
    {"no_unique_key", "the file has no rule of one answer a key", "S7.*", false},
    {"no_checksum", "rows are read without their checksum", "D4.*", false},
    {"early_word", "an answer is acknowledged before it is saved", "K1.*", true},
    {"no_origin", "pages of anybody may open the socket", "S1.*", true},
    {"no_hold_back", "the live picture does not wait for k more", "A2.*", false},
    {"live", "the live picture moves with every answer", "A3.Who*", false},
    {"no_comparison", "rounds that differ by a few are shown with figures", "A2.*", false},
    {"lower_k", "a result is shown for one fewer than promised", "A2.*", false},
    {"seat_kept", "a sealed record keeps the seats", "A1.Nothing*", false},
    {"order_kept", "a sealed record keeps the order of the answers", "A1.Nothing*", false},
    {"backup_kept", "the backups of before stay beside the sealed record", "A1.Nothing*", false},
    {"unbounded", "any number of answers wait for a phone", "N8.*", true},
    {"no_reserve", "no descriptor is kept to say no with", "N11.AHostWithout*", true},
    {"time_a_byte", "each byte of a head has its own 5 s", "S3.*", true},
    {"waiting", "the host waits for its window", "K7.TheHost*", true},
    {"unescaped", "a text goes into a drawing as it is", "Svg.Escapes*", false},
    {"body", "a body in pieces is let through the edge", "F6*http", false},
    {"behind_nul", "what stands behind a NUL is not looked at", "F1.*", false},
    {"no_dissent", "a text is shown and not saved", "K9.*", false},
    {"last_wins", "what arrives last counts", "T3.Keeps*", false},
    {"no_key", "a retry is not known by its key", "T3.Keeps*", false},
    {"reused_key", "a used key is taken for any answer", "T3.Keeps*", false},
    {"after_closing", "an answer after the closing counts", "T3.Keeps*", false},
    {"early_ack", "an answer is acknowledged before it is saved", "T3.Keeps*", false},
    {"early_view", "a state is shown before it is saved", "T3.Keeps*", false},
    {"below_k", "fewer than k answers are shown", "T3.Keeps*", false},
    {"no_apostrophe", "a text becomes a formula in the export", "F3.TheCsv*", false},
    {"talkative", "the host prints what it hears", "S9.*", true},
    {"any_lead", "whoever has the facilitator's key moves the workshop", "S6.*", true},
};

// Whether the check fails, by its own word and in its short tier, with the mutant in it; one that
// does not end is stopped and has caught nothing.
bool is_caught(const Mutant& mutant) {
    const auto program = std::string{VERTEBRA_MUTANTS "/mutant_"} + mutant.name;
    const auto self = std::filesystem::read_symlink("/proc/self/exe").string();
    const auto command = "env -u VERTEBRA_LONG VERTEBRA_KILLS=20 VERTEBRA_SEEDS=200 " +
                         (mutant.is_host ? "VERTEBRA_HOST=" + program + " timeout 100 " + self
                                         : "timeout 100 " + program) +
                         " --gtest_filter='" + mutant.check + "' >/dev/null 2>&1";
    const int ended = std::system(command.c_str());
    return WIFEXITED(ended) && WEXITSTATUS(ended) == 1;
}

TEST(Mutants, AreEachCaughtByTheirCheck) {
    if (VERTEBRA_IS_SANITIZED) GTEST_SKIP() << "broken builds are tried without sanitizers";
    for (const auto& mutant : kMutants) {
        const bool caught = is_caught(mutant);
        std::printf("mutant %-14s %-46s %-12s -> %s\n", mutant.name, mutant.error, mutant.check,
                    caught ? "caught" : "SURVIVED");
        EXPECT_TRUE(caught) << mutant.name;
    }
}

}  // namespace
}  // namespace vertebra::faults
