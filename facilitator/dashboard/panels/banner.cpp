#include "facilitator/dashboard/panels/banner.h"

#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

void draw(const Paint& paint, Area& page, std::string_view what, std::string_view advice) {
    const auto& theme = paint.theme;
    const float left = theme.gap() + theme.px(40);
    const float width = page.width() - left - theme.gap();
    const float first = paint.fonts.height(Type::Strong);
    const float second = text_height(paint, advice, Type::Body, width);
    const float gap = theme.px(2);
    auto area = page.take_top(first + gap + second + theme.px(24));
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(area.min, area.max, theme.danger);
    draw_icon(list, Icon::Warning, {area.min.x + theme.gap() + theme.px(14), area.centre().y},
              theme.px(28), theme.on_danger);
    Area words{{area.min.x + left, area.min.y + theme.px(12)},
               {area.max.x - theme.gap(), area.max.y}};
    text_in(paint, words.take_top(first), what,
            {.type = Type::Strong, .colour = theme.on_danger, .lines = 1});
    words.take_top(gap);
    text_from(paint, words, advice, {.colour = theme.on_danger});
}

}  // namespace

void draw_banner(const Paint& paint, Area& page, const Heard& heard) {
    const auto& words = paint.words;
    if (heard.line != Heard::Line::Up) {
        draw(paint, page, words.say("dashboard.banner.lost", {{"host", heard.host}}),
             words.say("dashboard.banner.lost_advice"));
    }
    const auto& host = heard.state->host;
    if (host.saving != "ok") {
        const auto why = host.saving_message.empty() ? "" : " " + host.saving_message;
        draw(paint, page, words.say("dashboard.banner.not_saved") + why,
             words.say("dashboard.banner.not_saved_advice", {{"file", host.file}}));
    }
}

}  // namespace vertebra::dashboard
