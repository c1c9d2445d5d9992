#pragma once

#include <optional>
#include <vector>

#include "common/city/search.h"
#include "common/session/session.h"

namespace vertebra {

// What teams played, and what came of it. Every surface reads a run of the city model here:
// screens, phones, dashboard, export.

// The team of each seat by the question that names the teams of a step: the option it chose in the
// first round in which it answered, by its place. Seats without one have the place after the last.
// Empty for a step without teams.
std::vector<int> teams_of(const Session& session, const StepState& step);

// Whether an item is the question that names the teams of a run.
bool names_teams(const Session& session, const ItemId& item);

// "A team plays on one device, the first that hands in, where the run is set so. In an anonymous
// workshop a team of fewer than k always does: the middle of so few would show who wanted what."
// The size of a team is that of the first round in which teams were chosen.
bool plays_on_one_device(const Session& session, const StepState& step, int team);

// The seat that plays for a team on one device in the current round of a turn; none yet.
std::optional<int> device_of(const Session& session, const ItemState& turn, int team);

// How many plans a turn waits for: one a team that has somebody here, or all its members where each
// sets shares. Those that answered count too.
int expected_players(const Session& session, const ItemState& turn,
                     const std::vector<bool>& present);

// What a run is played with: as it was set, else as the agenda has it.
RunSettings settings_of(const Session& session, const StepState& step);

// Where a city stands as rated in this workshop, else in the one it carries on, by sub-dimension
// and stage: how far the policies of each cell are carried out. A cell that nobody rated counts as
// nothing done, an empty one as the next above it. Empty when nothing was rated.
std::vector<Fraction> rated_cells(const Session& session);

// How a team came to its plan of one turn.
struct TeamTurn {
    enum class Source {
        None,    // never handed in: nothing is spent
        Kept,    // as in the turn before: nobody, or too few, handed in
        Device,  // of one device
        Median   // of the members
    };
    Source source = Source::None;
    int answered = 0;     // who handed in
    bool enough = false;  // whether what was handed in counts
    Plan plan;
};

struct TeamGame {
    int team = 0;  // its place among the options of the teams question
    OptionId id;
    Wording name;
    int members = 0;
    std::vector<TeamTurn> turns;  // that were simulated
    TeamTurn open;                // the next one, as it stands; not to be shown before
    Run run;
};

// One run. "What a team did is seen when the turn is simulated, of all teams at once." A team's
// plan is what the table says, not what one person said: it is shown whatever k is, but a middle of
// members of an anonymous workshop only if k of them or more handed in.
struct Game {
    const StepState* step = nullptr;
    CityModel model;  // with the budget of this run
    RunSettings settings;
    Position start;
    int turns = 0;
    int played = 0;                       // turns that were simulated, from the first
    std::vector<const ShockCard*> cards;  // at the end of each turn; null: none
    std::vector<TeamGame> teams;          // that have members, in the order of the question

    bool finished() const { return turns > 0 && played == turns; }
    bool trial() const { return std::get<CityRun>(step->step.activity).trial; }
};
// The step must be a run of the city model. The cards live in the session's content.
Game game_of(const Session& session, const StepState& step);

// Whether the big screen shows a run of the city model.
bool is_of_city(Scene scene);

// The run that screens are about: the current step's, else the last one with a turn that was
// simulated, else the first that counts. Null where no city is played.
const StepState* run_in_focus(const Session& session);

// What the room has planned: the road-map of this workshop, else of the one it carries on.
std::vector<Planned> planned_by_room(const Session& session);

// The room's own road-map as a plan, year by year, from what stands: what each year's policies
// cost, spent on their cells. None without one.
std::optional<Run> run_of_road_map(const Session& session, const Game& game);

// What a finished run could have been, by search: some tens of milliseconds, so it is done when the
// last turn is simulated, and kept in the session.
struct Lesson {
    OptionId team;
    std::vector<double> outlooks;       // of each turn, as the team played it
    std::vector<double> best_outlooks;  // … with the best step found from the same position
    std::vector<Plan> best_steps;
};
struct Lessons {
    std::vector<Turn> best_order;  // from the run's beginning, with its cards
    Run best_run;
    std::vector<Lesson> teams;  // as in the game
};
Lessons lessons_of(const Game& game);
// Of one team; null where it was none yet.
const Lesson* lesson_of(const Lessons& lessons, const TeamGame& team);
std::string code_of(TeamTurn::Source source);  // none, kept, device, median

}  // namespace vertebra
