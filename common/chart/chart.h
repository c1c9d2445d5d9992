#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vertebra {

// A chart as a value: what it says, not where or in which colour. Drawn as SVG by the report and
// with ImDrawList by the dashboard; both draw this and compute nothing.

// A table twin: the same figures as rows, for those who hear or copy them.
struct Table {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
    bool operator==(const Table&) const = default;
};

struct Bars {
    struct Bar {
        std::string label;
        double value = 0;
        std::string printed;             // the figure as written beside the bar
        bool marked = false;             // the group's value, or the leading option
        bool beside = false;             // don't know and does not apply: set apart from the scale
        std::optional<double> low = {};  // the spread, where there is one
        std::optional<double> high = {};
        bool operator==(const Bar&) const = default;
    };
    std::string title;
    std::string description;  // the chart in one sentence, for those who hear it
    std::vector<Bar> bars;
    double most = 1;  // where the axis ends; fixed while a round is open
    Table table;
    bool operator==(const Bars&) const = default;
};

// Points on a square, each axis 0 … 100, with the bounds of each across.
struct Map {
    struct Point {
        std::string label;
        double x = 0;
        double low = 0;  // x is at least and at most this
        double high = 0;
        double y = 0;
        bool operator==(const Point&) const = default;
    };
    std::string title;
    std::string description;
    std::string across;
    std::string up;
    std::array<std::string, 4> quadrants;  // right: below, above · left: below, above
    bool worry = true;  // the upper right is what to worry about; else what to wish for
    std::vector<Point> points;
    Table table;
    bool operator==(const Map&) const = default;
};

// Boxes and arrows. Positions are set by a layout, in points, y downwards; not laid out when
// width is 0.
struct Network {
    enum class Mark { Plain, Trigger, Active, NotKnown };
    struct Box {
        std::string id;
        std::string label;
        Mark mark = Mark::Plain;
        double x = 0, y = 0, width = 0, height = 0;  // centre and size
        bool operator==(const Box&) const = default;
    };
    struct Arrow {
        std::string from;
        std::string to;
        bool minus = false;
        bool in_loop = false;
        std::vector<double> path;  // x0 y0 x1 y1 …: a start, then cubic Bézier triples
        double sign_x = 0, sign_y = 0;
        bool operator==(const Arrow&) const = default;
    };
    std::string title;
    std::string description;
    std::vector<Box> boxes;
    std::vector<Arrow> arrows;
    double width = 0;
    double height = 0;
    Table table;
    bool operator==(const Network&) const = default;
};

// Values around a centre, one axis each, clockwise from the top.
struct Radar {
    struct Line {
        std::string label;
        std::vector<std::optional<double>> values;  // by axis, 0 … rings; none: not known
        bool operator==(const Line&) const = default;
    };
    std::string title;
    std::string description;
    std::vector<std::string> axes;
    std::vector<std::string> rings;  // the innermost first; its value is 1
    std::vector<Line> lines;
    Table table;
    bool operator==(const Radar&) const = default;
};

// Cells in rows, each filled as far as it has come.
struct Grid {
    struct Cell {
        std::optional<double> value;  // 0 … 1; none: not known, or nothing there
        std::string printed;          // the figure, or why there is none
        bool reached = false;         // part of the ladder that has been climbed
        bool marked = false;          // the stage the group voted for
        bool operator==(const Cell&) const = default;
    };
    struct Row {
        std::string label;
        std::vector<Cell> cells;
        bool operator==(const Row&) const = default;
    };
    std::string title;
    std::string description;
    std::vector<std::string> columns;
    std::vector<Row> rows;
    std::string mark;  // what a marked cell means; empty when none is
    Table table;
    bool operator==(const Grid&) const = default;
};

// Values over time, one line each.
struct Lines {
    struct Line {
        std::string label;
        int number = 0;              // its colour: 1 …; 0 is no team, drawn dashed
        std::vector<double> values;  // from the first column on; may end early
        std::string printed;         // the last value as written beside the line
        bool operator==(const Line&) const = default;
    };
    struct Event {
        int column = 0;  // what happened there
        std::string label;
        bool operator==(const Event&) const = default;
    };
    std::string title;
    std::string description;
    std::string across;
    std::vector<std::string> columns;  // every value across, in order
    std::vector<std::string> levels;   // names of 1, 2, … up
    double most = 1;                   // where the axis ends
    std::vector<Line> lines;
    std::vector<Event> events;
    Table table;
    bool operator==(const Lines&) const = default;
};

using Chart = std::variant<Bars, Map, Network, Radar, Grid, Lines>;

}  // namespace vertebra
