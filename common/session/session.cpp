#include "common/session/session.h"

#include <algorithm>

#include "common/agenda/plan.h"

namespace vertebra {

const Cast* Round::of(int seat) const {
    if (std::cmp_greater_equal(seat, by_seat.size())) return nullptr;
    const auto& cast = by_seat[static_cast<std::size_t>(seat)];
    return cast ? &*cast : nullptr;
}

const ItemState* Session::find(const ItemId& id) const {
    const auto found = item_numbers.find(id);
    return found == item_numbers.end() ? nullptr : &items[static_cast<std::size_t>(found->second)];
}

ItemState* Session::find(const ItemId& id) {
    const auto found = item_numbers.find(id);
    return found == item_numbers.end() ? nullptr : &items[static_cast<std::size_t>(found->second)];
}

const StepState* Session::find(const StepId& id) const {
    const auto found =
        std::ranges::find_if(steps, [&](const StepState& state) { return state.step.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

const StepState* Session::next() const {
    for (std::size_t at = step + 1; at < steps.size(); ++at) {
        if (!steps[at].dropped) return &steps[at];
    }
    return nullptr;
}

std::optional<int> Session::seat_number(const SeatId& id) const {
    const auto found = seat_numbers.find(id);
    if (found == seat_numbers.end()) return std::nullopt;
    return found->second;
}

std::size_t last_step(const Session& session) {
    if (session.undo.empty()) return 0;
    const auto* last = std::get_if<PhaseBefore>(&session.undo.back());
    std::size_t count = 1;
    while (last != nullptr && count < session.undo.size()) {
        const auto* one = std::get_if<PhaseBefore>(&session.undo[session.undo.size() - 1 - count]);
        if (one == nullptr || one->at_ms != last->at_ms || one->item == last->item) break;
        ++count;
    }
    return count;
}

Session blank(std::shared_ptr<const Content> content) {
    Session session;
    for (const auto& step : content->format.steps) {
        StepState state{.step = step};
        for (auto& item : items_of(*content, step)) {
            session.item_numbers[item.id] = static_cast<int>(session.items.size());
            state.items.push_back(item.id);
            session.items.push_back({.item = std::move(item), .step = step.id});
        }
        session.steps.push_back(std::move(state));
    }
    session.content = std::move(content);
    return session;
}

}  // namespace vertebra
