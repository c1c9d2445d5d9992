#include "common/session/deciding.h"

#include <algorithm>

#include "common/agenda/plan.h"
#include "common/agenda/policy_plan.h"
#include "common/text/plain_text.h"
#include "common/view/disclosure.h"

namespace vertebra::deciding {
namespace {

constexpr std::size_t kMostPlannedIdeas = 40;

}  // namespace

std::optional<ItemsPlanned> plan_of(const Session& session, const StepState& step) {
    const bool begun = std::ranges::any_of(
        step.items, [&](const ItemId& id) { return session.find(id)->phase != Phase::Ready; });
    if (begun) return std::nullopt;
    if (const auto* plan = std::get_if<Scenarios>(&step.step.activity)) {
        return ItemsPlanned{step.step.id, planned_scenarios(session, *plan), {}};
    }
    if (const auto* plan = std::get_if<Mitigations>(&step.step.activity)) {
        return ItemsPlanned{step.step.id, {}, planned_mitigations(session, *plan)};
    }
    // Ideas stay as the facilitator has worded them.
    if (const auto* plan = std::get_if<FromIdeas>(&step.step.activity);
        plan && step.ideas.empty()) {
        return ItemsPlanned{step.step.id, {}, {}, {}, planned_ideas(session, *plan)};
    }
    // A road-map stays as the facilitator has ordered it.
    const bool ordered =
        std::holds_alternative<RoadMapPlan>(step.step.activity) && step.entered_at_ms >= 0;
    if (has_policies(step.step.activity) && !ordered) {
        return ItemsPlanned{step.step.id, {}, {}, planned_policies(session, step.step)};
    }
    return std::nullopt;
}

Result<void> may_enter(const Session& session, const Step& step) {
    if (!std::holds_alternative<Scores>(step.activity)) return {};
    const auto weights = weights_of(session);
    if (std::ranges::any_of(weights, [](int weight) { return weight > 0; })) return {};
    return fail(ErrorKind::NotAllowed, "no_weights",
                "Every criterion weighs 0, so that nothing could be compared.",
                "Agree on a weight above 0 for at least one of them.");
}

Result<Facts> decide_one(const Case& at, const PlanPolicies& plan) {
    const auto* step = at.session.find(plan.step);
    if (step == nullptr) return unknown_step();
    if (!may_plan_policies(step->step.activity)) {
        return not_from_here("This step is not about policies.");
    }
    for (const auto& id : step->items) {
        if (at.session.find(id)->phase == Phase::Ready) continue;
        return not_from_here("Voting has begun: the options stay as they are.");
    }
    for (const auto& code : plan.policies) {
        if (at.session.content->maturity.find(code) == nullptr) {
            return fail(ErrorKind::NotFound, "unknown_policy", "The model has no such policy.");
        }
        if (std::ranges::count(plan.policies, code) > 1) {
            return fail(ErrorKind::InvalidInput, "doubled_option", "A policy is named twice.");
        }
    }
    auto policies = plan.policies;
    if (policies.empty()) policies = planned_policies(at.session, step->step);
    return Facts{ItemsPlanned{plan.step, {}, {}, std::move(policies)}};
}

Result<Facts> decide_one(const Case& at, const PlanItems& plan) {
    const auto* step = at.session.find(plan.step);
    if (step == nullptr) return unknown_step();
    if (!std::holds_alternative<Scenarios>(step->step.activity)) {
        return not_from_here("This step does not run scenarios.");
    }
    if (plan.scenarios.empty()) {
        return fail(ErrorKind::InvalidInput, "nothing_planned", "No scenario is chosen.",
                    "Choose at least one.");
    }
    for (const auto& id : plan.scenarios) {
        if (at.session.content->risk.find(id) == nullptr) return unknown_item();
        if (std::ranges::count(plan.scenarios, id) > 1) {
            return fail(ErrorKind::InvalidInput, "doubled_option", "A scenario is named twice.");
        }
        const auto* item = at.session.find(ItemId{id.text});
        if (item != nullptr && item->step != plan.step) {
            return not_from_here("That scenario belongs to another step.");
        }
    }
    for (const auto& id : step->items) {
        const bool begun = at.session.find(id)->phase != Phase::Ready;
        const bool kept = std::ranges::count(plan.scenarios, ScenarioId{id.text}) > 0;
        if (begun && !kept) return not_from_here("A scenario that was opened stays in the step.");
    }
    return Facts{ItemsPlanned{plan.step, plan.scenarios, {}}};
}

Result<Facts> decide_one(const Case& at, const PlanIdeas& plan) {
    const auto* step = at.session.find(plan.step);
    if (step == nullptr) return unknown_step();
    const auto* about = std::get_if<FromIdeas>(&step->step.activity);
    if (about == nullptr) return not_from_here("This step is not about ideas.");
    for (const auto& id : step->items) {
        if (at.session.find(id)->phase == Phase::Ready) continue;
        return not_from_here("Voting has begun: what is asked about stays as it is.");
    }
    std::vector<std::string> ideas;
    for (const auto& one : plan.ideas) {
        ideas.emplace_back(trimmed(one));
        if (ideas.back().empty()) {
            return fail(ErrorKind::InvalidInput, "empty_answer", "An idea is empty.");
        }
        if (auto plain = is_plain(ideas.back(), kActionRule); !plain) {
            return tl::unexpected{plain.error()};
        }
        if (std::ranges::count(ideas, ideas.back()) > 1) {
            return fail(ErrorKind::InvalidInput, "doubled_option", "An idea stands twice.");
        }
    }
    if (ideas.size() > kMostPlannedIdeas) {
        return fail(ErrorKind::InvalidInput, "too_many_options",
                    "At most " + std::to_string(kMostPlannedIdeas) + " can be asked about.");
    }
    if (ideas.empty()) ideas = planned_ideas(at.session, *about);
    return Facts{ItemsPlanned{plan.step, {}, {}, {}, std::move(ideas)}};
}

Result<Facts> decide_one(const Case& at, const SetFact& set) {
    const auto& facts = at.session.content->risk.facts;
    if (std::ranges::find(facts, set.fact, &CityFact::id) == facts.end()) {
        return fail(ErrorKind::NotFound, "unknown_fact", "The pack knows no such city fact.");
    }
    return Facts{FactSet{set.fact, set.is}};
}

Result<Facts> decide_one(const Case& at, const AddPolicy& add) {
    const auto& model = at.session.content->maturity;
    if (model.find(add.sub_dimension) == nullptr || add.stage < 1 || add.stage > kStages) {
        return fail(ErrorKind::NotFound, "unknown_cell", "The model has no such field and stage.");
    }
    const auto code = model.next_code(add.sub_dimension, add.stage);
    if (!code) {
        return fail(ErrorKind::NotAllowed, "cell_full",
                    "This field has nine policies there already.", "Choose another stage.");
    }
    OwnPolicy own{*code, std::string{trimmed(add.policy.title)},
                  std::string{trimmed(add.policy.text)}, add.policy.cost, add.policy.min_years};
    if (own.title.empty()) {
        return fail(ErrorKind::InvalidInput, "title_missing", "The option has no title.",
                    "Say in a few words what the city would do.");
    }
    if (auto plain = is_plain(own.title, kOptionRule); !plain) {
        return tl::unexpected{plain.error()};
    }
    if (auto plain = is_plain(own.text, kReasonRule); !plain) return tl::unexpected{plain.error()};
    if (own.cost < 0 || own.cost > kMostCost || own.min_years < 1 || own.min_years > kMostYears) {
        return fail(ErrorKind::InvalidInput, "bad_cost",
                    "A cost is 0 to " + std::to_string(kMostCost) + " units over 1 to " +
                        std::to_string(kMostYears) + " years.");
    }
    return Facts{PolicyAdded{std::move(own)}};
}

Result<Facts> decide_one(const Case& at, const SetAction& set) {
    if (at.session.content->maturity.find(set.policy) == nullptr) {
        return fail(ErrorKind::NotFound, "unknown_policy", "The model has no such policy.");
    }
    Action action = set.action;
    action.owner = std::string{trimmed(action.owner)};
    if (auto plain = is_plain(action); !plain) return tl::unexpected{plain.error()};
    return Facts{ActionSet{set.policy, std::move(action)}};
}

}  // namespace vertebra::deciding
