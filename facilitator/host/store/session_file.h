#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "common/result.h"
#include "common/session/event.h"
#include "facilitator/host/content/document.h"

struct sqlite3;

namespace vertebra::store {

// One workshop's file: its documents and its append-only log. Owns the one SQLite connection to
// the file (WAL, locked for others, synchronous=FULL). Used by one thread at a time.
class SessionFile {
public:
    // A new file; refused when there is one of that name.
    [[nodiscard]] static Result<std::unique_ptr<SessionFile>> create(
        const std::string& path, const std::vector<Document>& documents);
    // An existing one; refused with a sentence when it is missing, damaged, newer, or open
    // elsewhere.
    [[nodiscard]] static Result<std::unique_ptr<SessionFile>> open(const std::string& path);

    ~SessionFile();
    SessionFile(const SessionFile&) = delete;
    SessionFile& operator=(const SessionFile&) = delete;

    // All or nothing; when it returns well, the events are synced to the disk. `first` is the
    // offset of the first one: one more than the last of the file.
    [[nodiscard]] Result<void> append(std::uint64_t first, std::span<const Event> events);

    [[nodiscard]] Result<std::vector<Document>> documents() const;
    // In order; stops at the first that cannot be read.
    [[nodiscard]] Result<void> each_event(const std::function<void(const Event&)>& visit) const;

    // Moves what the WAL holds into the file, so that the one file can be copied.
    [[nodiscard]] Result<void> checkpoint();

    const std::string& path() const { return path_; }

private:
    struct Closed {
        void operator()(sqlite3* db) const;
    };
    SessionFile(std::string path, sqlite3* db) : path_(std::move(path)), db_(db) {}
    [[nodiscard]] Result<void> configure();

    std::string path_;
    std::unique_ptr<sqlite3, Closed> db_;
};

}  // namespace vertebra::store
