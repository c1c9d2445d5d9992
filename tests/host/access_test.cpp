#include "facilitator/host/access.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "protocol/strict_json.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

class AccessFile : public testing::Test {
protected:
    AccessFile() {
        std::string name = (fs::temp_directory_path() / "vertebra-access-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~AccessFile() override { fs::remove_all(folder_); }

    std::string path() const { return (folder_ / "a.vertebra.access").string(); }
    protocol::Json read() const {
        std::ifstream in{path()};
        return protocol::Json::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
    }
    void write(const protocol::Json& json) const { std::ofstream{path()} << json.dump(); }

private:
    fs::path folder_;
};

TEST_F(AccessFile, IsDrawnOnceForItsOwnerAlone) {
    const auto access = access_at(path());
    ASSERT_TRUE(access);
    EXPECT_EQ(access->facilitator_key.size(), 64U);
    EXPECT_EQ(access->recorder_key.size(), 64U);
    EXPECT_NE(access->facilitator_key, access->recorder_key);
    struct stat file {};
    ASSERT_EQ(stat(path().c_str(), &file), 0);
    EXPECT_EQ(file.st_mode & 0777, 0600U);
    EXPECT_EQ(access_at(path())->recorder_key, access->recorder_key);
}

TEST_F(AccessFile, OfBeforeThereWereRecordersGetsAKeyForThemAndKeepsTheRest) {
    const auto first = access_at(path());
    ASSERT_TRUE(first);
    auto older = read();
    older.erase("recorder_key");
    write(older);
    const auto access = access_at(path());
    ASSERT_TRUE(access);
    EXPECT_EQ(access->recorder_key.size(), 64U);
    EXPECT_NE(access->recorder_key, first->recorder_key);
    EXPECT_EQ(access->facilitator_key, first->facilitator_key);
    EXPECT_EQ(access->code, first->code);
    EXPECT_EQ(read()["recorder_key"], access->recorder_key);
    EXPECT_EQ(access_at(path())->recorder_key, access->recorder_key);
}

TEST_F(AccessFile, WithADamagedKeyIsNamedAndLeftAsItIs) {
    ASSERT_TRUE(access_at(path()));
    auto damaged = read();
    damaged["recorder_key"] = "short";
    write(damaged);
    EXPECT_EQ(access_at(path()).error().code, "damaged_access");
    EXPECT_EQ(read(), damaged);
}

}  // namespace
}  // namespace vertebra
