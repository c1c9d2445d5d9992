#include "common/session/deciding.h"

#include <algorithm>

#include "common/agenda/plan.h"
#include "common/session/decide.h"
#include "common/text/plain_text.h"
#include "common/view/disclosure.h"

namespace vertebra::deciding {
namespace {

constexpr int kMostRounds = 3;

Result<Facts> move(const Case& at, const ItemState& item, Phase to) {
    const auto* allowed = find_move(item.phase, to);
    if (allowed == nullptr || to == Phase::Locked) {
        return not_from_here("An item cannot go from this phase to that one.");
    }
    const auto& step = at.session.find(item.step)->step;
    const bool again = allowed->round == RoundStep::Same && to == Phase::Open;
    if (again && item.round() > 0 && item.rounds.back().shown) return was_shown();
    if (to == Phase::Open) {
        if (auto may = may_open_turn(at.session, item); !may) return tl::unexpected{may.error()};
    }
    int round = std::max(item.round(), to == Phase::Open ? 1 : 0);
    if (allowed->round == RoundStep::Next) {
        // A turn that was simulated stands: later ones build on it.
        const bool turn = std::holds_alternative<AskShares>(item.item.ask);
        if (turn || item.round() >= kMostRounds) {
            return fail(ErrorKind::NotAllowed, "no_more_rounds", "This step has no further round.",
                        "Lock the value, or note the dissent and go on.");
        }
        ++round;
    }
    Facts facts{
        PhaseEntered{item.item.id, to, round, expected_of(at.session, item, at.moment.present)}};
    if (to == Phase::Open && step.seconds > 0 && item.phase != Phase::Closed) {
        facts.emplace_back(TimerStarted{step.seconds * std::int64_t{1000}});
    }
    if (to == Phase::Closed && at.session.timer) facts.emplace_back(TimerStopped{});
    return facts;
}

// "What you open or reveal stands on the big screen": the join screen gives way to the step of an
// item, a blank one stays.
void bring_up(const Case& at, const StepId& step, Phase to, Facts& facts) {
    const bool to_be_seen = to == Phase::Open || to == Phase::Revealed;
    if (!to_be_seen || at.session.scene != Scene::Join) return;
    if (at.session.current().step.id == step) facts.emplace_back(SceneShown{Scene::Item});
}

bool can_restore(const Session& session, const PhaseBefore& before) {
    const auto& item = *session.find(before.item);
    // A round that people have answered is not thrown away by a step back: that is a reset.
    return item.round() == before.round || item.rounds.back().answered() == 0;
}

bool can_restore(const Session& session, const ResetBefore& before) {
    const auto& item = *session.find(before.item);
    return item.set_aside && item.rounds.back().answered() == 0;
}

bool can_restore(const Session&, const MergeBefore&) {
    return true;
}

bool can_restore(const Session&, const PlaceBefore&) {
    return true;
}

// A step back would let people answer under a result that was shown.
bool reopens_a_shown_round(const Session& session, const Before& step) {
    const auto* before = std::get_if<PhaseBefore>(&step);
    if (before == nullptr || before->phase != Phase::Open) return false;
    const auto& item = *session.find(before->item);
    return item.round() == before->round && item.rounds.back().shown;
}

}  // namespace

Result<Facts> decide_one(const Case& at, const EnterStep& enter) {
    const auto* to = at.session.find(enter.to);
    if (to == nullptr) return unknown_step();
    if (at.session.current().step.id != enter.from) return moved_on();
    if (to->dropped) {
        return not_from_here("This step is left out; take it up again first.");
    }
    if (auto may = may_enter(at.session, to->step); !may) return tl::unexpected{may.error()};
    Facts facts;
    if (auto plan = plan_of(at.session, *to)) facts.emplace_back(std::move(*plan));
    if (auto run = run_of(at.session, *to)) facts.emplace_back(std::move(*run));
    facts.emplace_back(StepEntered{enter.to});
    return facts;
}

Result<Facts> decide_one(const Case& at, const SelectItem& select) {
    const auto* item = at.session.find(select.item);
    if (item == nullptr) return unknown_item();
    if (item->step != at.session.current().step.id) {
        return not_from_here("That item belongs to another step.");
    }
    if (at.session.selected == select.item) return Facts{};
    return Facts{ItemSelected{select.item}};
}

Result<Facts> decide_one(const Case& at, const MoveItem& wish) {
    const auto* item = at.session.find(wish.item);
    if (item == nullptr) return unknown_item();
    if (item->phase != wish.from || std::max(item->round(), 1) != wish.round) return moved_on();
    auto facts = move(at, *item, wish.to);
    if (facts) bring_up(at, item->step, wish.to, *facts);
    return facts;
}

Result<Facts> decide_one(const Case& at, const MoveAll& wish) {
    const auto* step = at.session.find(wish.step);
    if (step == nullptr) return unknown_step();
    const auto values = group_values(at.session);
    Facts facts;
    for (const auto& id : step->items) {
        const auto& item = *at.session.find(id);
        if (item.phase != wish.from || std::max(item.round(), 1) != wish.round) continue;
        if (is_skipped(at.session, item, values) || !item.until.empty()) continue;
        auto moved = move(at, item, wish.to);
        if (!moved) return moved;
        for (auto& fact : *moved) {
            const bool timer = !std::holds_alternative<PhaseEntered>(fact);
            if (timer && facts.size() > 1) continue;  // one timer for the whole step
            facts.push_back(std::move(fact));
        }
    }
    if (facts.empty()) return moved_on();
    bring_up(at, wish.step, wish.to, facts);
    return facts;
}

Result<Facts> decide_one(const Case& at, const LockItem& lock) {
    const auto* item = at.session.find(lock.item);
    if (item == nullptr) return unknown_item();
    if (!item->shows_result()) return not_from_here("Only a revealed item can be locked.");
    if (item->phase == Phase::Locked) return moved_on();  // the words of the first lock stand
    if (lock.value) {
        if (auto fitting = fits({*lock.value, {}}, item->item); !fitting) {
            return tl::unexpected{fitting.error()};
        }
    }
    const std::string reason{trimmed(lock.reason)};
    const std::string dissent{trimmed(lock.dissent)};
    for (const auto* text : {&reason, &dissent}) {
        if (auto plain = is_plain(*text, kReasonRule); !plain) {
            return tl::unexpected{plain.error()};
        }
    }
    return Facts{ItemLocked{lock.item, lock.value, reason, dissent}};
}

Result<Facts> decide_one(const Case& at, const ResetItem& reset) {
    const auto* item = at.session.find(reset.item);
    if (item == nullptr) return unknown_item();
    if (item->rounds.empty()) return not_from_here("There is nothing to reset yet.");
    if (item->round() != reset.round) return moved_on();
    const bool in_part = standing(at.session, *item) > 0;
    if (item->rounds.back().shown || in_part) return was_shown();
    return Facts{ItemReset{reset.item, reset.round}};
}

Result<Facts> decide_one(const Case& at, const Undo& undo) {
    const auto& stack = at.session.undo;
    if (std::cmp_not_equal(stack.size(), undo.depth)) return moved_on();
    if (stack.empty()) return not_from_here("There is nothing to take back.");
    const auto from = stack.end() - static_cast<std::ptrdiff_t>(last_step(at.session));
    if (std::any_of(from, stack.end(),
                    [&](const Before& step) { return reopens_a_shown_round(at.session, step); })) {
        return was_shown();
    }
    const bool possible = std::all_of(from, stack.end(), [&](const Before& step) {
        return std::visit([&](const auto& before) { return can_restore(at.session, before); },
                          step);
    });
    if (!possible) {
        return fail(ErrorKind::NotAllowed, "has_answers",
                    "People have answered since; that is not taken back.",
                    "Reset the item if its answers should go.");
    }
    return Facts{Undone{}};
}

Result<Facts> decide_one(const Case& at, const SetVisibility& set) {
    const auto* item = at.session.find(set.item);
    if (item == nullptr) return unknown_item();
    if (item->phase != Phase::Ready) {
        return not_from_here("Who may watch is fixed before the first opening.");
    }
    if (std::holds_alternative<AskShares>(item->item.ask)) {
        return not_from_here("What teams do is seen when their turn is simulated.");
    }
    return Facts{VisibilitySet{set.item, set.visibility}};
}

Result<Facts> decide_one(const Case& at, const StayOpen& stay) {
    const auto* item = at.session.find(stay.item);
    if (item == nullptr) return unknown_item();
    if (!stay.until.empty() && !is_minute(stay.until)) {
        return fail(ErrorKind::InvalidInput, "bad_date", "That is not a day and an hour.",
                    "Write it as 2027-06-30T12:00.");
    }
    if (item->phase != Phase::Open) return not_from_here("Only an open question can stay open.");
    if (std::holds_alternative<AskShares>(item->item.ask)) {
        return not_from_here("A turn ends when it is simulated, for all teams.");
    }
    Facts facts{ItemStaysOpen{stay.item, stay.until}};
    if (at.session.timer && !stay.until.empty()) facts.emplace_back(TimerStopped{});
    return facts;
}

Result<Facts> decide_one(const Case& at, const CloseWorkshop&) {
    Facts facts;
    for (const auto& item : at.session.items) {
        if (item.phase != Phase::Open) continue;
        facts.emplace_back(PhaseEntered{item.item.id, Phase::Closed, item.round(),
                                        expected_of(at.session, item, at.moment.present)});
    }
    facts.emplace_back(WorkshopClosed{});
    return facts;
}

}  // namespace vertebra::deciding
