#include "common/cycle/comparison.h"

#include <algorithm>
#include <set>

namespace vertebra {
namespace {

using Change = ComparedOutcome::Change;

bool is_level(const std::optional<Scale>& value) {
    return value && value->mark == Scale::Mark::Level;
}
bool is_not_known(const std::optional<Scale>& value) {
    return value && value->mark == Scale::Mark::DontKnow;
}

ComparedOutcome beside(const CycleOutcome& before, const CycleOutcome& now) {
    ComparedOutcome both{before, now};
    if (is_level(before.value) && is_level(now.value)) {
        both.change = Change::Steps;
        both.steps = now.value->level - before.value->level;
    } else if (is_not_known(before.value) && is_level(now.value)) {
        both.change = Change::KnownNow;
    } else if (is_level(before.value) && is_not_known(now.value)) {
        both.change = Change::NotKnownNow;
    }
    return both;
}

const CycleOutcome* find(const CycleRecord& record, const ItemId& item) {
    const auto found = std::ranges::find(record.outcomes, item, &CycleOutcome::item);
    return found == record.outcomes.end() ? nullptr : &*found;
}

// The one question an outcome can be laid beside. What a room worded itself is the same only when
// its words are: the third idea of one year is not the third of the next.
const CycleOutcome* counterpart(const CycleRecord& record, const CycleOutcome& outcome) {
    const auto* found = find(record, outcome.item);
    if (found == nullptr) return nullptr;
    const bool own = found->own || outcome.own;
    return own && !are_same_words(*found, outcome) ? nullptr : found;
}

std::set<ItemId> asked_in(const CycleRecord& record, const std::string& field) {
    std::set<ItemId> items;
    for (const auto& outcome : record.outcomes) {
        if (outcome.field == field) items.insert(outcome.item);
    }
    return items;
}

bool comes_from_the_same(const CycleRecord& before, const CycleRecord& now,
                         const std::string& field) {
    const auto items = asked_in(before, field);
    return items == asked_in(now, field) && std::ranges::all_of(items, [&](const ItemId& item) {
               return are_same_words(*find(before, item), *find(now, item));
           });
}

std::optional<CycleField> field_in(const CycleRecord& record, const CycleField& like) {
    const auto found = std::ranges::find_if(record.fields, [&](const CycleField& one) {
        return one.kind == like.kind && one.id == like.id;
    });
    if (found == record.fields.end()) return std::nullopt;
    return *found;
}

std::vector<ComparedField> compared_fields(const CycleRecord& before, const CycleRecord& now) {
    std::vector<ComparedField> fields;
    for (const auto kind : {CycleField::Kind::Maturity, CycleField::Kind::Risk}) {
        for (const auto& one : before.fields) {
            if (one.kind == kind) fields.push_back({one, field_in(now, one)});
        }
        for (const auto& one : now.fields) {
            if (one.kind == kind && !field_in(before, one)) fields.push_back({std::nullopt, one});
        }
    }
    for (auto& one : fields) {
        if (!one.before || !one.now) continue;
        one.same_questions = comes_from_the_same(before, now, one.now->id);
        const bool exact = one.before->is_exact() && one.now->is_exact();
        if (one.same_questions && exact) one.difference = one.now->low - one.before->low;
    }
    return fields;
}

// An action is found by its id, one that carries out a policy by that.
std::optional<Action> action_in(const CycleRecord& record, const CycleAction& like) {
    const auto found = std::ranges::find_if(record.actions, [&](const CycleAction& one) {
        return one.policy == like.policy && (!one.policy.empty() || one.id == like.id);
    });
    if (found == record.actions.end()) return std::nullopt;
    return found->action;
}

}  // namespace

bool are_same_words(const CycleOutcome& one, const CycleOutcome& other) {
    bool any = false;
    for (const auto& [language, hash] : one.texts) {
        const auto found = other.texts.find(language);
        if (found == other.texts.end()) continue;
        if (found->second != hash) return false;
        any = true;
    }
    return any;
}

Comparison compared(const CycleRecord& before, const CycleRecord& now) {
    Comparison comparison;
    for (const auto& outcome : now.outcomes) {
        const auto* earlier = counterpart(before, outcome);
        if (earlier == nullptr) {
            comparison.added.push_back(outcome);
        } else if (are_same_words(*earlier, outcome)) {
            comparison.same.push_back(beside(*earlier, outcome));
        } else {
            comparison.changed.push_back({*earlier, outcome});
        }
    }
    for (const auto& outcome : before.outcomes) {
        if (counterpart(now, outcome) == nullptr) comparison.dropped.push_back(outcome);
    }
    comparison.fields = compared_fields(before, now);
    for (const auto& action : before.actions) {
        comparison.actions.push_back({action, action_in(now, action)});
    }
    return comparison;
}

}  // namespace vertebra
