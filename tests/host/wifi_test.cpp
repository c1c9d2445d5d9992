#include "facilitator/host/wifi.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/host/access.h"
#include "facilitator/host/options.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

class WifiInTheAccessFile : public testing::Test {
protected:
    WifiInTheAccessFile() {
        auto name = (fs::temp_directory_path() / "vertebra-wifi-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        path = (folder_ / "a.vertebra.access").string();
    }
    ~WifiInTheAccessFile() override { fs::remove_all(folder_); }

    std::string text() const {
        std::ifstream in{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    std::string path;

private:
    fs::path folder_;
};

TEST(Wifi, PutsABackslashBeforeWhatTheQrCodeWouldTakeForItsOwn) {
    EXPECT_EQ(qr_text({"Town hall", "correct horse"}), "WIFI:T:WPA;S:Town hall;P:correct horse;;");
    EXPECT_EQ(qr_text({R"(a;b,c:d"e\f)", R"(1\2;3,4:5"6)"}),
              R"(WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:1\\2\;3\,4\:5\"6;;)");
    EXPECT_EQ(qr_text({"Plaza", ""}), "WIFI:T:nopass;S:Plaza;;");
}

TEST(Wifi, TakesWhatAnAccessPointCanBeCalled) {
    EXPECT_TRUE(is_wifi({}));
    EXPECT_TRUE(is_wifi({"A", ""}));
    EXPECT_TRUE(is_wifi({"Salón de plenos", "12345678"}));
    EXPECT_TRUE(is_wifi({std::string(32, 'n'), std::string(63, 'p')}));
    EXPECT_TRUE(is_wifi({"A", std::string(64, 'f')}));
}

TEST(Wifi, RefusesWhatNoPhoneCouldJoin) {
    const auto code = [](const Wifi& wifi) {
        const auto right = is_wifi(wifi);
        return right ? "right" : right.error().code;
    };
    EXPECT_EQ(code({"", "12345678"}), "bad_wifi_name");
    EXPECT_EQ(code({std::string(33, 'n'), ""}), "bad_wifi_name");
    EXPECT_EQ(code({"a\nb", ""}), "bad_wifi_name");
    EXPECT_EQ(code({"\xff", ""}), "bad_wifi_name");
    EXPECT_EQ(code({"A", "1234567"}), "bad_wifi_password");
    EXPECT_EQ(code({"A", "contraseña"}), "bad_wifi_password");
    EXPECT_EQ(code({"A", std::string(64, 'p')}), "bad_wifi_password");
}

TEST(Wifi, IsGivenOnTheCommandLineWithItsPasswordOrAsAnOpenOne) {
    const auto read = [](std::vector<const char*> words, Options& options) {
        words.insert(words.begin(), "vertebra");
        return read_options(static_cast<int>(words.size()), words.data(), options).has_value();
    };
    Options options;
    EXPECT_FALSE(read({"--wifi-name", "Plaza", "--wifi-password", "correct horse"}, options));
    EXPECT_EQ(options.wifi, (Wifi{"Plaza", "correct horse"}));
    Options open;
    EXPECT_FALSE(read({"--wifi-name", "Plaza", "--wifi-open"}, open));
    EXPECT_EQ(open.wifi, (Wifi{"Plaza", ""}));
    Options none;
    EXPECT_FALSE(read({}, none));
    EXPECT_FALSE(none.wifi) << "as it was told before";
    for (const auto& wrong : std::vector<std::vector<const char*>>{
             {"--wifi-name", "Plaza"},
             {"--wifi-password", "correct horse"},
             {"--wifi-open"},
             {"--wifi-name", "Plaza", "--wifi-open", "--wifi-password", "correct horse"}}) {
        Options refused;
        EXPECT_TRUE(read(wrong, refused)) << wrong.front();
    }
}

TEST_F(WifiInTheAccessFile, KeepsTheWifiForItsOwnerAlone) {
    auto access = access_at(path);
    ASSERT_TRUE(access);
    access->wifi = {"Salón; \"1\"", "correct horse"};
    ASSERT_TRUE(write_access(path, *access));
    EXPECT_EQ(access_at(path)->wifi, access->wifi);
    EXPECT_EQ(access_at(path)->facilitator_key, access->facilitator_key);
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(WifiInTheAccessFile, SaysNothingOfAWifiThatNobodyHasNamed) {
    ASSERT_TRUE(access_at(path));
    EXPECT_EQ(text().find("wifi"), std::string::npos) << text();
    EXPECT_EQ(access_at(path)->wifi, Wifi{});
}

}  // namespace
}  // namespace vertebra
