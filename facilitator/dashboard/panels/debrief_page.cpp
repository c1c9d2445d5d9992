#include "facilitator/dashboard/panels/debrief_page.h"

#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/charts/team_mark.h"
#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/press.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kMark = 32;
constexpr float kFold = 28;

void heading(const Paint& paint, const std::string& words) {
    space(paint, 24);
    text(paint, words, {.type = Type::LeadStrong});
    space(paint, 8);
}

void draw_chart(const Paint& paint, const Grid& chart) {
    heading(paint, chart.title);
    text(paint, chart.description, {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 12);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = grid_height(paint, chart, width);
    draw_grid(paint, chart, {at, {at.x + width, at.y + height}});
    ImGui::Dummy({width, height});
}

std::string turn_of(const Paint& paint, std::size_t at) {
    return paint.words.say("city.turn_short", {{"turn", std::to_string(at + 1)}});
}

std::string unbroken(std::string words) {
    constexpr std::string_view kPercent = " %";
    for (auto at = words.find(kPercent); at != std::string::npos; at = words.find(kPercent, at)) {
        words.replace(at, kPercent.size(), "\u00a0%");
    }
    return words;
}

// A sign before each line.
void draw_listed(const Paint& paint, const std::vector<std::string>& lines, Icon sign, Type type) {
    const auto& theme = paint.theme;
    for (const auto& line : lines) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float indent = theme.px(24);
        draw_icon(*ImGui::GetWindowDrawList(), sign,
                  {at.x + theme.px(8), at.y + paint.fonts.height(type) / 2}, theme.px(14),
                  theme.ink_soft);
        {
            const Column column{{at.x + indent, at.y}, ImGui::GetContentRegionAvail().x - indent};
            text(paint, line, {.type = type});
        }
        space(paint, 6);
    }
}

// The order in words, what it brings, and its shares.
void draw_best(const Paint& paint, const DebriefView& debrief) {
    heading(paint, paint.words.say("city.best", {{"city", debrief.best_city}}));
    for (std::size_t at = 0; at < debrief.order.size(); ++at) {
        text(paint, order_words(paint, debrief, at));
        space(paint, 6);
    }
    draw_chart(paint, debrief.best);
}

void draw_turns(const Paint& paint, const TeamLessonView& team) {
    for (std::size_t at = 0; at < team.turns.size(); ++at) {
        const auto& turn = team.turns[at];
        text(
            paint,
            turn_of(paint, at) + "  \u00b7  " + paint.words.say("city.gain", {{"gain", turn.gain}}),
            {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
        space(paint, 4);
        text(paint, paint.words.say("city.played", {{"what", unbroken(turn.plan)}}));
        space(paint, 2);
        text(paint, paint.words.say("city.better", {{"what", unbroken(turn.best)}}));
        space(paint, 10);
    }
}

}  // namespace

std::string order_words(const Paint& paint, const DebriefView& debrief, std::size_t turn) {
    return turn_of(paint, turn) + ": " + unbroken(debrief.order[turn]);
}

void DebriefPage::draw(const Paint& paint, const GameView& game) {
    if (!game.debrief) {
        text(paint, paint.words.say("city.debrief"), {.type = Type::Title});
        space(paint, 8);
        text(paint, paint.words.say("dashboard.run.no_debrief"),
             {.type = Type::Lead, .colour = paint.theme.ink_soft});
        return;
    }
    const auto& debrief = *game.debrief;
    text(paint, game.title, {.type = Type::Title});
    if (!debrief.questions.empty()) {
        heading(paint, paint.words.say("city.questions"));
        draw_listed(paint, debrief.questions, Icon::Question, Type::Body);
    }
    draw_chart(paint, debrief.gains);
    heading(paint, paint.words.say("city.moments"));
    for (const auto& team : debrief.teams) {
        draw_team(paint, team);
    }
    draw_best(paint, debrief);
}

void DebriefPage::draw_team(const Paint& paint, const TeamLessonView& team) {
    const auto& theme = paint.theme;
    hairline(paint);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    Area row{at, {at.x + width, at.y + theme.px(44)}};
    const bool open = unfolded_ == team.id;
    const auto on = press(paint, "run.lesson." + std::to_string(team.number), row);
    auto& list = *ImGui::GetWindowDrawList();
    if (on.hovered) list.AddRectFilled(row.min, row.max, theme.sunken, theme.px(6));
    if (on.focused) draw_focus(paint, row, theme.px(6));
    if (on.pressed) unfolded_ = open ? "" : team.id;
    ImGui::Dummy(row.size());
    draw_icon(list, open ? Icon::Up : Icon::Down, row.take_right(theme.px(kFold)).centre(),
              theme.px(16), theme.ink_soft);
    const auto mark = row.take_left(theme.px(kMark));
    draw_team_mark(theme, team.number, {mark.min.x + theme.px(12), mark.centre().y}, theme.px(20));
    const auto city = paint.words.say("city.city", {{"city", team.city}});
    text_in(paint, row.take_right(text_width(paint, city, Type::Body) + theme.gap()), city,
            {.colour = theme.ink_soft, .lines = 1});
    text_in(paint, row, team.name, {.type = Type::Strong, .lines = 1});
    const ImVec2 below = ImGui::GetCursorScreenPos();
    const float left = theme.px(kMark);
    const Column column{{below.x + left, below.y}, ImGui::GetContentRegionAvail().x - left};
    draw_listed(paint, team.moments, Icon::Warning, Type::Body);
    if (open) draw_turns(paint, team);
    space(paint, 4);
}

}  // namespace vertebra::dashboard
