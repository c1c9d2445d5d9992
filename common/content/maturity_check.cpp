#include "common/content/maturity_check.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace vertebra {
namespace {

enum class Visit { Begun, Done };

// What a policy directly needs: its own needs and the cell below.
std::vector<PolicyCode> direct_needs(const MaturityModel& model, const Policy& policy) {
    auto needs = policy.needs;
    if (const int below = model.stage_below(policy); below > 0) {
        for (const auto* needed : model.cell(policy.sub_dimension(), below)) {
            needs.push_back(needed->code);
        }
    }
    return needs;
}

// The policies of a circle of needs, in their order; empty without one.
std::vector<PolicyCode> circle_of(const MaturityModel& model) {
    std::map<PolicyCode, Visit> visits;
    std::vector<PolicyCode> path;
    const std::function<bool(const Policy&)> closes = [&](const Policy& policy) {
        visits[policy.code] = Visit::Begun;
        path.push_back(policy.code);
        for (const auto& code : direct_needs(model, policy)) {
            const auto visit = visits.find(code);
            if (visit != visits.end() && visit->second == Visit::Begun) {
                path.erase(path.begin(), std::ranges::find(path, code));
                return true;
            }
            const auto* needed = model.find(code);
            if (visit == visits.end() && needed != nullptr && closes(*needed)) return true;
        }
        visits[policy.code] = Visit::Done;
        path.pop_back();
        return false;
    };
    for (const auto& policy : model.policies) {
        if (!visits.contains(policy.code) && closes(policy)) return path;
    }
    return {};
}

}  // namespace

Faults check_maturity(const MaturityModel& model) {
    Faults faults;
    std::set<PolicyCode> codes;
    std::set<SubDimensionId> sub_dimensions;
    for (const auto& one : model.sub_dimensions) {
        const bool known = std::ranges::find(model.dimensions, one.dimension, &Dimension::id) !=
                               model.dimensions.end() &&
                           one.id.text.substr(0, 1) == one.dimension;
        if (!known) faults.push_back({"", one.id.text, "belongs to no dimension"});
        if (!sub_dimensions.insert(one.id).second) {
            faults.push_back({"", one.id.text, "stands twice"});
        }
    }
    for (const auto& policy : model.policies) {
        const auto& code = policy.code.text;
        if (!codes.insert(policy.code).second) faults.push_back({"", code, "stands twice"});
        if (!sub_dimensions.contains(policy.sub_dimension())) {
            faults.push_back({"", code, "belongs to no sub-dimension of the model"});
        }
        for (const auto& id : policy.stakeholders) {
            if (std::ranges::find(model.stakeholders, id, &Stakeholder::id) ==
                model.stakeholders.end()) {
                faults.push_back({"", code + "/stakeholders", "'" + id.text + "' is not known"});
            }
        }
        for (const auto& need : policy.needs) {
            if (model.find(need) == nullptr) {
                faults.push_back({"", code + "/prereqs", "'" + need.text + "' is not known"});
            }
        }
    }
    std::string circle;
    for (const auto& code : circle_of(model)) {
        circle += code.text + " needs ";
    }
    if (!circle.empty()) {
        const auto first = circle.substr(0, 4);
        faults.push_back({"", first + "/prereqs", "is a circle: " + circle + first});
    }
    return faults;
}

Faults check_cases(const Content& content) {
    Faults faults;
    std::set<CaseId> ids;
    for (const auto& one : content.cases.cases) {
        const auto unknown = [&](const char* field, const std::string& name) {
            faults.push_back({"", one.id.text + "/" + field, "'" + name + "' is not known"});
        };
        if (!ids.insert(one.id).second) faults.push_back({"", one.id.text, "stands twice"});
        if (!content.maturity.empty()) {
            for (const auto& code : one.policies) {
                if (content.maturity.find(code) == nullptr) unknown("rmm_codes", code.text);
            }
            for (const auto& id : one.partners) {
                if (std::ranges::find(content.maturity.stakeholders, id, &Stakeholder::id) ==
                    content.maturity.stakeholders.end()) {
                    unknown("partners", id.text);
                }
            }
        }
        if (content.risk.topics.empty()) continue;
        for (const auto& topic : one.topics) {
            if (content.risk.find(topic) == nullptr) unknown("topics", topic.text);
        }
        for (const auto& id : one.mitigations) {
            if (content.risk.find_mitigation(id) == nullptr) unknown("mitigations", id.text);
        }
    }
    return faults;
}

Faults check_mitigations(const Content& content) {
    Faults faults;
    if (content.maturity.empty()) return faults;
    for (const auto& scenario : content.risk.scenarios) {
        for (const auto& mitigation : scenario.mitigations) {
            for (const auto& code : mitigation.policies) {
                if (content.maturity.find(PolicyCode{code}) != nullptr) continue;
                faults.push_back({"", mitigation.id.text + "/policies",
                                  "'" + code + "' is no policy of the maturity model"});
            }
        }
    }
    return faults;
}

}  // namespace vertebra
