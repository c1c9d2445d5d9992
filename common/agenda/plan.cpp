#include "common/agenda/plan.h"

#include <algorithm>

#include "common/agenda/urgency.h"
#include "common/view/disclosure.h"
#include "common/view/ideas.h"

namespace vertebra {
namespace {

Wording with_years(const Wording& question, int years) {
    Wording filled = question;
    for (auto& [language, text] : filled.by_language) {
        text = fill(text, {{"years", std::to_string(years)}});
    }
    return filled;
}

template <class List, class One>
bool lets_through(const List& filter, const One& one) {
    return filter.empty() || std::ranges::find(filter, one) != filter.end();
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
    return {.id = {step.text + "-" + lower_case(policy.code.text)},
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
    return {.id = {step.text + "-" + lower_case(one.id.text)},
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

Item weight_item(const CaseLibrary& library, const StepId& step, const CriterionText& criterion) {
    return {.id = {step.text + "-" + criterion.id},
            .title = criterion.title,
            .body = criterion.question,
            .question = library.weight_question,
            .help = {},
            .ask = AskScale{.steps = library.weights, .not_applicable = false},
            .criterion = criterion.id};
}

Item turn_item(const Content& content, const StepId& step, int turn) {
    const auto& model = content.maturity;
    AskShares ask;
    for (const auto& one : model.sub_dimensions) {
        ask.options.push_back({{lower_case(one.id.text)}, one.title});
    }
    for (const auto& stage : model.stages) {
        ask.stages.push_back(stage.title);
    }
    const int years = content.city.assumptions.years;
    Item item{.id = {step.text + "-turn-" + std::to_string(turn)},
              .title = content.city.turn,
              .question = content.city.question,
              .ask = std::move(ask)};
    for (auto& [language, text] : item.title.by_language) {
        text = fill(text, {{"turn", std::to_string(turn)},
                           {"from", std::to_string((turn - 1) * years + 1)},
                           {"to", std::to_string(turn * years)}});
    }
    return item;
}

std::vector<std::string> planned_ideas(const Session& session, const FromIdeas& plan) {
    std::vector<std::string> planned;
    const auto* item = session.find(plan.ideas_from);
    if (item == nullptr) return planned;
    for (const auto& idea : ideas_on_screen(session, *item)) {
        if (std::cmp_equal(planned.size(), plan.most)) break;
        if (std::ranges::find(planned, idea.text) == planned.end()) planned.push_back(idea.text);
    }
    return planned;
}

std::vector<Item> idea_items(const Session& session, const Step& step,
                             const std::vector<std::string>& ideas) {
    std::vector<Item> items;
    const auto* plan = std::get_if<FromIdeas>(&step.activity);
    if (plan == nullptr || ideas.empty()) return items;
    const auto& languages = session.about.languages;
    if (std::holds_alternative<AskScale>(plan->pattern.ask)) {
        for (std::size_t at = 0; at < ideas.size(); ++at) {
            auto& item = items.emplace_back(plan->pattern);
            item.id = {step.id.text + "-" + std::to_string(at + 1)};
            if (item.question.empty()) item.question = item.title;
            item.title = same_in(languages, ideas[at]);
        }
        return items;
    }
    auto& item = items.emplace_back(plan->pattern);
    item.id = {step.id.text + "-all"};
    std::visit(
        [&](auto& ask) {
            if constexpr (requires { ask.options; }) {
                for (std::size_t at = 0; at < ideas.size(); ++at) {
                    ask.options.push_back(
                        {{"idea-" + std::to_string(at + 1)}, same_in(languages, ideas[at])});
                }
            }
        },
        item.ask);
    return items;
}

ItemId copied_id(const ItemId& item, const StepId& copy) {
    return {copy.text + "-" + item.text};
}

std::vector<Item> items_of(const Content& content, const Step& step) {
    if (const auto* questions = std::get_if<Questions>(&step.activity)) return questions->items;
    std::vector<Item> items;
    const auto& model = content.maturity;
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
    if (std::holds_alternative<Weights>(step.activity)) {
        for (const auto at : criteria_of(content.format)) {
            items.push_back(weight_item(content.cases, step.id, content.cases.criteria[at]));
        }
    }
    if (const auto* run = std::get_if<CityRun>(&step.activity)) {
        for (int turn = 1; turn <= run->turns; ++turn) {
            items.push_back(turn_item(content, step.id, turn));
        }
    }
    return items;
}

}  // namespace vertebra
