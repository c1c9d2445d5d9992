#include "common/wording.h"

#include <gtest/gtest.h>

namespace vertebra {
namespace {

TEST(Wording, FillsSlotsAndLooksNoFurtherIntoWhatIsInThem) {
    EXPECT_EQ(fill("{a} of {b}", {{"a", "{b}"}, {"b", "{a}"}}), "{b} of {a}");
    EXPECT_EQ(fill("{a}{a} {c} {", {{"a", "1"}}), "11 {c} {");
    EXPECT_EQ(fill("{{a}} {a", {{"a", "x"}}), "{x} {a");
    EXPECT_EQ(fill("", {{"a", "x"}}), "");
}

}  // namespace
}  // namespace vertebra
