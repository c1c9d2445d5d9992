#include <gtest/gtest.h>
#include <sys/mount.h>

#include <filesystem>
#include <fstream>

#include "tests/faults/disk/folder.h"
#include "tests/faults/voting.h"

// The host has no room on its disk while answers are on their way.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

// A disk of its own for a host, small enough to be filled.
class SmallDisk {
public:
    SmallDisk() : there_(mount("vertebra", folder_.path().c_str(), "tmpfs", 0, "size=80m") == 0) {}
    ~SmallDisk() {
        if (there_) umount2(folder_.path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool is_there() const { return there_; }
    const std::string& path() const { return folder_.path(); }
    void fill() const {
        std::ofstream filler{path() + "/filler", std::ios::binary | std::ios::app};
        for (const std::string piece(1 << 16, 'x'); filler << piece << std::flush;) {}
    }
    void make_room() const { std::filesystem::remove(path() + "/filler"); }

private:
    Folder folder_;
    bool there_;
};

TEST(D1, OnAFullDiskNothingIsSavedFalselyAndAllOfItLater) {
    const SmallDisk disk;
    if (!disk.is_there()) GTEST_SKIP() << "D1 SKIPPED: a disk of its own may not be mounted here";
    Check check{"D1"};
    {
        Voting voting{disk.path()};
        Chance chance{1};
        for (int turn = 0; turn < tier(4, 100); ++turn) {
            ASSERT_TRUE(voting.goes_on(chance)) << "not after there was room, " << turn;
            const auto refused = voting.not_saved();
            // What the host has set aside is given back at the first failure, and then used too.
            const bool full = run_until(voting.io, 20s, [&] {
                disk.fill();
                return voting.not_saved() > refused + Voting::kVoters;
            });
            if (!full) check.wrong("went on saving on a full disk");
            check.faults += voting.has_answers_on_their_way();
            disk.make_room();
        }
        ASSERT_TRUE(voting.goes_on(chance));
        voting.judge(check);
    }
}

}  // namespace
}  // namespace vertebra::faults
