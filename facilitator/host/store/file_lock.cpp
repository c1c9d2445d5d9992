#include "facilitator/host/store/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <utility>

namespace vertebra::store {
namespace {

// "4711, since 14:05 on 2026-05-12"
std::string holder() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 40> since{};
    std::strftime(since.data(), since.size(), "%H:%M on %Y-%m-%d", &local);
    return std::to_string(getpid()) + ", since " + since.data();
}

std::string said_by(int descriptor) {
    std::array<char, 80> text{};
    const auto got = pread(descriptor, text.data(), text.size(), 0);
    return got > 0 ? std::string(text.data(), static_cast<std::size_t>(got)) : "unknown";
}

// Whether the file that was locked is still the one of that name: its last holder may have removed
// it in between.
bool is_current(int descriptor, const std::string& name) {
    struct stat locked {};
    struct stat named {};
    return fstat(descriptor, &locked) == 0 && stat(name.c_str(), &named) == 0 &&
           locked.st_ino == named.st_ino;
}

}  // namespace

Result<FileLock> FileLock::take(const std::string& path) {
    FileLock lock;
    lock.beside_ = path + ".lock";
    const int descriptor = open(lock.beside_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return fail(ErrorKind::Unavailable, "no_folder",
                    "Nothing can be written in the folder of " + path + ".",
                    "Choose another folder, or look at its rights and whether the disk is full.");
    }
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const auto who = said_by(descriptor);
        close(descriptor);
        return fail(ErrorKind::Conflict, "file_in_use",
                    path + " is open in another program already (process " + who + ").",
                    "Go on there, or end that one first.");
    }
    lock.descriptor_ = descriptor;
    if (!is_current(descriptor, lock.beside_)) return take(path);
    const auto who = holder();
    if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, who.data(), who.size(), 0) < 0) {
        // Only the name of the holder is missing then; the lock holds.
    }
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept
    : beside_(std::move(other.beside_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(beside_, other.beside_);
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FileLock::~FileLock() {
    give_back();
}

// Removed while it is still held: who comes now makes a new one.
void FileLock::give_back() {
    if (descriptor_ < 0) return;
    if (is_current(descriptor_, beside_)) unlink(beside_.c_str());
    close(descriptor_);
    descriptor_ = -1;
}

}  // namespace vertebra::store
