#pragma once

#include "facilitator/report/print/flow.h"
#include "facilitator/report/print/typesetter.h"
#include "facilitator/report/report.h"

namespace vertebra::report {

// A table on paper: columns as wide as their words need, figures at the right, the head again on
// every page, rows never cut.
class PrintedTable {
public:
    PrintedTable(const Typesetter& type, const Rows& rows, double width);

    double height() const;        // all of it, without its caption
    double least_height() const;  // its head and its first two rows
    // Into the flow, over as many pages as it takes.
    void flow(Flow& flow, double x) const;
    // All of it on the present page, without moving on.
    void place(Flow& flow, double x) const;

private:
    struct Row {
        std::vector<Setting> cells;
        double height = 0;
    };
    Row row(const Typesetter& type, const std::vector<Cell>& cells, bool head) const;
    void draw(Flow& flow, const Row& row, double x, bool head) const;

    std::vector<double> widths_;
    std::vector<bool> figures_;  // by column: whether it is one of figures
    Row head_;
    std::vector<Row> rows_;
};

}  // namespace vertebra::report
