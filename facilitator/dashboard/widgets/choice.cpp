#include "facilitator/dashboard/widgets/choice.h"

#include <algorithm>

#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/menu.h"

namespace vertebra::dashboard {
namespace {

constexpr float kHigh = 44;  // two lines in small letters

}  // namespace

void choice(const Paint& paint, const std::string& name, std::string_view label,
            const std::vector<OptionView>& all, std::string& chosen, float menu) {
    text(paint, label, {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
    space(paint, 4);
    const auto now = std::ranges::find(all, chosen, &OptionView::id);
    if (now == all.end()) chosen.clear();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Area place{at, {at.x + width, at.y + paint.theme.px(kHigh)}};
    const Button key{
        .name = name,
        .label = now == all.end() ? paint.words.say("dashboard.option.choose") : now->label,
        .icon = Icon::Down,
        .enabled = paint.can_act,
        .type = Type::Small};
    const bool opens = button(paint, key, place);
    ImGui::Dummy(place.size());
    const Menu list{paint, name + ".menu", opens, menu, place};
    if (!list) return;
    for (const auto& one : all) {
        if (list.entry({.name = name + "." + one.id,
                        .label = one.label,
                        .chosen = chosen == one.id,
                        .type = Type::Small})) {
            chosen = one.id;
        }
    }
}

}  // namespace vertebra::dashboard
