#include "facilitator/dashboard/panels/basket.h"

#include <algorithm>

namespace vertebra::dashboard {

std::string units_words(const Paint& paint, int units) {
    return paint.words.say(units == 1 ? "policy_plan.cost.one" : "policy_plan.cost.other",
                           {{"count", std::to_string(units)}});
}

std::string option_words(const Paint& paint, const OptionView& option) {
    if (option.cost <= 0) return option.label;
    return option.label + "  \u00b7  " + units_words(paint, option.cost);
}

std::vector<std::string> bought(const ItemView& item, const ResultView& result) {
    std::vector<std::string> labels;
    for (const auto& id : result.taken) {
        const auto option = std::ranges::find(item.ask.options, id, &OptionView::id);
        if (option != item.ask.options.end()) labels.push_back(option->label);
    }
    return labels;
}

std::string left_words(const Paint& paint, const ItemView& item, const ResultView& result) {
    return paint.words.say("dashboard.result.left", {{"n", std::to_string(result.left)},
                                                     {"of", std::to_string(item.ask.total)}});
}

}  // namespace vertebra::dashboard
