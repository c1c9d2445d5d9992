#include "facilitator/dashboard/widgets/menu.h"

#include "imgui_internal.h"

namespace vertebra::dashboard {
namespace {

// How high its lines are; 0 until they have been drawn once.
float height_of(ImGuiID id) {
    for (const auto& popup : ImGui::GetCurrentContext()->OpenPopupStack) {
        if (popup.PopupId == id && popup.Window != nullptr) return popup.Window->ContentSize.y;
    }
    return 0;
}

}  // namespace

Menu::Menu(const Paint& paint, const std::string& name, bool open, float width, const Area& under)
    : paint_(paint) {
    auto* window = ImGui::GetCurrentWindow();
    const ImGuiID id = ImHashData(name.data(), name.size(), window->IDStack.back());
    if (open) ImGui::OpenPopupEx(id);
    if (!ImGui::IsPopupOpen(id, 0)) return;
    const float pad = paint.theme.small();
    const auto& screen = ImGui::GetIO().DisplaySize;
    const float right = screen.x - paint.theme.px(width) - pad;
    const float below = screen.y - under.max.y - pad;
    const float above = under.min.y - pad;
    const bool low = above > below && height_of(id) + 3 * pad > below;
    ImGui::SetNextWindowPos({std::min(under.min.x, right), low ? under.min.y - paint.theme.tiny()
                                                               : under.max.y + paint.theme.tiny()},
                            ImGuiCond_Always, {0, low ? 1.0f : 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {pad, pad});
    ImGui::SetNextWindowSizeConstraints({paint.theme.px(width), 0},
                                        {paint.theme.px(width), (low ? above : below) - pad});
    shown_ =
        ImGui::BeginPopupEx(id, ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoTitleBar |
                                    ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    if (shown_) ImGui::Dummy({paint.theme.px(width) - 2 * pad, 0});
}

Menu::~Menu() {
    if (shown_) ImGui::EndPopup();
}

bool Menu::entry(const Button& what) const {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{ImGui::GetContentRegionAvail().x, paint_.theme.row()};
    auto line = what;
    line.look = Look::Plain;
    line.align = Align::Left;
    const bool pressed = button(paint_, line, {at, {at.x + size.x, at.y + size.y}});
    ImGui::ItemSize(size);
    if (pressed) ImGui::CloseCurrentPopup();
    return pressed;
}

}  // namespace vertebra::dashboard
