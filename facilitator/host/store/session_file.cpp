#include "facilitator/host/store/session_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "facilitator/host/store/chain.h"
#include "facilitator/host/store/event_row.h"
#include "facilitator/host/store/folder_sync.h"
#include "facilitator/host/store/statement.h"

namespace vertebra::store {
namespace {

constexpr int kApplication = 0x56525442;  // "VRTB": says whose file this is
constexpr int kSchema = 2;

constexpr const char* kTables = R"(
CREATE TABLE document (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE event (
    offset INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, type TEXT NOT NULL,
    seat BLOB, item TEXT, round INTEGER, key BLOB, revision INTEGER, resets INTEGER,
    body TEXT NOT NULL) STRICT;
CREATE TABLE batch (last INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX one_key ON event (seat, key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX one_revision ON event (item, round, resets, seat, revision)
    WHERE key IS NOT NULL;
)";

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

// The whole log, row by row, against the digests of its batches.
Result<void> read_log(sqlite3* db, const std::string& path, const std::string& start,
                      const std::function<Result<void>(const EventRow&)>& visit) {
    const auto damaged = [&](const std::string& where) {
        return fail(ErrorKind::Corrupt, "damaged_file", path + " is damaged: " + where + ".",
                    "It was left as it is.");
    };
    const auto rows = prepare(db, "SELECT * FROM event ORDER BY offset");
    const auto batches = prepare(db, "SELECT last, digest FROM batch ORDER BY last");
    if (!rows || !batches) return unavailable(db, "Reading " + path);
    Chain chain{start};
    bool more = sqlite3_step(batches.get()) == SQLITE_ROW;
    std::uint64_t wanted = 0;
    int step = 0;
    while ((step = sqlite3_step(rows.get())) == SQLITE_ROW) {
        const auto row = row_at(rows.get());
        const auto number = std::to_string(++wanted);
        if (row.offset != wanted) return damaged("event " + number + " is missing");
        if (!more) return damaged("event " + number + " belongs to nothing");
        if (auto visited = visit(row); !visited) return visited;
        chain.add(row);
        if (row.offset < static_cast<std::uint64_t>(sqlite3_column_int64(batches.get(), 0)))
            continue;
        if (chain.close_batch() != bytes(batches.get(), 1)) {
            return damaged("what was saved up to event " + number + " has been changed");
        }
        more = sqlite3_step(batches.get()) == SQLITE_ROW;
    }
    if (step != SQLITE_DONE) return unavailable(db, "Reading " + path);
    if (more) return damaged("its end is missing");
    return {};
}

// Written under another name and synced first: what has the name `to` is whole.
std::error_code copy_whole(const std::string& from, const std::string& to) {
    const auto part = to + ".part";
    std::error_code bad;
    std::filesystem::copy_file(from, part, std::filesystem::copy_options::overwrite_existing, bad);
    if (bad) return bad;
    const bool named =
        sync_file(part) && rename(part.c_str(), to.c_str()) == 0 && sync_folder_of(to);
    return named ? bad : std::error_code{errno, std::generic_category()};
}

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
    auto lock = FileLock::take(path);
    if (!lock) return tl::unexpected{lock.error()};
    const auto before = umask(0077);  // answers are for their owner alone
    sqlite3* db = nullptr;
    const int opened =
        sqlite3_open_v2(path.c_str(), &db,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<SessionFile> file{new SessionFile{path, std::move(*lock), db}};
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
    // With the documents in the file, not beside it, nothing else under its name passes for it.
    if (auto whole = file->checkpoint(); !whole) return tl::unexpected{whole.error()};
    if (auto known = file->know_itself(); !known) return tl::unexpected{known.error()};
    return file;
}

Result<std::unique_ptr<SessionFile>> SessionFile::open(const std::string& path) {
    if (access(path.c_str(), F_OK) != 0) {
        return fail(ErrorKind::NotFound, "no_file", "There is no file " + path + ".",
                    "Look at its name and folder.");
    }
    auto lock = FileLock::take(path);
    if (!lock) return tl::unexpected{lock.error()};
    sqlite3* db = nullptr;
    const int opened =
        sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<SessionFile> file{new SessionFile{path, std::move(*lock), db}};
    if (opened != SQLITE_OK) return unavailable(db, "Opening " + path);
    // Closing moves nothing into the file until it is known to be whole: see checkpoint().
    sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // What the file says of itself is read before anything could change it.
    if (!run(db, "PRAGMA locking_mode=EXCLUSIVE")) return unavailable(db, "Opening " + path);
    const auto application = number_of(db, "PRAGMA application_id");
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
    auto check = prepare(db, "PRAGMA quick_check(1)");
    if (!check || sqlite3_step(check.get()) != SQLITE_ROW || bytes(check.get(), 0) != "ok") {
        return fail(ErrorKind::Corrupt, "damaged_file", path + " is damaged.",
                    "It was left as it is.");
    }
    check.reset();  // it holds the file as long as it lives
    if (auto current = file->bring_up_to_date(); !current) return tl::unexpected{current.error()};
    if (auto known = file->know_itself(); !known) return tl::unexpected{known.error()};
    return file;
}

// Schema 1 had no checksums: the rows there are become one batch.
Result<void> SessionFile::bring_up_to_date() {
    auto* db = db_.get();
    if (number_of(db, "PRAGMA user_version") == kSchema) return {};
    const auto kept = path_ + ".schema-1";
    if (auto whole = checkpoint(); !whole) return whole;
    if (const auto bad = copy_whole(path_, kept)) {
        return fail(ErrorKind::Unavailable, "not_saved",
                    "The copy " + kept + " could not be made: " + bad.message() + ".",
                    "The file was left as it is. Make room, or look at the rights of its folder.");
    }
    const auto start = documents();
    if (!start) return tl::unexpected{start.error()};
    Chain chain{chain_start(*start)};
    const auto rows = prepare(db, "SELECT * FROM event ORDER BY offset");
    std::int64_t last = 0;
    while (rows && sqlite3_step(rows.get()) == SQLITE_ROW) {
        const auto row = row_at(rows.get());
        last = static_cast<std::int64_t>(row.offset);
        chain.add(row);
    }
    Transaction transaction{db};
    const auto digest = chain.close_batch();
    const bool made =
        transaction.is_open() &&
        run(db, "CREATE TABLE batch (last INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT");
    const auto insert = prepare(db, "INSERT INTO batch VALUES (?, ?)");
    if (!made || !insert) return unavailable(db, "Bringing " + path_ + " up to date");
    sqlite3_bind_int64(insert.get(), 1, last);
    bind_blob(insert.get(), 2, digest);
    const bool kept_well = last == 0 || sqlite3_step(insert.get()) == SQLITE_DONE;
    const auto mark = "PRAGMA user_version=" + std::to_string(kSchema);
    if (!kept_well || !run(db, mark.c_str()) || !transaction.commit()) {
        return unavailable(db, "Bringing " + path_ + " up to date");
    }
    return {};
}

// Where its log ends, and which file it is.
Result<void> SessionFile::know_itself() {
    const auto newest = prepare(db_.get(), "SELECT digest FROM batch ORDER BY last DESC LIMIT 1");
    const int step = newest ? sqlite3_step(newest.get()) : SQLITE_ERROR;
    if (step == SQLITE_ROW) {
        tail_ = bytes(newest.get(), 0);
    } else if (step == SQLITE_DONE) {
        const auto start = documents();
        if (!start) return tl::unexpected{start.error()};
        tail_ = chain_start(*start);
    } else {
        return unavailable(db_.get(), "Reading " + path_);
    }
    struct stat named {};
    if (stat(path_.c_str(), &named) != 0) return still_there();
    device_ = named.st_dev;
    inode_ = named.st_ino;
    return {};
}

// SQLite goes on writing into a file that has lost its name, and nobody would find it again.
Result<void> SessionFile::still_there() const {
    struct stat named {};
    const bool there = stat(path_.c_str(), &named) == 0;
    if (there && named.st_dev == device_ && named.st_ino == inode_) return {};
    return fail(ErrorKind::Unavailable, "file_gone",
                path_ + " has been moved, replaced or removed while it was in use.",
                "Put it back under its name; saving goes on then.");
}

std::string SessionFile::digest() const {
    std::string text;
    for (const char byte : tail_) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        text += kDigits[static_cast<unsigned char>(byte) >> 4];
        text += kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return text;
}

std::uint64_t SessionFile::last() const {
    return static_cast<std::uint64_t>(
        number_of(db_.get(), "SELECT ifnull(max(offset), 0) FROM event"));
}

Result<void> SessionFile::append(std::uint64_t first, std::span<const Event> events) {
    if (auto there = still_there(); !there) return there;
    auto* db = db_.get();
    Transaction transaction{db};
    if (!transaction.is_open()) return unavailable(db, "Saving");
    const auto insert = prepare(db, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const auto close = prepare(db, "INSERT INTO batch VALUES (?, ?)");
    if (!insert || !close) return unavailable(db, "Saving");
    Chain chain{tail_};
    for (const auto& event : events) {
        const auto row = row_of(first++, event);
        bind_row(insert.get(), row);
        if (sqlite3_step(insert.get()) != SQLITE_DONE) return unavailable(db, "Saving");
        chain.add(row);
    }
    const auto digest = chain.close_batch();
    sqlite3_bind_int64(close.get(), 1, static_cast<sqlite3_int64>(first - 1));
    bind_blob(close.get(), 2, digest);
    if (sqlite3_step(close.get()) != SQLITE_DONE) return unavailable(db, "Saving");
    if (!transaction.commit()) return unavailable(db, "Saving");
    tail_ = digest;
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
    const auto start = documents();
    if (!start) return tl::unexpected{start.error()};
    return read_log(db_.get(), path_, chain_start(*start),
                    [&](const EventRow& row) -> Result<void> {
                        const auto event = event_of(row);
                        if (!event) return tl::unexpected{event.error()};
                        visit(*event);
                        return {};
                    });
}

Result<void> SessionFile::checkpoint() {
    if (!run(db_.get(), "PRAGMA wal_checkpoint(TRUNCATE)")) {
        return unavailable(db_.get(), "Tidying " + path_);
    }
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return {};
}

}  // namespace vertebra::store
