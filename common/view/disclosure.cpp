#include "common/view/disclosure.h"

#include <algorithm>

#include "common/view/ideas.h"

namespace vertebra {
namespace {

// Sees everything once voting has closed: the facilitator of a named workshop.
bool sees_all(const Session& session, Role role) {
    return role == Role::Facilitator && session.about.mode == Mode::Named;
}

std::vector<const Answer*> first_answers(const Round& round, int most) {
    std::vector<const Answer*> answers;
    for (int at = 0; at < most; ++at) {
        answers.push_back(&round.of(round.order[static_cast<std::size_t>(at)])->answer);
    }
    return answers;
}

// Whether the rounds that were shown, this one with them, leave everybody among at least k who
// answered in the same ones. Sums and differences of such rounds tell of k people or of nobody.
bool are_alike(const ItemState& item, int round, int k) {
    std::vector<const Round*> shown;
    std::size_t seats = 0;
    for (int number = 1; number <= round; ++number) {
        const auto& one = item.rounds[static_cast<std::size_t>(number - 1)];
        if (one.answered() < k) continue;  // was never shown
        shown.push_back(&one);
        seats = std::max(seats, one.by_seat.size());
    }
    std::vector<int> alike(std::size_t{1} << shown.size());  // by the set of rounds they answered
    for (std::size_t seat = 0; seat < seats; ++seat) {
        std::size_t answered = 0;
        for (const auto* one : shown) {
            answered = answered << 1 | (one->of(static_cast<int>(seat)) != nullptr ? 1 : 0);
        }
        ++alike[answered];
    }
    return std::all_of(alike.begin() + 1, alike.end(),
                       [&](int people) { return people == 0 || people >= k; });
}

// Whether somebody watches in steps of k before the reveal.
bool is_stepwise(const Session& session, const ItemState& item) {
    return item.item.visibility == Visibility::Open ||
           (item.item.visibility == Visibility::Host && session.about.mode == Mode::Anonymous);
}

// A round that was watched in steps is shown in parts; which of them answered again is not asked,
// so that the order of the answers need not be kept: all of it, or none.
bool keeps_parts_whole(const Round& watched, const Round& later) {
    const auto again =
        std::ranges::count_if(watched.order, [&](int seat) { return later.of(seat) != nullptr; });
    return again == 0 || again == watched.answered();
}

bool may_count(const Session& session, const ItemState& item, int round) {
    const int k = session.about.k;
    if (round == 1) return true;
    if (!are_alike(item, round, k)) return false;
    const auto& first = item.rounds.front();
    const bool in_parts = is_stepwise(session, item) && pictured(first.answered(), k) > 0;
    return !in_parts || keeps_parts_whole(first, item.rounds[static_cast<std::size_t>(round - 1)]);
}

// What a condition may still come to, while answers are not known.
struct Outcomes {
    bool can_hold = true;
    bool can_fail = true;
};

Outcomes outcomes_of(const Condition& condition, const CityFacts& facts) {
    if (const auto* fact = std::get_if<FactIs>(&condition.rule)) {
        const bool is = facts.contains(fact->fact) && facts.at(fact->fact) == fact->is;
        return {is, !is};
    }
    const auto each = [&](const std::vector<Condition>& of, auto&& holds_of) {
        return std::ranges::all_of(
            of, [&](const Condition& one) { return holds_of(outcomes_of(one, facts)); });
    };
    const auto can_hold = [](const Outcomes& one) { return one.can_hold; };
    const auto can_fail = [](const Outcomes& one) { return one.can_fail; };
    const auto must_hold = [](const Outcomes& one) { return !one.can_fail; };
    const auto must_fail = [](const Outcomes& one) { return !one.can_hold; };
    if (const auto* all = std::get_if<AllOf>(&condition.rule)) {
        return {each(all->of, can_hold), !each(all->of, must_hold)};
    }
    if (const auto* any = std::get_if<AnyOf>(&condition.rule)) {
        return {!each(any->of, must_fail), each(any->of, can_fail)};
    }
    if (const auto* none = std::get_if<NotOf>(&condition.rule)) {
        const auto one = outcomes_of(none->of.front(), facts);
        return {one.can_fail, one.can_hold};
    }
    return {};
}

// The value that stands for the group: locked, else of the revealed round if it may be shown.
std::optional<Scale> agreed(const Session& session, const ItemState& item) {
    if (item.phase == Phase::Locked && item.lock) return item.lock->value;
    if (!item.shows_result()) return std::nullopt;
    return value_of(session, item, item.round());
}

// The seats that answered, by number.
std::vector<int> seats_of(const Round& round) {
    auto seats = round.order;
    std::ranges::sort(seats);
    return seats;
}

// The last step of a kind that has policies; null without one.
template <class Kind>
const StepState* last_step_of(const Session& session) {
    const StepState* last = nullptr;
    for (const auto& step : session.steps) {
        const bool is_kind = std::holds_alternative<Kind>(step.step.activity);
        if (is_kind && !step.policies.empty()) last = &step;
    }
    return last;
}

std::map<std::string, CriterionScore, std::less<>> scores_of(const Session& session,
                                                             const StepState& step,
                                                             const PolicyCode& code) {
    std::map<std::string, CriterionScore, std::less<>> scores;
    for (const auto& id : step.items) {
        const auto& item = *session.find(id);
        if (item.item.policy != code) continue;
        const auto value = agreed(session, item);
        if (!value || value->mark != Scale::Mark::Level) continue;
        CriterionScore score{value->level + 1, {}};
        const auto shown = disclose(session, item, item.round(), Role::Projector);
        if (shown.tally && shown.counts) {
            score.spread = spread_of(std::get<ScaleTally>(shown.tally->votes).counts);
        }
        scores[item.item.criterion] = score;
    }
    return scores;
}

// Of the loops that feed themselves here, the share that one of the policy's mitigations cuts.
std::optional<double> loops_cut(const RiskPack& pack, const RiskProfile& profile,
                                const PolicyCode& code) {
    int active = 0;
    int cut = 0;
    for (const auto& loop : profile.loops) {
        if (loop.state != LoopState::Active) continue;
        ++active;
        const auto& mitigations = pack.find(loop.scenario)->mitigations;
        const bool cuts = std::ranges::any_of(mitigations, [&](const Mitigation& one) {
            return std::ranges::find(one.policies, code.text) != one.policies.end();
        });
        if (cuts) ++cut;
    }
    if (active == 0) return std::nullopt;
    return static_cast<double>(cut) / active;
}

}  // namespace

int pictured(int answered, int k) {
    return k * std::max(0, answered / k - 1);
}

int standing(const Session& session, const ItemState& item) {
    if (item.round() != 1 || !is_stepwise(session, item)) return 0;
    return pictured(item.rounds.front().answered(), session.about.k);
}

Disclosure disclose(const Session& session, const ItemState& item, int round, Role role) {
    Disclosure shown;
    if (round < 1 || round > item.round()) return shown;
    const auto& votes = item.rounds[static_cast<std::size_t>(round - 1)];
    const int k = session.about.k;
    const bool all = sees_all(session, role);
    shown.answered = votes.answered();

    const bool revealed = round < item.round() || item.shows_result();
    if (!revealed) {
        // A closed workshop keeps no order of its answers, and so no first ones.
        if (!may_watch(role, item.item.visibility) || (session.closed && !all)) return shown;
        const int picture = all ? votes.answered() : standing(session, item);
        if (picture == 0) {
            if (all || round == 1) shown.hidden = Hidden::TooFew;
            return shown;
        }
        shown.hidden = Hidden::No;
        shown.live = true;
        shown.tally = tally_of(first_answers(votes, picture), item.item);
        return shown;
    }
    // Plans of teams are read by team, and what may be shown of them is said in view/game.h.
    if (std::holds_alternative<AskShares>(item.item.ask)) {
        shown.hidden = Hidden::No;
        shown.tally = tally_of(first_answers(votes, votes.answered()), item.item);
        return shown;
    }
    if (!all && votes.answered() < k) {
        shown.hidden = Hidden::TooFew;
        return shown;
    }
    shown.hidden = Hidden::No;
    shown.counts = all || may_count(session, item, round);
    shown.tally = tally_of(first_answers(votes, votes.answered()), item.item);
    return shown;
}

std::vector<int> groups_of(const Session& session, const ItemState& item) {
    const auto& by = session.find(item.step)->step.split_by;
    const auto* choice = by.empty() ? nullptr : session.find(by);
    if (choice == nullptr || choice->rounds.empty() || !choice->rounds.front().shown) return {};
    const auto& options = options_of(choice->item.ask);
    std::vector<int> groups(session.seats.size(), static_cast<int>(options.size()));
    for (std::size_t seat = 0; seat < groups.size(); ++seat) {
        const auto* cast = choice->rounds.front().of(static_cast<int>(seat));
        const auto* said = cast == nullptr ? nullptr : std::get_if<Choice>(&cast->answer.value);
        if (said == nullptr) continue;
        const auto named = std::ranges::find(options, said->options.front(), &Option::id);
        groups[seat] = static_cast<int>(named - options.begin());
    }
    return groups;
}

std::optional<Split> split_of(const Session& session, const ItemState& item, int round) {
    const auto groups = groups_of(session, item);
    const auto shown = disclose(session, item, round, Role::Projector);
    if (groups.empty() || !shown.tally || !shown.counts || shown.live) return std::nullopt;
    if (!std::holds_alternative<AskScale>(item.item.ask)) return std::nullopt;
    const auto& votes = item.rounds[static_cast<std::size_t>(round - 1)];
    for (int earlier = 1; earlier < round; ++earlier) {
        const auto& before = item.rounds[static_cast<std::size_t>(earlier - 1)];
        const bool same = seats_of(before) == seats_of(votes);
        if (!same && split_of(session, item, earlier)) return std::nullopt;
    }
    std::vector<std::vector<const Answer*>> answers(
        static_cast<std::size_t>(std::ranges::max(groups)) + 1);
    for (const int seat : votes.order) {
        const auto group = static_cast<std::size_t>(groups[static_cast<std::size_t>(seat)]);
        answers[group].push_back(&votes.of(seat)->answer);
    }
    std::vector<int> sizes;
    for (const auto& group : answers) {
        sizes.push_back(static_cast<int>(group.size()));
    }
    Split split;
    for (auto& part : parts_of(sizes, session.about.k)) {
        std::vector<const Answer*> together;
        for (const int group : part) {
            const auto& said = answers[static_cast<std::size_t>(group)];
            together.insert(together.end(), said.begin(), said.end());
        }
        const auto tally = tally_of(together, item.item);
        split.parts.push_back({std::move(part), tally.answered, std::get<ScaleTally>(tally.votes)});
    }
    if (split.parts.empty()) return std::nullopt;
    return split;
}

std::optional<Scale> value_of(const Session& session, const ItemState& item, int round) {
    const auto shown = disclose(session, item, round, Role::Projector);
    const auto* votes = shown.tally ? std::get_if<ScaleTally>(&shown.tally->votes) : nullptr;
    if (votes == nullptr) return std::nullopt;
    if (session.find(item.step)->step.weighting == Weighting::PerGroup) {
        const auto split = split_of(session, item, round);
        const auto level = split ? pooled(*split) : std::nullopt;
        if (level) return Scale{Scale::Mark::Level, *level};
    }
    return group_value(*votes);
}

std::vector<SaidText> texts_of(const Session& session, const ItemState& item, int round) {
    std::vector<SaidText> texts;
    if (round < 1 || round > item.round()) return texts;
    if (std::holds_alternative<AskIdeas>(item.item.ask)) {
        if (round == item.round()) {
            for (auto& idea : ideas_of(session, item)) {
                texts.push_back({idea.key, std::move(idea.text), idea.released && !idea.into});
            }
        }
        return texts;
    }
    const auto& votes = item.rounds[static_cast<std::size_t>(round - 1)];
    const bool revealed = round < item.round() || item.shows_result();
    if (!revealed || votes.answered() < session.about.k) return texts;
    for (const auto& cast : votes.by_seat) {
        if (!cast) continue;
        const auto* free = std::get_if<FreeText>(&cast->answer.value);
        const auto& text = free != nullptr ? free->text : cast->answer.reason;
        if (!text.empty()) texts.push_back({cast->key, text, item.released.contains(cast->key)});
    }
    std::ranges::sort(texts, {}, &SaidText::key);
    return texts;
}

GroupValues group_values(const Session& session) {
    GroupValues values;
    for (const auto& item : session.items) {
        if (item.item.scenario.empty()) continue;
        if (const auto value = agreed(session, item)) values[item.item.scenario] = *value;
    }
    return values;
}

PolicyValues policy_values(const Session& session) {
    PolicyValues values;
    for (const auto& item : session.items) {
        if (item.item.policy.empty() || !item.item.criterion.empty()) continue;
        if (const auto value = agreed(session, item)) values[item.item.policy] = *value;
    }
    return values;
}

VotedStages voted_stages(const Session& session) {
    VotedStages voted;
    for (const auto& item : session.items) {
        if (item.item.sub_dimension.empty()) continue;
        const auto value = agreed(session, item);
        if (value && value->mark == Scale::Mark::Level) {
            voted[item.item.sub_dimension] = value->level + 1;
        }
    }
    return voted;
}

MaturityProfile maturity_of(const Session& session) {
    return maturity_profile(session.content->maturity, policy_values(session),
                            voted_stages(session));
}

CriterionWeights weights_of(const Session& session) {
    CriterionWeights weights(std::size(kCriteria), 0);
    for (const auto at : criteria_of(session.content->format)) {
        weights[at] = 1;
    }
    for (const auto& item : session.items) {
        if (item.item.criterion.empty() || !item.item.policy.empty()) continue;
        const auto value = agreed(session, item);
        if (!value || value->mark != Scale::Mark::Level) continue;
        weights[index_of(item.item.criterion)] = value->level;
    }
    return weights;
}

ScoredOptions choice_of(const Session& session) {
    ScoredOptions scored{.weights = weights_of(session)};
    const auto criteria = criteria_of(session.content->format);
    scored.weighted = std::ranges::any_of(criteria, [&](std::size_t at) {
        return scored.weights[at] != scored.weights[criteria[0]];
    });
    const auto* step = last_step_of<Scores>(session);
    if (step == nullptr) return scored;
    const auto& model = session.content->maturity;
    const auto values = policy_values(session);
    const auto profile = profile_of(session);
    for (const auto& code : step->policies) {
        const auto* policy = model.find(code);
        if (policy == nullptr) continue;
        OptionFacts facts{.policy = code, .scores = scores_of(session, *step, code)};
        facts.loops = loops_cut(session.content->risk, profile, code);
        facts.needs = needs_of(model, *policy, values, {});
        facts.prereq = readiness_of(model, facts.needs, values);
        scored.options.push_back(score_of(std::move(facts), scored.weights));
    }
    sort_options(scored.options);
    return scored;
}

RoadMap road_map_of(const Session& session) {
    const auto* step = last_step_of<RoadMapPlan>(session);
    if (step == nullptr) return {};
    const auto& plan = std::get<RoadMapPlan>(step->step.activity);
    const auto& model = session.content->maturity;
    std::vector<PolicyCode> known;
    for (const auto& code : step->policies) {
        if (model.find(code) != nullptr) known.push_back(code);
    }
    return road_map(model, known, policy_values(session), {plan.years, plan.yearly});
}

std::vector<ScenarioId> asked_scenarios(const Session& session, const StepId& step) {
    const auto values = group_values(session);
    std::vector<ScenarioId> asked;
    for (const auto& state : session.steps) {
        if (!step.empty() && state.step.id != step) continue;
        for (const auto& id : state.items) {
            const auto& item = *session.find(id);
            if (!item.item.scenario.empty() && !is_skipped(session, item, values)) {
                asked.push_back(item.item.scenario);
            }
        }
    }
    return asked;
}

bool is_skipped(const Session& session, const ItemState& item, const GroupValues& values) {
    if (item.phase != Phase::Ready || item.item.scenario.empty()) return false;
    const auto& pack = session.content->risk;
    const auto* scenario = pack.find(item.item.scenario);
    if (!scenario->show_if) return false;
    return !is_shown(*scenario, facts_of(pack, session.facts), values);
}

bool could_show(const Scenario& scenario, const CityFacts& facts) {
    return !scenario.show_if || outcomes_of(*scenario.show_if, facts).can_hold;
}

RiskProfile profile_of(const Session& session) {
    return risk_profile(session.content->risk, asked_scenarios(session), group_values(session),
                        session.interaction);
}

}  // namespace vertebra
