#include "facilitator/dashboard/widgets/field.h"

#include "facilitator/dashboard/look/icon.h"
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

// At the right end: what is written here is not what the host has.
void draw_not_saved(const Paint& paint, const Area& area) {
    const auto& theme = paint.theme;
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Pencil,
              {area.max.x - theme.px(16), area.centre().y}, theme.px(16), theme.warning);
    const bool hovered = ImGui::IsItemHovered();
    hint(paint, {.hovered = hovered, .area = area}, paint.words.say("dashboard.field.not_saved"));
}

}  // namespace

float field_height(const Paint& paint) {
    return paint.fonts.height(Type::Body) + 2 * paint.theme.px(10);
}

Typing field(const Paint& paint, const std::string& name, std::string_view label,
             std::string& value, std::string_view help, FieldMark mark) {
    const auto& theme = paint.theme;
    if (!label.empty()) {
        text(paint, label, {.type = Type::SmallStrong, .colour = theme.ink_soft});
        space(paint, 4);
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Area area{at, {at.x + width, at.y + field_height(paint)}};

    if (paint.record.wants_focus(name)) ImGui::SetKeyboardFocusHere();
    ImGui::PushFont(paint.fonts.of(Type::Body));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {theme.px(12), theme.px(10)});
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::SetNextItemWidth(width);
    Typing typing;
    typing.changed = ImGui::InputText("##text", &value);
    typing.active = ImGui::IsItemActive();
    paint.record.add({name, area, ImGui::GetItemID(), 0, true, true, 0});
    ImGui::PopID();
    ImGui::PopStyleVar();
    ImGui::PopFont();

    if (mark == FieldMark::NotSaved && !typing.active) draw_not_saved(paint, area);
    if (typing.active) {
        ImGui::GetWindowDrawList()->AddRect(area.min, area.max, theme.accent, theme.round(), 0,
                                            theme.px(2));
    }
    if (value.empty() && !typing.active && !help.empty()) {
        text_in(paint, area.shrunk(theme.px(12), 0), help, {.colour = theme.ink_off, .lines = 1});
    }
    if (!typing.active) draw_rest(paint, value, width - theme.px(24));
    return typing;
}

}  // namespace vertebra::dashboard
