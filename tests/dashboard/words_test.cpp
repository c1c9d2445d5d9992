#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "facilitator/dashboard/look/texts.h"
#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

std::set<std::string> slots(const std::string& sentence) {
    static const std::regex kSlot{"\\{[a-z_]+\\}"};
    std::set<std::string> found;
    for (std::sregex_iterator at{sentence.begin(), sentence.end(), kSlot}, end; at != end; ++at) {
        found.insert(at->str());
    }
    return found;
}

TEST(Words, BothLanguagesHaveTheSameSentencesAndSlots) {
    const auto english = sentences("en");
    const auto spanish = sentences("es");
    ASSERT_GT(english.size(), 100u);
    for (const auto& [key, sentence] : english) {
        if (!key.starts_with("dashboard.")) continue;
        const auto found = spanish.find(key);
        ASSERT_NE(found, spanish.end()) << key;
        EXPECT_EQ(slots(found->second), slots(sentence)) << key;
    }
}

// A key that has no sentence is shown as itself, a slot that was not filled with its braces.
TEST(Words, EverythingOnTheScreenIsASentence) {
    static const std::regex kKey{"[a-z]+(\\.[a-z_]+)+"};
    for (const char* language : {"en", "es"}) {
        for (const auto& moment : room::all()) {
            Headless window{{.language = language}};
            window.show(moment.state);
            for (const auto& text : window.record().texts()) {
                EXPECT_FALSE(std::regex_match(text, kKey)) << moment.name << ": " << text;
                EXPECT_EQ(text.find('{'), std::string::npos) << moment.name << ": " << text;
            }
        }
    }
}

}  // namespace
}  // namespace vertebra::dashboard
