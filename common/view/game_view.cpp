#include "common/view/game_view.h"

#include <algorithm>

#include "common/view/game_charts.h"
#include "common/view/game_debrief.h"

namespace vertebra {
namespace {

// The stage that money in order goes to, 1 … 5; 0: finished.
int next_stage(const Telling& scene, const std::array<double, kStages>& x) {
    const double finished = scene.game.model.assumptions.finished;
    const auto next = std::ranges::find_if(x, [&](double one) { return one < finished; });
    return next == x.end() ? 0 : static_cast<int>(next - x.begin()) + 1;
}

// What the year to come has to spend.
Year next_year(const Telling& scene, Position position) {
    return play_year(scene.game.model, position, {});
}

TeamView team_view(const Telling& scene, const TeamGame& team) {
    const auto& position = team.run.positions.back();
    TeamView view{.id = team.id.text,
                  .name = team.name.in(scene.look.language),
                  .number = team.team + 1,
                  .members = team.members};
    view.median = !plays_on_one_device(scene.session, *scene.game.step, team.team);
    view.answered = team.open.answered;
    const bool named = scene.session.about.mode == Mode::Named;
    view.wanted = view.median && !named ? scene.session.about.k : 1;
    view.city = scene.figure(city_of(scene.game.model, position.x));
    const auto weakest = weakest_of(scene.game.model, position.x);
    view.weakest = scene.field(weakest);
    view.weakest_at = scene.figure(ladder_of(position.x[weakest]));
    if (const auto wasted = team.run.wasted()) view.wasted = percent_of(*wasted);
    const auto year = next_year(scene, position);
    view.budget = scene.units(year.budget);
    view.left = scene.units(year.left);
    if (position.loss > 0) view.lost = percent_of(position.loss);
    for (std::size_t d = 0; d < scene.fields(); ++d) {
        view.ladders.push_back(ladder_of(position.x[d]));
        view.next.push_back(next_stage(scene, position.x[d]));
    }
    if (!team.turns.empty()) {
        view.plan = shares_of(scene, team.turns.back().plan);
        view.source = code_of(team.turns.back().source);
    }
    view.moments = moments_of(scene, team.run);
    return view;
}

CardView card_view(const Telling& scene, const ShockCard& card) {
    CardView view{.id = card.id.text,
                  .title = card.title.in(scene.look.language),
                  .text = card.text.in(scene.look.language),
                  .severity = percent_of(card.severity)};
    for (const auto d : card.strikes) {
        view.strikes += (view.strikes.empty() ? "" : ", ") + scene.field(d);
    }
    return view;
}

// Who is here and belongs to no team.
int without_team(const Session& session, const StepState& step, const Look& look) {
    const auto teams = teams_of(session, step);
    const auto* question = session.find(step.step.split_by);
    if (question == nullptr) return 0;
    int count = 0;
    for (std::size_t seat = 0; seat < teams.size() && seat < look.present->size(); ++seat) {
        const bool here = (*look.present)[seat] && !session.seats[seat].removed;
        if (here && std::cmp_equal(teams[seat], options_of(question->item.ask).size())) ++count;
    }
    return count;
}

// The last turn that was simulated, as long as the next one has not begun.
std::string deal_at(const Session& session, const Game& game) {
    if (game.played == 0 || game.finished() || session.closed) return {};
    const auto& items = game.step->items;
    const auto& next = *session.find(items[static_cast<std::size_t>(game.played)]);
    if (next.phase != Phase::Ready) return {};
    return items[static_cast<std::size_t>(game.played) - 1].text;
}

}  // namespace

GameView game_view(const Session& session, const StepState& step, const Look& look) {
    const auto game = game_of(session, step);
    const Telling scene{session, game, look};
    const int years = game.model.assumptions.years;
    GameView view{.step = step.step.id.text,
                  .question = step.step.split_by.text,
                  .title = step.step.title.in(look.language),
                  .trial = game.trial(),
                  .turn = game.played,
                  .turns = game.turns,
                  .year = game.played * years,
                  .years = game.turns * years,
                  .budget = game.settings.budget,
                  .start = code_of(game.settings.start),
                  .carried = session.carried.from,
                  .play = code_of(game.settings.play)};
    view.note = look.words->say("game.note");
    view.rule = look.words->say("rule.game", {{"pack", game.model.title.in(look.language)},
                                              {"version", std::to_string(game.model.version)}});
    for (std::size_t d = 0; d < scene.fields(); ++d) {
        view.sub_dimensions.push_back(
            {lower_case(game.model.sub_dimensions[d].text), scene.field(d)});
    }
    for (std::size_t s = 0; s < kStages; ++s) {
        view.stages.push_back(scene.stage(s));
    }
    for (const auto& team : game.teams) {
        view.teams.push_back(team_view(scene, team));
    }
    if (game.played > 0) {
        const auto* card = game.cards[static_cast<std::size_t>(game.played) - 1];
        if (card != nullptr) view.card = card_view(scene, *card);
    }
    const auto kept = session.lessons.find(step.step.id);
    const auto* lessons =
        kept == session.lessons.end() || !game.finished() ? nullptr : kept->second.get();
    if (game.played > 0) view.curves = curves_of(scene, lessons);
    if (lessons != nullptr) view.debrief = debrief_of(scene, *lessons);
    if (look.role == Role::Participant) return view;

    view.without_team = without_team(session, step, look);
    if (game.played > 0) {
        view.indicators = indicators_of(scene, view.teams);
        view.money = money_of(scene);
        view.ladders = ladders_of(scene);
        view.stages_over_time = stages_of(scene);
    }
    view.runs = runs_of(scene);
    view.causes = causes_of(scene);
    if (look.role == Role::Projector) return view;
    for (const auto& card : game.model.cards) {
        view.cards.push_back(card_view(scene, card));
    }
    view.deal_at = deal_at(session, game);
    view.settable = game.played == 0 && !step.items.empty() &&
                    session.find(step.items.front())->phase == Phase::Ready && !session.closed;
    view.has_profile = !rated_cells(session).empty();
    return view;
}

}  // namespace vertebra
