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

std::string lower(std::string code) {
    std::ranges::transform(code, code.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return code;
}

template <class List, class One>
bool lets_through(const List& filter, const One& one) {
    return filter.empty() || std::ranges::find(filter, one) != filter.end();
}

// The next steps of all sub-dimensions in turn, the weakest first: one of each, then the second of
// each, and so on.
std::vector<PolicyCode> next_by_need(const MaturityProfile& profile, const MaturityModel& model,
                                     const PolicyValues& values) {
    struct Way {
        int stage;
        std::vector<PolicyCode> next;
    };
    std::vector<Way> ways;
    for (const auto& one : profile.sub_dimensions) {
        const int stage = one.stage().value_or(0);
        ways.push_back({stage, next_steps(model, one.id, stage, values)});
    }
    std::ranges::stable_sort(ways, {}, &Way::stage);
    std::vector<PolicyCode> next;
    const auto longest = std::ranges::max(ways, {}, [](const Way& way) { return way.next.size(); });
    for (std::size_t nth = 0; nth < longest.next.size(); ++nth) {
        for (const auto& way : ways) {
            if (nth < way.next.size()) next.push_back(way.next[nth]);
        }
    }
    return next;
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
        const auto* mitigation = session.content->risk.find_mitigation(id);
        if (mitigation != nullptr) ask.options.push_back({id, mitigation->text});
    }
    return {.id = {step.text + "-choice"},
            .title = state.step.title,
            .body = {},
            .question = state.step.body,
            .help = {},
            .ask = std::move(ask)};
}

Item rating_item(const MaturityModel& model, const StepId& step, const Policy& policy) {
    return {.id = {step.text + "-" + lower(policy.code.text)},
            .title = policy.title,
            .body = policy.text,
            .question = model.question,
            .help = {},
            .ask = AskScale{.steps = model.scale},
            .policy = policy.code};
}

Item stage_item(const MaturityModel& model, const StepId& step, const SubDimension& one) {
    AskScale ask{.steps = {}, .not_applicable = false, .closeness = Closeness::SameStep};
    for (std::size_t stage = 0; stage < kStages; ++stage) {
        ask.steps.push_back(model.stages[stage].title);
        ask.meanings.push_back(one.stages[stage]);
    }
    return {.id = {step.text + "-" + lower(one.id.text)},
            .title = one.title,
            .body = one.text,
            .question = model.stage_question,
            .help = {},
            .ask = std::move(ask),
            .sub_dimension = one.id};
}

bool passes(const Ratings& filter, const Policy& policy) {
    return lets_through(filter.stages, policy.stage()) &&
           lets_through(filter.dimensions, policy.code.text.substr(0, 1)) &&
           (filter.stakeholders.empty() ||
            std::ranges::any_of(policy.stakeholders, [&](const StakeholderId& id) {
                return lets_through(filter.stakeholders, id);
            }));
}

std::vector<Item> items_of(const MaturityModel& model, const Step& step) {
    if (const auto* questions = std::get_if<Questions>(&step.activity)) return questions->items;
    std::vector<Item> items;
    if (const auto* ratings = std::get_if<Ratings>(&step.activity)) {
        for (const auto& policy : model.policies) {
            if (passes(*ratings, policy)) items.push_back(rating_item(model, step.id, policy));
        }
    }
    if (std::holds_alternative<StageVotes>(step.activity)) {
        for (const auto& one : model.sub_dimensions) {
            items.push_back(stage_item(model, step.id, one));
        }
    }
    return items;
}

std::vector<PolicyCode> planned_policies(const Session& session, const Shortlist& plan) {
    const auto& content = *session.content;
    const auto values = policy_values(session);
    std::vector<PolicyCode> planned;
    const auto add = [&](const PolicyCode& code) {
        const auto* policy = content.maturity.find(code);
        if (policy == nullptr || is_finished(content.maturity, code, values)) return;
        const bool is_new = std::ranges::find(planned, code) == planned.end();
        if (is_new && std::cmp_less(planned.size(), plan.most)) planned.push_back(code);
    };
    for (const auto& [scenario, active, level] : by_urgency(session, {})) {
        for (const auto& mitigation : scenario->mitigations) {
            const bool matters = active || 2 * level >= content.risk.top();
            for (const auto& code : mitigation.policies) {
                if (matters) add({code});
            }
        }
    }
    const auto next = next_by_need(maturity_of(session), content.maturity, values);
    std::ranges::for_each(next, add);
    return planned;
}

Item shortlist_item(const Session& session, const StepId& step,
                    const std::vector<PolicyCode>& policies) {
    const auto& state = *session.find(step);
    const auto& plan = std::get<Shortlist>(state.step.activity);
    AskPoints ask{.options = {}, .total = plan.total, .most_on_one = plan.most_on_one};
    for (const auto& code : policies) {
        const auto* policy = session.content->maturity.find(code);
        if (policy != nullptr) ask.options.push_back({{lower(code.text)}, policy->title});
    }
    return {.id = {step.text + "-choice"},
            .title = state.step.title,
            .body = {},
            .question = state.step.body,
            .help = {},
            .ask = std::move(ask)};
}

}  // namespace vertebra
