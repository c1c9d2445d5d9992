#include "facilitator/dashboard/panels/policies_panel.h"

#include <algorithm>

#include "facilitator/dashboard/panels/basket.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {
namespace {

bool is_planned(const PolicyPlanView& plan, const std::string& policy) {
    return std::ranges::find(plan.planned, policy) != plan.planned.end();
}

// What one chooses by, after the title: whose it is, stage, costs, and whether it is done already.
std::string label_of(const Paint& paint, const PolicyPlanView& plan, const PolicyView& policy) {
    std::string label = policy.title;
    const auto stage = static_cast<std::size_t>(policy.stage - 1);
    if (policy.own) label += "  \u00b7  " + paint.words.say("dashboard.policies.own");
    if (stage < plan.stages.size()) label += "  \u00b7  " + plan.stages[stage];
    if (policy.cost > 0) label += "  \u00b7  " + units_words(paint, policy.cost);
    if (policy.finished) label += "  \u00b7  " + paint.words.say("policy_plan.finished");
    return label;
}

std::string title_of(const std::vector<OptionView>& dimensions, const std::string& id) {
    const auto found = std::ranges::find(dimensions, id, &OptionView::id);
    return found == dimensions.end() ? id : found->label;
}

// Policies are rated field by field, so their order is the model's. Elsewhere it is the plan's.
bool rates_policies(const FacilitatorView& view) {
    const auto* step = current_step(view);
    return step != nullptr && step->step.kind == "ratings";
}

}  // namespace

bool PoliciesPanel::is_chosen(const PolicyPlanView& plan, const std::string& policy) const {
    return added_.contains(policy) || (is_planned(plan, policy) && !dropped_.contains(policy));
}

void PoliciesPanel::choose(const PolicyPlanView& plan, const std::string& policy, bool chosen) {
    added_.erase(policy);
    dropped_.erase(policy);
    if (chosen == is_planned(plan, policy)) return;
    (chosen ? added_ : dropped_).insert(policy);
}

// What the host has taken up since, by itself or from somebody else, is no change any more.
void PoliciesPanel::keep_to(const PolicyPlanView& plan) {
    if (step_ != plan.step) {
        step_ = plan.step;
        added_.clear();
        dropped_.clear();
    }
    std::erase_if(added_, [&](const auto& policy) { return is_planned(plan, policy); });
    std::erase_if(dropped_, [&](const auto& policy) { return !is_planned(plan, policy); });
}

PlanPolicies PoliciesPanel::wish_of(const PolicyPlanView& plan, Order order) const {
    const bool as_planned = order == Order::AsPlanned;
    PlanPolicies wish{{plan.step}, {}};
    for (const auto& code : plan.planned) {
        if (as_planned && is_chosen(plan, code)) wish.policies.push_back({code});
    }
    for (const auto& policy : plan.policies) {
        const bool comes = as_planned ? added_.contains(policy.id) : is_chosen(plan, policy.id);
        if (comes) wish.policies.push_back({policy.id});
    }
    return wish;
}

void PoliciesPanel::draw(const Paint& paint, const Heard& heard, const Submit& submit) {
    const auto& plan = *heard.state->view.plan;
    keep_to(plan);
    const auto order = rates_policies(heard.state->view) ? Order::AsInModel : Order::AsPlanned;
    draw_plan(paint, plan, wish_of(plan, order), submit);
    form_.draw(paint, heard, submit);
    space(paint, 12);
    filter_.draw(paint, plan);
    space(paint, 4);
    draw_all_or_none(paint, plan);
    draw_policies(paint, plan);
}

void PoliciesPanel::draw_plan(const Paint& paint, const PolicyPlanView& plan,
                              const PlanPolicies& wish, const Submit& submit) {
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

// Ratings have dozens of policies: what is in sight is ticked or left out in one go.
void PoliciesPanel::draw_all_or_none(const Paint& paint, const PolicyPlanView& plan) {
    int shown = 0;
    int chosen = 0;
    for (const auto& policy : plan.policies) {
        if (!filter_.lets_pass(policy)) continue;
        ++shown;
        chosen += is_chosen(plan, policy.id) ? 1 : 0;
    }
    if (shown == 0) return;
    const auto offer = [&](const char* name, const char* key, bool of_use) {
        return Button{.name = name,
                      .label = paint.words.say(key, {{"n", std::to_string(shown)}}),
                      .enabled = of_use && paint.can_act,
                      .type = Type::Small};
    };
    const bool all =
        button(paint, offer("policies.all", "dashboard.policies.all_shown", chosen < shown));
    const bool none =
        button_beside(paint, offer("policies.none", "dashboard.policies.none_shown", chosen > 0));
    if (!all && !none) return;
    for (const auto& policy : plan.policies) {
        if (filter_.lets_pass(policy)) choose(plan, policy.id, all);
    }
}

void PoliciesPanel::draw_policies(const Paint& paint, const PolicyPlanView& plan) {
    std::string dimension;
    for (const auto& policy : plan.policies) {
        if (!filter_.lets_pass(policy)) continue;
        if (policy.dimension != dimension) {
            dimension = policy.dimension;
            space(paint, 10);
            text(paint, title_of(plan.dimensions, dimension),
                 {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
            space(paint, 4);
        }
        const bool chosen = is_chosen(plan, policy.id);
        if (toggle(paint, "policies.policy." + policy.id, label_of(paint, plan, policy), chosen,
                   paint.can_act)) {
            choose(plan, policy.id, !chosen);
        }
    }
    if (!dimension.empty()) return;
    space(paint, 10);
    text(paint, paint.words.say("policy_plan.none_fits"), {.colour = paint.theme.ink_soft});
}

}  // namespace vertebra::dashboard
