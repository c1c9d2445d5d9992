#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "protocol/strict_json.h"

namespace {

namespace fs = std::filesystem;
using vertebra::protocol::Json;
const fs::path kTexts = fs::path{VERTEBRA_ROOT} / "assets/text";

std::map<std::string, std::string> sentences(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto json = vertebra::protocol::parse_strict(text, {2, 2000, 0});
    EXPECT_TRUE(json) << file;
    std::map<std::string, std::string> all;
    if (!json) return all;
    for (const auto& [key, sentence] : json->items()) {
        EXPECT_TRUE(sentence.is_string()) << file << " " << key;
        all[key] = sentence.get<std::string>();
    }
    return all;
}

std::set<std::string> slots(const std::string& sentence) {
    static const std::regex kSlot{"\\{[a-z_A-Z]+\\}"};
    std::set<std::string> found;
    for (std::sregex_iterator at{sentence.begin(), sentence.end(), kSlot}, end; at != end; ++at) {
        found.insert(at->str());
    }
    return found;
}

TEST(Texts, EveryLanguageHasEveryKeyAndItsSlots) {
    int compared = 0;
    for (const auto& surface : fs::directory_iterator{kTexts}) {
        const auto english = sentences(surface.path() / "en.json");
        for (const auto& file : fs::directory_iterator{surface.path()}) {
            const auto other = sentences(file.path());
            for (const auto& [key, sentence] : english) {
                const auto found = other.find(key);
                if (found == other.end()) {
                    ADD_FAILURE() << file.path() << " lacks " << key;
                    continue;
                }
                EXPECT_FALSE(found->second.empty()) << file.path() << " " << key;
                EXPECT_EQ(slots(found->second), slots(sentence)) << file.path() << " " << key;
                ++compared;
            }
            EXPECT_EQ(other.size(), english.size()) << file.path() << " has keys of its own";
        }
    }
    EXPECT_GT(compared, 100);
}

// Every refusal a participant can meet has its sentence on the phone.
TEST(Texts, EveryRefusalHasItsSentence) {
    std::ifstream in{fs::path{VERTEBRA_ROOT} / "protocol/README.md"};
    const std::string contract{std::istreambuf_iterator<char>{in}, {}};
    const auto table = contract.substr(contract.find("| code | when |"));
    const auto phone = sentences(kTexts / "phone/en.json");
    static const std::regex kCode{"`([a-z_]+)`"};
    const auto rows = table.substr(0, table.find("\n\n"));
    int codes = 0;
    for (std::sregex_iterator at{rows.begin(), rows.end(), kCode}, end; at != end; ++at) {
        const auto code = (*at)[1].str();
        ++codes;
        const bool facilitators = rows.rfind("facilitator's command") != std::string::npos &&
                                  at->position() > static_cast<long>(rows.find("`moved_on`")) - 1 &&
                                  at->position() < static_cast<long>(rows.find("`not_saved`"));
        // A key is shown by who leads or by a big screen.
        const bool of_keys = code == "wrong_key" || code == "key_over_plain_http";
        if (facilitators || of_keys) continue;
        EXPECT_TRUE(phone.contains("refusal." + code)) << code;
    }
    EXPECT_GT(codes, 40);
}

}  // namespace
