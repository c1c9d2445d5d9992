#include "facilitator/dashboard/panels/city_run_panel.h"

#include <algorithm>
#include <array>

#include "facilitator/dashboard/panels/handed_in.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

constexpr float kPadding = 28;
constexpr float kParts = 264;
constexpr float kFoot = 36;

// The turn that is played now; null elsewhere.
const ItemView* turn_of(const FacilitatorView& view) {
    if (!is_city_run(view) || view.items.empty()) return nullptr;
    return &view.items.front();
}

std::string start_of(const Paint& paint, const GameView& game) {
    const bool carries = game.start == "profile" && !game.carried.empty();
    if (carries) return paint.words.say("city.carried", {{"title", game.carried}});
    return paint.words.say("city.start." + game.start);
}

// "Year 8 of 20 · 20 units a year · Nothing done · One device a team"
std::string facts_of(const Paint& paint, const GameView& game) {
    const auto& words = paint.words;
    auto facts = words.say(
        "city.year", {{"year", std::to_string(game.year)}, {"years", std::to_string(game.years)}});
    if (game.settable) return facts;
    for (const auto& fact : {words.say("city.units", {{"budget", std::to_string(game.budget)}}),
                             start_of(paint, game), words.say("city.play." + game.play)}) {
        facts += "  \u00b7  " + fact;
    }
    return facts;
}

void draw_head(const Paint& paint, const GameView& game, const ItemView* turn) {
    const auto played = turn == nullptr ? game.turn : turn->number;
    const auto place = paint.words.say(
        "city.turn", {{"turn", std::to_string(played)}, {"turns", std::to_string(game.turns)}});
    if (turn == nullptr) {
        chip(paint, Icon::None, place, Tone::Neutral);
    } else {
        const auto look = look_of_phase(turn->phase);
        chip(paint, look.icon, paint.words.say("city.phase." + turn->phase), look.tone);
        chip_beside(paint, Icon::None, place, Tone::Neutral);
    }
    if (game.trial) chip_beside(paint, Icon::None, paint.words.say("city.trial"), Tone::Warning);
    space(paint, 12);
    text(paint, turn == nullptr ? game.title : game.title + "  \u00b7  " + turn->title,
         {.type = Type::Title});
    space(paint, 6);
    text(paint, facts_of(paint, game), {.colour = paint.theme.ink_soft});
    space(paint, 20);
}

void draw_teamless(const Paint& paint, const GameView& game) {
    if (game.without_team == 0 || game.teams.empty()) return;
    const auto& theme = paint.theme;
    space(paint, 12);
    const auto words = paint.words.say(
        game.without_team == 1 ? "city.without_team.one" : "city.without_team.other",
        {{"count", std::to_string(game.without_team)}});
    chip(paint, Icon::Person, words, Tone::Warning);
    space(paint, 4);
    text(paint, paint.words.say("city.without_team_hint"),
         {.type = Type::Small, .colour = theme.ink_soft});
}

void draw_note(const Paint& paint, const Area& area, const GameView& game) {
    const auto& theme = paint.theme;
    ImGui::GetWindowDrawList()->AddRectFilled(area.min, {area.max.x, area.min.y + theme.hair()},
                                              theme.hairline);
    text_in(paint, area.shrunk(theme.px(kPadding), 0), game.note,
            {.type = Type::Small, .colour = theme.ink_soft, .lines = 1});
}

}  // namespace

bool is_city_run(const FacilitatorView& view) {
    const auto* step = current_step(view);
    return view.game && step != nullptr && step->step.kind == "city_run" && !view.closed;
}

bool is_of_run(const std::string& scene) {
    constexpr std::array<std::string_view, 5> kScenes{"city", "money", "ladders", "causes",
                                                      "debrief"};
    return std::ranges::find(kScenes, scene) != kScenes.end();
}

void CityRunPanel::follow(const std::string& scene) {
    part_ = Part::Charts;
    if (scene == "city") return charts_.show(RunCharts::Chart::Curves);
    if (scene == "money") return charts_.show(RunCharts::Chart::Money);
    if (scene == "ladders") return charts_.show(RunCharts::Chart::Fields);
    if (scene == "causes") return charts_.show(RunCharts::Chart::Causes);
    part_ = scene == "debrief" ? Part::Debrief : Part::Teams;
}

void CityRunPanel::draw(const Paint& paint, const Area& area, const FacilitatorView& view,
                        const Submit& submit) {
    const auto& theme = paint.theme;
    // While a turn is open, what counts is who has not handed in; one may look elsewhere after.
    const auto* turn = turn_of(view);
    if (turn != nullptr && turn->phase == "open" && opened_ != turn->id) {
        opened_ = turn->id;
        part_ = Part::Teams;
    }
    Area page = area;
    draw_note(paint, page.take_bottom(theme.px(kFoot)), *view.game);
    switch (part_) {
        case Part::Teams: return draw_teams(paint, page, view, submit);
        case Part::Charts: return charts_.draw(paint, page, *view.game);
        case Part::Debrief: {
            const Region region{"run.debrief", page, theme.px(kPadding), theme.gap()};
            return debrief_.draw(paint, *view.game);
        }
    }
}

void CityRunPanel::draw_teams(const Paint& paint, const Area& area, const FacilitatorView& view,
                              const Submit& submit) {
    const auto& game = *view.game;
    const auto* turn = turn_of(view);
    const Region region{"run.teams", area, paint.theme.px(kPadding)};
    draw_head(paint, game, turn);
    const bool decides = turn != nullptr && (turn->phase == "open" || turn->phase == "closed");
    if (decides) {
        draw_handed_in(paint, game, *turn);
        space(paint, 16);
    }
    if (game.settable) {
        settings_.draw(paint, game, view.k, submit);
        space(paint, 20);
    }
    cards_.draw(paint, game, submit);
    if (game.teams.empty()) {
        text(paint, paint.words.say("city.no_team"),
             {.type = Type::Lead, .colour = paint.theme.ink_soft});
        return;
    }
    teams_.draw(paint, game, turn == nullptr ? "" : turn->phase);
    draw_teamless(paint, game);
    space(paint, 16);
    text(paint, game.rule, {.type = Type::Small, .colour = paint.theme.ink_soft});
}

void CityRunPanel::draw_parts(const Paint& paint, const Area& area) {
    Area place = area;
    const auto pressed = segments(paint, "run.part",
                                  {{.label = paint.words.say("city.teams")},
                                   {.label = paint.words.say("dashboard.part.charts")},
                                   {.label = paint.words.say("city.debrief")}},
                                  static_cast<std::size_t>(part_),
                                  place.take_right(paint.theme.px(kParts)), Type::Small);
    if (pressed) part_ = static_cast<Part>(*pressed);
}

}  // namespace vertebra::dashboard
