#pragma once

#include <optional>
#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The group's value before it is locked: preselected from the result, with a reason and a dissent.
// Half-written words stay whatever comes from the host, until the item or its round changes.
class LockPanel {
public:
    // The form while the item can be locked; what was locked once it is. In the flow.
    void draw(const Paint& paint, const FacilitatorView& view, const ItemView& item);

    // The lock as the form has it: what every button that locks sends.
    LockItem filled(const LockItem& lock, const FacilitatorView& view) const;

private:
    void keep_to(const ItemView& item);
    void draw_values(const Paint& paint, const ItemView& item);
    void draw_locked(const Paint& paint, const ItemView& item) const;

    std::string item_;
    int round_ = 0;
    std::optional<std::string> chosen_;  // "0" …, "DK", "NA"; none: as the result has it
    std::string reason_;
    std::string dissent_;
};

// Whether the item can be locked now.
bool can_lock(const FacilitatorView& view);

}  // namespace vertebra::dashboard
