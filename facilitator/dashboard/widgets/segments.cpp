#include "facilitator/dashboard/widgets/segments.h"

#include "facilitator/dashboard/widgets/press.h"

namespace vertebra::dashboard {
namespace {

void draw(const Paint& paint, const Segment& segment, const Area& area, bool chosen, Type type,
          ImU32 words) {
    const auto& theme = paint.theme;
    Area inside = area.shrunk(theme.px(6), theme.px(4));
    if (!segment.above.empty()) {
        auto top = inside.take_top(paint.fonts.height(Type::Strong));
        text_in(paint, top, segment.above,
                {.type = Type::Strong, .colour = words, .align = Align::Centre});
    }
    if (segment.icon != Icon::None) {
        const float size = paint.fonts.height(type) * 0.85f;
        const float wide = text_width(paint, segment.label, type);
        const float start = inside.centre().x - (wide + size + theme.px(6)) / 2;
        draw_icon(*ImGui::GetWindowDrawList(), segment.icon, {start + size / 2, inside.centre().y},
                  size, words);
        inside.min.x = start + size + theme.px(6);
        text_in(paint, inside, segment.label, {.type = type, .colour = words});
        return;
    }
    text_in(paint, inside, segment.label,
            {.type = chosen && type == Type::Body ? Type::Strong : type,
             .colour = words,
             .align = Align::Centre});
}

}  // namespace

std::optional<std::size_t> segments(const Paint& paint, const std::string& name,
                                    const std::vector<Segment>& choices,
                                    std::optional<std::size_t> chosen, const Area& area,
                                    Type type) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(area.min, area.max, theme.sunken, theme.round());
    list.AddRect(area.min, area.max, theme.hairline, theme.round(), 0, theme.hair());
    std::optional<std::size_t> pressed;
    const float each = area.width() / static_cast<float>(choices.size());
    for (std::size_t at = 0; at < choices.size(); ++at) {
        const auto& segment = choices[at];
        const float left = area.min.x + each * static_cast<float>(at);
        const Area box{{left, area.min.y}, {left + each, area.max.y}};
        const float room = each - theme.px(12);
        const float high = area.height() - theme.px(8) -
                           (segment.above.empty() ? 0 : paint.fonts.height(Type::Strong));
        const bool whole = text_height(paint, segment.label, type, room) <= high + theme.px(6);
        const bool enabled = segment.enabled;
        const auto on = press(paint, name + "." + std::to_string(at), box, enabled, whole);
        const bool is_chosen = chosen == at;
        const Area inner = box.shrunk(theme.px(2));
        if (is_chosen) {
            list.AddRectFilled(inner.min, inner.max, theme.card, theme.px(6));
            list.AddRect(inner.min, inner.max, theme.accent, theme.px(6), 0, theme.px(2));
        } else if (on.hovered) {
            list.AddRectFilled(inner.min, inner.max, faded(theme.card, 0.8f), theme.px(6));
        }
        if (on.focused) draw_focus(paint, inner, theme.px(6));
        const ImU32 words = !enabled ? theme.ink_off : is_chosen ? theme.accent : theme.ink;
        draw(paint, segment, box, is_chosen, type, words);
        if (!whole) hint(paint, on, segment.label);
        if (on.pressed) pressed = at;
    }
    return pressed;
}

std::optional<std::size_t> segments(const Paint& paint, const std::string& name,
                                    const std::vector<Segment>& choices,
                                    std::optional<std::size_t> chosen, float height, Type type) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const auto pressed =
        segments(paint, name, choices, chosen, {at, {at.x + width, at.y + height}}, type);
    ImGui::Dummy({width, height});
    return pressed;
}

}  // namespace vertebra::dashboard
