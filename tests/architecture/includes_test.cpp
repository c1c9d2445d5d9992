#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

// The arrows of CONTRIBUTING.md: who may include whom, and where each foreign header lives.
namespace {

namespace fs = std::filesystem;
const fs::path kRoot = VERTEBRA_ROOT;

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<fs::path> files(const std::vector<std::string>& folders,
                            const std::set<std::string>& endings) {
    std::vector<fs::path> found;
    for (const auto& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator{kRoot / folder}) {
            const auto path = entry.path();
            if (path.string().find("node_modules") != std::string::npos) continue;
            if (endings.contains(path.extension().string())) found.push_back(path);
        }
    }
    return found;
}

std::vector<std::string> includes(const fs::path& file) {
    static const std::regex kInclude{"#include [<\"]([^>\"]+)[>\"]"};
    const auto text = text_of(file);
    std::vector<std::string> names;
    for (std::sregex_iterator at{text.begin(), text.end(), kInclude}, end; at != end; ++at) {
        names.push_back((*at)[1]);
    }
    return names;
}

const std::vector<std::string> kSources{"common", "protocol", "facilitator", "participant"};

TEST(Includes, FollowTheArrows) {
    const std::map<std::string, std::vector<std::string>> kMay{
        {"common", {"common"}},
        {"protocol", {"common", "protocol"}},
        {"facilitator/report", {"common", "facilitator/report"}},
        {"facilitator/host/server", {"common", "protocol", "facilitator/host/server"}},
        {"facilitator/host/store",
         {"common", "protocol", "facilitator/host/store", "facilitator/host/content",
          "facilitator/host/workshop.h"}},
        {"facilitator/host", {"common", "protocol", "facilitator/host", "facilitator/report"}},
        {"facilitator/dashboard", {"common", "protocol", "facilitator/dashboard"}},
        {"participant/rehearsal", {"common", "protocol", "participant/rehearsal"}}};
    for (const auto& file : files(kSources, {".h", ".cpp"})) {
        const auto place = fs::relative(file, kRoot).string();
        const std::string* home = nullptr;
        for (const auto& [folder, may] : kMay) {
            const bool longer = home == nullptr || folder.size() > home->size();
            if (place.starts_with(folder + "/") && longer) home = &folder;
        }
        ASSERT_NE(home, nullptr) << place;
        for (const auto& name : includes(file)) {
            const bool ours = name.starts_with("common/") || name.starts_with("protocol/") ||
                              name.starts_with("facilitator/") || name.starts_with("participant/");
            if (!ours) continue;
            const auto& may = kMay.at(*home);
            EXPECT_TRUE(std::ranges::any_of(
                may, [&](const std::string& one) { return name.starts_with(one); }))
                << place << " includes " << name;
        }
    }
}

TEST(Includes, KeepEachForeignHeaderInItsHome) {
    const std::vector<std::pair<std::string, std::vector<std::string>>> kHomes{
        {"sqlite3.h", {"facilitator/host/store/"}},
        {"nlohmann/",
         {"protocol/", "facilitator/host/results_json", "facilitator/dashboard/look/texts.cpp"}},
        {"imgui", {"facilitator/dashboard/"}},
        {"GLFW/", {"facilitator/dashboard/"}},
        {"graphviz/", {"facilitator/report/network_layout.cpp"}},
        {"cairo", {"facilitator/report/print/"}},
        {"pango/", {"facilitator/report/print/"}},
        {"librsvg/", {"facilitator/report/print/"}},
        {"xlsxwriter.h", {"facilitator/report/xlsx/"}},
        {"archive", {"facilitator/report/archive/"}},
        {"utf8proc.h", {"common/text/"}},
        {"boost/beast",
         {"protocol/network.cpp", "protocol/line", "protocol/link.cpp",
          "facilitator/host/server/"}},
        {"CLI/", {"facilitator/host/options.cpp", "facilitator/dashboard/", "participant/"}},
    };
    for (const auto& file : files(kSources, {".h", ".cpp"})) {
        const auto place = fs::relative(file, kRoot).string();
        for (const auto& name : includes(file)) {
            for (const auto& [foreign, homes] : kHomes) {
                if (!name.starts_with(foreign)) continue;
                EXPECT_TRUE(std::ranges::any_of(
                    homes, [&](const std::string& home) { return place.starts_with(home); }))
                    << place << " includes " << name;
            }
        }
    }
}

