#include "common/ballot/split.h"

#include <algorithm>
#include <numeric>

namespace vertebra {

std::vector<std::vector<int>> parts_of(const std::vector<int>& sizes, int k) {
    std::vector<int> by_size;  // groups with answers, the smallest first
    for (std::size_t group = 0; group < sizes.size(); ++group) {
        if (sizes[group] > 0) by_size.push_back(static_cast<int>(group));
    }
    const auto size_of = [&](int group) { return sizes[static_cast<std::size_t>(group)]; };
    std::ranges::stable_sort(by_size, {}, size_of);
    std::vector<int> hidden;
    int together = 0;
    for (const int group : by_size) {
        if (size_of(group) >= k && (together == 0 || together >= k)) break;
        hidden.push_back(group);
        together += size_of(group);
    }
    std::vector<std::vector<int>> parts;
    for (auto group = by_size.begin() + std::ssize(hidden); group != by_size.end(); ++group) {
        parts.push_back({*group});
    }
    if (parts.empty()) return parts;
    std::ranges::sort(parts);
    std::ranges::sort(hidden);
    if (!hidden.empty()) parts.push_back(std::move(hidden));
    return parts;
}

std::optional<int> pooled(const Split& split) {
    std::vector<double> weight;  // by level
    int parts = 0;
    for (const auto& part : split.parts) {
        const int valid = part.votes.valid();
        if (valid == 0) continue;
        ++parts;
        weight.resize(part.votes.counts.size());
        for (std::size_t level = 0; level < weight.size(); ++level) {
            weight[level] += static_cast<double>(part.votes.counts[level]) / valid;
        }
    }
    if (parts == 0) return std::nullopt;
    constexpr double kSlack = 1e-9;  // of sums of fractions
    double reached = 0;
    for (std::size_t level = 0; level < weight.size(); ++level) {
        reached += weight[level];
        if (2 * reached >= parts - kSlack) return static_cast<int>(level);
    }
    return static_cast<int>(weight.size()) - 1;
}

}  // namespace vertebra
