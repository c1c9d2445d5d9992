#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>

#include "facilitator/host/workshop.h"
#include "tests/faults/disk/folder.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/rows.h"
#include "tests/fuzz/small.h"
#include "tests/support/drawn.h"

// A session file with bytes changed in it. The input says which: a byte for the schema, then four
// for each change, three of them the place and one the new value; the last place of all cuts the
// file there instead. A file of schema 2 is refused and left as it was, or reads as it was. One of
// schema 1 has no checksums: it is refused, or can be shown.
namespace vertebra::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCut = 0xFFFFFF;

std::string read(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// Changes a file that no host has open.
void run(const std::string& path, const char* sql) {
    sqlite3* db = nullptr;
    must(sqlite3_open(path.c_str(), &db) == SQLITE_OK, "no file");
    must(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(db));
    sqlite3_close(db);
}

// What stands in the log of a file; none when it is refused. `look` sees the session.
std::optional<std::string> log_of(const std::string& path,
                                  const std::function<void(const Session&)>& look = {}) {
    const auto opened = open_workshop(path);
    if (!opened) return std::nullopt;
    if (look) look(opened->session);
    std::string log;
    const auto read = opened->file->each_event([&](const Event& event) {
        const auto row = store::row_of(0, event);
        log += row.type + row.seat + row.item + row.key + row.body + std::to_string(row.at_ms);
    });
    must(read.has_value(), "a file is read once and not again");
    return log;
}

// The files that are changed, and what they show.
struct Right {
    faults::Folder folder;
    std::string schema_1, schema_2, log;

    Right() {
        {
            auto file = store::SessionFile::create(folder.file(), small_documents());
            must(file.has_value(), "no file is made");
            Events events;
            for (const auto& row : rows_of(small_log())) {
                auto event = store::event_of(row);
                must(event.has_value(), "the log is not read");
                events.push_back(std::move(*event));
            }
            must((*file)->append(1, events).has_value(), "the log is not saved");
            must((*file)->checkpoint().has_value(), "the file is not whole");
        }
        schema_2 = read(folder.file());
        log = log_of(folder.file()).value_or("");
        must(!log.empty(), "the file itself is not read");
        run(folder.file(), "PRAGMA journal_mode=DELETE; DROP TABLE batch; PRAGMA user_version=1");
        schema_1 = read(folder.file());
    }
};

std::string changed(std::string bytes, std::string_view changes) {
    for (; changes.size() >= 4; changes.remove_prefix(4)) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(changes[at]); };
        const std::size_t place = byte(0) << 16U | byte(1) << 8U | byte(2);
        if (bytes.empty()) break;
        if (place == kCut) {
            bytes.resize(bytes.size() * byte(3) / 256);
        } else {
            bytes[place % bytes.size()] = changes[3];
        }
    }
    return bytes;
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vertebra::fuzz;
    if (size == 0) return 0;
    static const Right right;
    const auto path = right.folder.file();
    const bool is_old = data[0] % 2 == 1;
    const auto bytes =
        changed(is_old ? right.schema_1 : right.schema_2, text_of(data, size).substr(1));
    for (const auto& entry : fs::directory_iterator{right.folder.path()}) {
        fs::remove_all(entry.path());
    }
    std::ofstream{path, std::ios::binary} << bytes;
    if (is_old) {
        log_of(path, [](const vertebra::Session& session) { drawn(session); });
        return 0;
    }
    if (const auto found = log_of(path)) {
        must(*found == right.log, "a damaged file is read and says something else");
    } else {
        must(read(path) == bytes, "a damaged file is refused and changed");
    }
    return 0;
}
