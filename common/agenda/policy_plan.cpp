#include "common/agenda/policy_plan.h"

#include <algorithm>

#include "common/agenda/plan.h"
#include "common/agenda/urgency.h"
#include "common/view/disclosure.h"

namespace vertebra {
namespace {

// A choice between one option is none.
constexpr std::size_t kLeast = 2;

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

std::vector<PolicyCode> passing(const MaturityModel& model, const Ratings& filter) {
    std::vector<PolicyCode> policies;
    for (const auto& policy : model.policies) {
        if (passes(filter, policy)) policies.push_back(policy.code);
    }
    return policies;
}

void keep_at_most(std::vector<PolicyCode>& policies, int most) {
    policies.resize(std::min(policies.size(), static_cast<std::size_t>(most)));
}

// The policy an option stands for; null in a log that no host has written.
const Policy* policy_of(const MaturityModel& model, const Option& option) {
    const auto found = std::ranges::find(model.policies, option.id.text, [](const Policy& policy) {
        return lower_case(policy.code.text);
    });
    return found == model.policies.end() ? nullptr : &*found;
}

// How many of the options, from the first, came through.
std::size_t passed(const Tally& tally, const std::vector<int>& order) {
    const auto* points = std::get_if<PointsTally>(&tally.votes);
    if (points == nullptr) return order.size();
    const auto any = std::ranges::count_if(points->sum, [](int sum) { return sum > 0; });
    return std::max(static_cast<std::size_t>(any), std::min(kLeast, order.size()));
}

// What came of the one ballot of a step; empty while nothing may be shown of it.
std::vector<PolicyCode> ballot_outcome(const Session& session, const StepState& state) {
    std::vector<PolicyCode> outcome;
    if (state.items.size() != 1) return outcome;
    const auto& item = *session.find(state.items.front());
    if (!item.shows_result()) return outcome;
    const auto shown = disclose(session, item, item.round(), Role::Projector);
    if (!shown.tally) return outcome;
    const auto* budget = std::get_if<BudgetTally>(&shown.tally->votes);
    auto order = budget != nullptr ? budget->taken : order_of(*shown.tally, item.item);
    order.resize(passed(*shown.tally, order));
    const auto& options = options_of(item.item.ask);
    for (const int option : order) {
        const auto* policy =
            policy_of(session.content->maturity, options[static_cast<std::size_t>(option)]);
        if (policy != nullptr) outcome.push_back(policy->code);
    }
    return outcome;
}

std::vector<PolicyCode> score_outcome(const Session& session) {
    std::vector<PolicyCode> outcome;
    const auto choice = choice_of(session);
    const bool any = std::ranges::any_of(
        choice.options, [](const OptionScore& one) { return one.utility.value.has_value(); });
    if (!any) return outcome;
    for (const auto& option : choice.options) {
        outcome.push_back(option.facts.policy);
    }
    return outcome;
}

std::vector<Option> options(const MaturityModel& model, const std::vector<PolicyCode>& policies,
                            bool with_cost) {
    std::vector<Option> list;
    for (const auto& code : policies) {
        const auto& policy = *model.find(code);
        list.push_back({{lower_case(code.text)}, policy.title, with_cost ? policy.cost : 0});
    }
    return list;
}

Item ballot_item(const Step& step, Ask ask) {
    return {.id = {step.id.text + "-choice"},
            .title = step.title,
            .body = {},
            .question = step.body,
            .help = {},
            .ask = std::move(ask)};
}

Item score_item(const Step& step, const Policy& policy, const CriterionText& criterion) {
    return {.id = {step.id.text + "-" + lower_case(policy.code.text) + "-" + criterion.id},
            .title = policy.title,
            .body = policy.text,
            .question = criterion.question,
            .help = {},
            .ask = AskScale{.steps = criterion.steps, .not_applicable = false},
            .policy = policy.code,
            .criterion = criterion.id};
}

Item case_item(const CaseLibrary& library, const Step& step, const CityCase& one) {
    return {.id = {step.id.text + "-" + one.id.text},
            .title = one.title,
            .body = card_of(library, one),
            .question = library.note_question,
            .help = {},
            .ask = AskText{},
            .city_case = one.id};
}

// Cases that carry out most of the policies first; others only to make up the number.
std::vector<const CityCase*> cases_for(const CaseLibrary& library,
                                       const std::vector<PolicyCode>& policies, int most) {
    struct Match {
        const CityCase* one;
        std::ptrdiff_t policies;
    };
    std::vector<Match> matches;
    for (const auto& one : library.cases) {
        matches.push_back({&one, std::ranges::count_if(one.policies, [&](const PolicyCode& code) {
                               return std::ranges::find(policies, code) != policies.end();
                           })});
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::policies);
    std::vector<const CityCase*> cases;
    for (const auto& match : matches) {
        if (std::cmp_less(cases.size(), most)) cases.push_back(match.one);
    }
    return cases;
}

// What a kind of step asks about its policies.
struct Asking {
    const Session& session;
    const Step& step;
    const std::vector<PolicyCode>& policies;
    const MaturityModel& model = session.content->maturity;
    const CaseLibrary& library = session.content->cases;

