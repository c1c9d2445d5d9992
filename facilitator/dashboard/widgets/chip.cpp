#include "facilitator/dashboard/widgets/chip.h"

#include "imgui_internal.h"

namespace vertebra::dashboard {

TonePair colours_of(const Theme& theme, Tone tone) {
    switch (tone) {
        case Tone::Neutral: return {theme.ink_soft, theme.sunken};
        case Tone::Accent: return {theme.accent, theme.accent_soft};
        case Tone::Good: return {theme.good, theme.good_soft};
        case Tone::Warning: return {theme.warning, theme.warning_soft};
        case Tone::Danger: return {theme.danger, theme.danger_soft};
    }
    return {};
}

float chip_width(const Paint& paint, Icon icon, std::string_view words) {
    const float sign = icon == Icon::None ? 0 : paint.theme.px(20);
    return text_width(paint, words, Type::SmallStrong) + sign + paint.theme.px(20);
}

void chip_at(const Paint& paint, ImVec2 at, Icon icon, std::string_view words, Tone tone) {
    const auto& theme = paint.theme;
    const auto [ink, ground] = colours_of(theme, tone);
    const ImVec2 end{at.x + chip_width(paint, icon, words), at.y + theme.px(26)};
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, end, ground, theme.px(13));
    float x = at.x + theme.px(10);
    if (icon != Icon::None) {
        draw_icon(list, icon, {x + theme.px(7), at.y + theme.px(13)}, theme.px(14), ink);
        x += theme.px(20);
    }
    const float y = at.y + (theme.px(26) - paint.fonts.height(Type::SmallStrong)) / 2;
    text_at(paint, {x, y}, words, {.type = Type::SmallStrong, .colour = ink});
}

void chip(const Paint& paint, Icon icon, std::string_view words, Tone tone) {
    chip_at(paint, ImGui::GetCursorScreenPos(), icon, words, tone);
    ImGui::Dummy({chip_width(paint, icon, words), paint.theme.px(26)});
}

void chip_beside(const Paint& paint, Icon icon, std::string_view words, Tone tone) {
    auto* window = ImGui::GetCurrentWindow();
    const float edge = window->DC.CursorPosPrevLine.x + paint.theme.small();
    if (edge + chip_width(paint, icon, words) <= window->ContentRegionRect.Max.x) {
        ImGui::SameLine(0, paint.theme.small());
    } else {
        ImGui::Dummy({0, paint.theme.tiny()});
    }
    chip(paint, icon, words, tone);
}

void draw_meter(const Paint& paint, const Area& area, float share, ImU32 colour) {
    auto& list = *ImGui::GetWindowDrawList();
    const float round = area.height() / 2;
    list.AddRectFilled(area.min, area.max, faded(paint.theme.ink_soft, 0.18f), round);
    if (share <= 0) return;
    const float wide = std::max(area.height(), area.width() * std::min(share, 1.0f));
    list.AddRectFilled(area.min, {area.min.x + wide, area.max.y}, colour, round);
}

PhaseLook look_of_phase(std::string_view phase) {
    if (phase == "open") return {Icon::Disc, Tone::Accent};
    if (phase == "closed") return {Icon::Square, Tone::Warning};
    if (phase == "revealed") return {Icon::Eye, Tone::Good};
    if (phase == "locked") return {Icon::Padlock, Tone::Good};
    return {Icon::Ring, Tone::Neutral};
}

}  // namespace vertebra::dashboard
