#include "facilitator/dashboard/panels/run_settings.h"

#include <algorithm>
#include <array>

#include "common/session/command.h"
#include "facilitator/dashboard/panels/whole_number.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/field.h"
#include "facilitator/dashboard/widgets/segments.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kChoice = 44;  // two lines of small letters
constexpr float kBudgetShare = 0.36f;

constexpr std::array kStarts{CityStart::Zero, CityStart::Profile};
constexpr std::array kPlays{TeamPlay::Device, TeamPlay::Median};

template <class Codes>
auto parsed(const Codes& all, std::string_view code) {
    const auto found =
        std::ranges::find_if(all, [&](const auto one) { return code_of(one) == code; });
    return found == all.end() ? all.front() : *found;
}

SetRun set_of(const GameView& game) {
    return {{game.step}, {game.budget, parsed(kStarts, game.start), parsed(kPlays, game.play)}};
}

void label(const Paint& paint, const char* key) {
    text(paint, paint.words.say(key), {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
    space(paint, 4);
}

void draw_start(const Paint& paint, const GameView& game, const Submit& submit) {
    label(paint, "city.start");
    std::vector<Segment> choices;
    for (const auto start : kStarts) {
        const bool possible = start == CityStart::Zero || game.has_profile;
        choices.push_back({.label = paint.words.say("city.start." + code_of(start)),
                           .enabled = possible && paint.can_act});
    }
    auto set = set_of(game);
    const auto chosen = std::ranges::find(kStarts, set.settings.start) - kStarts.begin();
    const auto pressed = segments(paint, "run.start", choices, static_cast<std::size_t>(chosen),
                                  paint.theme.px(kChoice), Type::Small);
    std::string note;
    if (!game.has_profile) note = paint.words.say("city.start.no_profile");
    if (!game.carried.empty()) {
        note = paint.words.say("city.carried", {{"title", game.carried}});
    }
    if (!note.empty()) {
        space(paint, 4);
        text(paint, note, {.type = Type::Small, .colour = paint.theme.ink_soft});
    }
    if (!pressed || kStarts[*pressed] == set.settings.start) return;
    set.settings.start = kStarts[*pressed];
    submit(std::move(set));
}

void draw_play(const Paint& paint, const GameView& game, int k, const Submit& submit) {
    label(paint, "city.play");
    std::vector<Segment> choices;
    for (const auto play : kPlays) {
        choices.push_back(
            {.label = paint.words.say("city.play." + code_of(play)), .enabled = paint.can_act});
    }
    auto set = set_of(game);
    const auto chosen = std::ranges::find(kPlays, set.settings.play) - kPlays.begin();
    const auto pressed = segments(paint, "run.play", choices, static_cast<std::size_t>(chosen),
                                  paint.theme.px(kChoice), Type::Small);
    space(paint, 4);
    text(paint, paint.words.say("city.play.hint", {{"k", std::to_string(k)}}),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
    if (!pressed || kPlays[*pressed] == set.settings.play) return;
    set.settings.play = kPlays[*pressed];
    submit(std::move(set));
}

}  // namespace

void RunSettingsForm::draw(const Paint& paint, const GameView& game, int k, const Submit& submit) {
    const Card card{paint, Card::Ground::Sunken, 20};
    text(paint, paint.words.say("city.settings"), {.type = Type::Strong});
    space(paint, 12);
    const Pair pair{paint, kBudgetShare, 20};
    {
        const Column column{pair.left().min, pair.left().width()};
        draw_budget(paint, game, submit);
    }
    const float left = ImGui::GetItemRectMax().y;
    {
        const Column column{pair.right().min, pair.right().width()};
        draw_start(paint, game, submit);
    }
    pair.end(left, ImGui::GetItemRectMax().y);
    space(paint, 16);
    draw_play(paint, game, k, submit);
}

void RunSettingsForm::draw_budget(const Paint& paint, const GameView& game, const Submit& submit) {
    // The host has something newer: what was sent, or what somebody else wrote.
    if (step_ != game.step || (known_ != game.budget && !writing_)) {
        step_ = game.step;
        known_ = game.budget;
        budget_ = std::to_string(game.budget);
        writing_ = false;
    }
    const auto budget = whole_number(budget_, 1, kMostBudget);
    const bool kept = !writing_ && budget != game.budget;
    const auto typing = field(paint, "run.budget", paint.words.say("city.budget"), budget_, {},
                              kept ? FieldMark::NotSaved : FieldMark::None);
    if (!whole_number(budget_, 1, kMostBudget)) {
        space(paint, 4);
        text(paint, paint.words.say("city.budget_range", {{"most", std::to_string(kMostBudget)}}),
             {.type = Type::Small, .colour = paint.theme.danger});
    }
    const bool left = writing_ && !typing.active;
    writing_ = typing.active;
    if (!left || !paint.can_act) return;
    // By Enter, Escape, Tab or a press elsewhere.
    const auto written = whole_number(budget_, 1, kMostBudget);
    if (!written || *written == game.budget) return;
    auto set = set_of(game);
    set.settings.budget = *written;
    submit(std::move(set));
}

}  // namespace vertebra::dashboard
