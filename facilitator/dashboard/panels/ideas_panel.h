#pragma once

#include <string>
#include <vector>

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The ideas of an item, without a name: those that wait, and those that are on the screen. Each is
// shown or taken off; one is merged into another by dragging it there, or by a press on the one and
// then on the other; and what was merged is taken apart. In the flow.
class IdeasPanel {
public:
    void draw(const Paint& paint, const ItemView& item, const Submit& submit);

private:
    // On the screen, or not.
    using Group = std::vector<const TextView*>;

    void draw_head(const Paint& paint, const ItemView& item, const Group& waiting,
                   std::size_t shown, const Submit& submit);
    void draw_held(const Paint& paint, const ItemView& item);
    void draw_group(const Paint& paint, const char* key, const Group& group, const ItemView& item,
                    const Submit& submit);
    void draw_idea(const Paint& paint, const TextView& idea, const ItemView& item,
                   const Submit& submit);
    void draw_merged(const Paint& paint, const TextView& idea, const ItemView& item,
                     const Submit& submit);
    void take(const Paint& paint, const TextView& idea, const Area& row, bool pressed, bool held,
              const ItemView& item, const Submit& submit);
    void let_go(const Paint& paint, const ItemView& item, const Submit& submit);
    void merge(const std::string& into, const ItemView& item, const Submit& submit);

    std::string item_;  // whose ideas
    std::string held_;  // the key of the one that goes into another; empty while none does
    bool dragged_ = false;
    std::string under_;  // … over this one
    std::int64_t released_at_ms_ = 0;
};

}  // namespace vertebra::dashboard
