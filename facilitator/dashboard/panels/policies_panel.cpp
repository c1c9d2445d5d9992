#include "facilitator/dashboard/panels/policies_panel.h"

#include <algorithm>

#include "facilitator/dashboard/panels/basket.h"
#include "facilitator/dashboard/widgets/button.h"
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

// What one chooses by, after the title: stage, costs, and whether it is done already.
std::string label_of(const Paint& paint, const PolicyPlanView& plan, const PolicyView& policy) {
    std::string label = policy.title;
    const auto stage = static_cast<std::size_t>(policy.stage - 1);
    if (stage < plan.stages.size()) label += "  \u00b7  " + plan.stages[stage];
    if (policy.cost > 0) label += "  \u00b7  " + units_words(paint, policy.cost);
    if (policy.finished) label += "  \u00b7  " + paint.words.say("policy_plan.finished");
    return label;
}

}  // namespace

bool PoliciesPanel::is_chosen(const PolicyPlanView& plan, const std::string& policy) const {
    if (added_.contains(policy)) return true;
    const bool planned = std::ranges::find(plan.planned, policy) != plan.planned.end();
    return planned && !dropped_.contains(policy);
}

bool PoliciesPanel::is_shown(const PolicyView& policy) const {
    if (hides_finished_ && policy.finished) return false;
    if (!stage_.empty() && std::to_string(policy.stage) != stage_) return false;
    if (!dimension_.empty() && policy.dimension != dimension_) return false;
    return stakeholder_.empty() ||
           std::ranges::find(policy.stakeholders, stakeholder_) != policy.stakeholders.end();
}

void PoliciesPanel::keep_to(const PolicyPlanView& plan) {
    if (step_ == plan.step) return;
    step_ = plan.step;
    added_.clear();
    dropped_.clear();
}

void PoliciesPanel::draw(const Paint& paint, const PolicyPlanView& plan, const Submit& submit) {
    keep_to(plan);
    draw_plan(paint, plan, submit);
    draw_filters(paint, plan);
    draw_policies(paint, plan);
}

void PoliciesPanel::draw_plan(const Paint& paint, const PolicyPlanView& plan,
                              const Submit& submit) {
    // The order of the plan, then what was added as the model has it.
    PlanPolicies wish{{plan.step}, {}};
    for (const auto& code : plan.planned) {
        if (is_chosen(plan, code)) wish.policies.push_back({code});
    }
    for (const auto& policy : plan.policies) {
        if (added_.contains(policy.id)) wish.policies.push_back({policy.id});
    }
    text(
        paint,
        paint.words.say("dashboard.policies.title", {{"n", std::to_string(wish.policies.size())},
                                                     {"of", std::to_string(plan.policies.size())}}),
        {.type = Type::Strong});
    space(paint, 8);
    draw_wishes(paint, wish, submit);
    space(paint, 8);
}

void PoliciesPanel::draw_wishes(const Paint& paint, const PlanPolicies& wish,
                                const Submit& submit) {
    if (added_.empty() && dropped_.empty()) {
        const Button agenda{.name = "policies.agenda",
                            .label = paint.words.say("policy_plan.as_planned"),
                            .enabled = paint.can_act,
                            .type = Type::Small};
        if (button(paint, agenda)) submit(PlanPolicies{wish.step, {}});
        return;
    }
    const Button apply{.name = "policies.apply",
                       .label = paint.words.say("policy_plan.apply"),
                       .look = Look::Primary,
                       .enabled = paint.can_act && !wish.policies.empty(),
                       .type = Type::Small};
    const Button back{
        .name = "policies.back", .label = paint.words.say("plan.back"), .type = Type::Small};
    const bool applies = button(paint, apply);
    const bool goes_back = button_beside(paint, back);
    if (applies) submit(wish);
    if (applies || goes_back) {
        added_.clear();
        dropped_.clear();
    }
}

void PoliciesPanel::draw_filters(const Paint& paint, const PolicyPlanView& plan) {
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
    if (toggle(paint, "policies.finished", paint.words.say("policy_plan.hide_finished"),
               hides_finished_)) {
        hides_finished_ = !hides_finished_;
    }
}

void PoliciesPanel::draw_policies(const Paint& paint, const PolicyPlanView& plan) {
    std::string dimension;
    for (const auto& policy : plan.policies) {
        if (!is_shown(policy)) continue;
        if (policy.dimension != dimension) {
            dimension = policy.dimension;
            space(paint, 10);
            text(paint, label_of(plan.dimensions, dimension),
                 {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
            space(paint, 4);
        }
        const bool chosen = is_chosen(plan, policy.id);
        if (!toggle(paint, "policies.policy." + policy.id, label_of(paint, plan, policy), chosen,
                    paint.can_act)) {
            continue;
        }
        const bool planned = std::ranges::find(plan.planned, policy.id) != plan.planned.end();
        added_.erase(policy.id);
        dropped_.erase(policy.id);
        if (chosen == planned) (chosen ? dropped_ : added_).insert(policy.id);
    }
    if (!dimension.empty()) return;
    space(paint, 10);
    text(paint, paint.words.say("policy_plan.none_fits"), {.colour = paint.theme.ink_soft});
}

}  // namespace vertebra::dashboard
