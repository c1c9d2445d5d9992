#include "facilitator/dashboard/panels/projector_game.h"

#include <algorithm>
#include <vector>

#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/charts/lines.h"
#include "facilitator/dashboard/charts/network.h"
#include "facilitator/dashboard/charts/team_mark.h"
#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/panels/debrief_page.h"
#include "facilitator/dashboard/panels/handed_in.h"

namespace vertebra::dashboard {
namespace {

constexpr std::size_t kAcross = 2;  // teams side by side
constexpr float kTeam = 9;          // how high one is at most
constexpr float kFigure = 13;       // how wide a figure is
constexpr float kGains = 0.5f;      // of the height, for what each turn could have brought

void draw_title(const Paint& paint, Area& page, std::string_view words, float unit) {
    const ChartText large{paint, unit * 6};
    large.in(page.take_top(unit * 7.5f), words, paint.theme.ink, Align::Left,
             ChartText::Weight::Strong);
    page.take_top(unit * 2);
}

void draw_note(const Paint& paint, Area& page, const GameView& game, float unit) {
    const ChartText small{paint, unit * 3.4f};
    small.in(page.take_bottom(unit * 4), game.note, paint.theme.ink_soft, Align::Left);
    page.take_bottom(unit * 1.5f);
}

// How high it became.
float draw_paragraph(const Paint& paint, const Area& area, std::string_view words, float size,
                     ImU32 colour) {
    return text_from(paint, area, words,
                     {.type = Type::Small,
                      .colour = colour,
                      .lines = std::max(1, static_cast<int>(area.height() / (size * 1.16f))),
                      .size = size});
}

void draw_titled(const Paint& paint, Area area, const Grid& chart, float unit, float letters) {
    const ChartText type{paint, unit * 3.8f};
    type.in(area.take_top(unit * 5), chart.title, paint.theme.ink, Align::Left,
            ChartText::Weight::Strong);
    draw_grid(paint, chart, area, unit * letters);
}

// A card on its ground; takes what it needs from the top.
void draw_card(const Paint& paint, Area& page, const CardView& card, float unit) {
    const float letters = unit * 3.4f;
    const float pad = unit * 2;
    const ChartText strong{paint, unit * 4};
    const float wide = page.width() - 2 * pad;
    const float title = strong.height(card.title, wide) + unit;
    const float own = paint.fonts.height(Type::Small);
    const float words =
        text_height(paint, card.text, Type::Small, wide * own / letters) * letters / own + unit;
    const Area ground = page.take_top(title + words + 2 * pad);
    ImGui::GetWindowDrawList()->AddRectFilled(ground.min, ground.max, paint.theme.danger_soft,
                                              unit);
    Area inside = ground.shrunk(pad);
    strong.in(inside.take_top(title), card.title, paint.theme.danger, Align::Left,
              ChartText::Weight::Strong);
    draw_paragraph(paint, inside, card.text, letters, paint.theme.ink);
    page.take_top(unit * 2);
}

// A team with one or two figures, the last one at the right.
void draw_row(const Paint& paint, Area line, const TeamView& team,
              const std::vector<std::string>& figures, float unit) {
    const float letters = std::min(unit * 3.6f, line.height() * 0.8f);
    const ChartText type{paint, letters};
    draw_team_mark(paint.theme, team.number, line.take_left(letters * 1.6f).centre(), letters);
    for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure) {
        type.in(line.take_right(unit * kFigure), *figure, paint.theme.ink, Align::Right,
                ChartText::Weight::Strong);
    }
    text_in(paint, line, team.name,
            {.type = Type::Small, .colour = paint.theme.ink, .lines = 1, .size = letters});
}

// What each has lost to a card; else what was wasted, and what there is next.
void draw_standing(const Paint& paint, Area area, const GameView& game, float unit) {
    if (game.card) draw_card(paint, area, *game.card, unit);
    const bool goes_on = game.turn < game.turns;
    if (!game.card && game.indicators && game.indicators->columns.size() >= 5) {
        Area head = area.take_top(unit * 8);
        const Set how{.type = Type::Small,
                      .colour = paint.theme.ink_soft,
                      .lines = 3,
                      .align = Align::Right,
                      .size = unit * 2.6f};
        if (goes_on) {
            text_in(paint, head.take_right(unit * kFigure), game.indicators->columns[4], how);
        }
        text_in(paint, head.take_right(unit * kFigure), game.indicators->columns[2], how);
    }
    const auto count = static_cast<float>(std::max<std::size_t>(1, game.teams.size()));
    const float row = std::min(unit * 6, area.height() / count);
    for (const auto& team : game.teams) {
        std::vector<std::string> figures;
        if (game.card) {
            figures = {team.lost.empty() ? "0 %" : team.lost};
        } else {
            figures = {team.wasted};
            if (goes_on) figures.push_back(team.left);
        }
        draw_row(paint, area.take_top(row), team, figures, unit);
    }
}

void draw_city(const Paint& paint, Area page, const GameView& game, float unit) {
    draw_title(paint, page, game.curves->title, unit);
    const Area beside = page.take_right(page.width() * 0.34f);
    page.take_right(unit * 4);
    draw_standing(paint, beside, game, unit);
    draw_lines(paint, *game.curves, page, unit * 3.2f);
}

// Beside the figures, where each lost most.
void draw_money(const Paint& paint, Area page, const GameView& game, float unit) {
    draw_title(paint, page, game.money->title, unit);
    Area moments = page.take_right(page.width() * 0.36f);
    page.take_right(unit * 4);
    draw_grid(paint, *game.money, page, unit * 3);
    const auto count = static_cast<float>(std::max<std::size_t>(1, game.teams.size()));
    const float row = moments.height() / count;
    for (const auto& team : game.teams) {
        Area line = moments.take_top(row);
        line.max.y -= unit;
        draw_row(paint, line.take_top(unit * 3.6f), team, {}, unit);
        if (team.moments.empty()) continue;
        draw_paragraph(paint, line, team.moments.front(), unit * 2.4f, paint.theme.ink_soft);
    }
}

void draw_ladders(const Paint& paint, Area page, const GameView& game, float unit) {
    if (game.stages_over_time) {
        const Area beside = page.take_right(page.width() * 0.42f);
        page.take_right(unit * 4);
        draw_titled(paint, beside, *game.stages_over_time, unit, 2.8f);
    }
    draw_titled(paint, page, *game.ladders, unit, 2.8f);
}

void draw_debrief(const Paint& paint, Area page, const GameView& game, float unit) {
    const auto& debrief = *game.debrief;
    draw_title(paint, page, debrief.gains.title, unit);
    Area questions = page.take_right(page.width() * 0.34f);
    page.take_right(unit * 4);
    const ChartText heading{paint, unit * 3.8f};
    const auto say = [&](Area& area, std::string_view words, float letters) {
        area.take_top(draw_paragraph(paint, area, words, letters, paint.theme.ink) + unit * 1.2f);
    };
    heading.in(questions.take_top(unit * 6), paint.words.say("city.questions"), paint.theme.accent,
               Align::Left, ChartText::Weight::Strong);
    for (const auto& question : debrief.questions) {
        say(questions, question, unit * 3.6f);
    }
    draw_grid(paint, debrief.gains, page.take_top(page.height() * kGains), unit * 2.8f);
    page.take_top(unit * 2);
    heading.in(page.take_top(unit * 5), paint.words.say("city.best", {{"city", debrief.best_city}}),
               paint.theme.accent, Align::Left, ChartText::Weight::Strong);
    for (std::size_t at = 0; at < debrief.order.size(); ++at) {
        say(page, order_words(paint, debrief, at), unit * 2.6f);
    }
}

void draw_nothing(const Paint& paint, Area page, const GameView& game, float unit) {
    draw_title(paint, page, game.title, unit);
    draw_paragraph(paint, page, paint.words.say("city.none"), unit * 4.8f, paint.theme.ink_soft);
}

// Mark, name, and whether its plan is in.
void draw_team(const Paint& paint, Area cell, const TeamView& team, bool waits, float unit) {
    const auto& theme = paint.theme;
    const float letters = std::min(unit * 4.6f, cell.height() * 0.7f);
    const ChartText type{paint, letters};
    const auto mark = cell.take_left(letters * 1.6f);
    draw_team_mark(theme, team.number, mark.centre(), letters);
    if (waits) {
        const bool in = has_handed_in(team);
        const Area sign = cell.take_right(letters * 1.6f);
        draw_icon(*ImGui::GetWindowDrawList(), in ? Icon::Check : Icon::Ring, sign.centre(),
                  letters, in ? theme.good : theme.ink_off);
        if (!in && team.wanted > 1) {
            const auto count = std::to_string(team.answered) + " / " + std::to_string(team.wanted);
            type.in(cell.take_right(type.width(count) + letters), count, theme.ink_soft,
                    Align::Left);
        }
    }
    cell.max.x -= letters;
    type.in(cell, team.name, theme.ink, Align::Left);
}

void draw_teams(const Paint& paint, Area page, const ItemView& turn, const GameView& game,
                float unit) {
    const bool waits = turn.phase != "ready";
    const auto rows = (game.teams.size() + kAcross - 1) / kAcross;
    if (rows == 0) return;
    const float high = std::min(unit * kTeam, page.height() / static_cast<float>(rows));
    const float wide = page.width() / kAcross;
    for (std::size_t at = 0; at < game.teams.size(); ++at) {
        const ImVec2 corner{page.min.x + wide * static_cast<float>(at % kAcross),
                            page.min.y + high * static_cast<float>(at / kAcross)};
        const Area cell{corner, {corner.x + wide - unit * 4, corner.y + high}};
        draw_team(paint, cell, game.teams[at], waits, unit);
    }
}

}  // namespace

