#include "facilitator/host/store/backup.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "facilitator/host/store/folder_sync.h"
#include "facilitator/host/store/session_file.h"
#include "facilitator/host/store/statement.h"

namespace vertebra::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".vertebra";
constexpr std::string_view kMark = ".backup-";

// "workshops/a.vertebra" → "workshops/a.backup-", or the same in another folder.
std::string stem_of(const std::string& path, const std::string& folder) {
    fs::path name{path};
    if (name.extension() == kEnding) name.replace_extension();
    if (!folder.empty()) name = fs::path{folder} / name.filename();
    return name.string() + std::string{kMark};
}

// How many events a backup of this name holds; none when it is no backup of this stem.
std::optional<std::uint64_t> events_in_name(const std::string& path, const std::string& stem) {
    if (!path.starts_with(stem) || !path.ends_with(kEnding)) return std::nullopt;
    const auto digits = path.substr(stem.size(), path.size() - stem.size() - kEnding.size());
    const bool number = !digits.empty() && digits.size() < 19 &&
                        digits.find_first_not_of("0123456789") == std::string::npos;
    if (!number) return std::nullopt;
    return std::stoull(digits);
}

// Newest first.
std::vector<std::string> backups_of(const std::string& stem) {
    std::vector<std::pair<std::uint64_t, std::string>> found;
    const auto folder = fs::path{stem}.parent_path();
    std::error_code bad;
    for (const auto& one : fs::directory_iterator{folder.empty() ? fs::path{"."} : folder, bad}) {
        const auto path = (folder / one.path().filename()).string();
        if (const auto events = events_in_name(path, stem)) found.emplace_back(*events, path);
    }
    std::ranges::sort(found, std::ranges::greater{});
    std::vector<std::string> paths;
    for (auto& [events, path] : found) {
        paths.push_back(std::move(path));
    }
    return paths;
}

// The number of its events, when the file is whole.
Result<std::uint64_t> verified(const std::string& path) {
    const auto file = SessionFile::open(path);
    if (!file) return tl::unexpected{file.error()};
    std::uint64_t events = 0;
    if (auto read = (*file)->each_event([&](const Event&) { ++events; }); !read) {
        return tl::unexpected{read.error()};
    }
    if (auto whole = (*file)->checkpoint(); !whole) return tl::unexpected{whole.error()};
    return events;
}

void remove_part(const std::string& part) {
    for (const char* ending : {"", "-journal", "-wal"}) {
        unlink((part + ending).c_str());
    }
}

tl::unexpected<Error> not_made(const std::string& why) {
    return fail(ErrorKind::Unavailable, "no_backup", "The backup could not be made: " + why + ".",
                "The session itself is saved. Look at the disk of the backups.");
}

}  // namespace

void Backup::Closed::operator()(sqlite3* db) const {
    sqlite3_close(db);
}
void Backup::Ended::operator()(sqlite3_backup* copying) const {
    sqlite3_backup_finish(copying);
}

Backup::Backup(Backup&&) noexcept = default;
Backup& Backup::operator=(Backup&&) noexcept = default;

Backup::~Backup() {
    if (!part_.empty()) forget();
}

void Backup::forget() {
    copying_.reset();
    to_.reset();
    remove_part(part_);
}

Result<Backup> Backup::begin(const SessionFile& file, const std::string& folder) {
    Backup backup;
    backup.stem_ = stem_of(file.path(), folder);
    backup.part_ = backup.stem_ + "part";
    backup.forget();  // what a crash may have left
    const int made = open(backup.part_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made < 0) return not_made(std::error_code{errno, std::generic_category()}.message());
    close(made);
    sqlite3* to = nullptr;
    const int opened = sqlite3_open_v2(backup.part_.c_str(), &to, SQLITE_OPEN_READWRITE, nullptr);
    backup.to_.reset(to);
    if (opened == SQLITE_OK) {
        backup.copying_.reset(sqlite3_backup_init(to, "main", file.connection(), "main"));
    }
    if (!backup.copying_) return not_made(sqlite3_errmsg(to));
    return backup;
}

Result<bool> Backup::copy_more() {
    const int step = sqlite3_backup_step(copying_.get(), kPagesAtOnce);
    if (step == SQLITE_OK) return false;
    if (step == SQLITE_DONE) return true;
    return not_made(sqlite3_errstr(step));
}

Result<std::string> Backup::finish() {
    copying_.reset();
    to_.reset();
    const auto events = verified(part_);
    if (!events) return not_made(events.error().message);
    const auto path = stem_ + std::to_string(*events) + std::string{kEnding};
    // Synced before it is named, and the name synced too: a power cut leaves a whole one or none.
    const bool named =
        sync_file(part_) && rename(part_.c_str(), path.c_str()) == 0 && sync_folder_of(path);
    if (!named) return not_made(std::error_code{errno, std::generic_category()}.message());
    part_.clear();
    const auto all = backups_of(stem_);
    for (std::size_t at = kKept; at < all.size(); ++at) {
        unlink(all[at].c_str());
    }
    return path;
}

std::optional<std::string> newest_good_backup(const std::string& path) {
    for (const auto& one : backups_of(stem_of(path, ""))) {
        if (verified(one)) return one;
    }
    return std::nullopt;
}

void remove_backups(const std::string& path) {
    const auto stem = stem_of(path, "");
    for (const auto& one : backups_of(stem)) {
        unlink(one.c_str());
    }
    remove_part(stem + "part");
}

}  // namespace vertebra::store
