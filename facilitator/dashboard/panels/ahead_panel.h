#pragma once

#include <set>
#include <string>

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What a step will ask, over the window: every question with its answers, to unfold. The room sees
// nothing of it. The host is asked when it is opened, and when the workshop has moved on meanwhile.
class AheadPanel {
public:
    void open(std::string step);
    void draw(const Paint& paint, const Heard& heard, const Submit& submit);

private:
    void draw_questions(const Paint& paint, const AheadView& view);
    void draw_question(const Paint& paint, const ItemView& item, bool open);

    std::string step_;
    std::uint64_t asked_at_ = 0;     // the offset of the view it was asked for
    std::set<std::string> pressed_;  // questions folded or unfolded by hand
    bool opens_ = false;
};

}  // namespace vertebra::dashboard
