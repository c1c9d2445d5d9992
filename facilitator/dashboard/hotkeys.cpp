#include "facilitator/dashboard/hotkeys.h"

#include <algorithm>

#include "facilitator/dashboard/panels/now_panel.h"
#include "facilitator/dashboard/panels/timer_panel.h"
#include "imgui_internal.h"

namespace vertebra::dashboard {
namespace {

// Where a move would bring an item or a whole step; none for other moves.
std::optional<std::pair<Phase, Phase>> way_of(const MoveView& move) {
    if (const auto* one = std::get_if<MoveItem>(&move.command)) return {{one->from, one->to}};
    if (const auto* all = std::get_if<MoveAll>(&move.command)) return {{all->from, all->to}};
    return std::nullopt;
}

// The offered move from one of these phases to another, primary or not.
template <class Fits>
std::optional<Wish> offered(const FacilitatorView& view, Fits fits) {
    const auto is_it = [&](const MoveView& move) {
        const auto way = way_of(move);
        return way && fits(way->first, way->second);
    };
    if (view.primary && is_it(*view.primary)) return view.primary->command;
    const auto found = std::ranges::find_if(view.moves, is_it);
    if (found == view.moves.end()) return std::nullopt;
    return found->command;
}

std::optional<Wish> open_or_close(const FacilitatorView& view) {
    return offered(view, [](Phase from, Phase to) {
        if (to == Phase::Closed) return from == Phase::Open;
        // A further round is too much for a slip of the thumb.
        return to == Phase::Open && from != Phase::Revealed;
    });
}

std::optional<Wish> reveal_or_hide(const FacilitatorView& view) {
    return offered(view, [](Phase from, Phase to) {
        return to == Phase::Revealed ? from == Phase::Closed
                                     : from == Phase::Revealed && to == Phase::Closed;
    });
}

std::optional<Wish> go_to(const FacilitatorView& view, int by) {
    if (view.pace == "own") return std::nullopt;
    const auto item = neighbour(view, by);
    if (!item) return std::nullopt;
    return SelectItem{*item};
}

// To a scene, or from it back to the item.
Wish scene_or_back(const FacilitatorView& view, Scene scene) {
    return ShowScene{view.scene == code_of(scene) ? Scene::Item : scene};
}

std::optional<Wish> timer(const FacilitatorView& view, bool again) {
    if (again) {
        if (!view.timer) return std::nullopt;
        return StartTimer{view.timer->length_ms};
    }
    if (view.timer) return StopTimer{};
    return StartTimer{usual_timer_ms(view)};
}

}  // namespace

std::optional<Wish> wish_of(const KeyPress& key, const FacilitatorView& view) {
    if (view.closed) return std::nullopt;
    if (key.ctrl) {
        if (key.key == Key::Enter && view.primary) return view.primary->command;
        if (key.key == Key::Z && view.can_undo) return Undo{view.undo_depth};
        return std::nullopt;
    }
    switch (key.key) {
        case Key::Space: return open_or_close(view);
        case Key::Enter: return reveal_or_hide(view);
        case Key::Left: return go_to(view, -1);
        case Key::Right: return go_to(view, 1);
        case Key::T: return timer(view, false);
        case Key::R: return timer(view, true);
        case Key::B: return scene_or_back(view, Scene::Blank);
        case Key::J: return scene_or_back(view, Scene::Join);
        default: return std::nullopt;
    }
}

std::optional<WindowWish> window_wish_of(const KeyPress& key) {
    if (key.ctrl) {
        if (key.key == Key::Plus) return WindowWish::Larger;
        if (key.key == Key::Minus) return WindowWish::Smaller;
        if (key.key == Key::Zero) return WindowWish::UsualSize;
        return std::nullopt;
    }
    if (key.key == Key::F) return WindowWish::FullScreen;
    return std::nullopt;
}

bool is_stage_key_free() {
    const auto& io = ImGui::GetIO();
    const bool menu = !ImGui::GetCurrentContext()->OpenPopupStack.empty();
    return !io.NavVisible && !io.WantTextInput && !menu;
}

void keep_from_navigation() {
    auto& io = ImGui::GetIO();
    // ImGui's own Tab knows fields alone; ours knows every control.
    if (io.KeyMap[ImGuiKey_Tab] >= 0) io.KeysDown[io.KeyMap[ImGuiKey_Tab]] = false;
    if (!is_stage_key_free()) return;
    for (const auto key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                           ImGuiKey_DownArrow, ImGuiKey_Space, ImGuiKey_Enter}) {
        const int at = io.KeyMap[key];
        if (at >= 0) io.KeysDown[at] = false;
    }
}

}  // namespace vertebra::dashboard
