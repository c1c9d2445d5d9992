#pragma once

#include <memory>
#include <optional>
#include <string>

#include "common/result.h"

struct sqlite3;
struct sqlite3_backup;

namespace vertebra::store {

class SessionFile;

// A copy of a session file, made in slices while the file is in use: between two slices the log may
// grow, and the copy grows with it. Written under another name, synced, verified as a whole session
// file, and only then given its name "NAME.backup-EVENTS.vertebra"; so what has that name is good.
class Backup {
public:
    static constexpr int kKept = 3;           // the newest of a file
    static constexpr int kPagesAtOnce = 128;  // half a megabyte: less than a busy batch takes

    // Into `folder`; empty: beside the file.
    [[nodiscard]] static Result<Backup> begin(const SessionFile& file, const std::string& folder);

    Backup(Backup&&) noexcept;
    Backup& operator=(Backup&&) noexcept;
    ~Backup();  // what is not finished is removed

    // One slice, on the thread that uses the file; true when the last one is done.
    [[nodiscard]] Result<bool> copy_more();
    // After the last slice, on any thread: verifies, names, and removes what is older than the
    // newest few. The path of the backup.
    [[nodiscard]] Result<std::string> finish();

private:
    struct Closed {
        void operator()(sqlite3* db) const;
    };
    struct Ended {
        void operator()(sqlite3_backup* copying) const;
    };
    Backup() = default;
    void forget();

    std::string stem_;  // of the names of this file's backups, with the folder
    std::string part_;  // the unfinished one
    std::unique_ptr<sqlite3, Closed> to_;
    std::unique_ptr<sqlite3_backup, Ended> copying_;  // ends before the file it copies to
};

// The newest backup of this session file that is whole, looked for beside it; none without one.
std::optional<std::string> newest_good_backup(const std::string& path);

// Removes every backup of this session file beside it, and one that a crash has left unfinished.
void remove_backups(const std::string& path);

}  // namespace vertebra::store
