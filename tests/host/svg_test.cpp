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
    Map map{.title = nasty, .description = nasty, .across = nasty, .up = nasty};
    map.quadrants.fill(nasty);
    map.points = {{nasty, 50, 40, 60, 50}};
    const Radar radar{.title = nasty,
                      .description = nasty,
                      .axes = {nasty, nasty, nasty},
                      .rings = {nasty},
                      .lines = {{nasty, {1, std::nullopt, 0.5}}}};
    const Grid grid{.title = nasty,
                    .description = nasty,
                    .columns = {nasty},
                    .rows = {{nasty, {{.value = 0.5, .printed = nasty}}}},
                    .mark = nasty};
    const Lines lines{.title = nasty,
                      .description = nasty,
                      .across = nasty,
                      .columns = {nasty, nasty},
                      .levels = {nasty},
                      .lines = {{nasty, 1, {0, 1}, nasty}},
                      .events = {{1, nasty}}};
    for (const auto& drawn : {svg(bars), svg(Chart{network}), svg(map), svg(Chart{radar}),
                              svg(Chart{grid}), svg(Chart{lines})}) {
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

int count(const std::string& text, const std::string& what) {
    int found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++found;
    }
    return found;
}

TEST(Svg, NumbersThePointsOfAMapWhoseLabelsAreLong) {
    const std::string name = "Set up a resilience office and a cross-department board";
    Map map{.title = "t", .worry = false};
    map.points = {{name, 75, 50, 100, 75}, {name, 75, 50, 100, 75}, {"short", 10, 10, 10, 10}};
    const auto drawn = report::svg(map);
    const auto count = [&](const std::string& what) {
        int found = 0;
        for (auto at = drawn.find(what); at != std::string::npos; at = drawn.find(what, at + 1)) {
            ++found;
        }
        return found;
    };
    EXPECT_EQ(count("class=\"number\""), 6);  // in the map and beside it
    EXPECT_EQ(count(">short<"), 1);
    const auto first = drawn.find("cx=\"");
    EXPECT_NE(drawn.substr(first, 12),
              drawn.substr(drawn.find("cx=\"", drawn.find(">1<") + 60), 12))
        << "side by side";
}

TEST(Svg, NamesEveryLineAtItsEndAndKeepsTheNamesApart) {
    Lines chart{.columns = {"0", "1"}, .levels = {"S"}};
    for (int team = 1; team <= 4; ++team) {
        chart.lines.push_back({"Team " + std::to_string(team), team, {0, 0.5}, "0.50"});
    }
    chart.lines.push_back({"Best", 0, {0, 1}, "1.00"});
    const auto drawn = svg(chart);
    EXPECT_EQ(count(drawn, "class=\"curve"), 5);
    EXPECT_EQ(count(drawn, "stroke-dasharray=\"9 6\""), 1);
    std::vector<double> places;
    for (auto at = drawn.find(">Team "); at != std::string::npos;
         at = drawn.find(">Team ", at + 1)) {
        const auto y = drawn.rfind(" y=\"", at) + 4;
        places.push_back(std::stod(drawn.substr(y)));
    }
    ASSERT_EQ(places.size(), 4U);
    for (std::size_t at = 1; at < places.size(); ++at) {
        EXPECT_GE(places[at], places[at - 1] + 20);
    }
}

TEST(Svg, DrawsNoPointWhereAValueIsNotKnown) {
    const Radar radar{.axes = {"a", "b", "c", "d"},
                      .rings = {"1", "2"},
                      .lines = {{"whole", {1, 2, 1, 2}}, {"part", {1, std::nullopt, 2, 1}}}};
    const auto drawn = svg(radar);
    EXPECT_EQ(count(drawn, "class=\"point first\""), 4);
    EXPECT_EQ(count(drawn, "class=\"point second\""), 3);
    EXPECT_EQ(count(drawn, "Z\" fill"), 1);  // a line with a gap is not closed
}

TEST(Svg, FillsACellAsFarAsItHasComeAndFramesTheOneThatWasVoted) {
    const Grid grid{.columns = {"S", "M", "A"},
                    .rows = {{"a",
                              {{.value = 1, .printed = "100 %", .reached = true},
                               {.value = 0.5, .printed = "50 %", .marked = true},
                               {.value = {}, .printed = "not rated"}}}},
                    .mark = "Voted"};
    const auto drawn = svg(grid);
    EXPECT_EQ(count(drawn, "class=\"fill reached\""), 1);
    EXPECT_EQ(count(drawn, "class=\"fill\""), 1);
    EXPECT_EQ(count(drawn, "class=\"cell marked\""), 2);  // and the sample below
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
