#include "facilitator/report/print/table.h"

#include <algorithm>
#include <numeric>

namespace vertebra::report {
namespace {

constexpr double kGap = 9;  // between two columns
constexpr double kPad = 3.2;
constexpr double kMostRow = kBottom - kTop - 120;
constexpr double kMostWord = 120;  // a longer one may be broken
constexpr double kShort = 48;
constexpr double kHead = 66;  // a longer head is broken

Type type_of(bool head) {
    return head ? in_soft(8, true) : in_ink(8.5);
}

constexpr double kFirst = 0.2;  // of a table's width

// Natural where that fits; else each has what its longest word needs, and the rest goes to those
// that would be wider.
std::vector<double> shared(std::vector<double> least, const std::vector<double>& natural,
                           double room) {
    const double wished = std::accumulate(natural.begin(), natural.end(), 0.0);
    auto widths = natural;
    if (wished <= room) {
        // What is over goes to the widest column, and what would part it too far to all.
        const double over = room - wished;
        const double first = std::min(over, kFirst * room);
        *std::ranges::max_element(widths) += first;
        for (auto& one : widths) {
            one += (over - first) / static_cast<double>(widths.size());
        }
        return widths;
    }
    double needed = std::accumulate(least.begin(), least.end(), 0.0);
    if (needed > room) {
        for (auto& one : least) {
            one *= room / needed;
        }
        needed = room;
    }
    const double wider = std::max(wished - needed, 1.0);
    for (std::size_t at = 0; at < least.size(); ++at) {
        widths[at] = least[at] + std::max(natural[at] - least[at], 0.0) * (room - needed) / wider;
    }
    return widths;
}

}  // namespace

PrintedTable::PrintedTable(const Typesetter& type, const Rows& rows, double width) {
    const auto columns = rows.head.size();
    std::vector<double> least(columns);
    std::vector<double> natural(columns);
    figures_.resize(columns);
    // What is short is not broken at all.
    const auto measure = [&](std::size_t column, const std::string& text, const Type& look) {
        const double whole = type.width_of(text, look) + 1;
        const double word = std::min(type.word_width(text, look), kMostWord) + 1;
        natural[column] = std::max(natural[column], whole);
        least[column] = std::max(least[column], whole <= kShort ? whole : word);
    };
    std::vector<Cell> head;
    for (std::size_t column = 0; column < columns; ++column) {
        head.push_back(told(rows.head[column]));
        // A head may be broken anyway, into lines of some words.
        const auto& head_text = rows.head[column];
        least[column] = std::min(type.word_width(head_text, type_of(true)), kMostWord) + 1;
        natural[column] =
            std::max(least[column], std::min(type.width_of(head_text, type_of(true)), kHead) + 1);
        int figures = 0;  // more of them than words
        for (const auto& row : rows.rows) {
            if (column >= row.size()) continue;
            measure(column, row[column].text, type_of(false));
            figures += row[column].number ? 1 : row[column].text.empty() ? 0 : -1;
        }
        figures_[column] = column > 0 && figures > 0;
    }
    widths_ = shared(std::move(least), natural,
                     width - kGap * static_cast<double>(std::max<std::size_t>(columns, 1) - 1));
    head_ = row(type, head, true);
    for (const auto& one : rows.rows) {
        rows_.push_back(row(type, one, false));
    }
}

PrintedTable::Row PrintedTable::row(const Typesetter& type, const std::vector<Cell>& cells,
                                    bool head) const {
    Row row;
    for (std::size_t column = 0; column < widths_.size(); ++column) {
        const auto cell = column < cells.size() ? cells[column] : Cell{};
        row.cells.push_back(type.set(cell.text, type_of(head), widths_[column],
                                     figures_[column] ? Side::End : Side::Start, kMostRow));
        row.height = std::max(row.height, row.cells.back().height());
    }
    row.height += 2 * kPad;
    return row;
}

double PrintedTable::height() const {
    double height = head_.height;
    for (const auto& one : rows_) {
        height += one.height;
    }
    return height;
}

double PrintedTable::least_height() const {
    double height = head_.height;
    for (std::size_t at = 0; at < std::min<std::size_t>(2, rows_.size()); ++at) {
        height += rows_[at].height;
    }
    return height;
}

void PrintedTable::draw(Flow& flow, const Row& row, double x, bool head) const {
    const double top = flow.y();
    double left = x;
    flow.add("<TR", {});
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const auto& cell = row.cells[column];
        const double down = head ? row.height - kPad - cell.height() : kPad;
        flow.add(head || column == 0 ? "TH" : "TD",
                 [cell, left, top, down](cairo_t* on) { cell.draw(on, left, top + down); });
        left += widths_[column] + kGap;
    }
    flow.add(">TR", {});
    const double right = left - kGap;
    const double bottom = top + row.height;
    flow.add("", [x, right, bottom, head](cairo_t* on) {
        cairo_set_line_width(on, head ? 1.1 : 0.5);
        if (head) {
            cairo_set_source_rgb(on, 0.463, 0.478, 0.494);
        } else {
            cairo_set_source_rgb(on, 0.867, 0.835, 0.78);
        }
        cairo_move_to(on, x, bottom);
        cairo_line_to(on, right, bottom);
        cairo_stroke(on);
    });
    flow.down(row.height);
}

void PrintedTable::flow(Flow& flow, double x) const {
    flow.need(least_height());
    flow.add("<Table", {});
    draw(flow, head_, x, true);
    for (const auto& one : rows_) {
        if (one.height > flow.room()) {
            flow.add(">Table", {});
            flow.new_page();
            flow.add("<Table", {});
            draw(flow, head_, x, true);
        }
        draw(flow, one, x, false);
    }
    flow.add(">Table", {});
}

void PrintedTable::place(Flow& flow, double x) const {
    const double top = flow.y();
    flow.add("<Table", {});
    draw(flow, head_, x, true);
    for (const auto& one : rows_) {
        draw(flow, one, x, false);
    }
    flow.add(">Table", {});
    flow.move_to(top);
}

}  // namespace vertebra::report
