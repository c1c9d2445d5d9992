#include "facilitator/dashboard/panels/preview_panel.h"

#include <algorithm>

#include "facilitator/dashboard/panels/projector_scene.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {
namespace {

constexpr float kShape = 16.0f / 9;
constexpr float kHead = 44;
constexpr const char* kLarge = "preview.large";

constexpr std::size_t kAcross = 3;  // buttons

std::size_t rows_of(const FacilitatorView& view) {
    return (view.scenes.size() + kAcross - 1) / kAcross;
}

float scenes_height(const Paint& paint, const FacilitatorView& view) {
    const auto rows = static_cast<float>(rows_of(view));
    return rows * paint.theme.row() + (rows - 1) * paint.theme.px(6);
}

void draw_scenes(const Paint& paint, Area area, const FacilitatorView& view, const Submit& submit) {
    const float gap = paint.theme.px(6);
    const float high = paint.theme.row();
    const float wide = (area.width() - 2 * gap) / kAcross;
    for (std::size_t at = 0; at < view.scenes.size(); ++at) {
        const float x = area.min.x + (wide + gap) * static_cast<float>(at % kAcross);
        const float y = area.min.y + (high + gap) * static_cast<float>(at / kAcross);
        const auto& code = view.scenes[at];
        const auto scene = parse_scene(code);
        if (!scene) continue;
        const Button show{.name = "scene." + code,
                          .label = paint.words.say("dashboard.scene." + code),
                          .about = paint.words.say("scene." + code),
                          .enabled = paint.can_act,
                          .chosen = view.scene == code,
                          .type = Type::Small};
        if (button(paint, show, {{x, y}, {x + wide, y + high}})) submit(ShowScene{*scene});
    }
}

// The room's screen is light whatever the window's shade.
void draw_picture(const Paint& paint, const Area& area, const Heard& heard) {
    const Theme light = make_theme(Shade::Light, paint.theme.scale);
    const Paint projector{light,        paint.fonts,  paint.words,  paint.language,
                          paint.record, paint.now_ms, paint.can_act};
    draw_projector(projector, area, heard);
    ImGui::GetWindowDrawList()->AddRect(area.min, area.max, paint.theme.hairline, 0, 0,
                                        paint.theme.hair());
}

}  // namespace

float PreviewPanel::height(const Paint& paint, float width, const FacilitatorView& view) {
    const auto& theme = paint.theme;
    return theme.px(kHead) + (width - 2 * theme.gap()) / kShape + theme.px(12) +
           scenes_height(paint, view) + theme.gap();
}

void PreviewPanel::draw(const Paint& paint, const Area& area, const Heard& heard,
                        const Submit& submit) {
    const auto& theme = paint.theme;
    draw_surface(paint, area, theme.card);
    Area rest = area.shrunk(theme.gap(), 0);
    Area head = rest.take_top(theme.px(kHead));
    text_in(paint, head, paint.words.say("scene.preview"),
            {.type = Type::SmallStrong, .colour = theme.ink_soft, .lines = 1});
    const auto picture = rest.take_top(rest.width() / kShape);
    draw_picture(paint, picture, heard);
    const auto on = press(paint, "preview", picture);
    if (on.focused) draw_focus(paint, picture, 0);
    hint(paint, on, paint.words.say("dashboard.preview.enlarge"));
    if (on.pressed) opens_ = true;
    rest.take_top(theme.px(12));
    const auto& view = heard.state->view;
    draw_scenes(paint, rest.take_top(scenes_height(paint, view)), view, submit);
}

void PreviewPanel::draw_large(const Paint& paint, const Heard& heard) {
    if (std::exchange(opens_, false)) ImGui::OpenPopup(kLarge);
    if (!ImGui::IsPopupOpen(kLarge)) return;
    const auto& io = ImGui::GetIO();
    const Area page = Area{{0, 0}, io.DisplaySize}.shrunk(paint.theme.px(64)).fitted(kShape);
    ImGui::SetNextWindowPos(page.min);
    ImGui::SetNextWindowSize(page.size());
    if (!ImGui::BeginPopupModal(kLarge, nullptr,
                                ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove)) {
        return;
    }
    draw_picture(paint, page, heard);
    const auto on = press(paint, "preview.close", page);
    hint(paint, on, paint.words.say("dashboard.preview.shrink"));
    if (on.pressed || ImGui::IsMouseClicked(ImGuiMouseButton_Left)) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

}  // namespace vertebra::dashboard
