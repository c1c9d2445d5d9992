#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "tests/faults/disk/cached_file.h"

// A program linked with this has a forgetful disk: what SQLite writes stays in the memory of the
// process until it is synced, but for parts that go earlier, as a kernel would let them. So the end
// of the process is a power cut. It is SQLite's default VFS; the store is the one that ships.
//
// From the environment: VERTEBRA_DISK_SEED, which parts go earlier; VERTEBRA_DISK_STOP, the number
// of the write, sync, truncation, renaming or removal at which the power is cut;
// VERTEBRA_DISK_SYNC_MS, how long a sync takes at most, and a tenth of it at least;
// VERTEBRA_DISK_CHANGES, a file that is told at an orderly end how many changes there were.
namespace vertebra::faults {
namespace {

int number_in_environment(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::atoi(text);
}

using Identity = std::pair<dev_t, ino_t>;  // of a file, whatever its name

struct Disk {
    std::mutex turn;  // the store thread and the jobs thread both write
    std::map<Identity, std::shared_ptr<CachedFile>> files;
    rehearsal::Chance chance{
        static_cast<std::uint64_t>(number_in_environment("VERTEBRA_DISK_SEED", 1))};
    int stop_at = number_in_environment("VERTEBRA_DISK_STOP", -1);
    int sync_ms = number_in_environment("VERTEBRA_DISK_SYNC_MS", 0);
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;

    int changes = 0;

    ~Disk() {
        if (const char* told = std::getenv("VERTEBRA_DISK_CHANGES")) std::ofstream{told} << changes;
    }
    // Comes before each change.
    void step() {
        if (changes++ == stop_at) std::raise(SIGKILL);
    }
};

Disk& disk() {
    static Disk one;
    return one;
}

// Outside the turn: a slow disk makes nobody wait but those who sync.
void take_time_to_sync() {
    if (disk().sync_ms == 0) return;
    int ms = 0;
    {
        const std::lock_guard turn{disk().turn};
        ms = disk().sync_ms / 10 + disk().chance.below(disk().sync_ms * 9 / 10 + 1);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{ms});
}

// SQLite allocates szOsFile bytes for each file: ours, and behind them the real one's.
struct File {
    sqlite3_file base;
    std::shared_ptr<CachedFile>* cached;
};

sqlite3_file* real_of(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}
CachedFile& cached(sqlite3_file* file) {
    return **reinterpret_cast<File*>(file)->cached;
}

int close_file(sqlite3_file* file) {
    const std::lock_guard turn{disk().turn};
    delete reinterpret_cast<File*>(file)->cached;
    return real_of(file)->pMethods->xClose(real_of(file));
}

int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    const std::lock_guard turn{disk().turn};
    const auto wanted = static_cast<std::size_t>(size);
    const auto got = cached(file).read(to, wanted, static_cast<std::size_t>(at));
    if (got == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + got, 0, wanted - got);
    return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    const std::lock_guard turn{disk().turn};
    disk().step();
    cached(file).write(from, static_cast<std::size_t>(size), static_cast<std::size_t>(at));
    if (disk().chance.percent(5)) cached(file).flush_some(disk().chance);
    return SQLITE_OK;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    const std::lock_guard turn{disk().turn};
    disk().step();
    cached(file).truncate(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync_file(sqlite3_file* file, int) {
    take_time_to_sync();
    const std::lock_guard turn{disk().turn};
    disk().step();
    return cached(file).flush() ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    const std::lock_guard turn{disk().turn};
    *size = static_cast<sqlite3_int64>(cached(file).size());
    return SQLITE_OK;
}

int lock_file(sqlite3_file* file, int kind) {
    return real_of(file)->pMethods->xLock(real_of(file), kind);
}
int unlock_file(sqlite3_file* file, int kind) {
    return real_of(file)->pMethods->xUnlock(real_of(file), kind);
}
int check_lock(sqlite3_file* file, int* taken) {
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), taken);
}
int control_file(sqlite3_file* file, int what, void* with) {
    if (what == SQLITE_FCNTL_SIZE_HINT) return SQLITE_NOTFOUND;
    return real_of(file)->pMethods->xFileControl(real_of(file), what, with);
}
int sector_of(sqlite3_file*) {
    return CachedFile::kSector;
}
// Nothing is promised of the disk: no atomic sectors, no order, no safe appending.
int qualities_of(sqlite3_file*) {
    return 0;
}

const sqlite3_io_methods kMethods{
    1,         close_file,  read_file,  write_file,   truncate_file, sync_file,    size_of_file,
    lock_file, unlock_file, check_lock, control_file, sector_of,     qualities_of, nullptr,
    nullptr,   nullptr,     nullptr,    nullptr,      nullptr};

// What waits for the disk outlives the closing of its file, as it does in a kernel.
std::shared_ptr<CachedFile> cached_at(const char* path) {
    const int descriptor = open(path, O_RDWR | O_CLOEXEC);
    struct stat facts {};
    if (descriptor < 0 || fstat(descriptor, &facts) != 0) return nullptr;
    auto& files = disk().files;
    std::erase_if(files, [](const auto& one) {
        return one.second.use_count() == 1 && one.second->is_done();
    });
    auto& known = files[{facts.st_dev, facts.st_ino}];
    if (known != nullptr) {
        close(descriptor);
    } else {
        known = std::make_shared<CachedFile>(descriptor);
    }
    return known;
}

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* got) {
    // A temporary file is nobody's record.
    if (path == nullptr) return disk().real->xOpen(disk().real, path, file, flags, got);
    const std::lock_guard turn{disk().turn};
    auto* own = reinterpret_cast<File*>(file);
    own->base.pMethods = nullptr;
    auto* real = real_of(file);
    real->pMethods = nullptr;
    const int done = disk().real->xOpen(disk().real, path, real, flags, got);
    if (done != SQLITE_OK) return done;
    const auto content = cached_at(path);
    if (content == nullptr) {
        real->pMethods->xClose(real);
        return SQLITE_CANTOPEN;
    }
    own->cached = new std::shared_ptr<CachedFile>{content};
    own->base.pMethods = &kMethods;
    return SQLITE_OK;
}