    std::vector<Item> operator()(const Ratings&) const {
        std::vector<Item> items;
        for (const auto& code : policies) {
            items.push_back(rating_item(model, step.id, *model.find(code)));
        }
        return items;
    }
    std::vector<Item> operator()(const Shortlist& plan) const {
        return {ballot_item(
            step, AskPoints{options(model, policies, false), plan.total, plan.most_on_one})};
    }
    std::vector<Item> operator()(const PolicyRanking&) const {
        return {ballot_item(step, AskRanking{options(model, policies, false), true})};
    }
    std::vector<Item> operator()(const PolicyBudget& plan) const {
        return {ballot_item(step, AskBudget{options(model, policies, true), plan.amount})};
    }
    std::vector<Item> operator()(const Scores&) const {
        std::vector<Item> items;
        for (const auto& code : policies) {
            for (const auto& criterion : library.criteria) {
                if (criterion.steps.empty()) continue;
                items.push_back(score_item(step, *model.find(code), criterion));
            }
        }
        return items;
    }
    std::vector<Item> operator()(const Cases& plan) const {
        std::vector<Item> items;
        for (const auto* one : cases_for(library, policies, plan.cases)) {
            items.push_back(case_item(library, step, *one));
        }
        return items;
    }
    template <class Other>
    std::vector<Item> operator()(const Other&) const {
        return {};
    }
};

}  // namespace

std::vector<PolicyCode> shortlisted_policies(const Session& session, const Shortlist& plan) {
    const auto& content = *session.content;
    const auto values = policy_values(session);
    std::vector<PolicyCode> planned;
    const auto add = [&](const PolicyCode& code) {
        const auto* policy = content.maturity.find(code);
        if (policy == nullptr || is_finished(content.maturity, code, values)) return;
        const bool is_new = std::ranges::find(planned, code) == planned.end();
        if (is_new) planned.push_back(code);
    };
    for (const auto& [scenario, active, level] : by_urgency(session, {})) {
        for (const auto& mitigation : scenario->mitigations) {
            const bool matters = active || 2 * level >= content.risk.top();
            for (const auto& code : mitigation.policies) {
                if (matters) add({code});
            }
        }
    }
    std::ranges::for_each(next_by_need(maturity_of(session), content.maturity, values), add);
    keep_at_most(planned, plan.most);
    return planned;
}

std::vector<PolicyCode> outcome_of(const Session& session, const StepId& step) {
    const auto* state = session.find(step);
    if (state == nullptr) return {};
    if (state->policies.empty()) return planned_policies(session, state->step);
    auto outcome = std::holds_alternative<Scores>(state->step.activity)
                       ? score_outcome(session)
                       : ballot_outcome(session, *state);
    return outcome.empty() ? state->policies : outcome;
}

std::vector<PolicyCode> planned_policies(const Session& session, const Step& step) {
    if (const auto* plan = std::get_if<Shortlist>(&step.activity)) {
        return shortlisted_policies(session, *plan);
    }
    if (const auto* filter = std::get_if<Ratings>(&step.activity)) {
        return passing(session.content->maturity, *filter);
    }
    const auto* from = options_from(step.activity);
    if (from == nullptr) return {};
    auto policies = outcome_of(session, from->step);
    keep_at_most(policies, from->most);
    return policies;
}

std::vector<Item> policy_items(const Session& session, const Step& step,
                               const std::vector<PolicyCode>& policies) {
    std::vector<PolicyCode> known;
    for (const auto& code : policies) {
        if (session.content->maturity.find(code) != nullptr) known.push_back(code);
    }
    if (known.empty()) return {};
    return std::visit(Asking{session, step, known}, step.activity);
}

}  // namespace vertebra
