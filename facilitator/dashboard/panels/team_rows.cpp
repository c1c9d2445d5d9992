#include "facilitator/dashboard/panels/team_rows.h"

#include <algorithm>
#include <vector>

#include "facilitator/dashboard/charts/team_mark.h"
#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/panels/handed_in.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/press.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kRow = 64;
constexpr float kHighRow = 78;  // where a name takes two lines
constexpr float kHead = 40;
constexpr float kMark = 32;
constexpr float kFold = 28;
constexpr std::size_t kColumns = 6;
// Name, plan, city, weakest field, wasted, next budget.
constexpr float kShares[kColumns] = {0.18f, 0.21f, 0.13f, 0.19f, 0.12f, 0.17f};
constexpr float kFewShares[kColumns] = {0.5f, 0.5f};  // before there are figures

std::vector<Area> cut(const Paint& paint, Area row, const GameView& game) {
    row.take_left(paint.theme.px(kMark));
    row.take_right(paint.theme.px(kFold));
    const float width = row.width();
    std::vector<Area> cells;
    for (const float share : game.indicators ? kShares : kFewShares) {
        cells.push_back(row.take_left(width * share));
        cells.back().max.x -= paint.theme.px(12);
    }
    return cells;
}

Area next_row(const Paint& paint, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    return {at, {at.x + width, at.y + paint.theme.px(height)}};
}

bool goes_on(const GameView& game) {
    return game.turn < game.turns;
}

void draw_head(const Paint& paint, const GameView& game) {
    if (!game.indicators || game.indicators->columns.size() < 4) return;
    const auto row = next_row(paint, kHead);
    const auto cells = cut(paint, row, game);
    for (std::size_t at = 0; at < (goes_on(game) ? 4u : 3u); ++at) {
        text_in(paint, cells[at + 2], game.indicators->columns[at],
                {.type = Type::SmallStrong,
                 .colour = paint.theme.ink_soft,
                 .lines = 2,
                 .align = at == 1 ? Align::Left : Align::Right});
    }
    ImGui::Dummy(row.size());
}

struct State {
    Icon icon = Icon::None;
    Tone tone = Tone::Neutral;
    std::string words;
};

std::string counted(const Paint& paint, const char* key, const TeamView& team) {
    return paint.words.say(key, {{"answered", std::to_string(team.answered)},
                                 {"wanted", std::to_string(team.wanted)}});
}

// What a team has handed in, or how its last plan came about.
State state_of(const Paint& paint, const TeamView& team, const std::string& phase) {
    const bool decides = phase == "open";
    if (decides || phase == "closed") {
        if (has_handed_in(team)) {
            return {Icon::Check, Tone::Good, paint.words.say("city.handed_in")};
        }
        if (team.median && team.answered > 0) {
            return {decides ? Icon::Disc : Icon::Warning, decides ? Tone::Accent : Tone::Warning,
                    counted(paint, decides ? "city.some" : "city.too_few", team)};
        }
        if (decides) return {Icon::Ring, Tone::Neutral, paint.words.say("city.missing")};
        // What it comes to now.
        return {Icon::Warning, Tone::Warning,
                paint.words.say(team.plan.empty() ? "city.source.none" : "city.source.kept")};
    }
    if (team.source.empty()) return {};
    const bool absent = team.source == "none" || team.source == "kept";
    return {absent ? Icon::Warning : Icon::None, absent ? Tone::Warning : Tone::Neutral,
            paint.words.say("city.source." + team.source)};
}

void draw_state(const Paint& paint, Area cell, const State& state) {
    const auto& theme = paint.theme;
    const ImU32 ink = colours_of(theme, state.tone).ink;
    if (state.icon != Icon::None) {
        const float size = theme.px(16);
        draw_icon(*ImGui::GetWindowDrawList(), state.icon, {cell.min.x + size / 2, cell.centre().y},
                  size, ink);
        cell.min.x += size + theme.px(6);
    }
    text_in(paint, cell, state.words, {.type = Type::Small, .colour = ink, .lines = 3});
}

// A line under the other; the first one may take two.
void draw_two(const Paint& paint, const Area& cell, std::string_view above, Type type,
              std::string_view below, ImU32 colour, Align align) {
    const float high = text_height(paint, above, type, cell.width(), 2);
    const float gap = paint.theme.px(2);
    const float small = below.empty() ? 0 : paint.fonts.height(Type::Small) + gap;
    Area lines = cell.shrunk(0, std::max(0.0f, (cell.height() - high - small) / 2));
    text_in(paint, lines.take_top(high), above, {.type = type, .lines = 2, .align = align});
    lines.take_top(gap);
    text_in(paint, lines, below,
            {.type = Type::Small, .colour = colour, .lines = 1, .align = align});
}

