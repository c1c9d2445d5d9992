#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/host/store/event_row.h"
#include "facilitator/host/store/session_file.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/disk/forgetful_host.h"
#include "tests/faults/variable.h"
#include "tests/faults/voting.h"

// The power goes while the host is at something larger than a batch: starting after a crash,
// tidying, bringing an old file up to date, sealing.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

std::string bytes_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

struct Ended {
    int code = 0;
    std::string said;  // but for the digest, which is another one after each seal
};

Ended recompute(const std::string& file) {
    Program program;
    program.start({host_program(), "recompute", file, "--format", "csv"});
    Ended ended;
    ended.said = program.read_until("\n\n\n");
    if (const auto at = ended.said.find("\"digest\""); at != std::string::npos) {
        const auto line = ended.said.rfind('\n', at) + 1;
        ended.said.erase(line, ended.said.find('\n', at) + 1 - line);
    }
    ended.code = program.wait();
    return ended;
}

void copy_all(const Folder& from, const Folder& to) {
    for (const auto& one : fs::directory_iterator{to.path()}) {
        fs::remove_all(one);
    }
    for (const auto& one : fs::directory_iterator{from.path()}) {
        fs::copy_file(one, to.path() / one.path().filename());
    }
}

// A closed workshop of schema 1, as an older version and a crash have left it. To open it is to
// bring it up to date, then to seal it.
void leave_behind(const Folder& folder) {
    const std::string golden = VERTEBRA_ROOT "/tests/golden/sessions/schema-1.vertebra";
    for (const char* name : {"/a.vertebra", "/a.backup-200.vertebra", "/a.backup-part"}) {
        fs::copy_file(golden, folder.path() + name);
    }
}

// What names the people and their answers in the files of that workshop.
std::vector<std::string> secrets_of(const Folder& folder) {
    std::vector<std::string> secrets;
    const auto file = store::SessionFile::open(folder.file());
    EXPECT_TRUE(file);
    const auto read = (*file)->each_event([&](const Event& event) {
        if (const auto* seat = std::get_if<SeatTaken>(&event.fact)) {
            secrets.push_back(to_text(seat->seat));
            secrets.push_back(seat->token_hash);
        }
        const auto row = store::row_of(1, event);
        if (!row.key.empty()) secrets.push_back(row.key);
    });
    EXPECT_TRUE(read);
    return secrets;
}

std::string file_with_any(const Folder& folder, const std::vector<std::string>& secrets) {
    for (const auto& one : fs::directory_iterator{folder.path()}) {
        const auto bytes = bytes_of(one.path().string());
        for (const auto& secret : secrets) {
            if (bytes.find(secret) != std::string::npos) return one.path().filename().string();
        }
    }
    return {};
}

// Whether it is open to be read, at all, by who does not seal it; and sealed.
std::string standing(const Folder& folder) {
    const auto file = store::SessionFile::open(folder.file());
    if (!file) return "not opened: " + file.error().message;
    bool sealed = false;
    const auto read = (*file)->each_event(
        [&](const Event& one) { sealed = std::holds_alternative<WorkshopSealed>(one.fact); });
    if (!read) return "not read: " + read.error().message;
    return sealed ? "sealed" : "closed";
}

// What is wrong when the power is cut at that change, and the file is opened again.
std::string fault_after_cut(const Folder& folder, const Folder& made, int nth,
                            const std::vector<std::string>& secrets, const std::string& wanted) {
    {
        const Variable stop{"VERTEBRA_DISK_STOP", std::to_string(nth)};
        if (recompute(folder.file()).code != 128 + SIGKILL) return "it came to its end";
    }
    const auto left = standing(folder);
    if (left != "closed" && left != "sealed") return left;
    const auto copy = folder.file() + ".schema-1";
    if (fs::exists(copy) && bytes_of(copy) != bytes_of(made.file())) {
        return "the copy of the old file is not the old file";
    }
    if (recompute(folder.file()).said != wanted) return "other results, or none";
    const auto kept = file_with_any(folder, secrets);
    return kept.empty() ? "" : "people are still in " + kept;
}

TEST(K4, AnUpgradeAndASealingAreDoneOrNotBegun) {
    Check check{"K4.seal"};
    const ForgetfulHosts hosts;
    const Folder made;
    leave_behind(made);
    const Folder folder;
    copy_all(made, folder);
    const auto secrets = secrets_of(folder);
    ASSERT_EQ(file_with_any(folder, secrets).empty(), false);
    copy_all(made, folder);
    int changes = 0;
    Ended wanted;
    {
        const Variable told{"VERTEBRA_DISK_CHANGES", folder.path() + "/changes"};
        wanted = recompute(folder.file());
        std::ifstream{folder.path() + "/changes"} >> changes;
    }
    ASSERT_EQ(wanted.code, 0);
    ASSERT_GT(changes, 100);

    // The last ones, where the new file takes the name, and some of all the others.
    const int stride = std::max(1, changes / tier(4, 2000));
    for (int nth = changes - 1; nth >= 0; --nth) {
        if (nth % stride != 0 && nth < changes - 10) continue;
        copy_all(made, folder);
        hosts.draw_parts(static_cast<int>(seed()) + nth);
        ++check.faults;
        const auto fault = fault_after_cut(folder, made, nth, secrets, wanted.said);
        if (fault.empty()) continue;
        check.wrong("cut at change " + std::to_string(nth) + ": " + fault);
        break;
    }
}

TEST(K4, DyingAgainAtTheStartLosesNothing) {
    Check check{"K4.start"};
    const ForgetfulHosts hosts;
    Voting voting;
    Chance chance{seed() + 4U};
    for (int turn = 0; turn < tier(4, 100) && !check.has_seen_enough(); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after death " << turn;
        const bool in_flight = voting.has_answers_on_their_way();
        // Once while it is in order, or tidying; then twice while it is starting.
        if (turn % 2 == 1) {
            voting.host.program().signal(SIGTERM);
            run_until(voting.io, std::chrono::milliseconds{chance.below(200)},
                      [] { return false; });
        }
        voting.host.kill();
        for (int again = 0; again < 2; ++again) {
            hosts.draw_parts(chance.below(1'000'000));
            const Variable stop{"VERTEBRA_DISK_STOP", std::to_string(chance.below(8))};
            voting.host.begin();
            run_until(voting.io, std::chrono::milliseconds{chance.below(150)},
                      [] { return false; });
            voting.host.kill();
            check.faults += in_flight;
        }
        voting.host.start();
    }
    voting.judge(check);
}

TEST(D6, OlderFilesOpenWithEqualResultsAndNewerOnesAreLeftAlone) {
    Check check{"D6"};
    const Folder folder;
    const std::string golden = VERTEBRA_ROOT "/tests/golden/sessions/schema-1";
    fs::copy_file(golden + ".vertebra", folder.file());
    const auto first = recompute(folder.file());
    const auto second = recompute(folder.file());
    ++check.inputs;
    if (first.code != 0 || first.said.empty()) check.wrong("schema 1 was not opened");
    if (first.said != second.said) check.wrong("schema 1 gives other results when upgraded");

    auto newer = bytes_of(folder.file());
    newer[63] = 99;  // the schema number, in SQLite's header
    std::ofstream{folder.file(), std::ios::binary} << newer;
    ++check.inputs;
    if (recompute(folder.file()).code != 1) check.wrong("a newer file was not refused");
    if (bytes_of(folder.file()) != newer) check.wrong("a newer file was changed");
}

}  // namespace
}  // namespace vertebra::faults
