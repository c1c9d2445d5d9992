#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/chart/chart.h"
#include "common/view/item_view.h"

namespace vertebra {

// A run of the city model as a role sees it, in one language. Figures are printed as they are read.

// What a team gives to a sub-dimension.
struct ShareView {
    std::string id;  // as in an answer: "l1" in order, "l1m" for a stage
    std::string label;
    int percent = 0;
    bool operator==(const ShareView&) const = default;
};

// One team, and its city after the last turn that was simulated.
struct TeamView {
    std::string id;  // its option in the question about teams
    std::string name;
    int number = 1;  // for a colour of its own: its place in the question
    int members = 0;
    bool median = false;  // each member sets shares; else one device
    // The turn that is open or closed.
    int answered = 0;  // plans that were handed in
    int wanted = 1;    // plans that are needed
    // The city.
    std::string city;             // M_city, 0 … 5
    std::string weakest;          // the sub-dimension that stands lowest, in words
    std::string weakest_at;       // its ladder, 0 … 5
    std::string wasted;           // of all that was spent, "12 %"; empty before the first turn
    std::string budget;           // of the next year, units
    std::string left;             // … after upkeep
    std::string lost;             // of it, to a card, "43 %"; empty without one
    std::vector<double> ladders;  // by sub-dimension, 0 … 5
    std::vector<int> next;        // the stage that money in order goes to, 1 … 5; 0: finished
    std::vector<ShareView> plan;  // of the last turn; empty before
    std::string source;           // how it came about: none, kept, device, median; or empty
    std::vector<std::string> moments;  // where most money was lost, in sentences
    bool operator==(const TeamView&) const = default;
};

struct CardView {
    std::string id;
    std::string title;
    std::string text;
    std::string strikes;   // sub-dimensions, in words
    std::string severity;  // "80 %"
    bool operator==(const CardView&) const = default;
};

// One turn looked at again.
struct TurnLessonView {
    std::string plan;  // what got most, in words
    std::string best;  // … in the best step that was found
    std::string gain;  // what that would have brought at the end, "+0.12"
    bool operator==(const TurnLessonView&) const = default;
};
struct TeamLessonView {
    std::string id;
    std::string name;
    int number = 1;
    std::string city;
    std::vector<TurnLessonView> turns;
    std::vector<std::string> moments;
    bool operator==(const TeamLessonView&) const = default;
};
struct DebriefView {
    std::string best_city;           // M_city at the end of the best order that was found
    std::vector<std::string> order;  // what got most in each of its turns, in words
    std::vector<TeamLessonView> teams;
    std::vector<std::string> questions;  // to talk about
    Grid gains;                          // teams by turn: what the best step would have brought
    Grid best;                           // the best order: sub-dimensions by turn, percent
    bool operator==(const DebriefView&) const = default;
};

struct GameView {
    std::string step;      // its id
    std::string question;  // the item that names the teams
    std::string title;     // of the run
    bool trial = false;
    int turn = 0;   // turns that were simulated
    int turns = 5;  // … of so many
    int year = 0;   // years that have passed
    int years = 20;
    int budget = 20;        // units a year
    std::string start;      // zero, profile
    std::string carried;    // the title of the workshop that this one carries on; may be empty
    std::string play;       // device, median
    bool settable = false;  // none of its turns was opened yet
    bool has_profile = false;
    std::string note;  // what the model is and is not, in one sentence
    std::string rule;  // how figures come about, in one sentence
    std::vector<OptionView> sub_dimensions;
    std::vector<std::string> stages;  // lowest first
    std::vector<TeamView> teams;
    int without_team = 0;                  // people who are here and have none
    std::optional<CardView> card;          // at the end of the last turn
    std::vector<CardView> cards;           // that can be dealt
    std::string deal_at;                   // the turn a card can be dealt at now; empty: none
    std::optional<Lines> curves;           // M_city of all teams over the years
    std::optional<Grid> indicators;        // teams: city, weakest, wasted, next budget
    std::optional<Grid> money;             // teams by reason: what was wasted
    std::optional<Grid> ladders;           // sub-dimensions by team
    std::optional<Grid> stages_over_time;  // teams by turn
    std::optional<Grid> runs;              // teams by run: what was reached, when there are several
    std::optional<Network> causes;
    std::optional<DebriefView> debrief;  // of a finished run that counts
    bool operator==(const GameView&) const = default;
};

GameView game_view(const Session& session, const StepState& step, const Look& look);

}  // namespace vertebra
