#include "facilitator/host/store/session_file.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "facilitator/host/store/event_row.h"

namespace vertebra::store {
namespace {

constexpr int kApplication = 0x56525442;  // "VRTB": says whose file this is
constexpr int kSchema = 1;

constexpr const char* kTables = R"(
CREATE TABLE document (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE event (
    offset INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, type TEXT NOT NULL,
    seat BLOB, item TEXT, round INTEGER, key BLOB, revision INTEGER, resets INTEGER,
    body TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX one_key ON event (seat, key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX one_revision ON event (item, round, resets, seat, revision)
    WHERE key IS NOT NULL;
)";

struct Finalized {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalized>;

Statement prepare(sqlite3* db, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    return Statement{statement};
}

tl::unexpected<Error> unavailable(sqlite3* db, const std::string& what) {
    const int code = sqlite3_errcode(db);
    std::string hint = "Look at the disk and at the rights of the file.";
    if (code == SQLITE_FULL) hint = "The disk is full: make room; what waits is saved then.";
    if (code == SQLITE_BUSY) hint = "Another program has it open: end that one first.";
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        return fail(ErrorKind::Corrupt, "damaged_file",
                    what + " failed: the file is damaged or is not a session file.",
                    "It was left as it is. Open a copy of it from before.");
    }
    return fail(ErrorKind::Unavailable, "not_saved", what + " failed: " + sqlite3_errmsg(db) + ".",
                hint);
}

bool run(sqlite3* db, const char* sql) {
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

int number_of(sqlite3* db, const char* sql) {
    const auto statement = prepare(db, sql);
    if (!statement || sqlite3_step(statement.get()) != SQLITE_ROW) return -1;
    return sqlite3_column_int(statement.get(), 0);
}

void bind_text(sqlite3_stmt* statement, int at, const std::string& text) {
    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void bind_row(sqlite3_stmt* statement, const EventRow& row) {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    sqlite3_bind_int64(statement, 1, static_cast<sqlite3_int64>(row.offset));
    sqlite3_bind_int64(statement, 2, row.at_ms);
    bind_text(statement, 3, row.type);
    if (!row.key.empty()) {
        sqlite3_bind_blob(statement, 4, row.seat.data(), static_cast<int>(row.seat.size()),
                          SQLITE_STATIC);
        bind_text(statement, 5, row.item);
        sqlite3_bind_int(statement, 6, row.round);
        sqlite3_bind_blob(statement, 7, row.key.data(), static_cast<int>(row.key.size()),
                          SQLITE_STATIC);
        sqlite3_bind_int(statement, 8, row.revision);
        sqlite3_bind_int(statement, 9, row.resets);
    }
    bind_text(statement, 10, row.body);
}

std::string bytes(sqlite3_stmt* statement, int column) {
    const auto* from = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return from == nullptr ? std::string{} : std::string(from, size);
}

EventRow row_at(sqlite3_stmt* statement) {
    return {.offset = static_cast<std::uint64_t>(sqlite3_column_int64(statement, 0)),
            .at_ms = sqlite3_column_int64(statement, 1),
            .type = bytes(statement, 2),
            .seat = bytes(statement, 3),
            .item = bytes(statement, 4),
            .round = sqlite3_column_int(statement, 5),
            .key = bytes(statement, 6),
            .revision = sqlite3_column_int(statement, 7),
            .resets = sqlite3_column_int(statement, 8),
            .body = bytes(statement, 9)};
}

// Rolls back when it leaves scope, unless commit() came first and worked.
class Transaction {
public:
    explicit Transaction(sqlite3* db) : db_(db), open_(run(db, "BEGIN IMMEDIATE")) {}
    ~Transaction() {
        if (open_) run(db_, "ROLLBACK");
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // Look before you write: without a transaction each row would commit alone.
    bool is_open() const { return open_; }
    [[nodiscard]] bool commit() {
        open_ = !run(db_, "COMMIT");
        return !open_;
    }

private:
    sqlite3* db_;
    bool open_;
};

}  // namespace

void SessionFile::Closed::operator()(sqlite3* db) const {
    sqlite3_close(db);
}

SessionFile::~SessionFile() = default;

// EXCLUSIVE before the first access: no shared-memory file exists then, and no second connection
// can come in. FULL: a commit returns after the sync.
Result<void> SessionFile::configure() {
    auto* db = db_.get();
    const bool set = run(db, "PRAGMA locking_mode=EXCLUSIVE") &&
                     run(db, "PRAGMA journal_mode=WAL") && run(db, "PRAGMA synchronous=FULL") &&
                     run(db, "PRAGMA foreign_keys=ON") && run(db, "PRAGMA trusted_schema=OFF") &&
                     run(db, "PRAGMA secure_delete=ON");
    if (!set) return unavailable(db, "Opening " + path_);
    constexpr int kFull = 2;
    if (number_of(db, "PRAGMA synchronous") != kFull) {
        return fail(ErrorKind::Unavailable, "not_saved",
                    "This build of SQLite does not sync every commit.");
    }
    return {};
}

Result<std::unique_ptr<SessionFile>> SessionFile::create(const std::string& path,
                                                         const std::vector<Document>& documents) {
    if (access(path.c_str(), F_OK) == 0) {
        return fail(ErrorKind::Conflict, "file_exists", "There is a file " + path + " already.",
                    "Open it, or choose another name.");
    }
    const auto before = umask(0077);  // answers are for their owner alone
    sqlite3* db = nullptr;
    const int opened =
        sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    std::unique_ptr<SessionFile> file{new SessionFile{path, db}};
    auto configured =
        opened == SQLITE_OK ? file->configure() : Result<void>{unavailable(db, "Making " + path)};
    umask(before);
    if (!configured) return tl::unexpected{configured.error()};

    Transaction transaction{db};
    const auto mark = "PRAGMA application_id=" + std::to_string(kApplication) +
                      ";PRAGMA user_version=" + std::to_string(kSchema);
    if (!transaction.is_open() || !run(db, kTables) || !run(db, mark.c_str())) {
        return unavailable(db, "Making " + path);
    }
    const auto insert = prepare(db, "INSERT INTO document VALUES (?, ?)");
    for (const auto& document : documents) {
        sqlite3_reset(insert.get());
        bind_text(insert.get(), 1, document.name);
        bind_text(insert.get(), 2, document.text);
        if (sqlite3_step(insert.get()) != SQLITE_DONE) return unavailable(db, "Making " + path);
    }
    if (!transaction.commit()) return unavailable(db, "Making " + path);
    return file;
}

Result<std::unique_ptr<SessionFile>> SessionFile::open(const std::string& path) {
    if (access(path.c_str(), F_OK) != 0) {
        return fail(ErrorKind::NotFound, "no_file", "There is no file " + path + ".",
                    "Look at its name and folder.");
    }
    sqlite3* db = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
    std::unique_ptr<SessionFile> file{new SessionFile{path, db}};
    if (opened != SQLITE_OK) return unavailable(db, "Opening " + path);
    // What the file says of itself is read before anything could change it.
    if (!run(db, "PRAGMA locking_mode=EXCLUSIVE")) return unavailable(db, "Opening " + path);
    const int application = number_of(db, "PRAGMA application_id");
    if (application == -1) return unavailable(db, "Opening " + path);
    if (application != kApplication) {
        return fail(ErrorKind::Corrupt, "damaged_file", path + " is not a session file.",
                    "It was left as it is. Session files end in .vertebra.");
    }
    if (number_of(db, "PRAGMA user_version") > kSchema) {
        return fail(ErrorKind::Corrupt, "newer_file",
                    path + " was made by a newer version of Vertebra.",
                    "It was left as it is. Open it with that version.");
    }
    if (auto configured = file->configure(); !configured) return tl::unexpected{configured.error()};
    const auto check = prepare(db, "PRAGMA quick_check(1)");
    if (!check || sqlite3_step(check.get()) != SQLITE_ROW || bytes(check.get(), 0) != "ok") {
        return fail(ErrorKind::Corrupt, "damaged_file", path + " is damaged.",
                    "It was left as it is. Open a copy of it from before.");
    }
    return file;
}

Result<void> SessionFile::append(std::uint64_t first, std::span<const Event> events) {
    auto* db = db_.get();
    Transaction transaction{db};
    if (!transaction.is_open()) return unavailable(db, "Saving");
    const auto insert = prepare(db, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert) return unavailable(db, "Saving");
    for (const auto& event : events) {
        const auto row = row_of(first++, event);
        bind_row(insert.get(), row);
        if (sqlite3_step(insert.get()) != SQLITE_DONE) return unavailable(db, "Saving");
    }
    if (!transaction.commit()) return unavailable(db, "Saving");
    return {};
}

Result<std::vector<Document>> SessionFile::documents() const {
    const auto query = prepare(db_.get(), "SELECT name, body FROM document ORDER BY name");
    if (!query) return unavailable(db_.get(), "Reading " + path_);
    std::vector<Document> documents;
    int step = 0;
    while ((step = sqlite3_step(query.get())) == SQLITE_ROW) {
        documents.push_back({bytes(query.get(), 0), bytes(query.get(), 1)});
    }
    if (step != SQLITE_DONE) return unavailable(db_.get(), "Reading " + path_);
    return documents;
}

Result<void> SessionFile::each_event(const std::function<void(const Event&)>& visit) const {
    const auto query = prepare(db_.get(), "SELECT * FROM event ORDER BY offset");
    if (!query) return unavailable(db_.get(), "Reading " + path_);
    std::uint64_t wanted = 1;
    int step = 0;
    while ((step = sqlite3_step(query.get())) == SQLITE_ROW) {
        const auto row = row_at(query.get());
        if (row.offset != wanted++) {
            return fail(ErrorKind::Corrupt, "damaged_file",
                        path_ + " is damaged: event " + std::to_string(wanted - 1) + " is missing.",
                        "It was left as it is. Open a copy of it from before.");
        }
        auto event = event_of(row);
        if (!event) return tl::unexpected{event.error()};
        visit(*event);
    }
    if (step != SQLITE_DONE) return unavailable(db_.get(), "Reading " + path_);
    return {};
}

Result<void> SessionFile::checkpoint() {
    if (!run(db_.get(), "PRAGMA wal_checkpoint(TRUNCATE)")) {
        return unavailable(db_.get(), "Tidying " + path_);
    }
    return {};
}

}  // namespace vertebra::store
