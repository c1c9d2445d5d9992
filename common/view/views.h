#pragma once

#include "common/session/command.h"
#include "common/view/game_view.h"
#include "common/view/item_view.h"

namespace vertebra {

// What each role may see, in one language. Pure projections of the session: the same state gives
// the same view, and nothing is pushed from the inside.

struct StepView {
    std::string id;
    int number = 1;
    int count = 1;
    std::string title;
    std::string body;
    // talk, questions, scenarios, mitigations, ratings, stages, shortlist, cases, weights, scores,
    // policy_ranking, policy_budget, road_map, city_run, from_ideas, actions, comparison
    std::string kind;
    int minutes = 0;
    int seconds = 0;  // of the timer that starts at an opening; 0: none starts by itself
    int rounds = 1;
    std::string answered_by = "everyone";
    bool operator==(const StepView&) const = default;
};

struct TimerView {
    std::int64_t length_ms = 0;
    std::int64_t left_ms = 0;  // below 0 when it has run out; nothing closes by itself
    bool operator==(const TimerView&) const = default;
};

// One topic of the risk profile, in words and figures. Figures are none where nothing can be said.
struct TopicView {
    std::string id;
    std::string title;
    std::optional<double> risk;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> awareness;
    std::optional<double> interaction;
    std::string quadrant;  // find_out, act, check, watch; empty without a score
    std::string band;      // low, medium, high, very_high; empty without a score
    int answered = 0;
    int shown = 0;
    bool operator==(const TopicView&) const = default;
};

struct LoopView {
    std::string scenario;
    std::string title;
    std::string state;                     // active, not_active, not_known
    std::vector<std::string> mitigations;  // that cut it
    bool operator==(const LoopView&) const = default;
};

// The reading of the risk questionnaire so far.
struct ProfileView {
    std::vector<TopicView> find_out;    // not known: above the list
    std::vector<TopicView> priorities;  // first to last
    std::vector<LoopView> loops;
    std::optional<double> city;
    bool interaction = false;
    std::string rule;  // the formula in one line, with the pack and its version
    Map map;
    Network network;
    bool operator==(const ProfileView&) const = default;
};

// One sub-dimension of the maturity model, in words and figures.
struct SubDimensionView {
    std::string id;
    std::string title;
    std::string voted;     // the stage in words; empty without one
    std::string computed;  // what follows from the ratings, in words
    std::string gap;       // voted less computed, as printed; empty without one
    std::vector<OptionView> next;
    bool operator==(const SubDimensionView&) const = default;
};

// Where the city stands so far.
struct MaturityView {
    std::vector<SubDimensionView> sub_dimensions;
    std::string median;  // lower median of the stages, in words; empty without any
    std::string minimum;
    std::string rule;  // the formula in one line, with the model and its version
    Radar radar;
    Grid grid;
    bool operator==(const MaturityView&) const = default;
};

// How much a criterion counts.
struct CriterionView {
    std::string id;
    std::string title;
    int weight = 1;  // 0 … 5
    bool operator==(const CriterionView&) const = default;
};

// One option beside the others, in words and figures.
struct OptionScoreView {
    std::string id;  // its code
    std::string title;
    std::string score;                 // 0 … 1, as printed; empty without one
    std::string plain;                 // the same with all criteria equal
    std::vector<std::string> missing;  // criteria without a value, in words
    std::vector<std::string> needs;    // what it needs that is missing or not known, in sentences
    bool operator==(const OptionScoreView&) const = default;
};

// How the options compare so far.
struct ChoiceView {
    std::vector<CriterionView> criteria;
    bool weighted = false;                 // the room weighs them differently
    std::vector<OptionScoreView> options;  // first to last
    std::string rule;                      // the formula in one line
    Bars ranking;                          // the scores, each with its spread
    Grid matrix;                           // options by criterion
    Map effects;                           // how feasible (across), what effect (up)
    bool operator==(const ChoiceView&) const = default;
};

// One policy of the road-map, and who sees to it.
struct ActionView {
    std::string policy;  // its code
    std::string title;
    int cost = 0;   // units, over all its years
    int first = 0;  // years, counted from 1; 0: not placed
    int last = 0;
    std::string why;                  // of one that is not placed: missing, later
    std::vector<OptionView> missing;  // policies it needs that are neither done nor chosen
    std::string owner;
    std::string due;
    std::string status;  // planned, under_way, done, dropped
    bool operator==(const ActionView&) const = default;
};

// What is done when, and by whom.
struct RoadMapView {
    std::string step;                 // its id
    std::vector<ActionView> actions;  // in the order of rank
    std::string rule;                 // how it is made, in one line
    Grid timeline;                    // placed policies by year, the earliest first
    bool operator==(const RoadMapView&) const = default;
};

// A policy of the model, to choose from.
struct PolicyView {
    std::string id;  // its code
    std::string title;
    std::string dimension;  // L, P, I, C
    int stage = 1;          // 1 … 5
    std::vector<std::string> stakeholders;
    int cost = 0;  // units
    bool finished = false;
    bool own = false;  // the city's own, not of the pack
    bool operator==(const PolicyView&) const = default;
};

// What the current step is about, for changing it.
struct PolicyPlanView {
    std::string step;
    std::vector<std::string> planned;        // codes, first to last
    std::vector<PolicyView> policies;        // all of the model
    std::vector<OptionView> sub_dimensions;  // where an option of the city's own can stand
    std::vector<OptionView> dimensions;      // to filter by
    std::vector<OptionView> stakeholders;
    std::vector<std::string> stages;  // titles, lowest first
    bool operator==(const PolicyPlanView&) const = default;
};

// One action of the register.
struct EntryView {
    std::string id;  // hexadecimal; of one that carries out a policy its code
    std::string text;
    std::string policy;  // its code, or empty
    std::string owner;
    std::string due;
    std::string status;  // planned, under_way, done, dropped
    int since = 0;       // the earlier cycle it comes from; 0: agreed here
    bool operator==(const EntryView&) const = default;
};

// Who does what until when.
struct RegisterView {
    std::vector<EntryView> entries;
    bool operator==(const RegisterView&) const = default;
};

// What became of an action that was open at the end of the last cycle.
struct FollowedView {
    std::string text;
    std::string policy;  // its code, or empty
    std::string owner;
    std::string due;
    int since = 1;       // the cycle in which it was first agreed
    std::string then;    // planned, under_way
    std::string status;  // planned, under_way, done, dropped, struck_out
    bool operator==(const FollowedView&) const = default;
};

// Two cycles of this city beside each other, as far as this one has come. Nothing in it where no
// earlier workshop was carried on.
struct ComparisonView {
    std::string from;                // the title of the earlier workshop; empty without one
    std::vector<std::string> rooms;  // who answered then, who now, and that these are others
    std::vector<Grid> pictures;      // then, now and the difference: stages, risks, questions
    Table questions;                 // those asked in the same words
    Table apart;                     // those that are not compared, and why
    std::vector<FollowedView> actions;
    std::string done;  // how many are done, open, dropped or struck out; empty without any
    std::string rule;  // what is compared, in one line
    bool operator==(const ComparisonView&) const = default;
};

// What somebody wrote down beside a step or an item.
struct NoteView {
    std::string id;
    std::string kind;  // decision, dissent, idea, parking_lot, evaluation, private
    std::string step;
    std::string item;  // empty: of the step as a whole
    std::string text;
    bool operator==(const NoteView&) const = default;
};

// What a step about ideas asks about, for wording it otherwise until voting begins.
struct IdeasPlanView {
    std::string step;
    std::vector<std::string> planned;
    std::vector<std::string> collected;  // as they are on the screen now
    bool operator==(const IdeasPlanView&) const = default;
};

// A participant sees the current items, "n of N answered" and, after the reveal, the result.
// Own answers travel apart, to their own seat alone.
struct ParticipantView {
    std::uint64_t offset = 0;
    std::string title;
    StepView step;
    std::string pace;             // together, own
    std::vector<ItemView> items;  // the current one, or all of a self-paced step; then any others
                                  // that are still open
    std::optional<TimerView> timer;
    std::optional<ProfileView> profile;    // at the priorities step
    std::optional<MaturityView> maturity;  // where policies are shortlisted
    std::optional<ChoiceView> choice;      // where scored options are ranked or bought
    std::optional<RoadMapView> road_map;   // at the road-map
    std::optional<GameView> game;  // of the city model: without the charts of the big screen
    std::optional<RegisterView> action_register;  // at the step about it
    std::optional<ComparisonView> comparison;     // likewise
    std::string next;                             // the title of the next step
    bool closed = false;
    bool operator==(const ParticipantView&) const = default;
};

// The big screen: what the facilitator has released, no controls, no names.
struct ProjectorView {
    std::uint64_t offset = 0;
    std::string title;
    std::string city;
    // item, join, blank, risk_map, network, priorities, maturity, cells, criteria, effects,
    // road_map, city, money, ladders, causes, debrief, actions, comparison
    std::string scene;
    StepView step;
    std::string pace;
    std::vector<ItemView> items;
    std::optional<TimerView> timer;
    std::optional<ProfileView> profile;
    std::optional<MaturityView> maturity;
    std::optional<ChoiceView> choice;
    std::optional<RoadMapView> road_map;
    std::optional<GameView> game;
    std::optional<RegisterView> action_register;
    std::optional<ComparisonView> comparison;
    int joined = 0;  // present
    int k = 5;
    std::string mode;
    bool rehearsal = false;
    bool closed = false;
    bool operator==(const ProjectorView&) const = default;
};

struct AgendaItemView {
    std::string id;
    std::string title;
    std::string phase;
    bool skipped = false;
    bool selected = false;
    bool operator==(const AgendaItemView&) const = default;
};

struct AgendaStepView {
    StepView step;
    std::string state;  // past, current, ahead
    std::int64_t spent_ms = 0;
    bool dropped = false;  // left out
    bool own = false;      // added to the agenda, not of the format
    std::vector<AgendaItemView> items;
    bool operator==(const AgendaStepView&) const = default;
};

// What was entered for a sheet to one item, in the round at hand.
struct EnteredView {
    std::string item;
    int revision = 1;  // of the last change
    bool operator==(const EnteredView&) const = default;
};
struct SeatView {
    std::string id;
    std::string name;  // "Seat 7" in an anonymous workshop
    int number = 1;
    bool present = false;
    bool answered = false;  // the current item; always false in an anonymous workshop
    bool removed = false;
    std::string part = "participant";  // participant, reviewer, observer, paper, proxy
    std::vector<EnteredView> entered;  // sheets: to the items of the current step
    bool operator==(const SeatView&) const = default;
};

// Something the facilitator can do now: a word for the button and the command behind it.
struct MoveView {
    std::string label;  // a key of assets/text
    std::string name;   // fills {name} in the label: the next step or item
    Command command;
};

struct CityFactView {
    std::string id;
    std::string text;
    bool is = true;
    bool operator==(const CityFactView&) const = default;
};

struct ScenarioView {  // for choosing what a step runs
    std::string id;
    std::string title;
    std::string topic;
    bool core = false;
    bool planned = false;
    bool skipped = false;
};

// A question that stays open until a date.
struct StayView {
    std::string item;
    std::string title;
    std::string step;  // its title
    std::string until;
    int round = 1;
    int answered = 0;
    bool operator==(const StayView&) const = default;
};

struct FacilitatorView {
    std::uint64_t offset = 0;
    std::string title;
    std::string city;
    std::string mode;
    int k = 5;
    bool rehearsal = false;
    bool closed = false;
    bool room_locked = false;
    std::vector<std::string> languages;
    std::string date;  // 2026-11-29; empty where it is not known
    int cycle = 1;
    std::string guideline;  // baseline, awareness, strategy, implementation, evaluation; or empty
    std::vector<AgendaStepView> agenda;
    std::string pace;
    std::vector<ItemView> items;  // as for the participant, with the facilitator's rights
    std::optional<MoveView> primary;
    std::vector<MoveView> moves;  // the other moves of the current item
    int undo_depth = 0;
    bool can_undo = false;
    std::vector<StayView> staying;  // what stays open for those who were absent, in order of steps
    std::optional<TimerView> timer;
    std::string scene;
    std::vector<std::string> scenes;  // that this workshop can show
    int present = 0;
    int joined = 0;
    std::vector<SeatView> seats;
    std::optional<ProfileView> profile;       // none without a risk questionnaire
    std::optional<MaturityView> maturity;     // none without a maturity model
    std::optional<ChoiceView> choice;         // none where no options are scored
    std::optional<RoadMapView> road_map;      // none without a road-map
    std::optional<GameView> game;             // none where no city is played
    std::optional<PolicyPlanView> plan;       // of a current step about policies that has not begun
    std::optional<IdeasPlanView> ideas_plan;  // of a current step about ideas that has not begun
    std::optional<RegisterView> action_register;
    std::optional<ComparisonView> comparison;
    std::vector<NoteView> notes;
    std::vector<CityFactView> facts;
    std::vector<ScenarioView> scenarios;  // of the current step, when it runs scenarios
};

// For somebody who writes down what is said: no seats, no moves, and of how the workshop is led
// only where it stands.
struct RecorderView {
    std::uint64_t offset = 0;
    std::string title;
    std::string city;
    std::string mode;
    int k = 5;
    bool rehearsal = false;
    bool closed = false;
    std::vector<std::string> languages;
    std::vector<AgendaStepView> agenda;
    std::string pace;
    std::vector<ItemView> items;  // as the room sees them, and with every text that was said
    std::optional<TimerView> timer;
    int present = 0;
    std::optional<ProfileView> profile;    // none without a risk questionnaire
    std::optional<MaturityView> maturity;  // none without a maturity model
    std::optional<ChoiceView> choice;      // none where no options are scored
    std::optional<RoadMapView> road_map;   // none without a road-map
    std::optional<GameView> game;          // none where no city is played
    std::optional<RegisterView> action_register;
    std::optional<ComparisonView> comparison;
    std::vector<NoteView> notes;  // but for private ones
    bool operator==(const RecorderView&) const = default;
};

// The step the workshop is at; none before a view has come.
const AgendaStepView* current_step(const FacilitatorView& view);

// One step by its place in the agenda, from 0.
StepView step_view(const Session& session, std::size_t at, const Look& look);
ParticipantView participant_view(const Session& session, const Look& look);
ProjectorView projector_view(const Session& session, const Look& look);
FacilitatorView facilitator_view(const Session& session, const Look& look);
// "Whoever takes notes sees what the room may see, and besides every reason and text, released or
// not; never who is here, and no figure that the facilitator watches alone."
RecorderView recorder_view(const Session& session, const Look& look);
ProfileView profile_view(const Session& session, const Look& look);
MaturityView maturity_view(const Session& session, const Look& look);
ChoiceView choice_view(const Session& session, const Look& look);
RoadMapView road_map_view(const Session& session, const Look& look);
RegisterView register_view(const Session& session, const Look& look);
ComparisonView comparison_view(const Session& session, const Look& look);
// "Private notes are for whoever leads."
std::vector<NoteView> note_views(const Session& session, Role role);
std::optional<IdeasPlanView> ideas_plan_view(const Session& session);

// The causal picture of one scenario, in one language, not laid out yet.
Network scenario_network(const Scenario& scenario, const std::string& language, const Words& words);

// What comes next, as the facilitator's one primary button; none when the workshop is closed.
std::optional<MoveView> next_move(const Session& session, const Look& look);

// In a self-paced step that has been revealed: a further round of the one item on which the room is
// furthest apart, by the agreement of Tastle and Wierman, of those whose spread is wide and that
// have a round left; none in any other step. The primary button goes on to the next step there.
std::optional<MoveView> another_round(const Session& session, const Look& look);

// The words on the button of a move: a key of assets/text.
std::string label_of(const PhaseMove& move, const Item& item);

std::string code_of(Scene scene);
std::optional<Scene> parse_scene(std::string_view code);

}  // namespace vertebra
