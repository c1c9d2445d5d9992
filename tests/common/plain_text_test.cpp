#include "common/text/plain_text.h"

#include <gtest/gtest.h>

namespace vertebra {
namespace {

std::string said(std::string_view text, const TextRule& rule = kTextRule) {
    const auto plain = is_plain(text, rule);
    return plain ? "plain" : plain.error().code;
}

TEST(PlainText, TakesWhatPeopleWrite) {
    for (const char* text : {"Ada", "Łucja Žukauskaitė", "O'Brien-Ó",
                             "50 % <b>now</b> & #1 ##2 %s {name}", "=1+1", "two\nlines", "שָׁלוֹם",
                             "مرحبا", "ภาษาไทยที่", "Việt ế", "東京", "👍🏽", "1️⃣", "🇳🇴"}) {
        EXPECT_EQ(said(text), "plain") << text;
    }
}

TEST(PlainText, RefusesWhatCannotBeSeenOrTurnsTheDirection) {
    for (const char* text :
         {"a\tb",        "a\rb",    "a\x01",    "a\x1b[31m",    "a\x7f",
          "a\u0080",     "a\u009f", "a\u2028b", "a\u2029b",     "a\u202a",
          "a\u202e",     "a\u2066", "a\u2069",  "\ufeffa",      "a\U000E0041",
          "a\U000E007F", "a\uFFFE", "a\uFFFF",  "a\uFDD0",      "a\U0010FFFF",
          "\xff",        "a\xc3",   "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80"}) {
        EXPECT_EQ(said(text), "bad_text") << text;
    }
    EXPECT_EQ(said(std::string_view{"a\0b", 3}), "bad_text");
}

TEST(PlainText, HasOneLineWhereOneIsMeant) {
    EXPECT_EQ(said("two\nlines", kNameRule), "bad_text");
    EXPECT_EQ(said("two\nlines", kReasonRule), "plain");
}

TEST(PlainText, TakesThreeMarksInARowAndNoFourth) {
    EXPECT_EQ(said("a\u0301\u0302\u0303b"), "plain");
    EXPECT_EQ(said("a\u0301\u0302\u0303\u0304b"), "too_many_marks");
    EXPECT_EQ(said("a\u0e31\u0e31\u0e31\u0e31"), "too_many_marks");  // Thai
    EXPECT_EQ(said("a\u0301\u0301\u200b\u0301\u0301"), "too_many_marks");
    EXPECT_EQ(said("a\u0301\u0301\u200d\u0301\u0301b"), "too_many_marks");
    EXPECT_EQ(said("a\u0301\u0301b\u0301\u0301"), "plain");
}

TEST(PlainText, KeepsJoinersBetweenLettersAndEmoji) {
    for (const char* text :
         {"می\u200cخواهم", "क\u094d\u200dष", "র\u200d\u09cdযাব", "👨\u200d👩\u200d👧",
          "👩🏽\u200d🚀", "❤\ufe0f\u200d🔥", "🏴\u200d☠\ufe0f", "🙂\u200d↔\ufe0f"}) {
        EXPECT_EQ(said(text), "plain") << text;
    }
    for (const char* text : {"\u200d", "a\u200d", "\u200da", "a\u200d\u200db", "a \u200db",
                             "a\u200c b", "1\u200d2", "a\u200d\n", "👍\u200d!"}) {
        EXPECT_EQ(said(text), "bad_text") << text;
    }
}

TEST(PlainText, IsCountedInCodePoints) {
    std::string name;
    for (int at = 0; at < kNameRule.most; ++at) {
        name += "😀";
    }
    EXPECT_EQ(said(name, kNameRule), "plain");
    EXPECT_EQ(said(name + "a", kNameRule), "name_too_long");
    EXPECT_EQ(said(std::string(501, 'x'), kReasonRule), "reason_too_long");
    EXPECT_EQ(said(std::string(2001, 'x'), kTextRule), "text_too_long");
}

TEST(Trimmed, LosesTheWhiteSpaceAtBothEndsAndNothingElse) {
    EXPECT_EQ(trimmed(" \t\r\n\u00a0\u3000Ada  Byron\u2003\n"), "Ada  Byron");
    EXPECT_EQ(trimmed("\u200fשלום"), "\u200fשלום");
    EXPECT_EQ(trimmed("x"), "x");
}

TEST(Trimmed, IsEmptyWhereNothingIsToBeSeen) {
    for (const char* text :
         {"", " ", "\n\u00a0", "\u200b", "\u00ad", "\u2060", "\u3164", "\u115f \u200e"}) {
        EXPECT_EQ(trimmed(text), "") << text;
    }
    EXPECT_NE(trimmed("\u202e"), "");  // refused, and not taken for nothing
}

}  // namespace
}  // namespace vertebra
