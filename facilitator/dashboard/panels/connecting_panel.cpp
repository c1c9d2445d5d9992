#include "facilitator/dashboard/panels/connecting_panel.h"

#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {

void draw_connecting(const Paint& paint, const Area& area, const Heard& heard) {
    const auto& theme = paint.theme;
    const bool away = heard.line == Heard::Line::TurnedAway;
    Area page = area;
    const float width = std::min(area.width() - theme.px(64), theme.px(640));
    page.min.x = area.centre().x - width / 2;
    page.max.x = page.min.x + width;
    page.min.y = area.min.y + area.height() * 0.36f;
    draw_icon(*ImGui::GetWindowDrawList(), away ? Icon::Warning : Icon::Waves,
              {area.centre().x, page.min.y}, theme.px(48), away ? theme.danger : theme.accent);
    page.take_top(theme.px(56));
    const auto& words = paint.words;
    const auto title = words.say(away ? "dashboard.connecting.away" : "dashboard.connecting.title");
    text_in(paint, page.take_top(theme.px(48)), title,
            {.type = Type::Title, .lines = 1, .align = Align::Centre});
    text_in(paint, page.take_top(theme.px(36)), heard.host,
            {.type = Type::Lead, .colour = theme.accent, .lines = 1, .align = Align::Centre});
    page.take_top(theme.gap());
    auto why = words.say("dashboard.connecting.advice");
    if (away) {
        const auto key = "refusal." + heard.code;
        why = words.say(key);
        if (why == key) why = words.say("refusal.other", {{"message", heard.message}});
    }
    text_from(paint, page, why,
              {.type = Type::Body, .colour = theme.ink_soft, .align = Align::Centre});
}

}  // namespace vertebra::dashboard
