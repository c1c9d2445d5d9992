#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/dashboard/export_file.h"
#include "facilitator/dashboard/hearing.h"
#include "headless.h"
#include "room.h"
#include "tests/support/small_disk.h"

namespace vertebra::dashboard {
namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "vertebra-export-XXXXXX").string();
        EXPECT_NE(mkdtemp(name.data()), nullptr);
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator{path}) {
            names.push_back(entry.path().filename().string());
        }
        return names;
    }
    fs::path path;
};

protocol::Exported file(const std::string& body) {
    return {1, "a.pdf", body, true};
}

TEST(ExportedFile, IsWrittenWholeAndNeverOverAnother) {
    const Folder folder;
    const std::string body{"a\0b\xFF", 4};
    ASSERT_TRUE(write_export(folder.path, file(body)));
    const auto second = write_export(folder.path, file("other"));
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->ends_with("a-2.pdf"));
    std::ifstream in{folder.path / "a.pdf", std::ios::binary};
    const std::string read{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_EQ(read, body);
    EXPECT_EQ(folder.names().size(), 2U);
}

TEST(ExportedFile, LeavesNoHalfFileWhereThereIsNoRoom) {
    const Folder folder;
    std::string code;
    {
        const SmallDisk disk{1000};
        const auto written = write_export(folder.path, file(std::string(4000, 'x')));
        ASSERT_FALSE(written);
        code = written.error().code;
    }
    EXPECT_EQ(code, "no_room");
    EXPECT_TRUE(folder.names().empty());
}

TEST(ExportedFile, IsRefusedWhereNothingMayBeWritten) {
    const Folder folder;
    std::ofstream{folder.path / "taken"} << "a file";
    const auto written = write_export(folder.path / "taken", file("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, "not_written");
    EXPECT_EQ(folder.names().size(), 1U);
}

// A workshop that was closed: what is left to do is to take its results home.
Hearing after_the_end() {
    Hearing hearing{"host"};
    hearing.line(true);
    hearing.take(room::ended(), 0);
    return hearing;
}

TEST(Files, OffersEveryFormatAndSaysHowFarOneIs) {
    auto hearing = after_the_end();
    Headless window;
    window.show(hearing.heard());
    window.press("side.part.2");
    for (const auto& [format, code] : protocol::kExportFormats) {
        EXPECT_TRUE(window.has("files." + std::string{code})) << code;
    }
    window.press("files.pdf");
    EXPECT_EQ(window.sent,
              std::vector<std::string>{R"({"format":"pdf","id":1,"type":"export_results"})"});

    hearing.await_export();
    hearing.take(protocol::Exporting{1, 40}, 0);
    window.show(hearing.heard());
    EXPECT_TRUE(window.says("40 %"));
    window.press("files.csv");  // one at a time
    EXPECT_EQ(window.sent.size(), 1U);
    window.press("files.cancel");
    EXPECT_EQ(window.sent.back(), R"({"id":1,"type":"cancel_export"})");

    hearing.take(
        protocol::Refused{
            "export_results", {ErrorKind::Unavailable, "export_cancelled", "", ""}, 1, {}},
        0);
    window.show(hearing.heard());
    EXPECT_FALSE(window.has("files.cancel"));
}

TEST(Files, WaitForNoFileOnceTheLineIsLost) {
    auto hearing = after_the_end();
    hearing.await_export();
    hearing.line(false);
    EXPECT_EQ(hearing.heard().exporting, -1);
}

}  // namespace
}  // namespace vertebra::dashboard
