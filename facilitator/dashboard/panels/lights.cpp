#include "facilitator/dashboard/panels/lights.h"

#include "common/figure.h"
#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/press.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

// Below it a long workshop with its backups may not fit.
constexpr std::int64_t kScarceMb = 500;
// More than this share of those who joined being away is a sign of the network, not of people.
constexpr int kAwayOf = 4;

Light host_light(const Paint& paint, const Heard& heard) {
    const bool up = heard.line == Heard::Line::Up;
    return {up ? Light::State::Fine : Light::State::Broken,
            paint.words.say(up ? "dashboard.light.host" : "dashboard.light.host_lost"),
            paint.words.say(up ? "dashboard.light.host_about" : "dashboard.light.host_lost_about",
                            {{"host", heard.host}})};
}

Light saving_light(const Paint& paint, const protocol::HostView& host) {
    const bool fine = host.saving == "ok";
    return {fine ? Light::State::Fine : Light::State::Broken,
            paint.words.say(fine ? "dashboard.light.saving" : "dashboard.light.saving_fails"),
            fine ? paint.words.say("dashboard.light.saving_about", {{"file", host.file}})
                 : host.saving_message};
}

Light network_light(const Paint& paint, const protocol::FacilitatorState& state) {
    const int away = state.view.joined - state.view.present;
    const bool many = away > 1 && away * kAwayOf > state.view.joined;
    const auto connections = std::to_string(state.host.connections);
    const bool plain = state.host.link.starts_with("http://");
    return {many ? Light::State::Look : Light::State::Fine,
            many ? paint.words.say("dashboard.light.away", {{"n", std::to_string(away)}})
                 : paint.words.say("dashboard.light.network"),
            paint.words.say(
                plain ? "dashboard.light.network_about_plain" : "dashboard.light.network_about",
                {{"n", connections}})};
}

Light disk_light(const Paint& paint, const protocol::HostView& host) {
    const bool scarce = host.free_mb < kScarceMb;
    const auto left =
        host.free_mb < 1024
            ? std::to_string(host.free_mb) + " MB"
            : one_decimal(static_cast<double>(host.free_mb) / 1024, paint.language) + " GB";
    return {scarce ? Light::State::Look : Light::State::Fine,
            paint.words.say(scarce ? "dashboard.light.disk_low" : "dashboard.light.disk",
                            {{"left", left}}),
            paint.words.say("dashboard.light.disk_about", {{"left", left}})};
}

struct LightLook {
    Icon icon;
    ImU32 colour;
};
LightLook look_of(const Theme& theme, Light::State state) {
    switch (state) {
        case Light::State::Fine: return {Icon::Check, theme.good};
        case Light::State::Look: return {Icon::Warning, theme.warning};
        case Light::State::Broken: return {Icon::Warning, theme.danger};
        case Light::State::NotKnown: return {Icon::Question, theme.ink_soft};
    }
    return {};
}

// While the host is lost nothing is known of what it looks after.
void forget(const Paint& paint, std::array<Light, 4>& lights) {
    constexpr std::array kNames{"dashboard.light.saving", "dashboard.light.network",
                                "dashboard.light.disk"};
    for (std::size_t at = 0; at < kNames.size(); ++at) {
        lights[at + 1] = {Light::State::NotKnown, paint.words.say(kNames[at]),
                          paint.words.say("dashboard.light.not_known")};
    }
}

void draw_light(const Paint& paint, const Area& area, const Light& light, const char* name) {
    const auto& theme = paint.theme;
    const float size = theme.px(16);
    const bool fine = light.state == Light::State::Fine;
    const auto [icon, sign] = look_of(theme, light.state);
    draw_icon(*ImGui::GetWindowDrawList(), icon, {area.min.x + size / 2, area.centre().y}, size,
              sign);
    Area words = area;
    words.min.x += size + theme.px(6);
    text_in(paint, words, light.words,
            {.type = fine ? Type::Small : Type::SmallStrong,
             .colour = fine ? theme.ink_soft : sign,
             .lines = 1});
    const auto on = press(paint, name, area);
    if (on.focused) draw_focus(paint, area, theme.px(4));
    hint(paint, on, light.about);
}

float width_of(const Paint& paint, const Light& light) {
    const bool fine = light.state == Light::State::Fine;
    return text_width(paint, light.words, fine ? Type::Small : Type::SmallStrong) +
           paint.theme.px(24);
}

}  // namespace

std::array<Light, 4> lights_of(const Paint& paint, const Heard& heard) {
    std::array lights{host_light(paint, heard), saving_light(paint, heard.state->host),
                      network_light(paint, *heard.state), disk_light(paint, heard.state->host)};
    if (heard.line != Heard::Line::Up) forget(paint, lights);
    return lights;
}

void draw_lights(const Paint& paint, Area& bar, const std::array<Light, 4>& lights) {
    constexpr std::array kNames{"light.host", "light.saving", "light.network", "light.disk"};
    const auto& theme = paint.theme;
    const float left = std::max(width_of(paint, lights[0]), width_of(paint, lights[2]));
    const float right = std::max(width_of(paint, lights[1]), width_of(paint, lights[3]));
    const auto whole = bar.take_right(left + right + theme.gap());
    const float line = theme.px(22);
    for (std::size_t at = 0; at < lights.size(); ++at) {
        const bool first_row = at < 2;
        const bool first_column = at % 2 == 0;
        const float x = first_column ? whole.min.x : whole.min.x + left + theme.gap();
        const float y = whole.centre().y + (first_row ? -line - theme.px(2) : theme.px(2));
        draw_light(paint, {{x, y}, {x + (first_column ? left : right), y + line}}, lights[at],
                   kNames[at]);
    }
}

}  // namespace vertebra::dashboard
