#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/ballot/phase.h"
#include "common/ballot/visibility.h"
#include "common/session/event.h"

namespace vertebra {

// Wishes, in the imperative. A command may be refused; an event may not. Randomness comes in
// with the command: ids and the hashes of secrets are drawn by the host.

// -- a participant's
struct TakeSeat {
    SeatId seat;
    std::string token_hash;
    std::string return_hash;
    std::string name;  // empty in an anonymous workshop
    Part part = Part::Participant;
};
struct ReturnToSeat {  // from another phone: the old phone's token ends
    SeatId seat;
    std::string token_hash;
    std::string return_hash;
};
struct CastAnswer {
    SeatId seat;
    ItemId item;
    int round = 1;
    AnswerKey key;     // made once for this change, reused at every retry
    int revision = 1;  // the phone's own count of changes to this item in this round
    Answer answer;
};

// -- the facilitator's. Moves carry the state they expect, so that a second click, or a second
// facilitator, changes nothing.
struct EnterStep {
    StepId from;
    StepId to;
};
struct SelectItem {
    ItemId item;
};
struct MoveItem {
    ItemId item;
    Phase from;
    Phase to;
    int round = 1;  // the round the mover saw
};
struct MoveAll {  // every item of a self-paced step that is in `from`
    StepId step;
    Phase from;
    Phase to;
    int round = 1;
};
struct LockItem {
    ItemId item;
    std::optional<Scale> value;
    std::string reason;
    std::string dissent;
};
struct ResetItem {
    ItemId item;
    int round = 1;
};
struct Undo {
    int depth = 0;  // how many steps could be taken back when the button was pressed
};
struct SetVisibility {
    ItemId item;
    Visibility visibility;
};
struct StayOpen {
    ItemId item;
    std::string until;  // a minute, 2027-06-30T12:00, on the host's clock; empty: as ever
};
struct PlanItems {
    StepId step;
    std::vector<ScenarioId> scenarios;
};
struct PlanPolicies {  // what a step is about, first to last; none: as the agenda would plan it
    StepId step;
    std::vector<PolicyCode> policies;
};
struct PlanIdeas {  // what is asked about, as worded here; none: as they were collected
    StepId step;
    std::vector<std::string> ideas;
};
struct SetFact {
    std::string fact;
    bool is = true;
};
struct StartTimer {
    std::int64_t length_ms = 60000;
};
struct ExtendTimer {
    std::int64_t by_ms = 30000;
};
struct StopTimer {};
struct ShowScene {
    Scene scene;
};
struct ReleaseText {
    ItemId item;
    AnswerKey key;
    Release release;
};
struct MergeTexts {
    ItemId item;
    AnswerKey key;
    std::optional<AnswerKey> into;
};
struct KeepNote {
    NoteId id;
    Note note;
};
struct KeepAction {
    ActionId id;
    std::string text;  // at most 280 characters
    Action action;
};
struct AddStep {
    StepId after;
    OwnStep own;
};
struct CopyStep {
    StepId step;
};
struct MoveStep {
    StepId step;
    StepId after;
};
struct DropStep {
    StepId step;
    bool dropped = true;
};
struct SetStep {
    StepId step;
    std::string title;
    int minutes = 5;
    int seconds = 0;
    int rounds = 1;
};
struct AddSheet {  // paper or proxy: a seat that the facilitator fills in
    SeatId seat;
    Part part = Part::Paper;
};
struct EnterAnswer {  // of a sheet
    CastAnswer cast;
};
struct SetInteraction {
    Interaction interaction;
};
struct AddPolicy {
    SubDimensionId sub_dimension;
    int stage = 1;     // 1 … 5
    OwnPolicy policy;  // its code is given by the model
};
struct SetAction {
    PolicyCode policy;
    Action action;
};
struct SetRun {  // of the city model, before its first turn is opened
    StepId step;
    RunSettings settings;
};
struct DealCard {  // at the end of a turn that was simulated; an empty one takes it back
    ItemId turn;
    CardId card;
};
struct SetDoor {
    Door door;
};
struct RenameSeat {
    SeatId seat;
    std::string name;
};
struct RemoveSeat {
    SeatId seat;
};
struct ReadmitSeat {
    SeatId seat;
};
struct CloseWorkshop {};

using Command =
    std::variant<TakeSeat, ReturnToSeat, CastAnswer, EnterStep, SelectItem, MoveItem, MoveAll,
                 LockItem, ResetItem, Undo, SetVisibility, StayOpen, PlanItems, PlanPolicies,
                 PlanIdeas, SetFact, StartTimer, ExtendTimer, StopTimer, ShowScene, ReleaseText,
                 MergeTexts, SetInteraction, AddPolicy, SetAction, SetRun, DealCard, KeepNote,
                 KeepAction, AddStep, CopyStep, MoveStep, DropStep, SetStep, AddSheet, EnterAnswer,
                 SetDoor, RenameSeat, RemoveSeat, ReadmitSeat, CloseWorkshop>;

// What the host knows and the core may not ask for: the time and who is connected.
struct Moment {
    std::int64_t at_ms = 0;     // the workshop's clock: starts at 0, never goes back
    std::vector<bool> present;  // by seat number; missing means absent
};

}  // namespace vertebra
