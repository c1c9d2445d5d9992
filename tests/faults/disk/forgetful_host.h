#pragma once

#include <cstdlib>
#include <string>

namespace vertebra::faults {

// A variable of the environment while this lives, for the programs that are started meanwhile.
class Variable {
public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        set(value);
    }
    ~Variable() {
        if (before_.empty()) {
            unsetenv(name_);
        } else {
            set(before_);
        }
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

    void set(const std::string& value) const { setenv(name_, value.c_str(), 1); }

private:
    const char* name_;
    std::string before_;
};

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
