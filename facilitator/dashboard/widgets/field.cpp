#include "facilitator/dashboard/widgets/field.h"

#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/press.h"
#include "facilitator/dashboard/widgets/record.h"
#include "facilitator/dashboard/widgets/text.h"
#include "imgui_stdlib.h"

namespace vertebra::dashboard {
namespace {

// What is longer than the line is read below it.
void draw_rest(const Paint& paint, const std::string& value, float room) {
    if (text_width(paint, value, Type::Body) <= room) return;
    space(paint, 4);
    text(paint, value, {.type = Type::Small, .colour = paint.theme.ink_soft});
}

}  // namespace

bool field(const Paint& paint, const std::string& name, std::string_view label, std::string& value,
           std::string_view help) {
    const auto& theme = paint.theme;
    if (!label.empty()) {
        text(paint, label, {.type = Type::SmallStrong, .colour = theme.ink_soft});
        space(paint, 4);
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = paint.fonts.height(Type::Body) + 2 * theme.px(10);
    const Area area{at, {at.x + width, at.y + height}};

    if (paint.record.wants_focus(name)) ImGui::SetKeyboardFocusHere();
    ImGui::PushFont(paint.fonts.of(Type::Body));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {theme.px(12), theme.px(10)});
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::SetNextItemWidth(width);
    const bool changed = ImGui::InputText("##text", &value);
    const bool active = ImGui::IsItemActive();
    paint.record.add({name, area, ImGui::GetItemID(), 0, true, true, 0});
    ImGui::PopID();
    ImGui::PopStyleVar();
    ImGui::PopFont();

    if (active) {
        ImGui::GetWindowDrawList()->AddRect(area.min, area.max, theme.accent, theme.round(), 0,
                                            theme.px(2));
    }
    if (value.empty() && !active && !help.empty()) {
        text_at(paint, {at.x + theme.px(12), at.y + theme.px(10)}, help, {.colour = theme.ink_off});
    }
    if (!active) draw_rest(paint, value, width - theme.px(24));
    return changed;
}

}  // namespace vertebra::dashboard
