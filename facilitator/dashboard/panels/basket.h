#pragma once

#include <string>
#include <vector>

#include "common/view/item_view.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// What things cost, and what the room buys together of a budget. In words.

// "3 units"
std::string units_words(const Paint& paint, int units);

// What an option is called, with what it costs where it costs something.
std::string option_words(const Paint& paint, const OptionView& option);

// Everything the room buys together, in that order.
std::vector<std::string> bought(const ItemView& item, const ResultView& result);

// "3 of 40 units are left."
std::string left_words(const Paint& paint, const ItemView& item, const ResultView& result);

}  // namespace vertebra::dashboard
