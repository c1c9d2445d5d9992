#include "facilitator/dashboard/panels/scene_buttons.h"

#include <algorithm>
#include <span>

#include "facilitator/dashboard/widgets/menu.h"

namespace vertebra::dashboard {
namespace {

constexpr std::size_t kAcross = 3;  // buttons
constexpr float kGap = 6;
constexpr float kMenu = 220;

using Scenes = std::span<const std::string>;

Button button_of(const Paint& paint, const FacilitatorView& view, const std::string& code) {
    return {.name = "scene." + code,
            .label = paint.words.say("dashboard.scene." + code),
            .about = paint.words.say("scene." + code),
            .enabled = paint.can_act,
            .chosen = view.scene == code,
            .type = Type::Small};
}

void show(const std::string& code, const Submit& submit) {
    if (const auto scene = parse_scene(code)) submit(ShowScene{*scene});
}

// A button for several scenes; it bears the name of the one of them that is shown.
void draw_menu(const Paint& paint, const char* name, const Area& area, const Scenes& scenes,
               const FacilitatorView& view, const Submit& submit) {
    const bool shown = std::ranges::find(scenes, view.scene) != scenes.end();
    Button key{
        .name = name,
        .label = paint.words.say(shown ? "dashboard.scene." + view.scene : "dashboard.scene.more"),
        .icon = Icon::Down,
        .about = paint.words.say("dashboard.scene.more_about"),
        .enabled = paint.can_act,
        .chosen = shown,
        .type = Type::Small};
    if (!button_fits(paint, key, area)) key.icon = Icon::None;
    const bool opens = button(paint, key, area);
    const Menu menu{paint, std::string{name} + ".menu", opens, kMenu, area};
    if (!menu) return;
    for (const auto& code : scenes) {
        if (parse_scene(code) && menu.entry(button_of(paint, view, code))) show(code, submit);
    }
}

}  // namespace

std::size_t scene_rows(const FacilitatorView& view) {
    return (view.scenes.size() + kAcross - 1) / kAcross;
}

float scenes_height(const Paint& paint, std::size_t rows) {
    const auto count = static_cast<float>(rows);
    return count * paint.theme.row() + (count - 1) * paint.theme.px(kGap);
}

void draw_scenes(const Paint& paint, const Area& area, std::size_t rows,
                 const FacilitatorView& view, const Submit& submit) {
    const float gap = paint.theme.px(kGap);
    const float high = paint.theme.row();
    const float wide = (area.width() - (kAcross - 1) * gap) / kAcross;
    const auto place = [&](std::size_t at) {
        const float x = area.min.x + (wide + gap) * static_cast<float>(at % kAcross);
        const float y = area.min.y + (high + gap) * static_cast<float>(at / kAcross);
        return Area{{x, y}, {x + wide, y + high}};
    };
    const Scenes all{view.scenes};
    const auto places = rows * kAcross;
    const auto draw = [&](const std::string& code, std::size_t at) {
        if (!parse_scene(code)) return;
        if (button(paint, button_of(paint, view, code), place(at))) show(code, submit);
    };
    const auto single = all.size() <= places ? all.size() : places - 2;
    for (std::size_t at = 0; at < single; ++at) {
        draw(all[at], at);
    }
    if (single == all.size()) return;
    draw_menu(paint, "scene.more", place(single), all.subspan(single, all.size() - single - 1),
              view, submit);
    draw(all.back(), places - 1);
}

void draw_scene_menu(const Paint& paint, const Area& area, const FacilitatorView& view,
                     const Submit& submit) {
    draw_menu(paint, "scene.menu", area, view.scenes, view, submit);
}

}  // namespace vertebra::dashboard
