#include <algorithm>

#include "common/view/views.h"

namespace vertebra {
namespace {

std::optional<MoveView> to_step(const Session& session, const Look& look) {
    const auto* next = session.next();
    if (next == nullptr) return MoveView{"move.close_workshop", "", CloseWorkshop{}};
    return MoveView{"move.next_step", next->step.title.in(look.language),
                    EnterStep{session.current().step.id, next->step.id}};
}

// The item after the selected one that is asked and not settled; null when the step is done.
const ItemState* next_item(const Session& session) {
    const auto values = group_values(session);
    const auto& items = session.current().items;
    const auto at = std::ranges::find(items, session.selected);
    for (auto next = at == items.end() ? at : at + 1; next != items.end(); ++next) {
        const auto& item = *session.find(*next);
        if (!is_skipped(session, item, values)) return &item;
    }
    return nullptr;
}

// How far the room agrees, from 0 to 1, where another round is worth it: one is left, and the
// spread is wide.
std::optional<double> agreement_before_round(const Session& session, const ItemState& item) {
    if (item.round() >= session.current().step.rounds) return std::nullopt;
    const auto shown = disclose(session, item, item.round(), Role::Projector);
    if (!shown.tally) return std::nullopt;
    const auto* votes = std::get_if<ScaleTally>(&shown.tally->votes);
    if (votes == nullptr) return std::nullopt;
    const auto closeness = std::get<AskScale>(item.item.ask).closeness;
    const bool wide = verdict_of(votes->counts, votes->dont_know, closeness) == Verdict::Wide;
    return wide ? agreement(votes->counts) : std::nullopt;
}

MoveView move_to(const ItemState& item, Phase to) {
    const auto* move = find_move(item.phase, to);
    return {label_of(*move, item.item), "",
            MoveItem{item.item.id, item.phase, to, std::max(1, item.round())}};
}

// A lock takes over what the votes say; the facilitator may word it otherwise before.
MoveView lock(const Session& session, const ItemState& item) {
    return {"move.lock", "", LockItem{item.item.id, value_of(session, item, item.round()), "", ""}};
}

std::optional<MoveView> onward(const Session& session, const Look& look) {
    if (const auto* next = next_item(session)) {
        return MoveView{"move.next_item", next->item.title.in(look.language),
                        SelectItem{next->item.id}};
    }
    return to_step(session, look);
}

std::optional<MoveView> after_result(const Session& session, const ItemState& item,
                                     const Look& look) {
    const bool locks = session.current().step.agreement == Agreement::Lock;
    if (item.phase == Phase::Revealed && agreement_before_round(session, item)) {
        return move_to(item, Phase::Open);
    }
    if (item.phase == Phase::Revealed && locks) return lock(session, item);
    return onward(session, look);
}

std::optional<MoveView> together(const Session& session, const Look& look) {
    const auto* item = session.find(session.selected);
    if (item == nullptr) return to_step(session, look);
    if (is_skipped(session, *item, group_values(session))) {
        return after_result(session, *item, look);
    }
    switch (item->phase) {
        case Phase::Ready: return move_to(*item, Phase::Open);
        case Phase::Open:
            // What stays open is waited for by nobody in the room.
            return item->until.empty() ? move_to(*item, Phase::Closed) : onward(session, look);
        case Phase::Closed: return move_to(*item, Phase::Revealed);
        case Phase::Revealed:
        case Phase::Locked: return after_result(session, *item, look);
    }
    return std::nullopt;
}

std::optional<MoveView> own_pace(const Session& session, const Look& look) {
    struct Way {
        Phase from;
        Phase to;
        const char* label;
    };
    constexpr Way kWays[] = {{Phase::Open, Phase::Closed, "move.close_all"},
                             {Phase::Closed, Phase::Revealed, "move.reveal_all"},
                             {Phase::Ready, Phase::Open, "move.open_all"}};
    const auto values = group_values(session);
    const auto& step = session.current();
    for (const auto& way : kWays) {
        for (const auto& id : step.items) {
            const auto& item = *session.find(id);
            if (item.phase != way.from || !item.until.empty()) continue;
            if (is_skipped(session, item, values)) continue;
            return MoveView{way.label, "",
                            MoveAll{step.step.id, way.from, way.to, std::max(1, item.round())}};
        }
    }
    return to_step(session, look);
}

}  // namespace

// A turn of the city model is played, locked and simulated.
std::string label_of(const PhaseMove& move, const Item& item) {
    const bool turn = std::holds_alternative<AskShares>(item.ask);
    const bool said = move.label == "move.open" || move.label == "move.close" ||
                      move.label == "move.reveal" || move.label == "move.reopen";
    return std::string{move.label} + (turn && said ? "_turn" : "");
}

std::optional<MoveView> another_round(const Session& session, const Look& look) {
    const auto& step = session.current();
    if (session.closed || step.step.pace != Pace::Own) return std::nullopt;
    const auto values = group_values(session);
    const ItemState* furthest = nullptr;
    double least = 0;
    for (const auto& id : step.items) {
        const auto& item = *session.find(id);
        if (is_skipped(session, item, values)) continue;
        if (item.phase == Phase::Open || item.phase == Phase::Closed) return std::nullopt;
        if (item.phase != Phase::Revealed) continue;
        const auto agreed = agreement_before_round(session, item);
        if (!agreed || (furthest != nullptr && *agreed >= least)) continue;
        furthest = &item;
        least = *agreed;
    }
    if (furthest == nullptr) return std::nullopt;
    return MoveView{"move.another_round", furthest->item.title.in(look.language),
                    MoveItem{furthest->item.id, Phase::Revealed, Phase::Open, furthest->round()}};
}

std::optional<MoveView> next_move(const Session& session, const Look& look) {
    if (session.closed) return std::nullopt;
    const auto& step = session.current();
    if (step.items.empty()) return to_step(session, look);
    return step.step.pace == Pace::Own ? own_pace(session, look) : together(session, look);
}

}  // namespace vertebra
