#include "common/maturity/model.h"

#include <algorithm>

namespace vertebra {

bool is_policy_code(std::string_view text) {
    if (text.size() != 4) return false;
    const bool leads = text[0] == 'L' && text[1] >= '1' && text[1] <= '4';
    const bool other = std::string_view{"PIC"}.find(text[0]) != std::string_view::npos &&
                       (text[1] == '1' || text[1] == '2');
    (text[1] == '1' || text[1] == '2');
    return (leads || other) && kStageLetters.find(text[2]) != std::string_view::npos &&
           text[3] >= '1' && text[3] <= '9';
}

const Policy* MaturityModel::find(const PolicyCode& code) const {
    const auto found = std::ranges::find(policies, code, &Policy::code);
    return found == policies.end() ? nullptr : &*found;
}

const SubDimension* MaturityModel::find(const SubDimensionId& wanted) const {
    const auto found = std::ranges::find(sub_dimensions, wanted, &SubDimension::id);
    return found == sub_dimensions.end() ? nullptr : &*found;
}

std::vector<const Policy*> MaturityModel::cell(const SubDimensionId& sub_dimension,
                                               int stage) const {
    std::vector<const Policy*> found;
    for (const auto& policy : policies) {
        if (policy.sub_dimension() == sub_dimension && policy.stage() == stage) {
            found.push_back(&policy);
        }
    }
    return found;
}

int MaturityModel::stage_below(const Policy& policy) const {
    for (int stage = policy.stage() - 1; stage > 0; --stage) {
        if (!cell(policy.sub_dimension(), stage).empty()) return stage;
    }
    return 0;
}

}  // namespace vertebra
