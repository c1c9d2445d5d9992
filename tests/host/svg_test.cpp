#include <gtest/gtest.h>

#include "facilitator/report/draw.h"
#include "facilitator/report/network_layout.h"
#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

TEST(Svg, EscapesEveryTextOfPeopleAndPacks) {
    const std::string nasty = "<script>alert('x')</script>&\"";
    Bars bars{.title = nasty, .description = nasty, .bars = {{.label = nasty, .printed = nasty}}};
    Network network{.title = nasty, .description = nasty};
    network.boxes = {{.id = nasty, .label = nasty}};
    RiskMap map{.title = nasty, .description = nasty, .across = nasty, .up = nasty};
    map.quadrants.fill(nasty);
    map.points = {{nasty, 50, 40, 60, 50}};
    for (const auto& drawn : {svg(bars), svg(Chart{network}), svg(map)}) {
        EXPECT_EQ(drawn.find("<script"), std::string::npos);
        EXPECT_EQ(drawn.find("'x'"), std::string::npos);
        EXPECT_NE(drawn.find("&lt;script&gt;"), std::string::npos);
    }
}

TEST(Svg, CanBeHeard) {
    const auto drawn = svg(Bars{.title = "Who", .description = "3 of 4 answered."});
    EXPECT_NE(drawn.find("<title>Who</title>"), std::string::npos);
    EXPECT_NE(drawn.find("<desc>3 of 4 answered.</desc>"), std::string::npos);
}

TEST(Svg, WritesNumbersWithoutTheLocaleAndRounded) {
    EXPECT_EQ(number(1.005), "1");
    EXPECT_EQ(number(1.25), "1.25");
    EXPECT_EQ(number(-0.001), "0");
    EXPECT_EQ(number(1234.5), "1234.5");
}

TEST(Network, IsLaidOutTheSameEachTimeAndWithoutOverlaps) {
    Network network;
    network.boxes = {{.id = "a", .label = "long heavy rain"},
                     {.id = "b", .label = "water in low streets"},
                     {.id = "c", .label = "substations switched off"}};
    network.arrows = {{.from = "a", .to = "b"}, {.from = "b", .to = "c"}, {.from = "c", .to = "b"}};
    auto again = network;
    lay_out(network);
    lay_out(again);
    EXPECT_EQ(network, again);
    for (const auto& a : network.boxes) {
        EXPECT_GE(a.x - a.width / 2, -1);
        EXPECT_LE(a.y + a.height / 2, network.height + 1);
        for (const auto& b : network.boxes) {
            if (a.id == b.id) continue;
            const bool apart = std::abs(a.x - b.x) * 2 >= a.width + b.width ||
                               std::abs(a.y - b.y) * 2 >= a.height + b.height;
            EXPECT_TRUE(apart) << a.id << " over " << b.id;
        }
    }
    for (const auto& arrow : network.arrows) {
        EXPECT_GE(arrow.path.size(), 8U);
    }
}

}  // namespace
}  // namespace vertebra::report