TEST(Includes, KeepTheCorePure) {
    // cstdlib: utf8proc hands out memory that has to be freed.
    const std::set<std::string> kPure{
        "algorithm",  "array",   "cassert",     "cstdlib",         "cmath",
        "compare",    "cstddef", "cstdint",     "functional",      "initializer_list",
        "map",        "memory",  "numeric",     "optional",        "set",
        "span",       "string",  "string_view", "tl/expected.hpp", "unordered_map",
        "utf8proc.h", "utility", "variant",     "vector"};
    for (const auto& file : files({"common"}, {".h", ".cpp"})) {
        for (const auto& name : includes(file)) {
            if (name.starts_with("common/")) continue;
            EXPECT_TRUE(kPure.contains(name)) << file << " includes " << name;
        }
    }
}

TEST(Beast, StreamsLiveInAtMostFourFiles) {
    int homes = 0;
    for (const auto& file : files(kSources, {".cpp"})) {
        const auto text = text_of(file);
        homes += text.find("websocket::stream<") != std::string::npos ||
                 text.find("beast::tcp_stream") != std::string::npos;
    }
    EXPECT_LE(homes, 4);
}

TEST(Results, AreNeverIgnoredInSilence) {
    const std::regex kPlain{"\n *(static )?(tl::expected|Result)<[^;={}]*\\("};
    for (const auto& file : files(kSources, {".h"})) {
        if (file.filename() == "result.h") continue;
        const auto text = text_of(file);
        std::smatch found;
        const bool plain = std::regex_search(text, found, kPlain);
        EXPECT_FALSE(plain) << file << " has a Result that is not [[nodiscard]]:" << found.str();
    }
}

TEST(Pages, NeverTurnTextIntoMarkup) {
    for (const auto& file : files({"participant/web", "facilitator/web"}, {".js", ".html"})) {
        const auto text = text_of(file);
        for (const char* word :
             {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
              "crypto.subtle", "randomUUID", "serviceWorker", "navigator.clipboard", "wakeLock"}) {
            EXPECT_EQ(text.find(word), std::string::npos) << file << " uses " << word;
        }
    }
}

// Whatever takes a format or gives "##" a meaning could be told something by a name.
TEST(Window, NeverTakesTextForAFormatOrAnId) {
    const std::regex kSpeaking{
        "ImGui::(Text|TextWrapped|TextColored|TextDisabled|BulletText|LabelText|SetTooltip|Button|"
        "SmallButton|Selectable|MenuItem|TreeNode\\w*|CollapsingHeader|BeginMenu|Checkbox|"
        "RadioButton|BeginCombo|SeparatorText|BeginTabItem)\\("};
    const std::regex kNamedId{"PushID\\(\\w*([nN]ame|title|label|text)\\w*(\\.c_str\\(\\))?\\)"};
    for (const auto& file : files({"facilitator/dashboard"}, {".h", ".cpp"})) {
        const auto text = text_of(file);
        for (const auto& one : {kSpeaking, kNamedId}) {
            std::smatch found;
            const bool speaks = std::regex_search(text, found, one);
            EXPECT_FALSE(speaks) << file << " uses " << found.str();
        }
    }
}

TEST(Logs, TakeNothingButASentenceOfOursForAFormat) {
    const std::regex kOther{"spdlog::(trace|debug|info|warn|error|critical)\\(\\s*[^\"\\s]"};
    for (const auto& file : files(kSources, {".h", ".cpp"})) {
        const auto text = text_of(file);
        std::smatch found;
        const bool other = std::regex_search(text, found, kOther);
        EXPECT_FALSE(other) << file << " logs " << found.str();
    }
}

}  // namespace
