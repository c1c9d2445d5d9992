#include "common/view/cycle_record.h"

#include <algorithm>

#include "common/ballot/content_hash.h"
#include "common/figure.h"
#include "common/view/disclosure.h"

namespace vertebra {
namespace {

// Formats ask under this name for whom somebody speaks.
constexpr const char* kStakeholders = "stakeholder-type";

// The figure as it is printed, in thousandths.
int thousandths(double value, int decimals) {
    int number = 0;
    for (const char digit : fixed(value, decimals)) {
        if (digit != '.') number = 10 * number + (digit - '0');
    }
    for (; decimals < 3; ++decimals) {
        number *= 10;
    }
    return number;
}

// The last round that was revealed; 0 without one.
int last_shown(const ItemState& item) {
    return item.shows_result() ? item.round() : std::max(0, item.round() - 1);
}

std::string field_of(const Content& content, const Item& item) {
    if (!item.scenario.empty()) {
        const auto* scenario = content.risk.find(item.scenario);
        return scenario == nullptr ? "" : scenario->topic.text;
    }
    const bool rated = !item.policy.empty() && item.criterion.empty();
    return rated ? item.policy.text.substr(0, 2) : "";
}

bool is_own(const StepState& step) {
    return step.own || std::holds_alternative<FromIdeas>(step.step.activity);
}

void add_outcome(CycleRecord& record, const Session& session, const ItemState& item) {
    const auto* scale = std::get_if<AskScale>(&item.item.ask);
    const int round = last_shown(item);
    if (scale == nullptr || round == 0) return;
    const auto& votes = item.rounds[static_cast<std::size_t>(round - 1)];
    CycleOutcome outcome{.item = item.item.id, .title = item.item.title};
    for (const auto& language : session.about.languages) {
        outcome.texts[language] = words_of(item.item, language);
    }
    outcome.field = field_of(*session.content, item.item);
    outcome.own = is_own(*session.find(item.step));
    outcome.value = item.lock ? item.lock->value : value_of(session, item, round);
    if (outcome.value && outcome.value->mark == Scale::Mark::Level) {
        outcome.label = scale->steps[static_cast<std::size_t>(outcome.value->level)];
    }
    outcome.answered = votes.answered();
    outcome.expected = std::max(votes.expected, outcome.answered);
    record.outcomes.push_back(std::move(outcome));
}

bool is_asked(const CycleRecord& record, const std::string& field) {
    return std::ranges::any_of(record.outcomes, [&](const CycleOutcome& one) {
        return one.field == field && one.value.has_value();
    });
}

void add_fields(CycleRecord& record, const Session& session) {
    const auto& model = session.content->maturity;
    if (!model.empty()) {
        for (const auto& score : maturity_of(session).sub_dimensions) {
            if (!score.index || !is_asked(record, score.id.text)) continue;
            record.fields.push_back({CycleField::Kind::Maturity, score.id.text,
                                     model.find(score.id)->title, thousandths(score.index->low, 3),
                                     thousandths(score.index->high, 3)});
        }
    }
    const auto& pack = session.content->risk;
    for (const auto& score : profile_of(session).topics) {
        if (!score.risk || !score.low || !score.high) continue;
        record.fields.push_back({CycleField::Kind::Risk, score.topic.text,
                                 pack.find(score.topic)->title, thousandths(*score.low, 1),
                                 thousandths(*score.high, 1)});
    }
}

void add_groups(CycleRecord& record, const Session& session) {
    const auto* item = session.find(ItemId{kStakeholders});
    if (item == nullptr || !std::holds_alternative<AskChoice>(item->item.ask)) return;
    const int round = last_shown(*item);
    if (round == 0) return;
    const auto shown = disclose(session, *item, round, Role::Projector);
    if (!shown.tally || !shown.counts) return;
    const auto& people = std::get<ChoiceTally>(shown.tally->votes).people;
    const auto& options = options_of(item->item.ask);
    for (std::size_t at = 0; at < options.size(); ++at) {
        if (people[at] > 0) {
            record.groups.push_back({options[at].id.text, options[at].label, people[at]});
        }
    }
}

// Since when it stands in the register: an earlier cycle, where it came from there.
int since_when(const Session& session, const ActionId& id, const PolicyCode& policy) {
    if (session.last_cycle) {
        for (const auto& one : session.last_cycle->actions) {
            const bool same =
                policy.empty() ? one.policy.empty() && one.id == id : one.policy == policy;
            if (same) return one.since;
        }
    }
    return session.dated.cycle;
}

void add_actions(CycleRecord& record, const Session& session) {
    for (const auto& kept : session.kept_actions) {
        record.actions.push_back(
            {kept.id, {}, kept.text, kept.action, since_when(session, kept.id, {})});
    }
    for (const auto& [code, action] : session.actions) {
        const auto* policy = session.content->maturity.find(code);
        if (policy == nullptr) continue;
        record.actions.push_back({{},
                                  code,
                                  policy->title.in(session.about.languages.front()),
                                  action,
                                  since_when(session, {}, code)});
    }
}

}  // namespace

CycleRecord record_of(const Session& session) {
    CycleRecord record{.workshop = session.about.workshop,
                       .title = session.about.title,
                       .city = session.about.city,
                       .date = session.dated.date,
                       .cycle = session.dated.cycle,
                       .guideline = session.dated.guideline,
                       .rehearsal = session.about.rehearsal,
                       .people = static_cast<int>(session.seats.size())};
    add_groups(record, session);
    for (const auto& step : session.steps) {
        for (const auto& id : step.items) {
            add_outcome(record, session, *session.find(id));
        }
    }
    add_fields(record, session);
    add_actions(record, session);
    return record;
}

}  // namespace vertebra
