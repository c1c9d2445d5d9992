#include "common/policies/criteria.h"

#include <algorithm>
#include <numeric>

namespace vertebra {

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

Basket basket_of(const std::vector<int>& baskets, const std::vector<int>& costs, int budget) {
    std::vector<int> order(baskets.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) {
        const auto left = static_cast<std::size_t>(a);
        const auto right = static_cast<std::size_t>(b);
        return baskets[left] != baskets[right] ? baskets[left] > baskets[right]
                                               : costs[left] < costs[right];
    });
    Basket basket{{}, budget};
    for (const int option : order) {
        const auto at = static_cast<std::size_t>(option);
        if (baskets[at] == 0 || costs[at] > basket.left) continue;
        basket.taken.push_back(option);
        basket.left -= costs[at];
    }
    return basket;
}

}  // namespace vertebra
