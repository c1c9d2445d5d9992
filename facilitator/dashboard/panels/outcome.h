#pragma once

#include <string>

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// What came of an item, in a few words: what was locked, the group's value, else what most chose.
// Empty where there is no result or nothing may be said.
std::string outcome_of(const Paint& paint, const ItemView& item);

}  // namespace vertebra::dashboard
