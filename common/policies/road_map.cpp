#include "common/policies/road_map.h"

#include <algorithm>

namespace vertebra {
namespace {

// Money is counted in parts of a unit that every number of years up to ten divides.
constexpr int kParts = 2520;

bool contains(const std::vector<PolicyCode>& policies, const PolicyCode& code) {
    return std::ranges::find(policies, code) != policies.end();
}

NeedState state_of(const MaturityModel& model, const PolicyCode& code, const PolicyValues& values,
                   const std::vector<PolicyCode>& chosen) {
    const auto value = values.find(code);
    const bool known = value != values.end() && value->second.mark == Scale::Mark::Level;
    if (known && kDone.of * value->second.level >= kDone.part * model.top()) return NeedState::Met;
    if (contains(chosen, code)) return NeedState::MetInPlan;
    return known ? NeedState::Missing : NeedState::NotKnown;
}

bool applies(const PolicyCode& code, const PolicyValues& values) {
    const auto value = values.find(code);
    return value == values.end() || value->second.mark != Scale::Mark::NotApplicable;
}

class Planner {
public:
    Planner(const MaturityModel& model, const PolicyValues& values, const RoadMapSettings& settings)
        : model_(model),
          values_(values),
          budget_(settings.budget * kParts),
          spent_(static_cast<std::size_t>(settings.years)) {}

    RoadMap plan(std::vector<PolicyCode> ranked) {
        const auto chosen = ranked;
        drop_missing(ranked, chosen);
        for (auto next = first_free(ranked, chosen); next != ranked.end();
             next = first_free(ranked, chosen)) {
            place(*model_.find(*next), chosen);
            ranked.erase(next);
        }
        // What waits for something that comes later comes later too.
        for (const auto& policy : ranked) {
            map_.unplaced.push_back({policy, RoadMap::Unplaced::Why::Later, {}});
        }
        for (const int parts : spent_) {
            map_.spending.push_back(static_cast<double>(parts) / kParts);
        }
        return std::move(map_);
    }

private:
    void drop_missing(std::vector<PolicyCode>& ranked, const std::vector<PolicyCode>& chosen) {
        auto left = chosen;
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto& code : std::vector<PolicyCode>{ranked}) {
                std::vector<PolicyCode> missing;
                for (const auto& need : needs_of(model_, *model_.find(code), values_, left)) {
                    const bool fell = contains(chosen, need.policy) && !contains(left, need.policy);
                    if (need.state == NeedState::Missing || fell) missing.push_back(need.policy);
                }
                if (missing.empty()) continue;
                map_.unplaced.push_back({code, RoadMap::Unplaced::Why::Missing, missing});
                std::erase(ranked, code);
                std::erase(left, code);
                changed = true;
            }
        }
    }

    // The year after the last of its chosen needs; 0 when one of them is not placed.
    int earliest(const Policy& policy, const std::vector<PolicyCode>& chosen) const {
        int year = 1;
        for (const auto& need : needs_of(model_, policy, values_, chosen)) {
            if (need.state != NeedState::MetInPlan) continue;
            const auto done = std::ranges::find(map_.placed, need.policy, &RoadMap::Placed::policy);
            if (done == map_.placed.end()) return 0;
            year = std::max(year, done->last + 1);
        }
        return year;
    }

    std::vector<PolicyCode>::iterator first_free(std::vector<PolicyCode>& ranked,
                                                 const std::vector<PolicyCode>& chosen) const {
        return std::ranges::find_if(ranked, [&](const PolicyCode& code) {
            return earliest(*model_.find(code), chosen) > 0;
        });
    }

    void place(const Policy& policy, const std::vector<PolicyCode>& chosen) {
        const int yearly = policy.cost * kParts / policy.min_years;
        const int horizon = static_cast<int>(spent_.size());
        for (int first = earliest(policy, chosen); first + policy.min_years - 1 <= horizon;
             ++first) {
            const auto begin = spent_.begin() + (first - 1);
            const auto end = begin + policy.min_years;
            if (std::any_of(begin, end, [&](int spent) { return spent + yearly > budget_; })) {
                continue;
            }
            std::for_each(begin, end, [&](int& spent) { spent += yearly; });
            map_.placed.push_back({policy.code, first, first + policy.min_years - 1});
            return;
        }
        map_.unplaced.push_back({policy.code, RoadMap::Unplaced::Why::Later, {}});
    }

    const MaturityModel& model_;
    const PolicyValues& values_;
    int budget_;
    std::vector<int> spent_;  // parts, by year
    RoadMap map_;
};

}  // namespace

std::vector<Need> needs_of(const MaturityModel& model, const Policy& policy,
                           const PolicyValues& values, const std::vector<PolicyCode>& chosen) {
    std::vector<Need> needs;
    const auto add = [&](const PolicyCode& code) {
        if (applies(code, values)) needs.push_back({code, state_of(model, code, values, chosen)});
    };
    if (const int below = model.stage_below(policy); below > 0) {
        const auto cells = cells_of(model, policy.sub_dimension(), values);
        const auto& cell = cells[static_cast<std::size_t>(below - 1)];
        const bool done = cell.state == Completeness::State::Known && cell.reaches(kDone);
        for (const auto* needed : model.cell(policy.sub_dimension(), below)) {
            if (!done) add(needed->code);
        }
    }
    for (const auto& code : policy.needs) {
        add(code);
    }
    return needs;
}

RoadMap road_map(const MaturityModel& model, const std::vector<PolicyCode>& ranked,
                 const PolicyValues& values, const RoadMapSettings& settings) {
    return Planner{model, values, settings}.plan(ranked);
}

}  // namespace vertebra
