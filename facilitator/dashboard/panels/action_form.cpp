#include "facilitator/dashboard/panels/action_form.h"

#include <algorithm>
#include <array>

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

void ActionForm::draw(const Paint& paint, const std::string& id, const Action& known,
                      const Send& send) {
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float gap = theme.px(12);
    const float owner = width - theme.px(kDue) - theme.px(kStatus) - 2 * gap;
    bool sends = false;
    {
        const Column column{at, owner};
        sends = fields_.draw(paint, control("owner", id), "", known.owner,
                             paint.words.say("dashboard.road_map.owner"));
    }
    float bottom = ImGui::GetItemRectMax().y;
    {
        const Column column{{at.x + owner + gap, at.y}, theme.px(kDue)};
        if (fields_.draw(paint, control("due", id), "", known.due,
                         paint.words.say("dashboard.road_map.due"))) {
            sends = true;
        }
    }
    bottom = std::max(bottom, ImGui::GetItemRectMax().y);
    ImGui::SetCursorScreenPos({at.x + width - theme.px(kStatus), at.y});
    draw_status(paint, id, known, send);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, bottom - at.y});
    if (sends && paint.can_act) send(filled(id, known));
}

void ActionForm::draw_status(const Paint& paint, const std::string& id, const Action& known,
                             const Send& send) {
    const auto& theme = paint.theme;
    const auto now = known.status;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Area place{at, {at.x + theme.px(kStatus), at.y + field_height(paint)}};
    const bool opens = button(paint,
                              {.name = control("status", id),
                               .label = status_words(paint, code_of(now)),
                               .icon = sign_of(now),
                               .about = paint.words.say("dashboard.road_map.status"),
                               .enabled = paint.can_act},
                              place);
    const Menu menu{paint, control("statuses", id), opens, 180, place};
    if (!menu) return;
    for (const auto status : kStatuses) {
        if (!menu.entry({.name = "status." + std::string{code_of(status)},
                         .label = status_words(paint, code_of(status)),
                         .icon = sign_of(status),
                         .chosen = status == now})) {
            continue;
        }
        auto action = filled(id, known);
        action.status = status;
        if (status != now) send(std::move(action));
    }
}

Action ActionForm::filled(const std::string& id, const Action& known) const {
    return {fields_.said(control("owner", id), known.owner),
            fields_.said(control("due", id), known.due), known.status};
}

}  // namespace vertebra::dashboard
