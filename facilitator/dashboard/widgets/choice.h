#pragma once

#include <string>
#include <vector>

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// One of several under its label: a button that bears the one that is chosen and opens a menu of
// all, `menu` pixels wide at 100 %. `chosen` is an id; empty, or one there is not: none yet.
void choice(const Paint& paint, const std::string& name, std::string_view label,
            const std::vector<OptionView>& all, std::string& chosen, float menu);

}  // namespace vertebra::dashboard
