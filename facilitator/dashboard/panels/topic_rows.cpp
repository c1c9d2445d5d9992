#include "facilitator/dashboard/panels/topic_rows.h"

#include "common/figure.h"
#include "facilitator/dashboard/charts/whisker.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr double kFull = 100;
constexpr float kRow = 56;

ImU32 colour_of(const Theme& theme, const std::string& band) {
    if (band == "very_high") return theme.data[3];
    if (band == "high") return theme.data[1];
    if (band == "medium") return theme.data[4];
    return theme.data[2];
}

// The score with its bounds as a thin line over the bar.
void draw_score(const Paint& paint, const Area& area, const TopicView& topic, double shown) {
    const auto& theme = paint.theme;
    const auto x = [&](double score) {
        return area.min.x + area.width() * static_cast<float>(score / kFull);
    };
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(area.min, area.max, faded(theme.ink_soft, 0.14f), theme.px(4));
    list.AddRectFilled(area.min, {std::max(x(shown), area.min.x + theme.px(4)), area.max.y},
                       colour_of(theme, topic.band), theme.px(4));
    if (!topic.low || !topic.high || *topic.high <= *topic.low) return;
    draw_whisker(list,
                 {.from = x(*topic.low),
                  .to = x(*topic.high),
                  .y = area.centre().y,
                  .half = area.height() * 0.36f,
                  .thick = theme.px(2)},
                 theme.ink);
}

std::string figure_of(const Paint& paint, const TopicView& topic, bool interaction) {
    const auto own = one_decimal(*topic.risk, paint.language);
    if (!interaction || !topic.interaction) return own;
    return own + " \u2192 " + one_decimal(*topic.interaction, paint.language);
}

void draw_topic(const Paint& paint, const TopicView& topic, std::size_t place, bool interaction) {
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Area row{at, {at.x + width, at.y + theme.px(kRow)}};
    Area rest = row.shrunk(0, theme.px(4));
    text_in(paint, rest.take_left(theme.px(32)), std::to_string(place),
            {.type = Type::LeadStrong, .colour = theme.ink_soft});
    const auto meaning = rest.take_right(width * 0.2f);
    const auto figure = figure_of(paint, topic, interaction);
    const auto number = rest.take_right(
        text_width(paint, interaction ? "100.0 \u2192 100.0" : "100.0", Type::Strong) +
        theme.gap());
    auto title = rest.take_left(rest.width() * 0.4f);
    title.max.x -= theme.px(12);
    text_in(paint, title, topic.title, {.type = Type::Strong, .lines = 2});
    const float middle = rest.centre().y;
    const double shown = interaction && topic.interaction ? *topic.interaction : *topic.risk;
    draw_score(paint, {{rest.min.x, middle - theme.px(10)}, {rest.max.x, middle + theme.px(10)}},
               topic, shown);
    text_in(paint, {{number.min.x, number.min.y}, {number.max.x - theme.px(4), number.max.y}},
            figure, {.type = Type::Strong, .lines = 1, .align = Align::Right});
    Area words = meaning;
    words.min.x += theme.px(12);
    words = words.shrunk(0, (words.height() - 2 * paint.fonts.height(Type::Small)) / 2);
    text_in(paint, words.take_top(paint.fonts.height(Type::Small)),
            paint.words.say("band." + topic.band), {.type = Type::SmallStrong, .lines = 1});
    text_in(paint, words, paint.words.say("quadrant." + topic.quadrant),
            {.type = Type::Small, .colour = theme.ink_soft, .lines = 1});
    ImGui::Dummy(row.size());
}

PhaseLook look_of_loop(const std::string& state) {
    if (state == "active") return {Icon::Loop, Tone::Danger};
    if (state == "not_known") return {Icon::Question, Tone::Warning};
    return {Icon::Check, Tone::Neutral};
}

}  // namespace

void draw_find_out(const Paint& paint, const ProfileView& profile) {
    if (profile.find_out.empty()) return;
    {
        const Card card{paint, Card::Ground::Accent, 20};
        text(paint, paint.words.say("profile.find_out"),
             {.type = Type::Strong, .colour = paint.theme.accent});
        space(paint, 4);
        std::string titles;
        for (const auto& topic : profile.find_out) {
            titles += (titles.empty() ? "" : "  \u00b7  ") + topic.title;
        }
        text(paint, titles);
    }
    space(paint, 16);
}

void draw_topics(const Paint& paint, const ProfileView& profile) {
    for (std::size_t at = 0; at < profile.priorities.size(); ++at) {
        if (at > 0) hairline(paint);
        draw_topic(paint, profile.priorities[at], at + 1, profile.interaction);
    }
}

void draw_loops(const Paint& paint, const ProfileView& profile) {
    if (profile.loops.empty()) return;
    space(paint, 24);
    text(paint, paint.words.say("profile.loops"), {.type = Type::LeadStrong});
    space(paint, 8);
    for (const auto& loop : profile.loops) {
        hairline(paint);
        space(paint, 10);
        const auto look = look_of_loop(loop.state);
        chip(paint, look.icon, paint.words.say("loop." + loop.state), look.tone);
        space(paint, 6);
        text(paint, loop.title, {.type = Type::Strong});
        for (const auto& mitigation : loop.mitigations) {
            space(paint, 2);
            text(paint, "\u2013 " + mitigation, {.colour = paint.theme.ink_soft});
        }
        space(paint, 10);
    }
}

}  // namespace vertebra::dashboard
