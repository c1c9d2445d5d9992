#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "common/session/follows.h"
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

std::optional<std::string> shown(const std::string& path) {
    const auto opened = open_workshop(path);
    if (!opened) return std::nullopt;
    const auto again = fold(*opened->file, opened->content);
    must(again.has_value(), "a file is read once and not again");
    auto text = drawn(opened->session);
    must(drawn(*again) == text, "the same file is folded twice and differs");
    return text;
}

// The files that are changed, and what they show.
struct Right {
    faults::Folder folder;
    std::string schema_1, schema_2, shown;

    Right() {
        {
            auto file = store::SessionFile::create(folder.file(), small_documents());
            must(file.has_value(), "no file is made");
            Events log;
            for (const auto& row : rows_of(small_log())) {
                auto event = store::event_of(row);
                must(event.has_value(), "the log is not read");
                log.push_back(std::move(*event));
            }
            must((*file)->append(1, log).has_value(), "the log is not saved");
            must((*file)->checkpoint().has_value(), "the file is not whole");
        }
        schema_2 = read(folder.file());
        shown = fuzz::shown(folder.file()).value_or("");
        must(!shown.empty(), "the file itself is not read");
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
    const auto found = shown(path);
    if (is_old) return 0;
    if (found) {
        must(*found == right.shown, "a damaged file is read and shows something else");
    } else {
        must(read(path) == bytes, "a damaged file is refused and changed");
    }
    return 0;
}
