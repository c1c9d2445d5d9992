#include "facilitator/host/seal.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "common/session/apply.h"
#include "common/session/decide.h"
#include "facilitator/host/secret.h"
#include "facilitator/host/store/backup.h"
#include "facilitator/report/results.h"
#include "tests/faults/disk/folder.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

constexpr int kPeople = 12;

std::string bytes_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string raw(std::uint64_t high, std::uint64_t low) {
    std::string bytes;
    for (const auto half : {high, low}) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes.push_back(static_cast<char>(half >> shift & 0xFF));
        }
    }
    return bytes;
}

// A kick-off in which everybody has told their city, with all that names a person in the file.
class Closed {
public:
    Closed() {
        auto made = create_workshop({.path = folder.file(), .assets = VERTEBRA_ROOT "/assets"});
        EXPECT_TRUE(made);
        workshop.emplace(std::move(*made));
        for (int seat = 0; seat < kPeople; ++seat) {
            const auto id = random_id<struct SeatTag>();
            const auto token = hash_of(random_hex(32));
            secrets.push_back(raw(id.high, id.low));
            secrets.push_back(token);
            secrets.push_back(to_text(id));
            seats.push_back(id);
            does(TakeSeat{id, token, hash_of(random_code(8)), ""});
        }
        does(EnterStep{{"welcome"}, {"who"}});
        does(MoveAll{{"who"}, Phase::Ready, Phase::Open, 1});
        const auto city = workshop->session.current().items.front();
        const auto option = options_of(workshop->session.find(city)->item.ask).front().id;
        for (const auto& seat : seats) {
            const auto key = random_id<struct AnswerTag>();
            secrets.push_back(raw(key.high, key.low));
            does(CastAnswer{seat, city, 1, key, 1, {Choice{{option}}}});
        }
    }
    void does(const Command& command) {
        const auto decided = decide(workshop->session, command, {++now, present});
        ASSERT_TRUE(decided) << decided.error().message;
        ASSERT_TRUE(workshop->file->append(workshop->session.offset + 1, *decided));
        for (const auto& event : *decided) {
            apply(workshop->session, event);
        }
    }
    std::string figures() const { return report::csv(report::results_of(workshop->session), {}); }
    // Files of the folder that hold something of before.
    std::string files_with_secrets() const {
        std::string found;
        for (const auto& entry : fs::directory_iterator{folder.path()}) {
            const auto bytes = bytes_of(entry.path().string());
            for (const auto& secret : secrets) {
                if (bytes.find(secret) == std::string::npos) continue;
                found += entry.path().filename().string() + " ";
                break;
            }
        }
        return found;
    }

    faults::Folder folder;
    std::optional<Workshop> workshop;
    std::vector<SeatId> seats;
    std::vector<std::string> secrets;
    std::vector<bool> present = std::vector<bool>(kPeople, true);
    std::int64_t now = 0;
};

void back_up(const Workshop& workshop) {
    auto backup = store::Backup::begin(*workshop.file, "");
    ASSERT_TRUE(backup);
    auto done = backup->copy_more();
    while (done && !*done)
        done = backup->copy_more();
    ASSERT_TRUE(backup->finish());
}

TEST(Seal, LeavesNothingOfThePeopleInAnyFile) {
    Closed closed;
    back_up(*closed.workshop);
    // A crash has left a backup and an upgrade behind, both unfinished.
    for (const char* part : {"/a.backup-part", "/a.vertebra.schema-1.part"}) {
        fs::copy_file(closed.folder.file(), closed.folder.path() + part);
    }
    closed.does(CloseWorkshop{});
    const auto figures = closed.figures();
    EXPECT_NE(closed.files_with_secrets(), "");

    auto sealed = seal(std::move(*closed.workshop));
    ASSERT_TRUE(sealed) << sealed.error().message;
    EXPECT_TRUE(sealed->session.sealed);
    EXPECT_EQ(report::csv(report::results_of(sealed->session), {}), figures);
    sealed->file.reset();
    EXPECT_EQ(closed.files_with_secrets(), "");
}

TEST(Seal, IsMadeUpForWhenAFileIsOpenedThatWasClosedOnly) {
    Closed closed;
    closed.does(CloseWorkshop{});
    const auto figures = closed.figures();
    closed.workshop->file.reset();
    std::ofstream{closed.folder.file() + ".sealing"} << "left by a crash";

    const auto opened = open_workshop(closed.folder.file());
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_TRUE(opened->session.sealed);
    EXPECT_EQ(report::csv(report::results_of(opened->session), {}), figures);
    EXPECT_FALSE(fs::exists(closed.folder.file() + ".sealing"));
}

