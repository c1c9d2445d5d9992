#include "facilitator/report/print/flow.h"

namespace vertebra::report {

void Flow::new_page() {
    pages_.emplace_back();
    y_ = kTop;
}

void Flow::need(double height) {
    if (!at_top() && height > room()) new_page();
}

void Flow::space(double height) {
    if (!at_top()) y_ += height;
}

void Flow::add(std::string tag, Draw draw) {
    pages_.back().push_back({std::move(tag), std::move(draw)});
}

}  // namespace vertebra::report
