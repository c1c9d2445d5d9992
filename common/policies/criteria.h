#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertebra {

// How policy options are compared: chapter "Policy options" of common/README.md.

// Six criteria are voted, 1 … 5; loops and prereq are computed.
struct Criterion {
    std::string_view id;
    bool voted = true;
    bool less_is_better = false;  // cost, time
};
inline constexpr Criterion kCriteria[] = {
    {"effect"}, {"loops", false}, {"cost", true, true}, {"time", true, true}, {"feasible"},
    {"fair"},   {"side"},         {"prereq", false}};
inline constexpr int kCriterionTop = 5;
inline constexpr int kWeightTop = 5;

// Its place in kCriteria; it must be one of them.
std::size_t index_of(std::string_view criterion);

// n in 0 … 1 of a voted criterion, from its lower median 1 … 5.
double worth_of(const Criterion& criterion, int median);

// U = Σ w·n / Σ w over the criteria that have a value; none when none has, or all their weights
// are 0. `worths` and `weights` stand in the order of kCriteria.
struct Utility {
    std::optional<double> value;
    std::vector<std::string_view> missing;  // criteria with a weight and without a value
};
Utility utility_of(const std::vector<std::optional<double>>& worths,
                   const std::vector<int>& weights);

// Dots for each person: max(3, options / 4 rounded half up), at most 3 on one.
int dots_for(int options);
inline constexpr int kMostDotsOnOne = 3;

}  // namespace vertebra
