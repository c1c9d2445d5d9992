#include "tests/faults/disk/cached_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace vertebra::faults {

CachedFile::CachedFile(int descriptor) : descriptor_(descriptor) {
    struct stat facts {};
    if (fstat(descriptor_, &facts) != 0) return;
    now_.resize(static_cast<std::size_t>(facts.st_size));
    const auto got = pread(descriptor_, now_.data(), now_.size(), 0);
    now_.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
}

CachedFile::~CachedFile() {
    close(descriptor_);
}

std::size_t CachedFile::read(void* to, std::size_t size, std::size_t at) const {
    const auto there = std::min(size, now_.size() - std::min(at, now_.size()));
    if (there > 0) std::memcpy(to, now_.data() + at, there);
    return there;
}

void CachedFile::write(const void* from, std::size_t size, std::size_t at) {
    if (now_.size() < at + size) now_.resize(at + size);
    std::memcpy(now_.data() + at, from, size);
    for (auto sector = at / kSector; sector * kSector < at + size; ++sector) {
        waiting_.insert(sector);
    }
}

void CachedFile::truncate(std::size_t size) {
    shortened_ = shortened_ || size < now_.size();
    now_.resize(size);
    waiting_.erase(waiting_.lower_bound((size + kSector - 1) / kSector), waiting_.end());
}

void CachedFile::flush_sector(std::size_t sector) const {
    const auto at = sector * kSector;
    const auto size = std::min(kSector, now_.size() - at);
    if (pwrite(descriptor_, now_.data() + at, size, static_cast<off_t>(at)) < 0) return;
}

bool CachedFile::flush() {
    for (const auto sector : waiting_) {
        flush_sector(sector);
    }
    waiting_.clear();
    const bool sized = !std::exchange(shortened_, false) ||
                       ftruncate(descriptor_, static_cast<off_t>(size())) == 0;
    return sized && fdatasync(descriptor_) == 0;
}

void CachedFile::flush_some(rehearsal::Chance& chance) {
    if (shortened_ && chance.percent(50)) {
        shortened_ = ftruncate(descriptor_, static_cast<off_t>(size())) != 0;
    }
    std::erase_if(waiting_, [&](std::size_t sector) {
        const bool now = chance.percent(50);
        if (now) flush_sector(sector);
        return now;
    });
}

bool CachedFile::is_done() const {
    struct stat facts {};
    const bool is_named = fstat(descriptor_, &facts) == 0 && facts.st_nlink > 0;
    return !is_named || (waiting_.empty() && !shortened_);
}

}  // namespace vertebra::faults
