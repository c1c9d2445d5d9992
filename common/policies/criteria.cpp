#include "common/policies/criteria.h"

#include <algorithm>

namespace vertebra {

std::size_t index_of(std::string_view criterion) {
    const auto* found = std::ranges::find(kCriteria, criterion, &Criterion::id);
    return static_cast<std::size_t>(found - std::begin(kCriteria));
}

double worth_of(const Criterion& criterion, int median) {
    const double share = (median - 1) / static_cast<double>(kCriterionTop - 1);
    return criterion.less_is_better ? 1 - share : share;
}

Utility utility_of(const std::vector<std::optional<double>>& worths,
                   const std::vector<int>& weights) {
    Utility utility;
    double sum = 0;
    int weight = 0;
    for (std::size_t at = 0; at < std::size(kCriteria); ++at) {
        if (worths[at]) {
            sum += weights[at] * *worths[at];
            weight += weights[at];
        } else if (weights[at] > 0) {
            utility.missing.push_back(kCriteria[at].id);
        }
    }
    if (weight > 0) utility.value = sum / weight;
    return utility;
}

int dots_for(int options) {
    return std::max(3, (options + 2) / 4);
}

}  // namespace vertebra
