#include "facilitator/dashboard/widgets/button.h"

#include "facilitator/dashboard/widgets/record.h"
#include "imgui_internal.h"

namespace vertebra::dashboard {
namespace {

struct Colours {
    ImU32 fill;
    ImU32 edge;
    ImU32 words;
};

Colours colours_of(const Theme& theme, const Button& what, const Press& on) {
    if (what.look == Look::Primary) {
        if (!what.enabled) return {theme.sunken, theme.hairline, theme.ink_off};
        const ImU32 fill = on.hovered || on.held ? theme.accent_hover : theme.accent;
        return {fill, fill, theme.on_accent};
    }
    if (what.look == Look::Danger) {
        if (!what.enabled) return {theme.sunken, theme.hairline, theme.ink_off};
        const ImU32 fill = on.hovered ? faded(theme.danger, 0.85f) : theme.danger;
        return {fill, fill, theme.on_danger};
    }
    const ImU32 nothing = theme.card & ~IM_COL32_A_MASK;
    if (what.chosen) return {theme.accent_soft, theme.accent, theme.accent};
    const ImU32 words = what.enabled ? theme.ink : theme.ink_off;
    const ImU32 fill = on.hovered || on.held ? theme.sunken : nothing;
    if (what.look == Look::Plain) return {fill, nothing, what.enabled ? theme.ink_soft : words};
    return {on.hovered || on.held ? theme.sunken : theme.card, theme.hairline, words};
}

float key_width(const Paint& paint, const Button& what) {
    if (what.key.empty()) return 0;
    return text_width(paint, what.key, Type::Small) + paint.theme.px(12) + paint.theme.small();
}

float icon_size(const Paint& paint, const Button& what) {
    return paint.fonts.height(what.type) * 0.86f;
}

float padding(const Paint& paint, const Button& what) {
    if (what.type == Type::Small) return paint.theme.px(6);
    return what.look == Look::Primary || what.look == Look::Danger ? paint.theme.px(20)
                                                                   : paint.theme.px(12);
}

void draw_key(const Paint& paint, const Area& area, const std::string& key, ImU32 colour) {
    const float wide = text_width(paint, key, Type::Small) + paint.theme.px(12);
    const float high = paint.fonts.height(Type::Small) + paint.theme.px(4);
    const ImVec2 corner{area.max.x - wide, area.centre().y - high / 2};
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRect(corner, {corner.x + wide, corner.y + high}, faded(colour, 0.45f),
                 paint.theme.px(4), 0, paint.theme.hair());
    text_at(paint, {corner.x + paint.theme.px(6), corner.y + paint.theme.px(2)}, key,
            {.type = Type::Small, .colour = faded(colour, 0.85f)});
}

void draw(const Paint& paint, const Button& what, const Area& area, const Press& on) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const auto colours = colours_of(theme, what, on);
    list.AddRectFilled(area.min, area.max, colours.fill, theme.round());
    list.AddRect(area.min, area.max, colours.edge, theme.round(), 0, theme.hair());
    if (on.focused) draw_focus(paint, area, theme.round());

    Area inside = area.shrunk(padding(paint, what), theme.px(2));
    if (what.label.empty()) {
        draw_icon(list, what.icon, area.centre(), icon_size(paint, what), colours.words);
        return;
    }
    if (!what.key.empty()) draw_key(paint, inside, what.key, colours.words);
    inside.max.x -= key_width(paint, what);
    if (what.icon != Icon::None) {
        const float size = icon_size(paint, what);
        draw_icon(list, what.icon, {inside.min.x + size / 2, area.centre().y}, size, colours.words);
        inside.min.x += size + theme.small();
    }
    const bool middle = what.align == Align::Centre && what.icon == Icon::None && what.key.empty();
    text_in(paint, inside, what.label,
            {.type = what.type,
             .colour = colours.words,
             .align = middle ? Align::Centre : Align::Left});
}

}  // namespace

float button_width(const Paint& paint, const Button& what) {
    float width = 2 * padding(paint, what) + key_width(paint, what);
    if (what.label.empty()) return paint.theme.row();
    width += text_width(paint, what.label, what.type);
    if (what.icon != Icon::None) width += icon_size(paint, what) + paint.theme.small();
    return width + 1;
}

bool button_fits(const Paint& paint, const Button& what, const Area& area) {
    if (what.label.empty()) return true;
    const float beside = button_width(paint, what) - text_width(paint, what.label, what.type);
    const float room = area.width() - beside + 1;
    return text_height(paint, what.label, what.type, room) <= area.height() - paint.theme.px(4);
}

bool button(const Paint& paint, const Button& what, const Area& area) {
    const bool whole = button_fits(paint, what, area);
    const auto on = press(paint, what.name, area, what.enabled, whole);
    draw(paint, what, area, on);
    if (what.about != what.label) hint(paint, on, what.about);
    return on.pressed;
}

bool button(const Paint& paint, const Button& what) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float most = ImGui::GetContentRegionAvail().x;
    const ImVec2 size{std::min(button_width(paint, what), most), paint.theme.row()};
    const bool pressed = button(paint, what, {at, {at.x + size.x, at.y + size.y}});
    ImGui::ItemSize(size);
    return pressed;
}

bool button_beside(const Paint& paint, const Button& what) {
    auto* window = ImGui::GetCurrentWindow();
    const float edge = window->DC.CursorPosPrevLine.x + paint.theme.small();
    const float most = window->ContentRegionRect.Max.x;
    if (edge + button_width(paint, what) <= most) {
        ImGui::SameLine(0, paint.theme.small());
    } else {
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + paint.theme.small());
    }
    return button(paint, what);
}

bool toggle(const Paint& paint, const std::string& name, std::string_view label, bool is_on,
            bool enabled) {
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 rail{theme.px(36), theme.px(20)};
    const float beside = rail.x + theme.px(12);
    const float words = text_height(paint, label, Type::Body, width - beside);
    const Area area{at, {at.x + width, at.y + std::max(words, rail.y) + theme.small()}};
    const auto on = press(paint, name, area, enabled);

    auto& list = *ImGui::GetWindowDrawList();
    const float middle = area.centre().y;
    const Area track{{at.x, middle - rail.y / 2}, {at.x + rail.x, middle + rail.y / 2}};
    const ImU32 filled = is_on ? theme.accent : faded(theme.ink_soft, 0.55f);
    list.AddRectFilled(track.min, track.max, enabled ? filled : theme.hairline, rail.y / 2);
    const float knob = rail.y / 2 - theme.px(3);
    const float x = is_on ? track.max.x - rail.y / 2 : track.min.x + rail.y / 2;
    list.AddCircleFilled({x, middle}, knob, theme.card);
    if (on.focused) draw_focus(paint, track, rail.y / 2);
    text_in(paint, {{at.x + beside, area.min.y}, area.max}, label,
            {.colour = enabled ? theme.ink : theme.ink_off});
    ImGui::ItemSize(area.size());
    return on.pressed;
}

}  // namespace vertebra::dashboard