TEST(Seal, ThatFailsLeavesTheWorkshopToBeReadAndIsTriedAgain) {
    Closed closed;
    closed.does(CloseWorkshop{});
    const auto figures = closed.figures();
    closed.workshop->file.reset();
    const fs::path in_the_way = closed.folder.file() + ".sealing";
    fs::create_directories(in_the_way / "a");
    {
        const auto opened = open_workshop(closed.folder.file());
        ASSERT_TRUE(opened) << opened.error().message;
        EXPECT_FALSE(opened->session.sealed);
        EXPECT_NE(opened->unsealed.find("could not be sealed"), std::string::npos);
        EXPECT_EQ(report::csv(report::results_of(opened->session), {}), figures);
    }
    fs::remove_all(in_the_way);
    const auto again = open_workshop(closed.folder.file());
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->session.sealed);
    EXPECT_EQ(again->unsealed, "");
}

TEST(Upgrade, OpensAFileOfSchemaOneWithEqualResultsAndKeepsACopy) {
    const faults::Folder folder;
    const std::string before = VERTEBRA_ROOT "/tests/golden/sessions/schema-1.vertebra";
    fs::copy_file(before, folder.file());
    {
        const auto file = store::SessionFile::open(folder.file());
        ASSERT_TRUE(file) << file.error().message;
        EXPECT_EQ((*file)->last(), 214U);
    }
    EXPECT_EQ(bytes_of(folder.file() + ".schema-1"), bytes_of(before));
    const auto opened = open_workshop(folder.file());
    ASSERT_TRUE(opened) << opened.error().message;
    const auto figures = report::csv(report::results_of(opened->session), {});
    const std::string golden = VERTEBRA_ROOT "/tests/golden/sessions/schema-1.csv";
    if (std::getenv("VERTEBRA_WRITE_GOLDEN") != nullptr) std::ofstream{golden} << figures;
    EXPECT_EQ(figures, bytes_of(golden));
}

// Schema 1 has no checksums: what was changed in it is noticed by what it says.
TEST(Upgrade, RefusesALogThatNoWorkshopCouldHave) {
    for (const auto& [right, wrong] :
         {std::pair{R"("item":"city")", R"("item":"cite")"},
          std::pair{R"("round":1)", R"("round":9)"}, std::pair{R"("k":3)", R"("k":0)"}}) {
        const faults::Folder folder;
        auto bytes = bytes_of(VERTEBRA_ROOT "/tests/golden/sessions/schema-1.vertebra");
        const auto at = bytes.find(right);
        ASSERT_NE(at, std::string::npos) << right;
        bytes.replace(at, std::string_view{right}.size(), wrong);
        std::ofstream{folder.file(), std::ios::binary} << bytes;
        const auto opened = open_workshop(folder.file());
        ASSERT_FALSE(opened) << wrong;
        EXPECT_EQ(opened.error().code, "damaged_file");
    }
}

TEST(Upgrade, MakesACopyAnewThatACrashHasCutShort) {
    const faults::Folder folder;
    const std::string before = VERTEBRA_ROOT "/tests/golden/sessions/schema-1.vertebra";
    fs::copy_file(before, folder.file());
    std::ofstream{folder.file() + ".schema-1"} << bytes_of(before).substr(0, 9000);
    ASSERT_TRUE(store::SessionFile::open(folder.file()));
    EXPECT_EQ(bytes_of(folder.file() + ".schema-1"), bytes_of(before));
    EXPECT_FALSE(fs::exists(folder.file() + ".schema-1.part"));
}

TEST(Upgrade, LeavesANewerFileAlone) {
    const faults::Folder folder;
    auto bytes = bytes_of(VERTEBRA_ROOT "/tests/golden/sessions/schema-1.vertebra");
    bytes[63] = 99;  // the schema number, in SQLite's header
    std::ofstream{folder.file(), std::ios::binary} << bytes;
    const auto opened = open_workshop(folder.file());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "newer_file");
    EXPECT_EQ(bytes_of(folder.file()), bytes);
}

}  // namespace
}  // namespace vertebra
