#include "tests/faults/disk/recording_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

namespace vertebra::faults {
namespace {

using Kind = DiskStep::Kind;
using Fault = RecordingDisk::Fault;

// The one that lives; SQLite's callbacks have no other way to it.
struct State {
    std::string folder;
    std::vector<DiskStep> steps;
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    Fault fault = Fault::None;
    int wait = 0;
    bool once = true;
    bool failed = false;

    // The name within the folder; none for files elsewhere.
    std::optional<std::string> name_of(const char* path) const {
        const std::string text = path == nullptr ? "" : path;
        if (!text.starts_with(folder + "/")) return std::nullopt;
        return text.substr(folder.size() + 1);
    }
    void note(Kind kind, const std::string& file, std::int64_t at = 0, std::string bytes = {}) {
        steps.push_back({kind, file, at, std::move(bytes), 0});
    }
    // Whether this operation is the one that fails.
    bool fails(Fault kind) {
        if (fault != kind) return false;
        if (wait-- > 0) return false;
        failed = true;
        if (once) fault = Fault::None;
        return true;
    }
};
State* living = nullptr;

// SQLite allocates szOsFile bytes for each file: ours, and behind them the real one's.
struct File {
    sqlite3_file base;
    std::string* name;  // null: not recorded
    bool dir_sync;      // its first sync syncs the folder too
};

sqlite3_file* real_of(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}
std::string* name_of(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->name;
}

int close_file(sqlite3_file* file) {
    auto* real = real_of(file);
    const int done = real->pMethods == nullptr ? SQLITE_OK : real->pMethods->xClose(real);
    delete name_of(file);
    return done;
}

int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    auto* real = real_of(file);
    if (name_of(file) != nullptr && living->fails(Fault::Read)) return SQLITE_IOERR_READ;
    return real->pMethods->xRead(real, to, size, at);
}

int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    auto* real = real_of(file);
    const auto* name = name_of(file);
    if (name == nullptr) return real->pMethods->xWrite(real, from, size, at);
    if (living->fails(Fault::Write)) return SQLITE_IOERR_WRITE;
    if (living->fails(Fault::Full)) return SQLITE_FULL;
    const bool part = living->fails(Fault::ShortWrite);
    const int taken = part ? size / 2 : size;
    living->note(Kind::Written, *name, at,
                 {static_cast<const char*>(from), static_cast<std::size_t>(taken)});
    const int done = real->pMethods->xWrite(real, from, taken, at);
    return part ? SQLITE_FULL : done;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    auto* real = real_of(file);
    if (const auto* name = name_of(file)) living->note(Kind::Truncated, *name, size);
    return real->pMethods->xTruncate(real, size);
}

int sync_file(sqlite3_file* file, int flags) {
    auto* real = real_of(file);
    const auto* name = name_of(file);
    if (name == nullptr) return real->pMethods->xSync(real, flags);
    if (living->fails(Fault::Sync)) return SQLITE_IOERR_FSYNC;
    living->note(Kind::Synced, *name);
    auto* own = reinterpret_cast<File*>(file);
    if (own->dir_sync) living->note(Kind::FolderSynced, "");
    own->dir_sync = false;
    return real->pMethods->xSync(real, flags);
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    auto* real = real_of(file);
    return real->pMethods->xFileSize(real, size);
}
int lock_file(sqlite3_file* file, int kind) {
    auto* real = real_of(file);
    return real->pMethods->xLock(real, kind);
}
int unlock_file(sqlite3_file* file, int kind) {
    auto* real = real_of(file);
    return real->pMethods->xUnlock(real, kind);
}
int check_lock(sqlite3_file* file, int* taken) {
    auto* real = real_of(file);
    return real->pMethods->xCheckReservedLock(real, taken);
}
int control_file(sqlite3_file* file, int what, void* with) {
    auto* real = real_of(file);
    return real->pMethods->xFileControl(real, what, with);
}
int sector_of(sqlite3_file*) {
    return 512;
}
// Nothing is promised of the disk: no atomic sectors, no order, no safe appending.
int qualities_of(sqlite3_file*) {
    return 0;
}

const sqlite3_io_methods kMethods{
    1,         close_file,  read_file,  write_file,   truncate_file, sync_file,    size_of_file,
    lock_file, unlock_file, check_lock, control_file, sector_of,     qualities_of, nullptr,
    nullptr,   nullptr,     nullptr,    nullptr,      nullptr};

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* got) {
    auto* own = reinterpret_cast<File*>(file);
    own->base.pMethods = nullptr;
    own->name = nullptr;
    own->dir_sync = false;
    const auto name = living->name_of(path);
    int there = 0;
    if (name) living->real->xAccess(living->real, path, SQLITE_ACCESS_EXISTS, &there);
    auto* real = real_of(file);
    real->pMethods = nullptr;
    const int done = living->real->xOpen(living->real, path, real, flags, got);
    if (done != SQLITE_OK) return done;
    own->base.pMethods = &kMethods;
    if (!name) return done;
    own->name = new std::string{*name};
    if (there == 0) {
        living->note(Kind::Made, *name);
        own->dir_sync = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    }
    return done;
}

