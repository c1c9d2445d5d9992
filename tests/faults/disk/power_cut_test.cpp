#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "facilitator/host/store/session_file.h"
#include "facilitator/host/store/statement.h"
#include "tests/faults/check.h"
#include "tests/faults/disk/batches.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/disk/recording_disk.h"

// A power cut at every single write, sync, truncation and removal of the store, with whatever the
// kernel may have written by then. The ledger is the list of batches the store has said are saved.
namespace vertebra::faults {
namespace {

namespace fs = std::filesystem;
using store::SessionFile;

constexpr int kBatches = 90;

// Marks: +n when batch n is handed to the store, −n when the store has said that it is saved.
std::vector<DiskStep> workload(const Folder& folder) {
    RecordingDisk disk{folder.path()};
    auto file = SessionFile::create(folder.file(), {{"pack", "{}"}, {"format", "{}"}});
    EXPECT_TRUE(file);
    for (int n = 1; file && n <= kBatches; ++n) {
        // The log of writes is moved into the file now and then, as in a long workshop.
        if (n % 30 == 1) store::run((*file)->connection(), "PRAGMA wal_autocheckpoint=12");
        disk.mark(n);
        const auto saved = (*file)->append(events_up_to(n - 1) + 1, batch(n));
        EXPECT_TRUE(saved) << saved.error().message;
        disk.mark(-n);
        if (n % 25 == 0) {
            EXPECT_TRUE((*file)->checkpoint());
        }
        if (n % 40 == 0) {
            file->reset();
            file = SessionFile::open(folder.file());
            EXPECT_TRUE(file) << file.error().message;
        }
    }
    return disk.steps();
}

// What is wrong with the disk after a cut, given what was sent and what was said to be saved.
std::string fault_after(const Folder& folder, int sent, int saved) {
    if (!fs::exists(folder.file())) return saved > 0 ? "the file is gone" : "";
    auto file = SessionFile::open(folder.file());
    if (!file) return saved > 0 ? "not opened: " + file.error().message : "";
    std::vector<Event> there;
    if (auto read = (*file)->each_event([&](const Event& one) { there.push_back(one); }); !read) {
        return saved > 0 ? "not read: " + read.error().message : "";
    }
    const auto count = there.size();
    if (count < events_up_to(saved)) return "lost: " + std::to_string(count) + " events";
    if (count > events_up_to(sent)) return "more than was sent";
    std::size_t at = 0;
    int whole = 0;
    for (int n = 1; n <= sent && at < count; ++n) {
        for (const auto& event : batch(n)) {
            if (at == count) return "a batch is there in part";
            const auto& wanted = std::get<AnswerCast>(event.fact);
            const auto& found = std::get<AnswerCast>(there[at++].fact);
            if (found.key != wanted.key || found.answer != wanted.answer) return "another event";
        }
        whole = n;
    }
    if (auto more = (*file)->append(count + 1, batch(whole + 1)); !more) {
        return "does not go on: " + more.error().message;
    }
    return {};
}

void write_all(const Folder& folder, const std::map<std::string, std::string>& files) {
    for (const auto& entry : fs::directory_iterator{folder.path()}) {
        fs::remove(entry.path());
    }
    for (const auto& [name, bytes] : files) {
        std::ofstream{folder.path() + "/" + name, std::ios::binary} << bytes;
    }
}

TEST(K2, NothingThatWasSavedIsLostByAPowerCut) {
    Check check{"K2"};
    const Folder worked;
    const auto trace = workload(worked);
    const Folder folder;
    PowerCut disk;
    int sent = 0;
    int saved = 0;
    const auto points = trace.size() * std::size(PowerCut::kAll);
    const auto wanted = static_cast<std::size_t>(tier(2200, 22000));
    const int seeds = static_cast<int>((wanted + points - 1) / points);
    const auto stride = std::max<std::size_t>(1, points * static_cast<std::size_t>(seeds) / wanted);
    std::size_t point = 0;
    for (const auto& step : trace) {
        disk.go_on(step);
        if (step.kind == DiskStep::Kind::Marked) {
            (step.mark > 0 ? sent : saved) = std::abs(step.mark);
            continue;
        }
        if (check.has_seen_enough()) break;
        for (const auto left : PowerCut::kAll) {
            for (int turn = 0; turn < seeds; ++turn) {
                if (++point % stride != 0) continue;
                write_all(folder, disk.files(left, seed() + static_cast<unsigned>(point)));
                const auto fault = fault_after(folder, sent, saved);
                check.faults += sent > saved;  // a batch was on its way
                if (fault.empty()) continue;
                ++check.lost;
                check.wrong("after " + std::to_string(point) + " of batch " + std::to_string(sent) +
                            ": " + fault);
            }
        }
    }
}

TEST(K2, TheJudgeItselfNoticesALostBatch) {
    const Folder folder;
    {
        auto file = SessionFile::create(folder.file(), {});
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->append(1, batch(1)));
        ASSERT_TRUE((*file)->checkpoint());
    }
    EXPECT_EQ(fault_after(folder, 2, 1), "");
    EXPECT_NE(fault_after(folder, 3, 3), "");
    EXPECT_NE(fault_after(folder, 1, 1), "") << "the judge itself had added batch 2";
}

struct Failing {
    RecordingDisk::Fault fault;
    const char* name;
};
constexpr Failing kFailing[] = {{RecordingDisk::Fault::Write, "EIO at a write"},
                                {RecordingDisk::Fault::ShortWrite, "a short write"},
                                {RecordingDisk::Fault::Full, "ENOSPC"},
                                {RecordingDisk::Fault::Sync, "EIO at a sync"},
                                {RecordingDisk::Fault::Read, "EIO at a read"}};

// Batches one after the other while one operation fails, as the keeper does it: after a failure the
// file is closed and opened anew, and what was not saved is sent again.
void fail_once(Check& check, const Failing& failing, int nth) {
    const Folder folder;
    RecordingDisk disk{folder.path()};
    auto file = SessionFile::create(folder.file(), {{"pack", "{}"}});
    ASSERT_TRUE(file);
    store::run((*file)->connection(), "PRAGMA wal_autocheckpoint=12");
    disk.fail(failing.fault, nth, true);
    int saved = 0;
    for (int tries = 0; saved < 20 && tries < 60; ++tries) {
        const bool before = disk.has_failed();
        const auto done = file ? (*file)->append(events_up_to(saved) + 1, batch(saved + 1))
                               : Result<void>{tl::unexpected{file.error()}};
        check.faults += !before && disk.has_failed();
        if (done) {
            ++saved;
            continue;
        }
        if (file) file->reset();
        file = SessionFile::open(folder.file());
        if (!file) continue;
        // What is there counts: the failed batch may be there whole.
        const auto there = (*file)->last();
        if (there == events_up_to(saved + 1)) ++saved;
        if (there < events_up_to(saved)) ++check.lost;
    }
    if (file) file->reset();
    disk.heal();
    if (const auto fault = fault_after(folder, saved, saved); !fault.empty()) {
        ++check.lost;
        check.wrong(std::string{failing.name} + ", number " + std::to_string(nth) + ": " + fault);
    }
}

TEST(D2, AFailedWriteOrSyncIsNeverTakenForASavedOne) {
    Check check{"D2"};
    for (const auto& failing : kFailing) {
        for (int nth = 0; nth < tier(60, 140); ++nth) {
            fail_once(check, failing, nth);
        }
    }
}

}  // namespace
}  // namespace vertebra::faults
