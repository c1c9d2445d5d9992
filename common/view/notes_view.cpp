#include <algorithm>

#include "common/agenda/plan.h"
#include "common/view/views.h"

namespace vertebra {

// First what was agreed in words, in the order it was kept; then what carries out a policy.
RegisterView register_view(const Session& session, const Look& look) {
    RegisterView view;
    const auto since = [&](const ActionId& id, const PolicyCode& policy) {
        if (!session.last_cycle) return 0;
        const auto& carried = session.last_cycle->actions;
        const auto found = std::ranges::find_if(
            carried, [&](const CycleAction& one) { return one.id == id && one.policy == policy; });
        return found == carried.end() ? 0 : found->since;
    };
    const auto entry = [](std::string id, std::string text, const Action& action) {
        return EntryView{.id = std::move(id),
                         .text = std::move(text),
                         .policy = {},
                         .owner = action.owner,
                         .due = action.due,
                         .status = std::string{code_of(action.status)}};
    };
    for (const auto& kept : session.kept_actions) {
        view.entries.push_back(entry(to_text(kept.id), kept.text, kept.action));
        view.entries.back().since = since(kept.id, {});
    }
    for (const auto& [code, action] : session.actions) {
        const auto* policy = session.content->maturity.find(code);
        if (policy == nullptr) continue;
        view.entries.push_back(entry(code.text, policy->title.in(look.language), action));
        view.entries.back().policy = code.text;
        view.entries.back().since = since({}, code);
    }
    return view;
}

std::vector<NoteView> note_views(const Session& session, Role role) {
    std::vector<NoteView> views;
    for (const auto& [id, note] : session.notes) {
        if (note.kind == Note::Kind::Private && role != Role::Facilitator) continue;
        views.push_back({.id = to_text(id),
                         .kind = std::string{code_of(note.kind)},
                         .step = note.step.text,
                         .item = note.item.text,
                         .text = note.text});
    }
    return views;
}

std::optional<IdeasPlanView> ideas_plan_view(const Session& session) {
    const auto& step = session.current();
    const auto* plan = std::get_if<FromIdeas>(&step.step.activity);
    const bool begun = std::ranges::any_of(
        step.items, [&](const ItemId& id) { return session.find(id)->phase != Phase::Ready; });
    if (plan == nullptr || begun || session.closed) return std::nullopt;
    return IdeasPlanView{step.step.id.text, step.ideas, planned_ideas(session, *plan)};
}

}  // namespace vertebra
