#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

#include "facilitator/host/store/backup.h"
#include "facilitator/host/store/event_row.h"
#include "facilitator/host/store/session_file.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/disk/forgetful_host.h"
#include "tests/faults/voting.h"

// The whole host loses its power while answers are on their way: what was not synced is gone.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

TEST(K3, APowerCutOfTheHostTakesBackNothingThatWasSaved) {
    Check check{"K3"};
    const ForgetfulHosts hosts;
    Voting voting;
    Chance chance{seed() + 3U};
    for (int turn = 0; turn < tier(10, 500) && !check.has_seen_enough(); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after cut " << turn;
        check.faults += voting.has_answers_on_their_way();
        voting.host.kill();
        hosts.draw_parts(chance.below(1'000'000));
        voting.host.start();
        if (voting.ledger.lost() > 0) break;
    }
    voting.judge(check);
}

// The events of a session file, each as one text; none when it is not whole.
std::vector<std::string> events_of(const std::string& path) {
    std::vector<std::string> events;
    const auto file = store::SessionFile::open(path);
    if (!file) return {};
    const auto whole = (*file)->each_event([&](const Event& event) {
        const auto row = store::row_of(events.size() + 1, event);
        events.push_back(row.type + row.seat + row.key + row.body);
    });
    return whole ? events : std::vector<std::string>{};
}

std::vector<fs::path> backups_in(const std::string& folder) {
    std::vector<fs::path> found;
    for (const auto& one : fs::directory_iterator{folder}) {
        const auto name = one.path().filename().string();
        if (name.starts_with("a.backup-") && name.ends_with(".vertebra")) found.push_back(one);
    }
    return found;
}

// So many cuts in one room.
void cut_backups_short(Check& check, const ForgetfulHosts& hosts, Chance& chance, int cuts) {
    const Folder looked_at;
    Voting voting;
    std::map<std::string, std::vector<std::string>> seen;  // by name
    for (int turn = 0; turn < cuts && !check.has_seen_enough(); ++turn) {
        // A host makes one when the first answer has come.
        const auto part = voting.host.folder() + "/a.backup-part";
        const bool begun = run_until(voting.io, 5s, [&] { return turn == 0 || fs::exists(part); });
        ASSERT_TRUE(begun) << "not after cut " << turn;
        if (turn % 4 == 0) {
            run_until(voting.io, 5s, [&] { return !fs::exists(part); });  // let it be made
        } else {
            run_until(voting.io, std::chrono::milliseconds{chance.below(30)}, [] { return false; });
            check.faults += fs::exists(part) && voting.has_answers_on_their_way();
        }
        voting.host.kill();
        const auto all = backups_in(voting.host.folder());
        if (all.size() < std::min<std::size_t>(seen.size(), store::Backup::kKept)) {
            check.wrong("a backup is gone");
        }
        for (const auto& backup : all) {
            fs::copy_file(backup, looked_at.file(), fs::copy_options::overwrite_existing);
            auto events = events_of(looked_at.file());
            const auto name = backup.filename().string();
            if (name != "a.backup-" + std::to_string(events.size()) + ".vertebra") {
                check.wrong(name + " holds " + std::to_string(events.size()) + " events");
            }
            seen[name] = std::move(events);
        }
        fs::remove(part);  // so that the next one can be told from it
        hosts.draw_parts(chance.below(1'000'000));
        voting.host.start();
    }
    voting.judge(check);
    EXPECT_GT(seen.size(), 1U);
    const auto all = events_of(voting.host.file());
    for (const auto& [name, events] : seen) {
        const bool begins =
            events.size() <= all.size() && std::equal(events.begin(), events.end(), all.begin());
        if (!begins) check.wrong(name + " is not how the file begins");
    }
}

TEST(D5, ABackupThatIsCutShortIsNeverTakenForOne) {
    Check check{"D5.host"};
    const ForgetfulHosts hosts;
    hosts.slow_syncs(40);  // so that a backup takes longer than until it is cut
    Chance chance{seed() + 5U};
    for (int rooms = tier(1, 30); rooms > 0; --rooms) {
        cut_backups_short(check, hosts, chance, 8);
    }
}

std::int64_t memory_kb(const RunningHost& host) {
    std::ifstream status{"/proc/" + std::to_string(host.program().id()) + "/status"};
    for (std::string word; status >> word;) {
        std::int64_t size = 0;
        if (word == "VmRSS:" && status >> size) return size;
    }
    return 0;
}

TEST(D7, ASlowDiskMakesOnlyTheSavingSlow) {
    Check check{"D7"};
    const ForgetfulHosts hosts;
    Voting voting;
    voting.host.kill();
    hosts.slow_syncs(500);
    voting.host.start();
    Facilitator lead{voting.io, voting.host};
    ASSERT_TRUE(voting.everyone_goes_on());
    const int away = voting.times_away();
    ASSERT_TRUE(run_until(voting.io, 20s, [&] { return lead.state().has_value(); }));
    const auto before = memory_kb(voting.host);
    const auto saved_before = voting.ledger.saved_ms().size();
    std::vector<double> pings;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{tier(3, 120)};
    while (std::chrono::steady_clock::now() < end) {
        pings.push_back(static_cast<double>(lead.ping(2s).count()));
        run_until(voting.io, 60ms, [] { return false; });
        check.faults += voting.has_answers_on_their_way();
    }
    auto saved = voting.ledger.saved_ms();
    saved.erase(saved.begin(), saved.begin() + static_cast<std::ptrdiff_t>(saved_before));
    const auto slow = rehearsal::percentile(saved, 0.5);
    const auto quick = rehearsal::percentile(pings, 0.75);
    const auto grown = memory_kb(voting.host) - before;
    std::printf("D7: saved after %.0f ms, pings answered after %.0f ms, memory grown by %lld kB\n",
                slow, quick, static_cast<long long>(grown));
    if (slow < 50) check.wrong("the disk was not slow");
    if (quick > slow / 8) check.wrong("pings waited for the disk");
    if (grown > 16 << 10) check.wrong("memory has grown");
    if (voting.times_away() > away) check.wrong("a line has ended");
    voting.judge(check);
}

// The disk is so slow that what is shown too early is not on it yet.
TEST(K5, NoFigureThatWasShownDisappears) {
    Check check{"K5"};
    const ForgetfulHosts hosts;
    constexpr int kMoreEachTime = 3;
    constexpr int kTurnsOfARoom = 30;
    for (int turns = tier(6, 300); turns > 0; turns -= kTurnsOfARoom) {
        hosts.slow_syncs(0);
        Voting voting;
        voting.host.kill();
        hosts.slow_syncs(200);
        voting.host.start();
        const Watcher screen{voting.io, voting.host};
        for (int turn = 0; turn < std::min(turns, kTurnsOfARoom); ++turn) {
            ASSERT_TRUE(run_until(voting.io, 20s, [&] { return screen.now() >= 0; }));
            if (screen.lost() > 0) break;
            const int before = screen.most();
            voting.admit(kMoreEachTime);
            ASSERT_TRUE(run_until(voting.io, 20s, [&] { return screen.most() > before; }));
            check.faults += voting.has_answers_on_their_way();
            voting.host.kill();
            hosts.draw_parts(turn);
            voting.host.start();
        }
        voting.judge(check);
        check.lost += screen.lost();
    }
}

}  // namespace
}  // namespace vertebra::faults
