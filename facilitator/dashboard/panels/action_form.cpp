#include "facilitator/dashboard/panels/action_form.h"

#include <algorithm>
#include <array>

#include "common/text/plain_text.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/field.h"
#include "facilitator/dashboard/widgets/menu.h"

namespace vertebra::dashboard {
namespace {

constexpr float kDue = 148;
constexpr float kStatus = 148;

constexpr std::array kStatuses{Action::Status::Planned, Action::Status::UnderWay,
                               Action::Status::Done, Action::Status::Dropped};

// Named by the policy: another order of the rows must not move half-written words.
std::string owner_of(const ActionView& action) {
    return "road_map.owner." + action.policy;
}
std::string due_of(const ActionView& action) {
    return "road_map.due." + action.policy;
}

std::string status_words(const Paint& paint, std::string_view code) {
    return paint.words.say("dashboard.status." + std::string{code});
}

Icon sign_of(Action::Status status) {
    switch (status) {
        case Action::Status::Planned: return Icon::Ring;
        case Action::Status::UnderWay: return Icon::Disc;
        case Action::Status::Done: return Icon::Check;
        case Action::Status::Dropped: return Icon::Cross;
    }
    return Icon::None;
}

}  // namespace

void ActionForm::draw(const Paint& paint, const ActionView& action, const Submit& submit) {
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float gap = theme.px(12);
    const float owner = width - theme.px(kDue) - theme.px(kStatus) - 2 * gap;
    bool sends = false;
    {
        const Column column{at, owner};
        sends = draw_field(paint, owner_of(action), action.owner, "dashboard.road_map.owner");
    }
    float bottom = ImGui::GetItemRectMax().y;
    {
        const Column column{{at.x + owner + gap, at.y}, theme.px(kDue)};
        if (draw_field(paint, due_of(action), action.due, "dashboard.road_map.due")) sends = true;
    }
    bottom = std::max(bottom, ImGui::GetItemRectMax().y);
    ImGui::SetCursorScreenPos({at.x + width - theme.px(kStatus), at.y});
    draw_status(paint, action, submit);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, bottom - at.y});
    if (sends && paint.can_act) submit(filled(action));
}

bool ActionForm::draw_field(const Paint& paint, const std::string& name, const std::string& known,
                            const char* help) {
    auto draft = drafts_.find(name);
    // The host has something newer: what was sent, or what somebody else wrote.
    if (draft != drafts_.end() && !draft->second.writing && draft->second.known != known) {
        drafts_.erase(draft);
        draft = drafts_.end();
    }
    std::string words = draft == drafts_.end() ? known : draft->second.text;
    const bool kept = draft != drafts_.end() && !draft->second.writing;
    const auto typing = field(paint, name, "", words, paint.words.say(help),
                              kept ? FieldMark::NotSaved : FieldMark::None);
    if (typing.active) {
        const bool written = typing.changed || draft != drafts_.end();
        if (written) drafts_.insert_or_assign(name, Draft{words, known, true});
        return false;
    }
    // Left: by Enter, Escape, Tab or a press elsewhere.
    if (draft == drafts_.end() || !draft->second.writing) return false;
    draft->second = {std::string{trimmed(words)}, known, false};
    if (draft->second.text != known) return true;
    drafts_.erase(draft);
    return false;
}

void ActionForm::draw_status(const Paint& paint, const ActionView& action, const Submit& submit) {
    const auto& theme = paint.theme;
    const auto now = parse_status(action.status).value_or(Action::Status::Planned);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Area place{at, {at.x + theme.px(kStatus), at.y + field_height(paint)}};
    const bool opens = button(paint,
                              {.name = "road_map.status." + action.policy,
                               .label = status_words(paint, code_of(now)),
                               .icon = sign_of(now),
                               .about = paint.words.say("dashboard.road_map.status"),
                               .enabled = paint.can_act},
                              place);
    const Menu menu{paint, "road_map.statuses." + action.policy, opens, 180, place};
    if (!menu) return;
    for (const auto status : kStatuses) {
        if (!menu.entry({.name = "status." + std::string{code_of(status)},
                         .label = status_words(paint, code_of(status)),
                         .icon = sign_of(status),
                         .chosen = status == now})) {
            continue;
        }
        auto wish = filled(action);
        wish.action.status = status;
        if (status != now) submit(std::move(wish));
    }
}

SetAction ActionForm::filled(const ActionView& action) const {
    const auto said = [&](const std::string& name, const std::string& known) {
        const auto draft = drafts_.find(name);
        return draft == drafts_.end() ? known : std::string{trimmed(draft->second.text)};
    };
    return {{action.policy},
            {said(owner_of(action), action.owner), said(due_of(action), action.due),
             parse_status(action.status).value_or(Action::Status::Planned)}};
}

}  // namespace vertebra::dashboard
