#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

#include "common/content/content.h"
#include "common/session/event.h"

namespace vertebra {

// The fold of all events: nothing else changes a session. Seats and items are numbered in the
// order they came, so that every walk over them is the same on every machine.

struct Cast {
    AnswerKey key;
    int revision = 0;
    Answer answer;
};

struct Round {
    std::vector<std::optional<Cast>> by_seat;  // by seat number; shorter than the room at times
    std::vector<int> order;                    // seat numbers, by first answer
    int expected = 0;                          // N when voting last opened or closed
    bool shown = false;                        // its result has been revealed once
    int resets = 0;                            // of the item, when this round was last begun anew

    int answered() const { return static_cast<int>(order.size()); }
    const Cast* of(int seat) const;
};

struct LockedValue {
    std::optional<Scale> value;
    std::string reason;
    std::string dissent;
};

struct ItemState {
    Item item;
    StepId step;
    Phase phase = Phase::Ready;
    std::vector<Round> rounds;  // the last one is the current one; empty before the opening
    std::optional<LockedValue> lock;
    std::optional<Round> set_aside;  // what a reset took away, for undo
    int resets = 0;
    std::set<AnswerKey> released;           // texts and reasons that may be projected
    std::map<AnswerKey, AnswerKey> merged;  // an idea, and the one it went into; never in a row
    std::int64_t closed_at_ms = 0;
    std::string until;  // stays open for those who were absent until then; empty: it does not

    int round() const { return static_cast<int>(rounds.size()); }
    bool shows_result() const { return phase == Phase::Revealed || phase == Phase::Locked; }
};

// One change of one answer: kept so that a retry is known again.
struct Change {
    AnswerKey key;
    int item = 0;
    int round = 0;
    int revision = 0;
    int resets = 0;
    std::uint64_t content = 0;  // a hash of the answer
};

// Stands for the hash of a secret where nobody can come back to a seat.
inline constexpr const char* kNoSecret =
    "0000000000000000000000000000000000000000000000000000000000000000";

struct Seat {
    SeatId id;
    std::string token_hash;
    std::string return_hash;
    std::string name;
    bool removed = false;
    Part part = Part::Participant;
    std::vector<Change> changes;
};

struct StepState {
    Step step;
    std::vector<ItemId> items;
    std::vector<OptionId> mitigations;
    std::vector<PolicyCode> policies;  // that it is about, first to last
    std::vector<std::string> ideas;    // … as they are asked about
    std::optional<OwnStep> own;        // added to the agenda, not of the format
    StepId copy_of;                    // … a copy of this one
    bool dropped = false;              // left out; it stays in its place
    std::int64_t entered_at_ms = -1;   // -1: not yet
    std::int64_t spent_ms = 0;         // before the present visit
};

struct Timer {
    std::int64_t started_at_ms = 0;
    std::int64_t length_ms = 0;
};

// What a step back restores.
struct PhaseBefore {
    std::int64_t at_ms = 0;
    ItemId item;
    Phase phase = Phase::Ready;
    int round = 0;
    std::optional<LockedValue> lock;
};
struct ResetBefore {
    ItemId item;
};
struct PlaceBefore {
    StepId step;
    ItemId item;
};
struct MergeBefore {
    ItemId item;
    std::map<AnswerKey, AnswerKey> merged;
    std::optional<AnswerKey> came_up;  // put on the screen by the merge
};
using Before = std::variant<PhaseBefore, ResetBefore, PlaceBefore, MergeBefore>;

struct KeptNote {
    NoteId id;
    Note note;
};
struct KeptAction {
    ActionId id;
    std::string text;
    Action action;
};

struct Lessons;  // view/game.h

struct Session {
    std::shared_ptr<const Content> content;
    std::uint64_t offset = 0;  // events folded so far
    std::int64_t now_ms = 0;   // the workshop's clock at the last event

    WorkshopOpened about;
    WorkshopDated dated;                    // empty where it is not known
    PositionCarried carried;                // empty without an earlier workshop
    std::optional<CycleRecord> last_cycle;  // of the workshop this one carries on
    bool closed = false;
    bool sealed = false;
    Door door = Door::Open;

    std::vector<StepState> steps;
    std::size_t step = 0;  // the current one
    std::vector<ItemState> items;
    std::map<ItemId, int> item_numbers;
    ItemId selected;  // the current item of a step that goes together

    std::vector<Seat> seats;
    // Looked up only, never walked: the order of a hash table must reach no figure.
    std::unordered_map<SeatId, int, IdHash> seat_numbers;

    CityFacts facts;  // what the city has said
    Interaction interaction = Interaction::Off;
    std::vector<OwnPolicy> own_policies;  // in `content` too
    std::map<PolicyCode, Action> actions;
    std::vector<KeptNote> notes;           // in the order they were first kept
    std::vector<KeptAction> kept_actions;  // … that hang on no policy
    std::map<StepId, RunSet> runs;         // as they were set, where that was said
    std::map<ItemId, CardId> cards;        // at the end of which turn
    // What a finished run could have been: read from the answers once, when it is finished.
    std::map<StepId, std::shared_ptr<const Lessons>> lessons;
    Scene scene = Scene::Item;
    std::optional<Timer> timer;
    std::vector<Before> undo;

    // The step after the current one that is not left out; none at the end of the agenda.
    const StepState* next() const;

    const StepState& current() const { return steps[step]; }
    const ItemState* find(const ItemId& id) const;
    ItemState* find(const ItemId& id);
    const StepState* find(const StepId& id) const;
    std::optional<int> seat_number(const SeatId& id) const;
};

// How many of the last entries of `undo` one step back takes: the items that one button moved
// together come back together.
std::size_t last_step(const Session& session);

// The session before its first event.
Session blank(std::shared_ptr<const Content> content);

}  // namespace vertebra