void draw_game_small(const Paint& paint, Area page, const std::string& scene, const GameView& game,
                     float unit) {
    draw_note(paint, page, game, unit);
    if (scene == "city" && game.curves) return draw_city(paint, page, game, unit);
    if (scene == "ladders" && game.ladders) return draw_ladders(paint, page, game, unit);
    if (scene == "debrief" && game.debrief) return draw_debrief(paint, page, game, unit);
    if (scene == "money" && game.money) return draw_money(paint, page, game, unit);
    if (scene == "causes" && game.causes) {
        draw_title(paint, page, game.causes->title, unit);
        return draw_network(paint, *game.causes, page);
    }
    draw_nothing(paint, page, game, unit);
}

void draw_turn_small(const Paint& paint, Area page, const ItemView& turn, const GameView& game,
                     float unit) {
    const auto& theme = paint.theme;
    draw_note(paint, page, game, unit);
    draw_title(paint, page, turn.title, unit);
    const ChartText small{paint, unit * 4.2f};
    if (game.card) {
        draw_card(paint, page, *game.card, unit);
    } else {
        small.in(page.take_top(unit * 5.5f),
                 paint.words.say("city.units", {{"budget", std::to_string(game.budget)}}),
                 theme.ink_soft, Align::Left);
        page.take_top(unit * 2);
    }
    if (turn.phase != "ready") {
        small.in(page.take_top(unit * 6),
                 paint.words.say("city.plans_in", {{"answered", std::to_string(turn.answered)},
                                                   {"expected", std::to_string(turn.expected)}}),
                 theme.ink, Align::Left, ChartText::Weight::Strong);
    }
    draw_teams(paint, page, turn, game, unit);
}

}  // namespace vertebra::dashboard
