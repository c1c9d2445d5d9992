#include "common/agenda/plan.h"

#include <algorithm>

#include "common/view/disclosure.h"

namespace vertebra {
namespace {

Wording with_years(const Wording& question, int years) {
    Wording filled = question;
    for (auto& [language, text] : filled.by_language) {
        text = fill(text, {{"years", std::to_string(years)}});
    }
    return filled;
}

// How urgent a scenario is, for the choice of mitigations: active loop, then group value.
struct Urgency {
    const Scenario* scenario;
    bool active;
    int level;
};

std::vector<Urgency> by_urgency(const Session& session, const StepId& step) {
    const auto& pack = session.content->risk;
    const auto values = group_values(session);
    std::vector<Urgency> all;
    for (const auto& id : asked_scenarios(session, step)) {
        const auto* scenario = pack.find(id);
        const auto value = values.find(id);
        const bool level = value != values.end() && value->second.mark == Scale::Mark::Level;
        const bool loop = scenario->shape == Scenario::Shape::Loop;
        all.push_back({scenario,
                       loop && loop_state(*scenario, values, pack.top()) == LoopState::Active,
                       level ? value->second.level : -1});
    }
    std::ranges::stable_sort(all, [](const Urgency& a, const Urgency& b) {
        return a.active != b.active ? a.active : a.level > b.level;
    });
    return all;
}

}  // namespace

Item item_of(const RiskPack& pack, const Scenario& scenario) {
    return {.id = {scenario.id.text},
            .title = scenario.title,
            .body = scenario.story,
            .question = with_years(pack.question, pack.years),
            .help = scenario.help,
            .ask = AskScale{.steps = pack.scale},
            .scenario = scenario.id};
}

std::vector<TopicId> chosen_topics(const Session& session, const Scenarios& plan) {
    std::vector<TopicId> topics;
    const auto* ballot = session.find(plan.topics_from);
    if (ballot != nullptr && ballot->shows_result()) {
        const auto shown = disclose(session, *ballot, ballot->round(), Role::Projector);
        if (shown.tally) {
            const auto& options = options_of(ballot->item.ask);
            for (const int option : order_of(*shown.tally, ballot->item)) {
                topics.push_back({options[static_cast<std::size_t>(option)].id.text});
            }
        }
    }
    if (topics.empty()) {
        for (const auto& topic : session.content->risk.topics) {
            topics.push_back(topic.id);
        }
    }
    topics.resize(std::min(topics.size(), static_cast<std::size_t>(plan.topics)));
    return topics;
}

std::vector<ScenarioId> planned_scenarios(const Session& session, const Scenarios& plan) {
    const auto& pack = session.content->risk;
    const auto facts = facts_of(pack, session.facts);
    std::vector<ScenarioId> planned;
    for (const auto& topic : chosen_topics(session, plan)) {
        std::vector<const Scenario*> candidates;
        for (const auto& scenario : pack.scenarios) {
            // Tests on answers are left to the moment itself: they may still come true.
            if (scenario.topic == topic) candidates.push_back(&scenario);
        }
        std::ranges::stable_sort(
            candidates, [](const Scenario* a, const Scenario* b) { return a->core && !b->core; });
        int taken = 0;
        for (const auto* scenario : candidates) {
            if (taken == plan.per_topic) break;
            if (!could_show(*scenario, facts)) continue;
            planned.push_back(scenario->id);
            ++taken;
        }
    }
    return planned;
}

std::vector<OptionId> planned_mitigations(const Session& session, const Mitigations& plan) {
    std::vector<OptionId> planned;
    for (const auto& [scenario, active, level] : by_urgency(session, plan.scenarios_from)) {
        for (const auto& mitigation : scenario->mitigations) {
            if (std::cmp_equal(planned.size(), plan.most)) return planned;
            planned.push_back(mitigation.id);
        }
    }
    return planned;
}

Item mitigation_item(const Session& session, const StepId& step,
                     const std::vector<OptionId>& mitigations) {
    const auto& state = *session.find(step);
    const auto& plan = std::get<Mitigations>(state.step.activity);
    AskPoints ask{.options = {}, .total = plan.total, .most_on_one = plan.most_on_one};
    for (const auto& id : mitigations) {
        for (const auto& scenario : session.content->risk.scenarios) {
            const auto found = std::ranges::find(scenario.mitigations, id, &Mitigation::id);
            if (found != scenario.mitigations.end()) ask.options.push_back({id, found->text});
        }
    }
    return {.id = {step.text + "-choice"},
            .title = state.step.title,
            .body = {},
            .question = state.step.body,
            .help = {},
            .ask = std::move(ask)};
}

}  // namespace vertebra
