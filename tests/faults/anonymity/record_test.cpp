#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>

#include "facilitator/host/seal.h"
#include "participant/rehearsal/chance.h"
#include "protocol/decode.h"
#include "tests/faults/anonymity/closed_workshop.h"
#include "tests/faults/check.h"

// Who changes a record behind the program's back, through an SQLite of their own.
namespace vertebra::faults {
namespace {

namespace fs = std::filesystem;
using rehearsal::Chance;

// A closed file as a plain database.
class Database {
public:
    explicit Database(const std::string& path) {
        sqlite3_open_v2(path.c_str(), &db_, SQLITE_OPEN_READWRITE, nullptr);
    }
    ~Database() { sqlite3_close(db_); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // How many rows it changed.
    int run(const std::string& sql) {
        const int before = sqlite3_total_changes(db_);
        EXPECT_EQ(sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(db_) << ": " << sql;
        return sqlite3_total_changes(db_) - before;
    }

private:
    sqlite3* db_ = nullptr;
};

// The whole log against its digests, as every opening reads it.
bool is_whole(const std::string& path) {
    const auto file = store::SessionFile::open(path);
    return file && (*file)->each_event([](const Event&) {});
}

// A sealed record, made once and copied for each change.
class Sealed {
public:
    Sealed() {
        ClosedWorkshop closed{40, 7};
        auto sealed = seal(std::move(*closed.workshop));
        EXPECT_TRUE(sealed);
        last = static_cast<int>(sealed->session.offset);
        digest = sealed->file->digest();
        EXPECT_TRUE(sealed->file->checkpoint());
        sealed->file.reset();
        fs::copy_file(closed.folder.file(), folder_.file() + ".sealed");
    }
    // A fresh copy.
    std::string copy() const {
        fs::copy_file(folder_.file() + ".sealed", folder_.file(),
                      fs::copy_options::overwrite_existing);
        fs::remove(folder_.file() + "-wal");
        return folder_.file();
    }

    int last = 0;
    std::string digest;

private:
    Folder folder_;
};

// One row changed, dropped, added or put in another place.
std::string tampering(const Sealed& sealed, Chance& chance) {
    const auto row = std::to_string(1 + chance.below(sealed.last - 1));
    const auto where = " WHERE offset = " + row;
    const auto copy_of = [](const std::string& from, const std::string& to) {
        return "INSERT INTO event SELECT " + to +
               ", at_ms, type, randomblob(16), item, round, randomblob(16), revision, resets, body "
               "FROM event WHERE offset = " +
               from;
    };
    switch (chance.below(8)) {
        case 0: return "UPDATE event SET body = body || ' '" + where;
        case 1: return "UPDATE event SET at_ms = at_ms + 1" + where;
        case 2: return "UPDATE event SET seat = randomblob(16), key = randomblob(16)" + where;
        case 3: return "DELETE FROM event" + where;
        case 4: return "DELETE FROM event WHERE offset = (SELECT max(offset) FROM event)";
        case 5: return copy_of(row, std::to_string(sealed.last + 1));
        case 6:  // a place in the middle is made free first
            return "UPDATE event SET offset = -offset - 1 WHERE offset >= " + row +
                   "; UPDATE event SET offset = -offset WHERE offset < 0; " +
                   copy_of(std::to_string(std::stoi(row) + 1), row);
        default:
            return "UPDATE event SET offset = -1" + where + "; UPDATE event SET offset = " + row +
                   " WHERE offset = " + row + " + 1; UPDATE event SET offset = " + row +
                   " + 1 WHERE offset = -1";
    }
}

TEST(D9, ARowOfASealedRecordThatWasTouchedIsFound) {
    Check check{"D9"};
    const Sealed sealed;
    ASSERT_TRUE(is_whole(sealed.copy()));
    Chance chance{seed()};
    for (int turn = 0; turn < tier(200, 2000) && !check.has_seen_enough(); ++turn) {
        const auto file = sealed.copy();
        const auto sql = tampering(sealed, chance);
        if (Database{file}.run(sql) == 0) continue;
        ++check.inputs;
        if (is_whole(file)) check.wrong("not found: " + sql);
    }
}

// Who can also count digests anew makes another record: it has another digest than the printed one.
TEST(D9, ARecordThatWasWrittenAnewHasAnotherDigest) {
    const Sealed sealed;
    const Folder folder;
    {
        const auto file = store::SessionFile::open(sealed.copy());
        ASSERT_TRUE(file);
        EXPECT_EQ((*file)->digest(), sealed.digest);
        Events events;
        ASSERT_TRUE((*file)->each_event([&](const Event& event) { events.push_back(event); }));
        std::erase_if(events, [once = false](const Event& event) mutable {
            const bool drop = !once && std::holds_alternative<AnswerCast>(event.fact);
            once = once || drop;
            return drop;
        });
        auto forged = store::SessionFile::create(folder.file(), *(*file)->documents());
        ASSERT_TRUE(forged);
        ASSERT_TRUE((*forged)->append(1, events));
    }
    EXPECT_TRUE(is_whole(folder.file()));
    EXPECT_NE((*store::SessionFile::open(folder.file()))->digest(), sealed.digest);
}

TEST(A6, TheModeAndKAreNotLoweredInAFile) {
    Check check{"A6"};
    const Folder folder;
    {
        auto made = create_workshop({.path = folder.file(), .assets = VERTEBRA_ROOT "/assets"});
        ASSERT_TRUE(made);
        ASSERT_TRUE(made->file->checkpoint());
    }
    const auto whole = folder.file() + ".whole";
    fs::rename(folder.file(), whole);
    for (const char* change :
         {"replace(body, '\"k\":5', '\"k\":3')", "replace(body, '\"k\":5', '\"k\":1')",
          "replace(body, '\"k\":5', '\"k\":4')", "replace(body, '\"anonymous\"', '\"named\"')",
          "json_set(body, '$.k', 3)", "json_set(body, '$.mode', 'named')",
          "json_remove(body, '$.k')", "json_remove(body, '$.mode')", "body || ' '"}) {
        fs::copy_file(whole, folder.file(), fs::copy_options::overwrite_existing);
        const auto sql = std::string{"UPDATE event SET body = "} + change + " WHERE offset = 1";
        ASSERT_EQ(Database{folder.file()}.run(sql), 1);
        ++check.inputs;
        const auto opened = open_workshop(folder.file());
        if (opened || opened.error().kind != ErrorKind::Corrupt) check.wrong("opened: " + sql);
    }
}

TEST(A6, NoMessageLowersTheModeOrK) {
    Check check{"A6"};
    for (const char* type :
         {"open_workshop", "workshop_opened", "set_k", "set_mode", "set_anonymity", "lower_k",
          "set_workshop", "rename_workshop", "reopen_workshop"}) {
        for (const char* more : {"", ",\"k\":3", ",\"mode\":\"named\""}) {
            const auto text = std::string{"{\"type\":\""} + type + "\",\"id\":1" + more + "}";
            ++check.inputs;
            if (protocol::decode_facilitator(text)) check.wrong("read: " + text);
        }
    }
    // Nor as a field of one that is known.
    for (const char* more : {",\"k\":3", ",\"mode\":\"named\""}) {
        const std::string start = "{\"type\":\"set_door\",\"id\":1,\"door\":\"locked\"";
        ++check.inputs;
        ASSERT_TRUE(protocol::decode_facilitator(start + "}"));
        if (protocol::decode_facilitator(start + more + "}")) check.wrong(more);
    }
}

}  // namespace
}  // namespace vertebra::faults
