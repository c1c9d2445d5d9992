#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "common/result.h"
#include "common/session/event.h"
#include "facilitator/host/content/document.h"

#include "facilitator/host/store/file_lock.h"

struct sqlite3;

namespace vertebra::store {

// One workshop's file: its documents and its append-only log, with a checksum chained over its
// batches. Owns the one SQLite connection to the file (WAL, locked for others, synchronous=FULL).
// Used by one thread at a time.
class SessionFile {
public:
    // A new file; refused when there is one of that name.
    [[nodiscard]] static Result<std::unique_ptr<SessionFile>> create(
        const std::string& path, const std::vector<Document>& documents);
    // An existing one; refused with a sentence when it is missing, damaged, newer, or open
    // elsewhere. One of an older schema is copied first, then brought up to date.
    [[nodiscard]] static Result<std::unique_ptr<SessionFile>> open(const std::string& path);

    ~SessionFile();
    SessionFile(const SessionFile&) = delete;
    SessionFile& operator=(const SessionFile&) = delete;

    // All or nothing; when it returns well, the events are synced to the disk. `first` is the
    // offset of the first one: one more than the last of the file. After a failure nothing more is
    // to be done with this object: a sync that has failed may seem to work when tried again. Open
    // the file anew.
    [[nodiscard]] Result<void> append(std::uint64_t first, std::span<const Event> events);

    [[nodiscard]] Result<std::vector<Document>> documents() const;
    // In order; stops at the first that cannot be read. What was visited counts only when it
    // returns well: damage may show at the end of a batch.
    [[nodiscard]] Result<void> each_event(const std::function<void(const Event&)>& visit) const;

    // Moves what the WAL holds into the file, so that the one file can be copied.
    [[nodiscard]] Result<void> checkpoint();

    const std::string& path() const { return path_; }
    std::uint64_t last() const;  // offset of the newest event, 0 without one
    // Of everything in the file up to its newest batch: 64 hexadecimal digits. It stands in the
    // chain, so it names this record and no other.
    std::string digest() const;
    // For a backup, on the thread that uses this object.
    sqlite3* connection() const { return db_.get(); }

private:
    struct Closed {
        void operator()(sqlite3* db) const;
    };
    SessionFile(std::string path, FileLock lock, sqlite3* db)
        : path_(std::move(path)), lock_(std::move(lock)), db_(db) {}
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<void> bring_up_to_date();
    [[nodiscard]] Result<void> know_itself();
    [[nodiscard]] Result<void> still_there() const;

    std::string path_;
    FileLock lock_;  // given back after the file is closed
    std::unique_ptr<sqlite3, Closed> db_;
    std::string tail_;          // digest of the newest batch
    std::uint64_t device_ = 0;  // which file it is, whatever its name
    std::uint64_t inode_ = 0;
};

}  // namespace vertebra::store
