#include "facilitator/dashboard/look/theme.h"

namespace vertebra::dashboard {
namespace {

constexpr ImU32 rgb(unsigned code) {
    return IM_COL32((code >> 16) & 0xff, (code >> 8) & 0xff, code & 0xff, 0xff);
}

void light(Theme& theme) {
    theme.ground = rgb(0xf1f4f5);
    theme.card = rgb(0xffffff);
    theme.sunken = rgb(0xf1f4f5);
    theme.hairline = rgb(0xdbe2e5);
    theme.ink = rgb(0x14232b);
    theme.ink_soft = rgb(0x53646d);
    theme.ink_off = rgb(0x9aa7ae);
    theme.accent = rgb(0x0a6c7e);
    theme.accent_hover = rgb(0x085a69);
    theme.accent_soft = rgb(0xe1f1f3);
    theme.on_accent = rgb(0xffffff);
    theme.danger = rgb(0xb3261e);
    theme.danger_soft = rgb(0xfbe9e7);
    theme.on_danger = rgb(0xffffff);
    theme.warning = rgb(0x8a5200);
    theme.warning_soft = rgb(0xfdf1da);
    theme.good = rgb(0x18734a);
    theme.good_soft = rgb(0xe3f4ec);
    theme.veil = IM_COL32(20, 35, 43, 110);
    theme.data = {rgb(0x0072b2), rgb(0xe69f00), rgb(0x009e73),
                  rgb(0xd55e00), rgb(0x56b4e9), rgb(0xcc79a7)};
    theme.teams = {rgb(0x0072b2), rgb(0xd55e00), rgb(0x009e73), rgb(0xcc79a7),
                   rgb(0x8f6b00), rgb(0x56b4e9), rgb(0x6a3d9a), rgb(0xa61e4d)};
}

void dark(Theme& theme) {
    theme.ground = rgb(0x0f171b);
    theme.card = rgb(0x182329);
    theme.sunken = rgb(0x0f191e);
    theme.hairline = rgb(0x2c3a41);
    theme.ink = rgb(0xe9eff1);
    theme.ink_soft = rgb(0xa7b6bd);
    theme.ink_off = rgb(0x63737b);
    theme.accent = rgb(0x3fbccd);
    theme.accent_hover = rgb(0x62cedc);
    theme.accent_soft = rgb(0x173a42);
    theme.on_accent = rgb(0x05222a);
    theme.danger = rgb(0xf2867e);
    theme.danger_soft = rgb(0x3f2220);
    theme.on_danger = rgb(0x2b0907);
    theme.warning = rgb(0xf0b95a);
    theme.warning_soft = rgb(0x3a2e18);
    theme.good = rgb(0x67cf9d);
    theme.good_soft = rgb(0x17362a);
    theme.veil = IM_COL32(0, 0, 0, 150);
    theme.data = {rgb(0x4aa3d8), rgb(0xe69f00), rgb(0x2fbf94),
                  rgb(0xe57a2e), rgb(0x7cc7f0), rgb(0xd995bc)};
    theme.teams = {rgb(0x4aa3d8), rgb(0xe57a2e), rgb(0x2fbf94), rgb(0xd995bc),
                   rgb(0xd3a93c), rgb(0x8fd0f5), rgb(0xac8bdc), rgb(0xe8678f)};
}

ImVec4 mixed(ImU32 colour) {
    return ImGui::ColorConvertU32ToFloat4(colour);
}

}  // namespace

Theme make_theme(Shade shade, float scale) {
    Theme theme{.shade = shade, .scale = scale};
    shade == Shade::Light ? light(theme) : dark(theme);
    return theme;
}

void apply(const Theme& theme, ImGuiStyle& style) {
    style = ImGuiStyle{};
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = theme.hair();
    style.PopupRounding = theme.card_round();
    style.FrameRounding = theme.round();
    style.FrameBorderSize = theme.hair();
    style.FramePadding = {theme.px(12), theme.px(8)};
    style.ItemSpacing = {theme.small(), 0};  // down the page, gaps are named: space()
    style.ScrollbarSize = theme.px(10);
    style.ScrollbarRounding = theme.px(5);
    style.WindowMinSize = {1, 1};
    style.DisplaySafeAreaPadding = {0, 0};
    style.AntiAliasedLinesUseTex = true;
    style.CurveTessellationTol = 1.0f;
    style.CircleTessellationMaxError = 0.2f;

    const ImVec4 nothing{0, 0, 0, 0};
    for (auto& colour : style.Colors) {
        colour = nothing;
    }
    style.Colors[ImGuiCol_Text] = mixed(theme.ink);
    style.Colors[ImGuiCol_TextDisabled] = mixed(theme.ink_off);
    style.Colors[ImGuiCol_TextSelectedBg] = mixed(faded(theme.accent, 0.3f));
    style.Colors[ImGuiCol_WindowBg] = mixed(theme.ground);
    style.Colors[ImGuiCol_PopupBg] = mixed(theme.card);
    style.Colors[ImGuiCol_Border] = mixed(theme.hairline);
    style.Colors[ImGuiCol_FrameBg] = mixed(theme.card);
    style.Colors[ImGuiCol_FrameBgHovered] = mixed(theme.card);
    style.Colors[ImGuiCol_FrameBgActive] = mixed(theme.card);
    style.Colors[ImGuiCol_ScrollbarGrab] = mixed(faded(theme.ink_soft, 0.25f));
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = mixed(faded(theme.ink_soft, 0.45f));
    style.Colors[ImGuiCol_ScrollbarGrabActive] = mixed(faded(theme.ink_soft, 0.6f));
    style.Colors[ImGuiCol_NavHighlight] = mixed(theme.accent);
    style.Colors[ImGuiCol_ModalWindowDimBg] = mixed(theme.veil);
}

ImU32 faded(ImU32 colour, float share) {
    const auto alpha = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * share);
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

}  // namespace vertebra::dashboard
