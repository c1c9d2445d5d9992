#include "facilitator/dashboard/panels/preview_panel.h"

#include <algorithm>

#include "facilitator/dashboard/panels/projector_scene.h"
#include "facilitator/dashboard/panels/scene_buttons.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {
namespace {

constexpr float kShape = 16.0f / 9;
constexpr float kHead = 44;
constexpr float kStrip = 56;
constexpr float kSceneMenu = 132;
constexpr float kLeastBelow = 280;   // what should be left below it
constexpr float kUsefulBelow = 560;  // … for what is worked with there
constexpr std::size_t kFewRows = 2;
constexpr const char* kLarge = "preview.large";

float whole_height(const Paint& paint, float width, std::size_t rows) {
    const auto& theme = paint.theme;
    return theme.px(kHead) + (width - 2 * theme.gap()) / kShape + theme.px(12) +
           scenes_height(paint, rows) + theme.gap();
}

// The room's screen is light whatever the window's shade.
void draw_picture(const Paint& paint, const Area& area, const Heard& heard) {
    const Theme light = make_theme(Shade::Light, paint.theme.scale);
    const Paint projector{light,        paint.fonts,  paint.words,   paint.language,
                          paint.record, paint.now_ms, paint.can_act, paint.day_ms};
    draw_projector(projector, area, heard);
    ImGui::GetWindowDrawList()->AddRect(area.min, area.max, paint.theme.hairline, 0, 0,
                                        paint.theme.hair());
}

}  // namespace

void PreviewPanel::draw(const Paint& paint, Area& side, Yields yields, const Heard& heard,
                        const Submit& submit) {
    const auto& view = heard.state->view;
    const auto left = [&](std::size_t rows) {
        return side.height() - whole_height(paint, side.width(), rows);
    };
    const bool yields_all = yields == Yields::Picture;
    const float least = paint.theme.px(yields_all ? kUsefulBelow : kLeastBelow);
    auto rows = scene_rows(view);
    if (left(rows) < least) rows = std::min(rows, kFewRows);
    if (yields_all && left(rows) < least) {
        return draw_strip(paint, side.take_top(paint.theme.px(kStrip)), view, submit);
    }
    const float high = whole_height(paint, side.width(), rows);
    draw_whole(paint, side.take_top(high), rows, heard, submit);
}

void PreviewPanel::draw_whole(const Paint& paint, const Area& area, std::size_t rows,
                              const Heard& heard, const Submit& submit) {
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
    draw_scenes(paint, rest.take_top(scenes_height(paint, rows)), rows, heard.state->view, submit);
}

// One line: what is shown, with the way to something else, and an eye that shows it large.
void PreviewPanel::draw_strip(const Paint& paint, const Area& area, const FacilitatorView& view,
                              const Submit& submit) {
    const auto& theme = paint.theme;
    draw_surface(paint, area, theme.card);
    Area rest = area.shrunk(theme.gap(), (area.height() - theme.row()) / 2);
    draw_scene_menu(paint, rest.take_right(theme.px(kSceneMenu)), view, submit);
    rest.take_right(theme.small());
    const Button large{.name = "preview",
                       .icon = Icon::Eye,
                       .about = paint.words.say("dashboard.preview.enlarge")};
    if (button(paint, large, rest.take_right(theme.row()))) opens_ = true;
    rest.take_right(theme.small());
    text_in(paint, rest, paint.words.say("scene.preview"),
            {.type = Type::SmallStrong, .colour = theme.ink_soft, .lines = 2});
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
