#include "common/city/team_plan.h"

#include <algorithm>

namespace vertebra {
namespace {

int lower_median(std::vector<int> values) {
    const auto middle = values.begin() + (std::ssize(values) - 1) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

// What a member gives to each sub-dimension, wherever in it.
Sliders sliders_of(const CityModel& model, const Plan& shares) {
    Sliders sliders(model.sub_dimensions.size(), 0);
    for (const auto& share : shares) {
        sliders[share.sub_dimension] += share.percent;
    }
    return sliders;
}

// Of the aims within a sub-dimension the one that most give most to, when it is more than half.
Share aim_of(const std::vector<Plan>& members, std::size_t sub_dimension) {
    std::vector<Share> named;  // one a member
    for (const auto& shares : members) {
        const Share* most = nullptr;
        for (const auto& share : shares) {
            if (share.sub_dimension != sub_dimension || share.percent == 0) continue;
            if (most == nullptr || share.percent > most->percent) most = &share;
        }
        if (most != nullptr) named.push_back({sub_dimension, most->aim, most->stage, 0});
    }
    for (const auto& one : named) {
        if (2 * std::ranges::count(named, one) > std::ssize(named)) return one;
    }
    return {.sub_dimension = sub_dimension};
}

}  // namespace

Sliders brought_to_100(const Sliders& sliders) {
    const auto count = static_cast<int>(sliders.size());
    int sum = 0;
    for (const int one : sliders) {
        sum += one;
    }
    const Sliders parts = sum > 0 ? sliders : Sliders(sliders.size(), 1);
    const int whole = sum > 0 ? sum : count;
    Sliders shares;
    int given = 0;
    for (const int one : parts) {
        shares.push_back(one * 100 / whole);
        given += shares.back();
    }
    std::vector<std::size_t> order(parts.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        order[at] = at;
    }
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t at) { return parts[at] * 100 % whole; });
    for (std::size_t at = 0; given < 100; ++at, ++given) {
        ++shares[order[at]];
    }
    return shares;
}

Sliders settled(const std::vector<Sliders>& members) {
    Sliders medians;
    for (std::size_t slider = 0; slider < members.front().size(); ++slider) {
        std::vector<int> values;
        for (const auto& member : members) {
            values.push_back(member[slider]);
        }
        medians.push_back(lower_median(std::move(values)));
    }
    return brought_to_100(medians);
}

Plan plan_of_team(const CityModel& model, const std::vector<Plan>& members) {
    if (members.size() == 1) return members.front();
    std::vector<Sliders> sliders;
    for (const auto& shares : members) {
        sliders.push_back(sliders_of(model, shares));
    }
    const auto team = settled(sliders);
    Plan plan;
    for (std::size_t d = 0; d < team.size(); ++d) {
        if (team[d] == 0) continue;
        auto share = aim_of(members, d);
        share.percent = team[d];
        plan.push_back(share);
    }
    return plan;
}

}  // namespace vertebra
