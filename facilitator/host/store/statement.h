#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>

#include "common/result.h"

namespace vertebra::store {

// SQLite's handles with an owner, and its errors as sentences.

struct Finalized {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalized>;

// Null when it does not compile; sqlite3_errmsg says why.
Statement prepare(sqlite3* db, const char* sql);
bool run(sqlite3* db, const char* sql);
// The first column of the first row; -1 when there is none.
std::int64_t number_of(sqlite3* db, const char* sql);

// The text must outlive the step.
void bind_text(sqlite3_stmt* statement, int at, const std::string& text);
void bind_blob(sqlite3_stmt* statement, int at, const std::string& bytes);
std::string bytes(sqlite3_stmt* statement, int column);

// What went wrong last, as a sentence that begins with `what`: damaged_file when the file is no
// good, disk_full when there is no room, else not_saved.
tl::unexpected<Error> unavailable(sqlite3* db, const std::string& what);

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

}  // namespace vertebra::store
