#pragma once

#include <cstdlib>
#include <string>

#include "tests/faults/variable.h"

namespace vertebra::faults {

// While it lives, hosts are started on a disk that forgets what was not synced, so that killing one
// is a power cut; see forgetful_disk.cpp. A broken build that was named from outside has one too.
class ForgetfulHosts {
public:
    ForgetfulHosts()
        : program_("VERTEBRA_HOST", std::getenv("VERTEBRA_HOST") != nullptr
                                        ? std::getenv("VERTEBRA_HOST")
                                        : VERTEBRA_FORGETFUL_HOST),
          seed_("VERTEBRA_DISK_SEED", "1"),
          sync_ms_("VERTEBRA_DISK_SYNC_MS", "0") {}

    // Which parts of what was not synced are on the disk all the same, for the next start.
    void draw_parts(int seed) const { seed_.set(std::to_string(seed)); }
    // How long a sync takes at most, and a tenth of it at least.
    void slow_syncs(int ms) const { sync_ms_.set(std::to_string(ms)); }

private:
    Variable program_;
    Variable seed_;
    Variable sync_ms_;
};

}  // namespace vertebra::faults
