#include "facilitator/dashboard/widgets/press.h"

#include "facilitator/dashboard/widgets/record.h"
#include "facilitator/dashboard/widgets/text.h"
#include "imgui_internal.h"

namespace vertebra::dashboard {

namespace {

// ImGui lets Space press a button and keeps Enter for fields. With Ctrl, Enter is the primary
// button's, wherever the focus is.
bool enters(ImGuiID id) {
    const auto& context = *ImGui::GetCurrentContext();
    return context.NavActivateInputId == id && !context.IO.KeyCtrl;
}

}  // namespace

Press press(const Paint& paint, const std::string& name, const Area& area, bool enabled,
            bool whole) {
    auto* window = ImGui::GetCurrentWindow();
    // Hashed as bytes: ImGui's own way gives "##" in a name a meaning.
    const ImGuiID id = ImHashData(name.data(), name.size(), window->IDStack.back());
    ImGui::KeepAliveID(id);
    paint.record.add({name, area, id, 0, enabled, whole, 0});
    const ImRect box{area.min, area.max};
    const bool visible = ImGui::ItemAdd(box, id, nullptr, enabled ? 0 : ImGuiItemFlags_NoNav);
    if (!visible || !enabled) return {};
    Press on;
    on.area = area;
    on.pressed = ImGui::ButtonBehavior(box, id, &on.hovered, &on.held);
    on.focused = ImGui::GetFocusID() == id && ImGui::GetIO().NavVisible;
    on.pressed |= on.focused && enters(id);
    if (on.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return on;
}

void draw_focus(const Paint& paint, const Area& area, float round) {
    const float out = paint.theme.px(3);
    const Area ring = area.shrunk(-out);
    ImGui::GetForegroundDrawList()->AddRect(ring.min, ring.max, paint.theme.ink, round + out, 0,
                                            paint.theme.px(2));
}

void hint(const Paint& paint, const Press& on, std::string_view words) {
    if (!on.hovered || words.empty()) return;
    const auto& theme = paint.theme;
    const float height = paint.fonts.height(Type::Small) + theme.px(12);
    const float width = text_width(paint, words, Type::Small) + theme.px(20);
    const auto& io = ImGui::GetIO();
    const ImVec2 below = on.focused
                             ? ImVec2{on.area.min.x, on.area.max.y + theme.px(6)}
                             : ImVec2{io.MousePos.x + theme.px(12), io.MousePos.y + theme.px(20)};
    Area box{below, {}};
    box.min.x = std::max(0.0f, std::min(box.min.x, io.DisplaySize.x - width - theme.small()));
    box.min.y = std::max(0.0f, std::min(box.min.y, io.DisplaySize.y - height - theme.small()));
    box.max = {box.min.x + width, box.min.y + height};
    auto& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(box.min, box.max, theme.ink, theme.px(6));
    list.AddText(paint.fonts.of(Type::Small), paint.fonts.height(Type::Small),
                 {box.min.x + theme.px(10), box.min.y + theme.px(6)}, theme.card, words.data(),
                 words.data() + words.size());
}

}  // namespace vertebra::dashboard
