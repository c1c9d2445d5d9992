#include "facilitator/report/game_results.h"

#include "common/figure.h"
#include "common/view/game.h"

namespace vertebra::report {
namespace {

constexpr int kDigits = 6;

std::string turn_id(std::size_t turn) {
    return "turn-" + std::to_string(turn + 1);
}

// "year-07": so that a list in order of the letters is one in order of time.
std::string year_id(std::size_t year) {
    const auto number = std::to_string(year + 1);
    return std::string{"year-"} + (number.size() < 2 ? "0" : "") + number;
}

// What a run is told with: titles of fields and cells.
class Teller {
public:
    Teller(const Session& session, const Game& game) : session_(session), game_(game) {}

    Wording field(std::size_t d) const {
        return session_.content->maturity.sub_dimensions[d].title;
    }
    std::string cell(std::size_t d, std::size_t s) const {
        return game_.model.sub_dimensions[d].text + kStageLetters[s];
    }

    void add(std::string code, std::string option, std::string value, Wording label = {}) {
        figures_.push_back(
            {std::move(code), std::move(option), std::move(label), std::move(value)});
    }
    void add(std::string code, std::string option, double value, Wording label = {}) {
        add(std::move(code), std::move(option), fixed(value, kDigits), std::move(label));
    }
    void add_plan(const char* code, std::size_t turn, const Plan& plan) {
        for (const auto& share : plan) {
            if (share.percent == 0) continue;
            const auto d = share.sub_dimension;
            const auto place = share.aim == Share::Aim::Cell ? cell(d, share.stage)
                                                             : game_.model.sub_dimensions[d].text;
            add(code, turn_id(turn) + "/" + place, std::to_string(share.percent), field(d));
        }
    }
    std::vector<Figure> figures() && { return std::move(figures_); }

private:
    const Session& session_;
    const Game& game_;
    std::vector<Figure> figures_;
};

void add_year(Teller& tell, std::size_t number, const Year& year) {
    const auto id = year_id(number);
    tell.add("city_index", id, year.city);
    tell.add("year_budget", id, year.budget);
    tell.add("upkeep_paid", id, year.paid);
    tell.add("year_left", id, year.left);
    tell.add("year_spent", id, year.spent);
    tell.add("wasted_poor_effect", id, year.wasted.poor_effect);
    tell.add("wasted_too_fast", id, year.wasted.too_fast);
    tell.add("wasted_finished", id, year.wasted.finished);
}

std::vector<Figure> run_figures(const Session& session, const Game& game, const Lessons* lessons) {
    Teller tell{session, game};
    tell.add("run_budget", "", std::to_string(game.settings.budget));
    tell.add("run_start", "", vertebra::code_of(game.settings.start));
    tell.add("run_play", "", vertebra::code_of(game.settings.play));
    if (game.settings.start == CityStart::Profile) {
        for (std::size_t d = 0; d < game.model.sub_dimensions.size(); ++d) {
            for (std::size_t s = 0; s < kStages; ++s) {
                tell.add("start_cell", tell.cell(d, s), game.start.x[d][s], tell.field(d));
            }
        }
    }
    for (std::size_t turn = 0; turn < game.cards.size(); ++turn) {
        const auto* card = game.cards[turn];
        if (card != nullptr) tell.add("card", turn_id(turn), card->id.text, card->title);
    }
    if (lessons == nullptr) return std::move(tell).figures();
    tell.add("best_city", "", lessons->best_run.city());
    for (std::size_t turn = 0; turn < lessons->best_order.size(); ++turn) {
        tell.add_plan("best_share", turn, lessons->best_order[turn].shares);
    }
    return std::move(tell).figures();
}

std::vector<Figure> team_figures(const Session& session, const Game& game, const TeamGame& team,
                                 const Lesson* lesson) {
    Teller tell{session, game};
    for (std::size_t turn = 0; turn < team.turns.size(); ++turn) {
        tell.add("plan_source", turn_id(turn), vertebra::code_of(team.turns[turn].source));
        tell.add_plan("share", turn, team.turns[turn].plan);
        const double loss = team.run.positions[turn + 1].loss;
        if (game.cards[turn] != nullptr) tell.add("budget_loss", turn_id(turn), loss);
        if (lesson == nullptr) continue;
        tell.add("outlook", turn_id(turn), lesson->outlooks[turn]);
        tell.add("best_outlook", turn_id(turn), lesson->best_outlooks[turn]);
        tell.add_plan("best_step", turn, lesson->best_steps[turn]);
    }
    for (std::size_t year = 0; year < team.run.years.size(); ++year) {
        add_year(tell, year, team.run.years[year]);
    }
    const auto& x = team.run.positions.back().x;
    for (std::size_t d = 0; d < game.model.sub_dimensions.size(); ++d) {
        tell.add("ladder", game.model.sub_dimensions[d].text, ladder_of(x[d]), tell.field(d));
        for (std::size_t s = 0; s < kStages; ++s) {
            tell.add("implementation", tell.cell(d, s), x[d][s], tell.field(d));
        }
    }
    if (const auto wasted = team.run.wasted()) tell.add("wasted", "", *wasted);
    return std::move(tell).figures();
}

}  // namespace

void add_games(Results& results, const Session& session) {
    const auto& model = session.content->city;
    if (model.empty()) return;
    results.city_model = model.id + " " + std::to_string(model.version);
    results.city_model_title = model.title;
    results.city_model_version = model.version;
    for (const auto& step : session.steps) {
        if (!std::holds_alternative<CityRun>(step.step.activity)) continue;
        const auto game = game_of(session, step);
        if (game.played == 0) continue;
        const auto kept = session.lessons.find(step.step.id);
        const auto* lessons = kept == session.lessons.end() ? nullptr : kept->second.get();
        results.runs.push_back(
            {step.step.id.text, step.step.title, run_figures(session, game, lessons)});
        for (const auto& team : game.teams) {
            const auto* lesson = lessons == nullptr ? nullptr : lesson_of(*lessons, team);
            results.games.push_back({step.step.id.text + "/" + team.id.text, team.name,
                                     team_figures(session, game, team, lesson)});
        }
    }
}

}  // namespace vertebra::report
