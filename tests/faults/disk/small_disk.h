#pragma once

#include <sys/mount.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/faults/disk/folder.h"

namespace vertebra::faults {

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

}  // namespace vertebra::faults
