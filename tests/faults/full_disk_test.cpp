#include <gtest/gtest.h>

#include "tests/faults/disk/small_disk.h"
#include "tests/faults/voting.h"

// The host has no room on its disk while answers are on their way.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

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
