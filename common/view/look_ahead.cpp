#include "common/view/look_ahead.h"

#include <algorithm>

#include "common/session/apply.h"
#include "common/session/deciding.h"

namespace vertebra {
namespace {

// Where a shortlist comes from.
bool says_where_we_are(const Activity& activity) {
    return std::holds_alternative<Scenarios>(activity) ||
           std::holds_alternative<Ratings>(activity) ||
           std::holds_alternative<StageVotes>(activity);
}

// The earlier step that decides what this one is about; null for a step that stands by itself.
const StepState* source_of(const Session& session, const StepState& state) {
    const auto& activity = state.step.activity;
    if (const auto* plan = std::get_if<Scenarios>(&activity)) {
        const auto* ballot = session.find(plan->topics_from);
        return ballot == nullptr ? nullptr : session.find(ballot->step);
    }
    if (const auto* plan = std::get_if<Mitigations>(&activity)) {
        return session.find(plan->scenarios_from);
    }
    if (const auto* about = std::get_if<FromIdeas>(&activity)) {
        const auto* collected = session.find(about->ideas_from);
        return collected == nullptr ? nullptr : session.find(collected->step);
    }
    if (const auto* from = options_from(activity)) return session.find(from->step);
    if (!std::holds_alternative<Shortlist>(activity)) return nullptr;
    const StepState* source = nullptr;
    for (const auto& one : session.steps) {
        if (one.step.id == state.step.id) break;
        if (says_where_we_are(one.step.activity)) source = &one;
    }
    return source;
}

// Whether what a step asked has come out: nothing of it is still to be asked.
bool has_come_out(const Session& session, const StepState& state) {
    const auto values = group_values(session);
    return !state.items.empty() && std::ranges::all_of(state.items, [&](const ItemId& id) {
        const auto& item = *session.find(id);
        return item.shows_result() || is_skipped(session, item, values);
    });
}

// As it is before anybody has answered it.
ItemState unasked(const ItemState& item) {
    return {.item = item.item, .step = item.step};
}

}  // namespace

std::optional<AheadView> look_ahead(const Session& session, const StepId& step, const Look& look) {
    const auto* known = session.find(step);
    if (known == nullptr) return std::nullopt;
    const bool current = session.current().step.id == step;
    // The plan is folded into a copy, as it would be at the entering.
    auto entered = session;
    const auto plan = current ? std::nullopt : deciding::plan_of(session, *known);
    if (plan) apply(entered, {session.now_ms, *plan});

    const auto& state = *entered.find(step);
    const auto values = group_values(entered);
    auto seen = look;
    seen.role = Role::Participant;
    const auto at = static_cast<std::size_t>(known - session.steps.data());
    AheadView view{.step = step_view(session, at, look),
                   .pace = state.step.pace == Pace::Own ? "own" : "together"};
    for (const auto& id : state.items) {
        const auto& item = *entered.find(id);
        if (is_skipped(entered, item, values)) continue;
        view.items.push_back(item_view(entered, unasked(item), seen));
    }
    for (std::size_t nth = 0; nth < view.items.size(); ++nth) {
        view.items[nth].number = static_cast<int>(nth) + 1;
        view.items[nth].count = static_cast<int>(view.items.size());
    }
    const auto* source = plan ? source_of(session, *known) : nullptr;
    if (source != nullptr && !has_come_out(session, *source)) {
        view.follows = source->step.title.in(look.language);
    }
    return view;
}

}  // namespace vertebra
