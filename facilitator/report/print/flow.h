#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "facilitator/report/print/handles.h"

namespace vertebra::report {

// A4 in points, and what is left of it between the margins.
inline constexpr double kPaperWidth = 595.28;
inline constexpr double kPaperHeight = 841.89;
inline constexpr double kMargin = 54;
inline constexpr double kTop = 60;
inline constexpr double kBottom = kPaperHeight - 66;  // the footer stands below
inline constexpr double kColumn = kPaperWidth - 2 * kMargin;

// Where something stands. Pages from 1.
struct Place {
    int page = 1;
    double y = 0;
};

// Pages that fill from top to bottom. What is drawn is kept until the number of pages is known.
class Flow {
public:
    using Draw = std::function<void(cairo_t*)>;

    double y() const { return y_; }
    int page() const { return static_cast<int>(pages_.size()); }
    double room() const { return kBottom - y_; }
    bool at_top() const { return y_ <= kTop; }

    void new_page();
    // Goes on to a new page where less than this is left, unless it stands at the top of one.
    void need(double height);
    void space(double height);
    void move_to(double y) { y_ = y; }
    // Something on this page; the place below it has to be taken by `down`. A tag of the document's
    // structure around it; empty: an ornament.
    void add(std::string tag, Draw draw);
    void down(double height) { y_ += height; }

    struct Piece {
        std::string tag;
        Draw draw;
    };
    const std::vector<std::vector<Piece>>& pages() const { return pages_; }

private:
    std::vector<std::vector<Piece>> pages_{1};
    double y_ = kTop;
};

}  // namespace vertebra::report
