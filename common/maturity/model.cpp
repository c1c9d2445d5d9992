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

void MaturityModel::add(Policy policy) {
    const auto before = [&](const Policy& a, const Policy& b) {
        const auto place = [&](const Policy& one) {
            return std::ranges::find(sub_dimensions, one.sub_dimension(), &SubDimension::id);
        };
        if (place(a) != place(b)) return place(a) < place(b);
        if (a.stage() != b.stage()) return a.stage() < b.stage();
        return a.code.text.back() < b.code.text.back();
    };
    policies.insert(std::ranges::upper_bound(policies, policy, before), std::move(policy));
}

std::optional<PolicyCode> MaturityModel::next_code(const SubDimensionId& sub_dimension,
                                                   int stage) const {
    const auto start = sub_dimension.text + kStageLetters[static_cast<std::size_t>(stage - 1)];
    for (char number = '1'; number <= '9'; ++number) {
        PolicyCode code{start + number};
        if (find(code) == nullptr) return code;
    }
    return std::nullopt;
}

}  // namespace vertebra
