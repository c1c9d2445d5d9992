#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace vertebra::faults {

// What SQLite did to the files of one folder, in order. Written by RecordingDisk, read by PowerCut.
struct DiskStep {
    enum class Kind { Made, Written, Truncated, Synced, Removed, FolderSynced, Marked };
    Kind kind = Kind::Written;
    std::string file;     // its name in the folder
    std::int64_t at = 0;  // of a write; the new size of a truncation
    std::string bytes;    // of a write
    int mark = 0;         // of a mark: what the test noted, in the same order
};

// While it lives, every file that SQLite opens under `folder` goes through it: each change is done
// to the real file, and recorded or made to fail. It is SQLite's default VFS for this process, so
// the store under test is the one that ships. One at a time.
class RecordingDisk {
public:
    explicit RecordingDisk(std::string folder);
    ~RecordingDisk();
    RecordingDisk(const RecordingDisk&) = delete;
    RecordingDisk& operator=(const RecordingDisk&) = delete;

    void mark(int what);
    const std::vector<DiskStep>& steps() const;

    // The n-th operation of that kind from now on fails, 0 being the next; those after it work
    // again when `once`, so that a failed sync "works" when it is tried again.
    enum class Fault { None, Write, ShortWrite, Full, Sync, Read };
    void fail(Fault fault, int nth, bool once);
    bool has_failed() const;  // whether the fault has hit
    void heal();
};

// A disk that is told what was done to it, step by step, and says how a power cut would leave it:
// what was synced is there, and of what was not, the kernel may have written nothing, all, or any
// part.
class PowerCut {
public:
    enum class Left { Nothing, Everything, Some, Torn, Reordered };
    static constexpr Left kAll[] = {Left::Nothing, Left::Everything, Left::Some, Left::Torn,
                                    Left::Reordered};

    void go_on(const DiskStep& step);
    // Name to content of the files that are there after a cut at this moment.
    std::map<std::string, std::string> files(Left left, unsigned seed) const;

private:
    struct Content {
        std::string synced;             // what is on the plate
        std::vector<DiskStep> pending;  // changes since the last sync
    };
    using Names = std::map<std::string, std::shared_ptr<Content>>;
    static std::string left_of(const Content& content, Left left, std::mt19937& chance);

    Names now_;    // as the running system sees them
    Names plate_;  // those whose names are on the plate
};

}  // namespace vertebra::faults
