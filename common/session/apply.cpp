#include "common/session/apply.h"

#include <algorithm>
#include <cassert>

#include "common/agenda/plan.h"
#include "common/agenda/policy_plan.h"
#include "common/ballot/content_hash.h"
#include "common/view/disclosure.h"
#include "common/view/game.h"

namespace vertebra {
namespace {

Seat& seat_of(Session& session, const SeatId& id) {
    return session.seats[static_cast<std::size_t>(*session.seat_number(id))];
}

void apply_one(Session& session, const WorkshopOpened& opened) {
    session.about = opened;
}

void apply_one(Session& session, const PositionCarried& carried) {
    session.carried = carried;
}

// What is still to be done is in the register from the beginning.
void apply_one(Session& session, const CycleCarried& carried) {
    session.last_cycle = carried.record;
    for (const auto& one : carried.record.actions) {
        if (one.policy.empty()) {
            session.kept_actions.push_back({one.id, one.text, one.action});
        } else {
            session.actions[one.policy] = one.action;
        }
    }
}

void apply_one(Session& session, const WorkshopDated& dated) {
    session.dated = dated;
}

void apply_one(Session& session, const SeatTaken& taken) {
    session.seat_numbers[taken.seat] = static_cast<int>(session.seats.size());
    session.seats.push_back({.id = taken.seat,
                             .token_hash = taken.token_hash,
                             .return_hash = taken.return_hash,
                             .name = taken.name});
}

void apply_one(Session& session, const SeatReturned& returned) {
    auto& seat = seat_of(session, returned.seat);
    seat.token_hash = returned.token_hash;
    seat.return_hash = returned.return_hash;
}

void apply_one(Session& session, const SeatRenamed& renamed) {
    seat_of(session, renamed.seat).name = renamed.name;
}

void apply_one(Session& session, const SeatRemoved& removed) {
    seat_of(session, removed.seat).removed = true;
}

void apply_one(Session& session, const SeatReadmitted& readmitted) {
    seat_of(session, readmitted.seat).removed = false;
}

void apply_one(Session& session, const PartGiven& given) {
    seat_of(session, given.seat).part = given.part;
}

void apply_one(Session& session, const AnswerCast& cast) {
    const int number = *session.seat_number(cast.seat);
    const auto seat = static_cast<std::size_t>(number);
    auto& item = *session.find(cast.item);
    auto& round = item.rounds[static_cast<std::size_t>(cast.round - 1)];
    if (round.by_seat.size() <= seat) round.by_seat.resize(session.seats.size());
    if (!round.by_seat[seat]) round.order.push_back(number);
    round.by_seat[seat] = Cast{cast.key, cast.revision, cast.answer};
    session.seats[seat].changes.push_back({cast.key, session.item_numbers.at(cast.item), cast.round,
                                           cast.revision, cast.resets, content_of(cast.answer)});
}

StepState& step_of(Session& session, const StepId& id) {
    return *std::ranges::find_if(session.steps,
                                 [&](const StepState& state) { return state.step.id == id; });
}

// The first item that is asked and not settled yet; else the first; else none.
ItemId first_item(const Session& session, const StepState& step) {
    const auto values = group_values(session);
    for (const auto& id : step.items) {
        const auto& item = *session.find(id);
        if (!is_skipped(session, item, values) && !item.shows_result()) return id;
    }
    return step.items.empty() ? ItemId{} : step.items.front();
}

void apply_one(Session& session, const StepEntered& entered) {
    auto& before = session.steps[session.step];
    if (before.entered_at_ms >= 0) {
        session.undo.push_back(PlaceBefore{before.step.id, session.selected});
        before.spent_ms += session.now_ms - before.entered_at_ms;
    }
    auto& step = step_of(session, entered.step);
    session.step = static_cast<std::size_t>(&step - session.steps.data());
    step.entered_at_ms = session.now_ms;
    session.selected = first_item(session, step);
    session.scene = Scene::Item;
    session.timer.reset();
}

void add_item(Session& session, StepState& step, Item item) {
    step.items.push_back(item.id);
    if (auto* known = session.find(item.id)) {
        item.visibility = known->item.visibility;  // as it was set, however often it is planned
        if (known->rounds.empty()) known->item = std::move(item);
        return;
    }
    session.item_numbers[item.id] = static_cast<int>(session.items.size());
    session.items.push_back({.item = std::move(item), .step = step.step.id});
}

void apply_one(Session& session, const ItemsPlanned& planned) {
    auto& step = step_of(session, planned.step);
    const auto& pack = session.content->risk;
    step.items.clear();
    for (const auto& id : planned.scenarios) {
        if (const auto* scenario = pack.find(id)) add_item(session, step, item_of(pack, *scenario));
    }
    step.mitigations = planned.mitigations;
    if (!planned.mitigations.empty()) {
        add_item(session, step, mitigation_item(session, planned.step, planned.mitigations));
    }
    step.ideas = planned.ideas;
    for (auto& item : idea_items(session, step.step, planned.ideas)) {
        add_item(session, step, std::move(item));
    }
    step.policies = planned.policies;
    for (auto& item : policy_items(session, step.step, planned.policies)) {
        add_item(session, step, std::move(item));
    }
    if (&step == &session.steps[session.step]) session.selected = first_item(session, step);
}

void apply_one(Session& session, const ItemSelected& selected) {
    session.undo.push_back(PlaceBefore{session.current().step.id, session.selected});
    session.selected = selected.item;
    session.scene = Scene::Item;
}

void keep_lessons(Session& session, const ItemState& item) {
    const auto& step = *session.find(item.step);
    const auto* run = std::get_if<CityRun>(&step.step.activity);
    if (run == nullptr || run->trial || session.lessons.contains(item.step)) return;
    const auto game = game_of(session, step);
    if (!game.finished()) return;
    session.lessons[item.step] = std::make_shared<const Lessons>(lessons_of(game));
}

void apply_one(Session& session, const PhaseEntered& entered) {
    auto& item = *session.find(entered.item);
    session.undo.push_back(
        PhaseBefore{session.now_ms, entered.item, item.phase, item.round(), item.lock});
    item.phase = entered.phase;
    if (entered.round > item.round()) item.rounds.resize(static_cast<std::size_t>(entered.round));
    if (!item.rounds.empty()) item.rounds.back().expected = entered.expected;
    if (entered.phase == Phase::Closed) item.closed_at_ms = session.now_ms;
    if (entered.phase == Phase::Revealed) item.rounds.back().shown = true;
    if (entered.phase != Phase::Locked) item.lock.reset();
    if (entered.phase != Phase::Open) item.until.clear();
    if (entered.phase == Phase::Revealed) keep_lessons(session, item);
}

void apply_one(Session& session, const ItemLocked& locked) {
    auto& item = *session.find(locked.item);
    session.undo.push_back(
        PhaseBefore{session.now_ms, locked.item, item.phase, item.round(), item.lock});
    item.phase = Phase::Locked;
    item.lock = LockedValue{locked.value, locked.reason, locked.dissent};
}

void apply_one(Session& session, const ItemReset& reset) {
    auto& item = *session.find(reset.item);
    auto& round = item.rounds.back();
    const int expected = round.expected;
    item.set_aside = std::exchange(round, Round{});
    round.resets = ++item.resets;
    round.expected = expected;
    session.undo.push_back(ResetBefore{reset.item});
}

void restore(Session& session, const PhaseBefore& before) {
    auto& item = *session.find(before.item);
    item.phase = before.phase;
    if (item.phase != Phase::Open) item.until.clear();
    item.rounds.resize(static_cast<std::size_t>(before.round));
    item.lock = before.lock;
}

void restore(Session& session, const ResetBefore& before) {
    auto& item = *session.find(before.item);
    item.rounds.back() = *std::exchange(item.set_aside, std::nullopt);
    --item.resets;
}

void restore(Session& session, const MergeBefore& before) {
    auto& item = *session.find(before.item);
    item.merged = before.merged;
    if (before.came_up) item.released.erase(*before.came_up);
}

void restore(Session& session, const PlaceBefore& before) {
    auto& now = session.steps[session.step];
    auto& then = step_of(session, before.step);
    if (&now != &then) {
        now.spent_ms += session.now_ms - now.entered_at_ms;
        then.entered_at_ms = session.now_ms;
        session.step = static_cast<std::size_t>(&then - session.steps.data());
    }
    session.selected = before.item;
}

void apply_one(Session& session, const Undone&) {
    for (auto count = last_step(session); count > 0; --count) {
        const auto before = std::move(session.undo.back());
        session.undo.pop_back();
        std::visit([&](const auto& one) { restore(session, one); }, before);
    }
}

void apply_one(Session& session, const VisibilitySet& set) {
    session.find(set.item)->item.visibility = set.visibility;
}

void apply_one(Session& session, const ItemStaysOpen& stays) {
    session.find(stays.item)->until = stays.until;
}

void apply_one(Session& session, const FactSet& set) {
    session.facts[set.fact] = set.is;
}

void apply_one(Session& session, const TimerStarted& started) {
    session.timer = Timer{session.now_ms, started.length_ms};
}

void apply_one(Session& session, const TimerExtended& extended) {
    if (session.timer) session.timer->length_ms += extended.by_ms;
}

void apply_one(Session& session, const TimerStopped&) {
    session.timer.reset();
}

void apply_one(Session& session, const SceneShown& shown) {
    session.scene = shown.scene;
}

void apply_one(Session& session, const TextReleased& released) {
    auto& texts = session.find(released.item)->released;
    if (released.release == Release::Show) {
        texts.insert(released.key);
    } else {
        texts.erase(released.key);
    }
}

void apply_one(Session& session, const TextsMerged& merge) {
    auto& item = *session.find(merge.item);
    session.undo.push_back(MergeBefore{merge.item, item.merged, {}});
    if (!merge.into) {
        item.merged.erase(merge.key);
        return;
    }
    for (auto& [key, into] : item.merged) {
        if (into == merge.key) into = *merge.into;
    }
    item.merged[merge.key] = *merge.into;
    const bool comes_up = item.released.contains(merge.key);
    if (comes_up && item.released.insert(*merge.into).second) {
        std::get<MergeBefore>(session.undo.back()).came_up = merge.into;
    }
}

// Replaces what stands under the same id; without words it is struck out.
template <class Kept>
void keep(std::vector<Kept>& list, Kept one, bool empty) {
    const auto found = std::ranges::find(list, one.id, &Kept::id);
    if (found == list.end()) {
        if (!empty) list.push_back(std::move(one));
    } else if (empty) {
        list.erase(found);
    } else {
        *found = std::move(one);
    }
}

void apply_one(Session& session, const NoteKept& kept) {
    keep(session.notes, {kept.id, kept.note}, kept.note.text.empty());
}

void apply_one(Session& session, const ActionKept& kept) {
    keep(session.kept_actions, {kept.id, kept.text, kept.action}, kept.text.empty());
}

void add_step(Session& session, StepState state, const StepId& after) {
    for (auto& item : items_of(*session.content, state.step)) {
        session.item_numbers[item.id] = static_cast<int>(session.items.size());
        state.items.push_back(item.id);
        session.items.push_back({.item = std::move(item), .step = state.step.id});
    }
    const auto current = session.current().step.id;
    const auto place = &step_of(session, after) - session.steps.data() + 1;
    session.steps.insert(session.steps.begin() + place, std::move(state));
    session.step = static_cast<std::size_t>(&step_of(session, current) - session.steps.data());
}

void apply_one(Session& session, const StepAdded& added) {
    add_step(session,
             {.step = step_of(added.own, added.step, session.about.languages), .own = added.own},
             added.after);
}

void apply_one(Session& session, const StepCopied& copied) {
    const auto& of = step_of(session, copied.of);
    StepState copy{.step = of.step, .own = of.own, .copy_of = copied.of};
    copy.step.id = copied.step;
    if (auto* questions = std::get_if<Questions>(&copy.step.activity)) {
        for (auto& item : questions->items) {
            item.id = copied_id(item.id, copied.step);
        }
    }
    add_step(session, std::move(copy), copied.of);
}

void apply_one(Session& session, const StepMoved& moved) {
    const auto current = session.current().step.id;
    auto& steps = session.steps;
    const auto from = &step_of(session, moved.step) - steps.data();
    auto state = std::move(steps[static_cast<std::size_t>(from)]);
    steps.erase(steps.begin() + from);
    const auto place = &step_of(session, moved.after) - steps.data() + 1;
    steps.insert(steps.begin() + place, std::move(state));
    session.step = static_cast<std::size_t>(&step_of(session, current) - steps.data());
}

void apply_one(Session& session, const StepDropped& dropped) {
    step_of(session, dropped.step).dropped = dropped.dropped;
}

void apply_one(Session& session, const StepSet& set) {
    auto& step = step_of(session, set.step).step;
    if (!set.title.empty()) step.title = same_in(session.about.languages, set.title);
    step.minutes = set.minutes;
    step.seconds = set.seconds;
    step.rounds = set.rounds;
}

void apply_one(Session& session, const InteractionSet& set) {
    session.interaction = set.interaction;
}

// The content of this session alone grows; others may share what it came from.
void apply_one(Session& session, const PolicyAdded& added) {
    auto content = std::make_shared<Content>(*session.content);
    const auto& languages = content->maturity.languages;
    const auto& own = added.policy;
    content->maturity.add({.code = own.code,
                           .title = same_in(languages, own.title),
                           .text = same_in(languages, own.text),
                           .stakeholders = {},
                           .indicators = {},
                           .needs = {},
                           .cost = own.cost,
                           .min_years = own.min_years});
    session.content = std::move(content);
    session.own_policies.push_back(own);
}

void apply_one(Session& session, const ActionSet& set) {
    session.actions[set.policy] = set.action;
}

void apply_one(Session& session, const RunSet& set) {
    session.runs[set.step] = set;
}

void apply_one(Session& session, const CardDealt& dealt) {
    if (dealt.card.empty()) {
        session.cards.erase(dealt.turn);
    } else {
        session.cards[dealt.turn] = dealt.card;
    }
}

void apply_one(Session& session, const DoorSet& set) {
    session.door = set.door;
}

void apply_one(Session& session, const WorkshopClosed&) {
    session.closed = true;
    session.timer.reset();
}

void apply_one(Session& session, const WorkshopSealed&) {
    session.sealed = true;
}

}  // namespace

void apply(Session& session, const Event& event) {
    session.now_ms = std::max(session.now_ms, event.at_ms);
    std::visit([&](const auto& fact) { apply_one(session, fact); }, event.fact);
    ++session.offset;
}

}  // namespace vertebra
