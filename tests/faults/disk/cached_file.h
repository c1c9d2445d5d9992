#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "participant/rehearsal/chance.h"

namespace vertebra::faults {

// One file as the running system sees it, and which sectors of it the disk does not have yet. The
// file itself is only ever written by the two ways of flushing, so it is what a power cut leaves.
class CachedFile {
public:
    static constexpr std::size_t kSector = 512;

    // Owns the descriptor.
    explicit CachedFile(int descriptor);
    ~CachedFile();
    CachedFile(const CachedFile&) = delete;
    CachedFile& operator=(const CachedFile&) = delete;

    // What is there from `at` on, at most so many bytes: how many.
    std::size_t read(void* to, std::size_t size, std::size_t at) const;
    void write(const void* from, std::size_t size, std::size_t at);
    void truncate(std::size_t size);
    std::size_t size() const { return now_.size(); }

    // All that waits, and then the disk is told to keep it.
    [[nodiscard]] bool flush();
    // Any part of what waits, in any order, as a kernel may at any time.
    void flush_some(rehearsal::Chance& chance);
    // Whether nothing waits, or nobody could find it any more.
    bool is_done() const;

private:
    void flush_sector(std::size_t sector) const;

    int descriptor_;
    std::string now_;
    std::set<std::size_t> waiting_;  // sectors
    bool shortened_ = false;         // and the disk does not know
};

}  // namespace vertebra::faults
