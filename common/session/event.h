#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/agenda/own_step.h"
#include "common/ballot/answer.h"
#include "common/ballot/phase.h"
#include "common/ballot/visibility.h"
#include "common/city/model.h"
#include "common/cycle/record.h"
#include "common/maturity/model.h"
#include "common/policies/action.h"
#include "common/questionnaire/risk_profile.h"
#include "common/session/ids.h"
#include "common/session/note.h"
#include "common/session/part.h"

namespace vertebra {

// What the big screen shows. Item follows the agenda; the others stay until changed.
enum class Scene {
    Item,
    Join,
    Blank,
    RiskMap,
    Network,
    Priorities,
    Maturity,
    Cells,
    Criteria,  // options by criterion
    Effects,   // their effect and how feasible they are
    RoadMap,
    City,     // the cities of all teams, over the years
    Money,    // what was wasted, and why
    Ladders,  // how far each sub-dimension has come
    Causes,   // what drives the city model
    Debrief,  // what could have been done instead
    Actions,  // who does what until when
    Cycle     // since the last cycle
};

enum class Release { Show, Hide };  // of a text on the big screen
enum class Door { Open, Locked };   // whether new people may come in

// Facts, in the past tense. Once in a log, the meaning of a field never changes: a new event is
// added instead, and the old one stays readable.
struct WorkshopOpened {
    WorkshopId workshop;
    std::string title;
    std::string city;
    Mode mode = Mode::Anonymous;
    int k = 5;
    bool rehearsal = false;
    std::vector<std::string> languages;
};
// What an earlier workshop of the city came to, told at the beginning of a new one: where the city
// stood as rated, and what was planned.
struct Planned {
    PolicyCode policy;
    int first = 1;  // years, counted from 1
    int last = 1;
    int cost = 0;  // units, over all its years
    bool operator==(const Planned&) const = default;
};
struct PositionCarried {
    std::string from;             // the title of that workshop
    std::vector<Fraction> cells;  // by sub-dimension and stage; empty: nothing was rated
    std::vector<Planned> road_map;
};
// The whole of what it came to, as far as its room was shown it; of its actions those still open.
struct CycleCarried {
    CycleRecord record;
};
struct SeatTaken {
    SeatId seat;
    std::string token_hash;
    std::string return_hash;
    std::string name;
};
struct SeatReturned {
    SeatId seat;
    std::string token_hash;
    std::string return_hash;
};
struct SeatRenamed {
    SeatId seat;
    std::string name;
};
struct SeatRemoved {
    SeatId seat;
};
struct SeatReadmitted {
    SeatId seat;
};
struct AnswerCast {
    SeatId seat;
    ItemId item;
    int round = 1;
    AnswerKey key;
    int revision = 1;
    Answer answer;
    int resets = 0;  // of the item before: revisions count anew after each
};
struct StepEntered {
    StepId step;
};
struct ItemsPlanned {  // what a step is about, made anew; replaces what was planned before
    StepId step;
    std::vector<ScenarioId> scenarios;
    std::vector<OptionId> mitigations;
    std::vector<PolicyCode> policies = {};
    std::vector<std::string> ideas = {};
};
struct ItemSelected {
    ItemId item;
};
struct PhaseEntered {
    ItemId item;
    Phase phase = Phase::Ready;
    int round = 1;
    int expected = 0;  // seats with voting right, present or answered, at this moment
};
struct ItemLocked {
    ItemId item;
    std::optional<Scale> value;
    std::string reason;
    std::string dissent;
};
struct ItemReset {
    ItemId item;
    int round = 1;
};
struct Undone {};
struct VisibilitySet {
    ItemId item;
    Visibility visibility = Visibility::Blind;
};
struct FactSet {
    std::string fact;
    bool is = true;
};
struct TimerStarted {
    std::int64_t length_ms = 0;
};
struct TimerExtended {
    std::int64_t by_ms = 0;
};
struct TimerStopped {};
struct SceneShown {
    Scene scene = Scene::Item;
};
struct TextReleased {
    ItemId item;
    AnswerKey key;
    Release release = Release::Show;
};
struct InteractionSet {
    Interaction interaction = Interaction::Off;
};
struct PolicyAdded {
    OwnPolicy policy;
};
struct ActionSet {
    PolicyCode policy;
    Action action;
};
struct RunSet {
    StepId step;
    RunSettings settings;
    std::vector<Fraction> start = {};  // by sub-dimension and stage; empty: nothing is done yet
};
struct CardDealt {
    ItemId turn;
    CardId card;  // empty: taken back
};
// When the workshop is held, which time round the five steps of the guideline, and at which.
struct WorkshopDated {
    std::string date;       // 2026-11-29
    int cycle = 1;          // 1 …
    std::string guideline;  // baseline, awareness, strategy, implementation, evaluation; or empty
};
struct PartGiven {
    SeatId seat;
    Part part = Part::Participant;
};
struct TextsMerged {  // of ideas; what had been merged into `key` goes along
    ItemId item;
    AnswerKey key;
    std::optional<AnswerKey> into;  // none: taken apart
};
struct NoteKept {  // anew, or in place of what stood under this id
    NoteId id;
    Note note;
};
struct ActionKept {  // anew, or in place of what stood under this id; without words struck out
    ActionId id;
    std::string text;
    Action action;
};
struct StepAdded {
    StepId step;
    StepId after;
    OwnStep own;
};
struct StepCopied {  // stands behind the one it is a copy of
    StepId step;
    StepId of;
};
struct StepMoved {
    StepId step;
    StepId after;
};
struct StepDropped {
    StepId step;
    bool dropped = true;  // false: taken up again
};
struct StepSet {
    StepId step;
    std::string title;  // in all languages; empty: as it was
    int minutes = 5;
    int seconds = 0;
    int rounds = 1;
};
struct ItemStaysOpen {  // for those who were absent, wherever the workshop is meanwhile
    ItemId item;
    std::string until;  // 2027-06-30T12:00, on the host's clock; empty: not longer than others
};
struct DoorSet {
    Door door = Door::Open;
};
struct WorkshopClosed {};
// The log before this was written anew, without a way from answers to people: see sealing.h.
struct WorkshopSealed {};

using Fact =
    std::variant<WorkshopOpened, SeatTaken, SeatReturned, SeatRenamed, SeatRemoved, SeatReadmitted,
                 AnswerCast, StepEntered, ItemsPlanned, ItemSelected, PhaseEntered, ItemLocked,
                 ItemReset, Undone, VisibilitySet, FactSet, TimerStarted, TimerExtended,
                 TimerStopped, SceneShown, TextReleased, InteractionSet, PolicyAdded, ActionSet,
                 RunSet, CardDealt, PositionCarried, WorkshopDated, PartGiven, TextsMerged,
                 NoteKept, ActionKept, StepAdded, StepCopied, StepMoved, StepDropped, StepSet,
                 ItemStaysOpen, CycleCarried, DoorSet, WorkshopClosed, WorkshopSealed>;

struct Event {
    std::int64_t at_ms = 0;  // the workshop's clock
    Fact fact;
};
using Events = std::vector<Event>;

}  // namespace vertebra