int delete_file(sqlite3_vfs*, const char* path, int sync_folder) {
    if (const auto name = living->name_of(path)) {
        living->note(Kind::Removed, *name);
        if (sync_folder != 0) living->note(Kind::FolderSynced, "");
    }
    return living->real->xDelete(living->real, path, sync_folder);
}

// ---- the disk after a power cut

void change(std::string& bytes, const DiskStep& step) {
    if (step.kind == Kind::Truncated) {
        bytes.resize(static_cast<std::size_t>(step.at));
        return;
    }
    const auto end = static_cast<std::size_t>(step.at) + step.bytes.size();
    if (bytes.size() < end) bytes.resize(end);
    std::copy(step.bytes.begin(), step.bytes.end(), bytes.begin() + step.at);
}

// A write of which only the first sectors came through.
DiskStep torn(DiskStep step, std::mt19937& chance) {
    const auto sectors = step.bytes.size() / 512;
    if (step.kind == Kind::Written) step.bytes.resize(512 * (chance() % (sectors + 1)));
    return step;
}

}  // namespace

RecordingDisk::RecordingDisk(std::string folder) {
    static std::unique_ptr<State> state;
    state = std::make_unique<State>();
    state->folder = std::move(folder);
    state->real = sqlite3_vfs_find("unix");
    state->vfs = *state->real;
    state->vfs.zName = "recording";
    state->vfs.szOsFile = static_cast<int>(sizeof(File)) + state->real->szOsFile;
    state->vfs.xOpen = open_file;
    state->vfs.xDelete = delete_file;
    state->vfs.pNext = nullptr;
    living = state.get();
    sqlite3_vfs_register(&state->vfs, 1);
}

RecordingDisk::~RecordingDisk() {
    sqlite3_vfs_unregister(&living->vfs);
    sqlite3_vfs_register(living->real, 1);
}

void RecordingDisk::mark(int what) {
    living->steps.push_back({Kind::Marked, "", 0, "", what});
}

const std::vector<DiskStep>& RecordingDisk::steps() const {
    return living->steps;
}

void RecordingDisk::fail(Fault fault, int nth, bool once) {
    living->fault = fault;
    living->wait = nth;
    living->once = once;
    living->failed = false;
}

bool RecordingDisk::has_failed() const {
    return living->failed;
}

void RecordingDisk::heal() {
    living->fault = Fault::None;
}

void PowerCut::go_on(const DiskStep& step) {
    switch (step.kind) {
        case Kind::Made: now_[step.file] = std::make_shared<Content>(); break;
        case Kind::Removed: now_.erase(step.file); break;
        case Kind::Written:
        case Kind::Truncated: now_[step.file]->pending.push_back(step); break;
        case Kind::Synced: {
            auto& content = *now_[step.file];
            for (const auto& one : content.pending) {
                change(content.synced, one);
            }
            content.pending.clear();
            break;
        }
        case Kind::FolderSynced: plate_ = now_; break;
        case Kind::Marked: break;
    }
}

std::string PowerCut::left_of(const Content& content, Left left, std::mt19937& chance) {
    auto bytes = content.synced;
    if (left == Left::Nothing) return bytes;
    auto pending = content.pending;
    if (left == Left::Reordered) std::shuffle(pending.begin(), pending.end(), chance);
    for (const auto& step : pending) {
        const bool some = left == Left::Some || left == Left::Reordered;
        if (some && chance() % 2 == 0) continue;
        change(bytes, left == Left::Torn ? torn(step, chance) : step);
    }
    return bytes;
}

std::map<std::string, std::string> PowerCut::files(Left left, unsigned seed) const {
    std::mt19937 chance{seed};
    auto names = left == Left::Everything ? now_ : plate_;
    // A name that was made or removed since the last sync of the folder may be there or not.
    if (left != Left::Nothing && left != Left::Everything) {
        for (const auto& [name, content] : now_) {
            if (!names.contains(name) && chance() % 2 == 0) names[name] = content;
        }
        for (const auto& [name, content] : plate_) {
            if (!now_.contains(name) && chance() % 2 == 0) names.erase(name);
        }
    }
    std::map<std::string, std::string> files;
    for (const auto& [name, content] : names) {
        files[name] = left_of(*content, left, chance);
    }
    return files;
}

}  // namespace vertebra::faults
