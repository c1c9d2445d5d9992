#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/ideas_panel.h"
#include "facilitator/dashboard/panels/lock_panel.h"
#include "facilitator/dashboard/panels/result_panel.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The current item: what it asks, how many have answered, the result if it may be seen, the lock,
// and what people wrote.
class ItemPanel {
public:
    void draw(const Paint& paint, const FacilitatorView& view, const ItemView& item,
              const Submit& submit);
    const LockPanel& lock() const { return lock_; }

private:
    void draw_outcome(const Paint& paint, const FacilitatorView& view, const ItemView& item);
    void draw_story(const Paint& paint, const ItemView& item);

    LockPanel lock_;
    ResultPanel result_;
    IdeasPanel ideas_;
    std::string story_of_;  // the item whose story has been unfolded or folded by hand
    bool story_open_ = false;
};

// Topic, phase and round as chips; title and question under them. In the flow.
void draw_item_head(const Paint& paint, const ItemView& item);
// What can be answered: steps, options, or the kind of text.
void draw_ask(const Paint& paint, const AskView& ask);

}  // namespace vertebra::dashboard
