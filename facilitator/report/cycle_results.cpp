#include "facilitator/report/cycle_results.h"

#include "common/cycle/comparison.h"
#include "common/figure.h"
#include "common/view/cycle_record.h"
#include "common/view/item_view.h"

namespace vertebra::report {
namespace {

using Change = ComparedOutcome::Change;

Figure figure(std::string code, std::string value, std::string option = {}, Wording label = {}) {
    return {std::move(code), std::move(option), std::move(label), std::move(value)};
}

std::string told(Change change) {
    switch (change) {
        case Change::Steps: return "steps";
        case Change::KnownNow: return "known_now";
        case Change::NotKnownNow: return "not_known_now";
        case Change::Unclear: break;
    }
    return "unclear";
}

void add_outcome(PartResults& part, const std::string& when, const CycleOutcome& outcome) {
    const auto value = outcome.value ? vertebra::code_of(*outcome.value) : "";
    part.figures.push_back(figure(when, value, {}, outcome.label));
    part.figures.push_back(figure(when + "_n", std::to_string(outcome.answered)));
    part.figures.push_back(figure(when + "_all", std::to_string(outcome.expected)));
}

PartResults both(const ComparedOutcome& one, const std::string& change) {
    PartResults part{one.now.item.text, one.now.title, {figure("change", change)}};
    add_outcome(part, "before", one.before);
    add_outcome(part, "now", one.now);
    return part;
}

PartResults alone(const CycleOutcome& one, const char* change, const char* when) {
    PartResults part{one.item.text, one.title, {figure("change", change)}};
    add_outcome(part, when, one);
    return part;
}

void add_field(PartResults& part, const char* code, const std::optional<CycleField>& field) {
    if (!field) return;
    const int decimals = field->kind == CycleField::Kind::Maturity ? 3 : 1;
    part.figures.push_back(figure(code, fixed(field->low / 1000.0, decimals), "low"));
    part.figures.push_back(figure(code, fixed(field->high / 1000.0, decimals), "high"));
}

PartResults field_of(const ComparedField& one) {
    const auto& field = one.either();
    const bool stages = field.kind == CycleField::Kind::Maturity;
    PartResults part{field.id, field.title, {}};
    add_field(part, stages ? "index_before" : "risk_before", one.before);
    add_field(part, stages ? "index_now" : "risk_now", one.now);
    if (one.difference) {
        const auto text = fixed(*one.difference / 1000.0, stages ? 3 : 1);
        part.figures.push_back(figure("difference", text));
    }
    return part;
}

}  // namespace

void add_since_last_cycle(Results& results, const Session& session) {
    if (!session.last_cycle) return;
    const auto& before = *session.last_cycle;
    auto& about = results.last_cycle;
    about.push_back(figure("last_cycle", before.title, to_text(before.workshop)));
    if (!before.date.empty()) about.push_back(figure("last_date", before.date));
    about.push_back(figure("last_number", std::to_string(before.cycle)));
    about.push_back(figure("last_people", std::to_string(before.people)));
    for (const auto& one : before.groups) {
        about.push_back(figure("last_group", std::to_string(one.people), one.id, one.label));
    }
    const auto comparison = compared(before, record_of(session));
    for (const auto& one : comparison.same) {
        auto& part = results.since_items.emplace_back(both(one, told(one.change)));
        if (one.change == Change::Steps) {
            part.figures.push_back(figure("steps", std::to_string(one.steps)));
        }
    }
    for (const auto& one : comparison.changed) {
        results.since_items.push_back(both(one, "changed"));
    }
    for (const auto& one : comparison.dropped) {
        results.since_items.push_back(alone(one, "dropped", "before"));
    }
    for (const auto& one : comparison.added) {
        results.since_items.push_back(alone(one, "added", "now"));
    }
    for (const auto& one : comparison.fields) {
        results.since_fields.push_back(field_of(one));
    }
    for (const auto& [action, now] : comparison.actions) {
        const bool policy = !action.policy.empty();
        const std::string status{now ? vertebra::code_of(now->status) : "struck_out"};
        results.since_actions.push_back(
            {policy ? action.policy.text : to_text(action.id),
             same_in(session.about.languages, action.text),
             {figure("before", std::string{vertebra::code_of(action.action.status)}),
              figure("now", status), figure("since", std::to_string(action.since))}});
    }
}

}  // namespace vertebra::report
