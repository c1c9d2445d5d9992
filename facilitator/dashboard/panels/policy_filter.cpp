#include "facilitator/dashboard/panels/policy_filter.h"

#include <algorithm>

#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/menu.h"

namespace vertebra::dashboard {
namespace {

std::string label_of(const std::vector<OptionView>& options, const std::string& id) {
    const auto found = std::ranges::find(options, id, &OptionView::id);
    return found == options.end() ? id : found->label;
}

std::vector<OptionView> stages_of(const PolicyPlanView& plan) {
    std::vector<OptionView> stages;
    for (std::size_t at = 0; at < plan.stages.size(); ++at) {
        stages.push_back({std::to_string(at + 1), plan.stages[at]});
    }
    return stages;
}

// Only those that have a policy.
std::vector<OptionView> stakeholders_of(const PolicyPlanView& plan) {
    auto some = plan.stakeholders;
    std::erase_if(some, [&](const OptionView& one) {
        return std::ranges::none_of(plan.policies, [&](const PolicyView& policy) {
            return std::ranges::find(policy.stakeholders, one.id) != policy.stakeholders.end();
        });
    });
    return some;
}

// What to filter by, or what is filtered for; under it what there is.
void draw_filter(const Paint& paint, const std::string& name, const Area& place,
                 const std::vector<OptionView>& all, std::string& chosen) {
    const auto kind = paint.words.say("dashboard.policies." + name);
    const auto now = chosen.empty() ? kind : label_of(all, chosen);
    const bool opens = button(paint,
                              {.name = "policies." + name,
                               .label = now,
                               .about = chosen.empty() ? now : kind + ": " + now,
                               .chosen = !chosen.empty(),
                               .type = Type::Small},
                              place);
    const Menu menu{paint, "policies.menu." + name, opens, 280, place};
    if (!menu) return;
    const auto any = paint.words.say("dashboard.policies.any");
    if (menu.entry({.name = "policies.any", .label = any, .chosen = chosen.empty()})) {
        chosen.clear();
    }
    for (const auto& one : all) {
        if (menu.entry({.name = "policies." + name + "." + one.id,
                        .label = one.label,
                        .chosen = chosen == one.id})) {
            chosen = one.id;
        }
    }
}

bool has_own(const PolicyPlanView& plan) {
    return std::ranges::find(plan.policies, true, &PolicyView::own) != plan.policies.end();
}

}  // namespace

void PolicyFilter::draw(const Paint& paint, const PolicyPlanView& plan) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float gap = paint.theme.px(6);
    const float each = (width - 2 * gap) / 3;
    Area row{at, {at.x + width, at.y + paint.theme.row()}};
    ImGui::Dummy(row.size());
    draw_filter(paint, "stage", row.take_left(each), stages_of(plan), stage_);
    row.take_left(gap);
    draw_filter(paint, "dimension", row.take_left(each), plan.dimensions, dimension_);
    row.take_left(gap);
    draw_filter(paint, "stakeholder", row.take_left(each), stakeholders_of(plan), stakeholder_);
    space(paint, 4);
    draw_switches(paint, plan);
}

void PolicyFilter::draw_switches(const Paint& paint, const PolicyPlanView& plan) {
    if (toggle(paint, "policies.finished", paint.words.say("policy_plan.hide_finished"),
               hides_finished_)) {
        hides_finished_ = !hides_finished_;
    }
    own_alone_ = own_alone_ && has_own(plan);
    if (!has_own(plan)) return;
    if (toggle(paint, "policies.own", paint.words.say("dashboard.policies.own_alone"),
               own_alone_)) {
        own_alone_ = !own_alone_;
    }
}

bool PolicyFilter::lets_pass(const PolicyView& policy) const {
    if (hides_finished_ && policy.finished) return false;
    if (own_alone_ && !policy.own) return false;
    if (!stage_.empty() && std::to_string(policy.stage) != stage_) return false;
    if (!dimension_.empty() && policy.dimension != dimension_) return false;
    return stakeholder_.empty() ||
           std::ranges::find(policy.stakeholders, stakeholder_) != policy.stakeholders.end();
}

}  // namespace vertebra::dashboard
