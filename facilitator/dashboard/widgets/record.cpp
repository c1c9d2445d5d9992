#include "facilitator/dashboard/widgets/record.h"

#include <algorithm>

#include "imgui_internal.h"

namespace vertebra::dashboard {

void Record::begin() {
    controls_.clear();
    texts_.clear();
}

void Record::add(Control control) {
    auto* window = ImGui::GetCurrentWindow();
    control.layer = window->RootWindow->ID;
    control.part = window->ID;
    if (wants_focus(control.name) && control.enabled) {
        wanted_.clear();
        auto& context = *ImGui::GetCurrentContext();
        // A field that is being written in is left.
        if (context.ActiveId != control.id) ImGui::ClearActiveID();
        ImGui::SetFocusID(control.id, window);
        context.NavDisableHighlight = false;
        context.NavDisableMouseHover = true;
        ImGui::ScrollToRect(window, {control.area.min, control.area.max});
    }
    controls_.push_back(std::move(control));
}

const Record::Control* Record::find(std::string_view name) const {
    const auto found = std::ranges::find(controls_, name, &Control::name);
    return found == controls_.end() ? nullptr : &*found;
}

void Record::step_focus(int by) {
    const auto& context = *ImGui::GetCurrentContext();
    // With a menu or a dialog open, only what stands in it.
    const ImGuiID layer = context.OpenPopupStack.empty() || !context.OpenPopupStack.back().Window
                              ? 0
                              : context.OpenPopupStack.back().Window->ID;
    std::vector<const Control*> ring;
    for (const auto& control : controls_) {
        if (control.enabled && (layer == 0 || control.layer == layer)) ring.push_back(&control);
    }
    if (ring.empty()) return;
    const auto size = static_cast<int>(ring.size());
    const auto here = std::ranges::find(ring, context.NavId, &Control::id);
    int next = by > 0 ? 0 : size - 1;
    const bool writing = ImGui::GetIO().WantTextInput;
    if (here != ring.end() && (writing || !context.NavDisableHighlight)) {
        next = (static_cast<int>(here - ring.begin()) + by + size) % size;
    }
    wanted_ = ring[static_cast<std::size_t>(next)]->name;
}

void Record::say(std::string_view text) {
    if (listening_) texts_.emplace_back(text);
}

bool Record::has_said(std::string_view part) const {
    return std::ranges::any_of(
        texts_, [&](const auto& text) { return text.find(part) != std::string::npos; });
}

}  // namespace vertebra::dashboard