std::string members_of(const Paint& paint, const TeamView& team) {
    return paint.words.say(team.members == 1 ? "city.members.one" : "city.members.other",
                           {{"count", std::to_string(team.members)}});
}

void draw_figures(const Paint& paint, const std::vector<Area>& cells, const TeamView& team,
                  bool budgeted) {
    const auto& theme = paint.theme;
    text_in(paint, cells[2], team.city,
            {.type = Type::LeadStrong, .lines = 1, .align = Align::Right});
    text_in(paint, cells[3], team.weakest_at + "  \u00b7  " + team.weakest,
            {.type = Type::Small, .colour = theme.ink_soft, .lines = 3});
    text_in(paint, cells[4], team.wasted, {.lines = 1, .align = Align::Right});
    // After the last turn there is no next year.
    if (!budgeted) return;
    const auto lost = team.lost.empty() ? "" : "\u2212" + team.lost;
    draw_two(paint, cells[5], team.budget, Type::Body, lost, theme.danger, Align::Right);
}

void draw_told(const Paint& paint, const char* key, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    space(paint, 8);
    text(paint, paint.words.say(key), {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
    for (const auto& line : lines) {
        space(paint, 4);
        text(paint, line);
    }
}

void draw_unfolded(const Paint& paint, const TeamView& team, bool budgeted) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float left = paint.theme.px(kMark);
    {
        const Column column{{at.x + left, at.y}, ImGui::GetContentRegionAvail().x - left};
        const auto say = [&](const char* key, Words::Values values) {
            text(paint, paint.words.say(key, values));
            space(paint, 4);
        };
        say("city.weakest", {{"field", team.weakest}, {"at", team.weakest_at}});
        if (budgeted) {
            say("city.next_budget", {{"budget", team.budget}, {"left", team.left}});
        }
        if (!team.lost.empty()) say("city.lost", {{"part", team.lost}});
        std::vector<std::string> plan;
        for (const auto& share : team.plan) {
            plan.push_back(std::to_string(share.percent) + " %  " + share.label);
        }
        draw_told(paint, "city.plan", plan);
        draw_told(paint, "city.moments", team.moments);
    }
    space(paint, 16);
}

}  // namespace

void TeamRows::draw(const Paint& paint, const GameView& game, const std::string& phase) {
    draw_head(paint, game);
    for (const auto& team : game.teams) {
        draw_row(paint, game, team, phase);
    }
}

void TeamRows::draw_row(const Paint& paint, const GameView& game, const TeamView& team,
                        const std::string& phase) {
    const auto& theme = paint.theme;
    hairline(paint);
    auto row = next_row(paint, kRow);
    auto cells = cut(paint, row, game);
    if (text_width(paint, team.name, Type::Strong) > cells[0].width()) {
        row = next_row(paint, kHighRow);
        cells = cut(paint, row, game);
    }
    const bool unfolds = game.indicators.has_value();
    const bool open = unfolds && unfolded_ == team.id;
    if (unfolds) {
        const auto on = press(paint, "run.team." + std::to_string(team.number), row);
        if (on.hovered) {
            ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, theme.sunken, theme.px(6));
        }
        if (on.focused) draw_focus(paint, row, theme.px(6));
        if (on.pressed) unfolded_ = open ? "" : team.id;
        draw_icon(*ImGui::GetWindowDrawList(), open ? Icon::Up : Icon::Down,
                  {row.max.x - theme.px(kFold) / 2, row.centre().y}, theme.px(16), theme.ink_soft);
    }
    draw_team_mark(theme, team.number, {row.min.x + theme.px(12), row.centre().y}, theme.px(20));
    draw_two(paint, cells[0], team.name, Type::Strong, members_of(paint, team), theme.ink_soft,
             Align::Left);
    draw_state(paint, cells[1], state_of(paint, team, phase));
    if (game.indicators) draw_figures(paint, cells, team, goes_on(game));
    ImGui::Dummy(row.size());
    if (open) draw_unfolded(paint, team, goes_on(game));
}

}  // namespace vertebra::dashboard
