#include <gtest/gtest.h>
#include <sys/mount.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>

#include "tests/faults/disk/folder.h"
#include "tests/faults/voting.h"
#include "tests/support/filled_file.h"

// Something is done to the file of a running host, or a second host wants it.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

// What is done to the file, and how it is made good.
struct Mishap {
    const char* name;
    std::function<bool(const RunningHost&)> happens;  // false: not possible here
    std::function<void(const RunningHost&)> is_made_good;
};

std::string aside(const std::string& path) {
    return path + "-aside";
}

std::vector<Mishap> mishaps(const std::string& other) {
    const auto move_away = [](const RunningHost& host) {
        fs::rename(host.file(), aside(host.file()));
        return true;
    };
    // SQLite's own file beside it too.
    const auto move_both = [](const RunningHost& host) {
        for (const auto& path : {host.file(), host.file() + "-wal"}) {
            if (fs::exists(path)) fs::rename(path, aside(path));
        }
    };
    const auto put_back = [](const RunningHost& host) {
        for (const auto& path : {host.file(), host.file() + "-wal"}) {
            if (fs::exists(aside(path))) fs::rename(aside(path), path);
        }
    };
    const auto unmount = [](const RunningHost& host) {
        umount2(host.folder().c_str(), MNT_DETACH);
    };
    return {
        {"the file is moved", move_away, put_back},
        {"the folder is moved",
         [](const RunningHost& host) {
             fs::rename(host.folder(), aside(host.folder()));
             return true;
         },
         [](const RunningHost& host) { fs::rename(aside(host.folder()), host.folder()); }},
        {"noise is in its place",
         [=](const RunningHost& host) {
             move_away(host);
             std::ofstream{host.file()} << std::string(5000, 'n');
             return true;
         },
         put_back},
        {"another workshop is in its place",
         [=](const RunningHost& host) {
             move_both(host);
             return fs::copy_file(other, host.file());
         },
         put_back},
        {"an older copy of it is in its place",
         [=](const RunningHost& host) {
             move_both(host);
             for (const auto& one : fs::directory_iterator{host.folder()}) {
                 if (one.path().string().find(".backup-") == std::string::npos) continue;
                 return fs::copy_file(one, host.file());
             }
             return false;
         },
         put_back},
        {"a disk that may not be written is in its place",
         [](const RunningHost& host) {
             return mount("other", host.folder().c_str(), "tmpfs", MS_RDONLY, "size=1m") == 0;
         },
         unmount},
        {"another disk is in its place",
         [](const RunningHost& host) {
             return mount("other", host.folder().c_str(), "tmpfs", 0, "size=1m") == 0;
         },
         unmount},
        {"the file is removed",
         [](const RunningHost& host) {
             fs::create_hard_link(host.file(), aside(host.file()));
             return fs::remove(host.file());
         },
         put_back},
    };
}

// What is wrong when it happens to a room that votes; the file is as before afterwards.
std::string fault_after(const Mishap& mishap, Voting& voting, const Facilitator& lead,
                        const std::string& key) {
    const auto refused = voting.not_saved();
    const auto told = [&](const Facilitator& one) {
        return run_until(voting.io, 5s, [&] { return one.hears_of_failure(); });
    };
    std::string fault;
    if (!told(lead) || !run_until(voting.io, 5s, [&] { return voting.not_saved() > refused; })) {
        fault = "not noticed";
    } else if (const Facilitator newcomer{voting.io, voting.host.url(), key}; !told(newcomer)) {
        fault = "who comes in later is not told";
    }
    const auto saved = voting.ledger.saved_ms().size();
    run_until(voting.io, 600ms, [] { return false; });
    if (fault.empty() && voting.ledger.saved_ms().size() > saved) fault = "it went on elsewhere";
    mishap.is_made_good(voting.host);
    if (fault.empty() && !voting.everyone_goes_on()) fault = "it did not go on after";
    return fault;
}

TEST(D3, AFileThatIsGoneIsNoticedAndNeverReplacedInSilence) {
    Check check{"D3"};
    const Folder elsewhere;
    fill(elsewhere.file(), 3);
    Voting voting;
    const auto key = voting.host.secret("facilitator_key");
    const Facilitator lead{voting.io, voting.host};
    Chance chance{seed() + 33U};
    const auto all = mishaps(elsewhere.file());
    for (int turn = 0; turn < tier(6, 56); ++turn) {
        const auto& one = all[static_cast<std::size_t>(turn) % all.size()];
        ASSERT_TRUE(voting.everyone_goes_on()) << "not before: " << one.name;
        ASSERT_TRUE(run_until(voting.io, 20s, [&] {
            return lead.state() && !lead.hears_of_failure();
        })) << one.name;
        run_until(voting.io, std::chrono::milliseconds{chance.below(40)}, [] { return false; });
        const bool in_flight = voting.has_answers_on_their_way();
        if (!one.happens(voting.host)) {
            std::printf("D3: %s: not possible here\n", one.name);
            one.is_made_good(voting.host);
            continue;
        }
        check.faults += in_flight;
        const auto fault = fault_after(one, voting, lead, key);
        if (fault.empty()) continue;
        check.wrong(std::string{one.name} + ": " + fault);
        return;
    }
    voting.judge(check);
}

TEST(D8, ASecondHostOfOneFileIsRefusedAndLeavesNoLock) {
    Check check{"D8"};
    RunningHost host;
    for (int turn = 0; turn < tier(4, 50); ++turn) {
        host.start();
        Program second;
        second.start({"/bin/sh", "-c",
                      host_program() + " " + host.file() +
                          " --port 0 --assets " VERTEBRA_ROOT "/assets 2>&1"});
        const auto said = second.read_until("Go on there");
        ++check.inputs;
        if (second.wait() != 1) check.wrong("the second host did not end with 1");
        const auto first = "(process " + std::to_string(host.program().id()) + ", since ";
        if (said.find(first) == std::string::npos) check.wrong("it said: " + said);
        host.kill();
    }
    host.start();
    EXPECT_EQ(host.stop(), 0);
    EXPECT_FALSE(fs::exists(host.file() + ".lock"));
}

}  // namespace
}  // namespace vertebra::faults
