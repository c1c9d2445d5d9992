#include "common/policies/choice.h"

#include <algorithm>

namespace vertebra {
namespace {

using Worths = std::vector<std::optional<double>>;

enum class Take { Lower, Median, Upper };

// The worth of every criterion, from one of the three values of each vote. Where less is better,
// the lower worth comes from the upper value.
Worths worths_of(const OptionFacts& facts, Take take) {
    Worths worths;
    for (const auto& criterion : kCriteria) {
        if (criterion.id == "loops") {
            worths.push_back(facts.loops);
        } else if (criterion.id == "prereq") {
            worths.push_back(facts.prereq);
        } else if (const auto score = facts.scores.find(criterion.id);
                   score != facts.scores.end()) {
            const auto& [median, spread] = score->second;
            const bool lower = (take == Take::Lower) != criterion.less_is_better;
            const int value = take == Take::Median || !spread ? median
                              : lower                         ? spread->q1 + 1
                                                              : spread->q3 + 1;
            worths.push_back(worth_of(criterion, value));
        } else {
            worths.emplace_back();
        }
    }
    return worths;
}

double mean_iqr_of(const OptionFacts& facts) {
    int sum = 0;
    int count = 0;
    for (const auto& [criterion, score] : facts.scores) {
        if (!score.spread) continue;
        sum += score.spread->iqr();
        ++count;
    }
    return count > 0 ? static_cast<double>(sum) / count : 0;
}

}  // namespace

CriterionWeights equal_weights() {
    return CriterionWeights(std::size(kCriteria), 1);
}

std::optional<double> readiness_of(const MaturityModel& model, const std::vector<Need>& needs,
                                   const PolicyValues& values) {
    if (needs.empty()) return 1;
    std::optional<double> least;
    for (const auto& need : needs) {
        const auto value = values.find(need.policy);
        if (value == values.end() || value->second.mark != Scale::Mark::Level) continue;
        const double share = static_cast<double>(value->second.level) / model.top();
        least = std::min(least.value_or(1), share);
    }
    return least;
}

OptionScore score_of(OptionFacts facts, const CriterionWeights& weights) {
    OptionScore score;
    score.worths = worths_of(facts, Take::Median);
    score.utility = utility_of(score.worths, weights);
    score.plain = utility_of(score.worths, equal_weights()).value;
    score.low = utility_of(worths_of(facts, Take::Lower), weights).value;
    score.high = utility_of(worths_of(facts, Take::Upper), weights).value;
    score.mean_iqr = mean_iqr_of(facts);
    score.facts = std::move(facts);
    return score;
}

void sort_options(std::vector<OptionScore>& options) {
    std::ranges::sort(options, [](const OptionScore& a, const OptionScore& b) {
        const double score[] = {a.utility.value.value_or(-1), b.utility.value.value_or(-1)};
        if (score[0] != score[1]) return score[0] > score[1];
        if (a.mean_iqr != b.mean_iqr) return a.mean_iqr < b.mean_iqr;
        const double met[] = {a.facts.prereq.value_or(-1), b.facts.prereq.value_or(-1)};
        if (met[0] != met[1]) return met[0] > met[1];
        return a.facts.policy < b.facts.policy;
    });
}

}  // namespace vertebra
