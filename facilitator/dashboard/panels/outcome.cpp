#include "facilitator/dashboard/panels/outcome.h"

#include "facilitator/dashboard/panels/basket.h"

namespace vertebra::dashboard {
namespace {

// All of the longest bars when several are equally long.
std::string leading(const Bars& chart) {
    double most = 0;
    for (const auto& bar : chart.bars) {
        most = std::max(most, bar.value);
    }
    std::string labels;
    for (const auto& bar : chart.bars) {
        if (most > 0 && bar.value == most) labels += (labels.empty() ? "" : " = ") + bar.label;
    }
    return labels;
}

std::string listed(const std::vector<std::string>& labels) {
    std::string list;
    for (const auto& label : labels) {
        list += (list.empty() ? "" : "  \u00b7  ") + label;
    }
    return list;
}

}  // namespace

std::string outcome_of(const Paint& paint, const ItemView& item) {
    if (item.lock && !item.lock->value_label.empty()) return item.lock->value_label;
    if (!item.result) return {};
    if (item.result->hidden == "too_few") return paint.words.say("dashboard.own.too_few");
    if (!item.result->value_label.empty()) return item.result->value_label;
    if (!item.result->taken.empty()) return listed(bought(item, *item.result));
    return item.result->chart ? leading(*item.result->chart) : std::string{};
}

}  // namespace vertebra::dashboard
