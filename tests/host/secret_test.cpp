#include "facilitator/host/secret.h"

#include <gtest/gtest.h>

#include <set>

namespace vertebra {
namespace {

TEST(Secret, CodesHaveNoLettersThatCanBeMixedUp) {
    std::set<char> seen;
    for (int draw = 0; draw < 2000; ++draw) {
        for (const char letter : random_code(6)) {
            seen.insert(letter);
        }
    }
    EXPECT_EQ(seen.size(), 29U);
    for (const char letter : std::string{"0O1ILZ2"}) {
        EXPECT_FALSE(seen.contains(letter)) << letter;
    }
}

TEST(Secret, TokensDoNotRepeat) {
    std::set<std::string> seen;
    for (int draw = 0; draw < 10000; ++draw) {
        seen.insert(random_hex(32));
    }
    EXPECT_EQ(seen.size(), 10000U);
}

TEST(Secret, HashesAsSha256Does) {
    EXPECT_EQ(hash_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_TRUE(same_secret("abc", "abc"));
    EXPECT_FALSE(same_secret("abc", "abd"));
    EXPECT_FALSE(same_secret("abc", "abcd"));
}

}  // namespace
}  // namespace vertebra
