#pragma once

#include "common/view/views.h"

namespace vertebra {

// What a step will ask, for the one who leads: nothing is entered, and the room sees nothing of it.
struct AheadView {
    StepView step;
    std::string pace;  // together, own
    // Its items as a participant gets them at the opening, in their order: nothing answered,
    // nothing told of any result. Skipped ones are left out.
    std::vector<ItemView> items;
    // The title of the step whose outcome is not there yet and still decides what this one is
    // about: `items` are then those it would have now. Empty when nothing is open.
    std::string follows;
    bool operator==(const AheadView&) const = default;
};

// None when there is no such step. Items that follow from earlier steps are made by the functions
// that make them when the step is entered; those of the current step stand as they are. The role of
// the look does not matter.
std::optional<AheadView> look_ahead(const Session& session, const StepId& step, const Look& look);

}  // namespace vertebra
