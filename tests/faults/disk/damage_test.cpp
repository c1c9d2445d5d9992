#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <vector>

#include "facilitator/host/store/backup.h"
#include "facilitator/host/store/event_row.h"
#include "facilitator/host/store/session_file.h"
#include "tests/faults/check.h"
#include "tests/faults/disk/batches.h"
#include "tests/faults/disk/folder.h"

// Session files that something has changed while nobody looked: each is noticed, or reads the same.
// What is refused is left as it was.
namespace vertebra::faults {
namespace {

using store::SessionFile;

constexpr int kBatches = 60;

std::string read(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}
void write(const std::string& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
}

void make(const std::string& path) {
    auto file = SessionFile::create(path, {{"pack", R"({"title":"Floods"})"}, {"format", "{}"}});
    ASSERT_TRUE(file);
    for (int n = 1; n <= kBatches; ++n) {
        ASSERT_TRUE((*file)->append(events_up_to(n - 1) + 1, batch(n)));
    }
    ASSERT_TRUE((*file)->checkpoint());
}

// The whole content as one text; none when the file is refused.
std::optional<std::string> content(const std::string& path) {
    auto file = SessionFile::open(path);
    if (!file) return std::nullopt;
    auto documents = (*file)->documents();
    if (!documents) return std::nullopt;
    std::string text;
    for (const auto& one : *documents) {
        text += one.name + "=" + one.text + "\n";
    }
    std::uint64_t at = 0;
    const auto whole = (*file)->each_event([&](const Event& event) {
        const auto row = store::row_of(++at, event);
        text += row.type + row.item + row.key + row.body + std::to_string(row.at_ms) + "\n";
    });
    if (!whole) return std::nullopt;
    return text;
}

using Damage = std::function<void(std::string&, std::mt19937&)>;

std::vector<std::pair<const char*, Damage>> damages() {
    const auto any = [](const std::string& bytes, std::mt19937& chance) {
        return static_cast<std::size_t>(chance() % bytes.size());
    };
    return {
        {"a flipped bit",
         [any](auto& bytes, auto& chance) {
             bytes[any(bytes, chance)] ^= static_cast<char>(1 << chance() % 8);
         }},
        {"a flipped bit in an answer",
         [any](auto& bytes, auto& chance) {
             const auto at = bytes.find("\"scale\":", any(bytes, chance));
             if (at != std::string::npos) bytes[at + 8] ^= 1;
         }},
        {"a sector of zeros",
         [any](auto& bytes, auto& chance) {
             const auto at = any(bytes, chance) / 512 * 512;
             std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), 512, '\0');
         }},
        {"two pages swapped",
         [](auto& bytes, auto& chance) {
             const auto pages = bytes.size() / 4096;
             const auto a = chance() % pages * 4096;
             const auto b = chance() % pages * 4096;
             std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(a),
                              bytes.begin() + static_cast<std::ptrdiff_t>(a + 4096),
                              bytes.begin() + static_cast<std::ptrdiff_t>(b));
         }},
        {"a file cut short",
         [any](auto& bytes, auto& chance) { bytes.resize(any(bytes, chance)); }},
        {"noise",
         [](auto& bytes, auto& chance) {
             for (auto& byte : bytes)
                 byte = static_cast<char>(chance());
         }},
        {"another mark",
         [](auto& bytes, auto& chance) { bytes[68 + chance() % 4] = static_cast<char>(chance()); }},
        {"noise at the end",
         [](auto& bytes, auto& chance) {
             for (int at = 0; at < 600; ++at)
                 bytes.push_back(static_cast<char>(chance()));
         }},
    };
}

TEST(D4, ADamagedFileIsNoticedOrReadsTheSame) {
    Check check{"D4"};
    const Folder made;
    make(made.file());
    const auto good = read(made.file());
    const auto wanted = content(made.file());
    ASSERT_TRUE(wanted);
    const Folder folder;
    std::mt19937 chance{seed()};
    const auto all = damages();
    for (int turn = 0; turn < tier(480, 10000) && !check.has_seen_enough(); ++turn) {
        const auto& [name, damage] = all[static_cast<std::size_t>(turn) % all.size()];
        auto bytes = good;
        damage(bytes, chance);
        if (bytes == good) continue;
        ++check.inputs;
        write(folder.file(), bytes);
        for (const char* beside : {"-wal", "-journal", "-shm"}) {
            std::filesystem::remove(folder.file() + beside);
        }
        const auto found = content(folder.file());
        if (found && *found != *wanted) check.wrong(std::string{name} + ": read, but not the same");
        if (!found && read(folder.file()) != bytes) {
            check.wrong(std::string{name} + ": refused, but changed");
        }
    }
}

TEST(D5, TheNewestGoodBackupIsFoundAndWhole) {
    Check check{"D5"};
    const Folder folder;
    auto file = SessionFile::create(folder.file(), {{"pack", "{}"}});
    ASSERT_TRUE(file);
    std::uint64_t backed_up = 0;
    for (int n = 1; n <= tier(30, 300); ++n) {
        ASSERT_TRUE((*file)->append(events_up_to(n - 1) + 1, batch(n)));
        auto backup = store::Backup::begin(**file, "");
        ASSERT_TRUE(backup) << backup.error().message;
        // The log grows while the copy is made.
        if (n % 3 == 0) continue;  // given up: leaves nothing behind
        auto done = backup->copy_more();
        while (done && !*done)
            done = backup->copy_more();
        ASSERT_TRUE(done);
        const auto made = backup->finish();
        ASSERT_TRUE(made) << made.error().message;
        ++check.inputs;
        backed_up = events_up_to(n);
        if (made->find("backup-" + std::to_string(backed_up)) == std::string::npos) {
            check.wrong("named " + *made);
        }
    }
    std::size_t kept = 0;
    for (const auto& one : std::filesystem::directory_iterator{folder.path()}) {
        kept += one.path().string().find(".backup-") != std::string::npos;
    }
    EXPECT_EQ(kept, static_cast<std::size_t>(store::Backup::kKept));
    const auto newest = store::newest_good_backup(folder.file());
    ASSERT_TRUE(newest);
    write(*newest,
          read(*newest).substr(0, 5000));  // damaged: the one before is the newest good one
    const auto before = store::newest_good_backup(folder.file());
    ASSERT_TRUE(before);
    EXPECT_NE(*before, *newest);
    EXPECT_TRUE(content(*before));
}

TEST(S7, TheFileItselfRefusesASecondAnswerOfOneKey) {
    Check check{"S7.file"};
    const Folder folder;
    auto file = SessionFile::create(folder.file(), {});
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->append(1, batch(3)));
    for (const auto& event : batch(3)) {
        ++check.inputs;
        auto again = event;
        ++std::get<AnswerCast>(again.fact).revision;
        if ((*file)->append(events_up_to(0) + 5, std::vector{again})) ++check.doubled;
    }
}

}  // namespace
}  // namespace vertebra::faults