const bool kRegistered = [] {
    auto& one = disk();
    one.real = sqlite3_vfs_find("unix");
    one.vfs = *one.real;
    one.vfs.zName = "forgetful";
    one.vfs.szOsFile = static_cast<int>(sizeof(File)) + one.real->szOsFile;
    one.vfs.xOpen = open_file;
    one.vfs.pNext = nullptr;
    return sqlite3_vfs_register(&one.vfs, 1) == SQLITE_OK;
}();

}  // namespace
}  // namespace vertebra::faults

// These stand before the C library's own. The store syncs, renames and removes files without SQLite
// too. A name that was given or taken away is on the disk at once.
extern "C" int fsync(int descriptor) {
    using vertebra::faults::disk;
    vertebra::faults::take_time_to_sync();
    const std::lock_guard turn{disk().turn};
    disk().step();
    struct stat facts {};
    if (fstat(descriptor, &facts) != 0) return -1;
    const auto known = disk().files.find({facts.st_dev, facts.st_ino});
    if (known == disk().files.end()) return fdatasync(descriptor);
    return known->second->flush() ? 0 : -1;
}
extern "C" int rename(const char* from, const char* to) noexcept {
    const std::lock_guard turn{vertebra::faults::disk().turn};
    vertebra::faults::disk().step();
    return renameat(AT_FDCWD, from, AT_FDCWD, to);
}
extern "C" int unlink(const char* path) noexcept {
    const std::lock_guard turn{vertebra::faults::disk().turn};
    vertebra::faults::disk().step();
    return unlinkat(AT_FDCWD, path, 0);
}
