#include "common/session/follows.h"

#include <algorithm>

#include "common/agenda/plan.h"

namespace vertebra {
namespace {

constexpr std::int64_t kMostTime = std::int64_t{1} << 53;

bool is_time(std::int64_t ms) {
    return ms >= 0 && ms <= kMostTime;
}

bool has(const Session& session, const SeatId& seat) {
    return session.seat_number(seat).has_value();
}
bool has(const Session& session, const ItemId& item) {
    return session.find(item) != nullptr;
}

bool can_follow(const Session& session, const WorkshopOpened& opened) {
    return session.offset == 0 && opened.k >= 1 && !opened.languages.empty();
}

// Cells of the model at hand, each a part of a whole.
bool are_cells(const Session& session, const std::vector<Fraction>& cells) {
    const auto all = session.content->maturity.sub_dimensions.size() * kStages;
    return (cells.empty() || cells.size() == all) &&
           std::ranges::all_of(cells, [](const Fraction& one) {
               return one.of >= 1 && one.part >= 0 && one.part <= one.of;
           });
}

bool can_follow(const Session& session, const PositionCarried& carried) {
    const auto& model = session.content->maturity;
    return session.seats.empty() && are_cells(session, carried.cells) &&
           std::ranges::all_of(carried.road_map, [&](const Planned& one) {
               return is_policy_code(one.policy.text) &&
                      model.find(SubDimensionId{one.policy.text.substr(0, 2)}) != nullptr &&
                      one.first >= 1 && one.last >= one.first && one.last <= kMostTime &&
                      one.cost >= 0 && one.cost <= kMostCost;
           });
}

bool can_follow(const Session&, const CycleOutcome& outcome) {
    const bool counts = outcome.answered >= 0 && outcome.expected >= outcome.answered &&
                        outcome.expected <= kMostTime;
    const bool value = !outcome.value || (outcome.value->level >= 0 && outcome.value->level < 100);
    return !outcome.item.empty() && counts && value;
}

bool can_follow(const Session& session, const CycleAction& one) {
    const bool known = one.policy.empty() ? !one.text.empty() && one.id != ActionId{}
                                          : session.content->maturity.find(one.policy) != nullptr;
    return known && one.since >= 1 && one.since <= kMostTime;
}

bool can_follow(const Session& session, const CycleCarried& carried) {
    const auto& record = carried.record;
    const auto fits = [&](const auto& one) { return can_follow(session, one); };
    return session.seats.empty() && !session.last_cycle && session.kept_actions.empty() &&
           record.cycle >= 1 && record.cycle <= kMostTime && record.people >= 0 &&
           std::ranges::all_of(record.groups,
                               [](const CycleGroup& one) { return one.people > 0; }) &&
           std::ranges::all_of(record.outcomes, fits) &&
           std::ranges::all_of(
               record.fields,
               [](const CycleField& one) { return one.low >= 0 && one.high >= one.low; }) &&
           std::ranges::all_of(record.actions, fits);
}

bool can_follow(const Session& session, const SeatTaken& taken) {
    return !has(session, taken.seat);
}
bool can_follow(const Session& session, const SeatReturned& returned) {
    return has(session, returned.seat);
}
bool can_follow(const Session& session, const SeatRenamed& renamed) {
    return has(session, renamed.seat);
}
bool can_follow(const Session& session, const SeatRemoved& removed) {
    return has(session, removed.seat);
}
bool can_follow(const Session& session, const SeatReadmitted& readmitted) {
    return has(session, readmitted.seat);
}

bool can_follow(const Session& session, const AnswerCast& cast) {
    const auto* item = session.find(cast.item);
    return has(session, cast.seat) && item != nullptr && cast.round >= 1 &&
           cast.round <= item->round() && fits(cast.answer, item->item).has_value();
}

bool can_follow(const Session& session, const StepEntered& entered) {
    return session.find(entered.step) != nullptr;
}

bool can_follow(const Session& session, const ItemsPlanned& planned) {
    const auto* state = session.find(planned.step);
    if (state == nullptr) return false;
    const auto& activity = state->step.activity;
    return (planned.mitigations.empty() || std::holds_alternative<Mitigations>(activity)) &&
           (planned.policies.empty() || may_plan_policies(activity)) &&
           (planned.ideas.empty() || std::holds_alternative<FromIdeas>(activity));
}

bool can_follow(const Session& session, const ItemSelected& selected) {
    return has(session, selected.item);
}

bool can_follow(const Session& session, const PhaseEntered& entered) {
    const auto* item = session.find(entered.item);
    if (item == nullptr || entered.phase == Phase::Ready || entered.phase == Phase::Locked) {
        return false;
    }
    return entered.round >= 1 && entered.round <= item->round() + 1 && entered.expected >= 0;
}

bool can_follow(const Session& session, const ItemLocked& locked) {
    const auto* item = session.find(locked.item);
    if (item == nullptr || item->rounds.empty()) return false;
    return !locked.value || fits({*locked.value}, item->item).has_value();
}

bool can_follow(const Session& session, const ItemReset& reset) {
    const auto* item = session.find(reset.item);
    return item != nullptr && !item->rounds.empty();
}

bool can_follow(const Session& session, const Undone&) {
    if (session.undo.empty()) return false;
    const auto* reset = std::get_if<ResetBefore>(&session.undo.back());
    if (reset == nullptr) return true;
    const auto& item = *session.find(reset->item);
    return item.set_aside && !item.rounds.empty();
}

bool can_follow(const Session& session, const VisibilitySet& set) {
    return has(session, set.item);
}

bool can_follow(const Session& session, const ItemStaysOpen& stays) {
    return has(session, stays.item) && (stays.until.empty() || is_minute(stays.until));
}

bool can_follow(const Session&, const TimerStarted& started) {
    return is_time(started.length_ms);
}
bool can_follow(const Session& session, const TimerExtended& extended) {
    if (!is_time(extended.by_ms)) return false;
    return !session.timer || is_time(session.timer->length_ms + extended.by_ms);
}

bool can_follow(const Session& session, const TextReleased& released) {
    return has(session, released.item);
}

bool can_follow(const Session& session, const WorkshopDated& dated) {
    return session.seats.empty() && dated.cycle >= 1 && dated.cycle <= kMostTime;
}
bool can_follow(const Session& session, const PartGiven& given) {
    return has(session, given.seat);
}
bool can_follow(const Session& session, const TextsMerged& merge) {
    const auto* item = session.find(merge.item);
    return item != nullptr && merge.into != merge.key &&
           (!merge.into || !item->merged.contains(*merge.into));
}
bool can_follow(const Session& session, const NoteKept& kept) {
    return session.find(kept.note.step) != nullptr &&
           (kept.note.item.empty() || has(session, kept.note.item));
}
bool can_follow(const Session&, const ActionKept&) {
    return true;
}
bool can_follow(const Session& session, const StepAdded& added) {
    return session.find(added.step) == nullptr && session.find(added.after) != nullptr &&
           is_sound(added.own).has_value() && !has(session, ItemId{added.step.text + "-question"});
}
bool can_follow(const Session& session, const StepCopied& copied) {
    const auto* of = session.find(copied.of);
    if (session.find(copied.step) != nullptr || of == nullptr) return false;
    return std::ranges::none_of(
        of->items, [&](const ItemId& id) { return has(session, copied_id(id, copied.step)); });
}
bool can_follow(const Session& session, const StepMoved& moved) {
    return session.find(moved.step) != nullptr && session.find(moved.after) != nullptr &&
           moved.step != moved.after;
}
bool can_follow(const Session& session, const StepDropped& dropped) {
    return session.find(dropped.step) != nullptr;
}
bool can_follow(const Session& session, const StepSet& set) {
    return session.find(set.step) != nullptr && set.minutes >= 1 && set.minutes <= kMostMinutes &&
           set.seconds >= 0 && set.seconds <= kMostTime && set.rounds >= 1 && set.rounds <= 100;
}

// These name nothing and count nothing.
bool can_follow(const Session&, const FactSet&) {
    return true;
}
bool can_follow(const Session&, const TimerStopped&) {
    return true;
}
bool can_follow(const Session&, const SceneShown&) {
    return true;
}
bool can_follow(const Session&, const InteractionSet&) {
    return true;
}
bool can_follow(const Session& session, const PolicyAdded& added) {
    const auto& own = added.policy;
    const auto& model = session.content->maturity;
    return is_policy_code(own.code.text) && model.find(own.code) == nullptr &&
           model.find(SubDimensionId{own.code.text.substr(0, 2)}) != nullptr && own.cost >= 0 &&
           own.cost <= kMostCost && own.min_years >= 1 && own.min_years <= kMostYears;
}
bool can_follow(const Session&, const ActionSet&) {
    return true;
}
bool can_follow(const Session& session, const RunSet& set) {
    const auto* step = session.find(set.step);
    return step != nullptr && std::holds_alternative<CityRun>(step->step.activity) &&
           set.settings.budget >= 0 && set.settings.budget <= kMostBudget &&
           are_cells(session, set.start);
}
bool can_follow(const Session& session, const CardDealt& dealt) {
    const auto* item = session.find(dealt.turn);
    return item != nullptr && std::holds_alternative<AskShares>(item->item.ask) &&
           (dealt.card.empty() || session.content->city.find(dealt.card) != nullptr);
}
bool can_follow(const Session&, const DoorSet&) {
    return true;
}
bool can_follow(const Session&, const WorkshopClosed&) {
    return true;
}
bool can_follow(const Session&, const WorkshopSealed&) {
    return true;
}

}  // namespace

bool follows(const Session& session, const Event& event) {
    const bool is_first = std::holds_alternative<WorkshopOpened>(event.fact);
    if (is_first != (session.offset == 0) || !is_time(event.at_ms)) return false;
    return std::visit([&](const auto& fact) { return can_follow(session, fact); }, event.fact);
}

}  // namespace vertebra
