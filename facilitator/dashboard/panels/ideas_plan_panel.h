#pragma once

#include <string>
#include <vector>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Which ideas the step asks about, in which words and in which order, until voting begins. In the
// flow; only while there is a plan.
class IdeasPlanPanel {
public:
    void draw(const Paint& paint, const IdeasPlanView& plan, const Submit& submit);

private:
    struct Row {
        int number = 0;  // names its controls, wherever it moves
        std::string text;
        bool operator==(const Row&) const = default;
    };

    void keep_to(const IdeasPlanView& plan);
    void start_from(const IdeasPlanView& plan);
    std::vector<std::string> written() const;
    void draw_wishes(const Paint& paint, const IdeasPlanView& plan, const Submit& submit);
    void draw_row(const Paint& paint, std::size_t at);
    void draw_others(const Paint& paint, const IdeasPlanView& plan);

    IdeasPlanView plan_;     // as it came last
    std::vector<Row> rows_;  // as it is written here
    int rows_ever_ = 0;
};

}  // namespace vertebra::dashboard
