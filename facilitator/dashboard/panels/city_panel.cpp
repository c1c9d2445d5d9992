#include "facilitator/dashboard/panels/city_panel.h"

#include <algorithm>

#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"

namespace vertebra::dashboard {
namespace {

void draw_facts(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    if (view.facts.empty()) return;
    text(paint, paint.words.say("plan.facts"), {.type = Type::Strong});
    space(paint, 8);
    for (std::size_t at = 0; at < view.facts.size(); ++at) {
        const auto& fact = view.facts[at];
        if (toggle(paint, "city.fact." + std::to_string(at + 1), fact.text, fact.is,
                   paint.can_act)) {
            submit(SetFact{fact.id, !fact.is});
        }
        space(paint, 2);
    }
    space(paint, 16);
}

}  // namespace

bool has_city(const FacilitatorView& view) {
    return !view.scenarios.empty();
}

bool CityPanel::is_chosen(const ScenarioView& scenario) const {
    if (added_.contains(scenario.id)) return true;
    return scenario.planned && !dropped_.contains(scenario.id);
}

void CityPanel::draw(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    draw_facts(paint, view, submit);
    draw_scenarios(paint, view, submit);
}

void CityPanel::draw_scenarios(const Paint& paint, const FacilitatorView& view,
                               const Submit& submit) {
    const auto& theme = paint.theme;
    text(paint, paint.words.say("dashboard.city.scenarios"), {.type = Type::Strong});
    space(paint, 8);
    const auto* step = current_step(view);
    PlanItems plan{{step == nullptr ? "" : step->step.id}, {}};
    for (const auto& scenario : view.scenarios) {
        if (is_chosen(scenario)) plan.scenarios.push_back({scenario.id});
    }
    const bool changed = !added_.empty() || !dropped_.empty();
    if (changed) {
        const Button apply{.name = "city.apply",
                           .label = paint.words.say("plan.apply"),
                           .look = Look::Primary,
                           .enabled = paint.can_act && !plan.scenarios.empty()};
        const Button back{.name = "city.back", .label = paint.words.say("plan.back")};
        const bool applies = button(paint, apply);
        const bool goes_back = button_beside(paint, back);
        if (applies) submit(plan);
        if (applies || goes_back) {
            added_.clear();
            dropped_.clear();
        }
        space(paint, 8);
    }
    std::string topic;
    for (std::size_t at = 0; at < view.scenarios.size(); ++at) {
        const auto& scenario = view.scenarios[at];
        if (scenario.topic != topic) {
            topic = scenario.topic;
            space(paint, 8);
            text(paint, topic, {.type = Type::SmallStrong, .colour = theme.ink_soft});
            space(paint, 4);
        }
        draw_scenario(paint, scenario, at);
    }
}

void CityPanel::draw_scenario(const Paint& paint, const ScenarioView& scenario, std::size_t at) {
    const bool chosen = is_chosen(scenario);
    std::string label = scenario.title;
    if (scenario.core) label += "  \u00b7  " + paint.words.say("plan.core");
    if (scenario.skipped) label += "  \u00b7  " + paint.words.say("plan.skipped");
    if (!toggle(paint, "city.scenario." + std::to_string(at + 1), label, chosen, paint.can_act))
        return;
    added_.erase(scenario.id);
    dropped_.erase(scenario.id);
    if (chosen == scenario.planned) (chosen ? dropped_ : added_).insert(scenario.id);
}

}  // namespace vertebra::dashboard
