#include "facilitator/dashboard/panels/projector_game.h"

#include <algorithm>

#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/charts/lines.h"
#include "facilitator/dashboard/charts/network.h"
#include "facilitator/dashboard/charts/team_mark.h"
#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/panels/handed_in.h"

namespace vertebra::dashboard {
namespace {

constexpr std::size_t kAcross = 2;  // teams side by side
constexpr float kTeam = 9;          // how high one is at most

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

void draw_city(const Paint& paint, Area page, const GameView& game, float unit) {
    draw_title(paint, page, game.curves->title, unit);
    if (game.indicators) {
        Area beside = page.take_right(page.width() * 0.4f);
        page.take_right(unit * 4);
        draw_grid(paint, *game.indicators, beside, unit * 2.6f);
    }
    draw_lines(paint, *game.curves, page, unit * 3.2f);
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
    draw_title(paint, page, paint.words.say("city.best", {{"city", debrief.best_city}}), unit);
    Area questions = page.take_bottom(
        std::min(page.height() * 0.34f, unit * 7 * static_cast<float>(debrief.questions.size())));
    Area gains = page.take_right(page.width() * 0.48f);
    page.take_right(unit * 4);
    draw_titled(paint, gains, debrief.gains, unit, 2.8f);
    draw_titled(paint, page, debrief.best, unit, 2.6f);
    questions.take_top(unit * 2);
    for (const auto& question : debrief.questions) {
        questions.take_top(
            draw_paragraph(paint, questions, question, unit * 3.6f, paint.theme.ink) + unit);
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
        if (team.wanted > 1) {
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
    if (scene == "money" && game.money) {
        draw_title(paint, page, game.money->title, unit);
        return draw_grid(paint, *game.money, page, unit * 3.6f);
    }
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
    draw_title(paint, page, game.title + " \u00b7 " + turn.title, unit);
    const ChartText small{paint, unit * 4.2f};
    small.in(page.take_top(unit * 5.5f),
             paint.words.say("city.units", {{"budget", std::to_string(game.budget)}}),
             theme.ink_soft, Align::Left);
    page.take_top(unit * 2);
    if (game.card) {
        Area card = page.take_bottom(unit * 20);
        page.take_bottom(unit * 2);
        ImGui::GetWindowDrawList()->AddRectFilled(card.min, card.max, theme.danger_soft, unit);
        card = card.shrunk(unit * 2.5f, unit * 2);
        small.in(card.take_top(unit * 5.5f), game.card->title, theme.danger, Align::Left,
                 ChartText::Weight::Strong);
        draw_paragraph(paint, card, game.card->text, unit * 3.6f, theme.ink);
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
