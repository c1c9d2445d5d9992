#include "facilitator/host/store/statement.h"

namespace vertebra::store {

Statement prepare(sqlite3* db, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    return Statement{statement};
}

bool run(sqlite3* db, const char* sql) {
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::int64_t number_of(sqlite3* db, const char* sql) {
    const auto statement = prepare(db, sql);
    if (!statement || sqlite3_step(statement.get()) != SQLITE_ROW) return -1;
    return sqlite3_column_int64(statement.get(), 0);
}

void bind_text(sqlite3_stmt* statement, int at, const std::string& text) {
    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void bind_blob(sqlite3_stmt* statement, int at, const std::string& bytes) {
    sqlite3_bind_blob(statement, at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
}

std::string bytes(sqlite3_stmt* statement, int column) {
    const auto* from = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return from == nullptr ? std::string{} : std::string(from, size);
}

tl::unexpected<Error> unavailable(sqlite3* db, const std::string& what) {
    const int code = sqlite3_errcode(db);
    const auto sentence = what + " failed: " + sqlite3_errmsg(db) + ".";
    switch (code & 0xFF) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return fail(ErrorKind::Corrupt, "damaged_file",
                        what + " failed: the file is damaged or is not a session file.",
                        "It was left as it is.");
        case SQLITE_FULL:
            return fail(ErrorKind::Unavailable, "disk_full", what + " failed: the disk is full.",
                        "Make room; what waits is saved then.");
        case SQLITE_BUSY:
            return fail(ErrorKind::Unavailable, "not_saved", sentence,
                        "Another program has it open: end that one first.");
        default:
            return fail(ErrorKind::Unavailable, "not_saved", sentence,
                        "Look at the disk and at the rights of the file.");
    }
}

}  // namespace vertebra::store
