#pragma once

#include <vector>

#include "common/session/command.h"
#include "common/session/session.h"

// Shared by the files of decide: what one decision may look at, what several refuse alike, and one
// function for each command. For session/ alone; everybody else calls decide(), and looking ahead
// (view/look_ahead.h) asks what would be planned.
namespace vertebra::deciding {

using Facts = std::vector<Fact>;

// What one decision may look at.
struct Case {
    const Session& session;
    const Moment& moment;
};

tl::unexpected<Error> unknown_item();
tl::unexpected<Error> unknown_seat();
tl::unexpected<Error> unknown_step();
tl::unexpected<Error> moved_on();
tl::unexpected<Error> not_from_here(std::string what);
// "Two results of one round, a few answers apart, would show who gave them."
tl::unexpected<Error> was_shown();
tl::unexpected<Error> seat_removed();

// A retry is known by its key, wherever it comes from and whatever has happened since: it must
// still hear that its answer counts. Nothing is returned when the key is new.
[[nodiscard]] std::optional<Result<Facts>> retry(const Session& session, const Seat& seat,
                                                 const CastAnswer& cast);
// What is counted, and known again at a retry, has no white space around its words.
CastAnswer tidied(CastAnswer cast);

// Items that follow from earlier steps are made when their step begins, and made anew as long as
// none of them has been opened.
std::optional<ItemsPlanned> plan_of(const Session& session, const StepState& step);
// "Weights that are all zero compare nothing."
[[nodiscard]] Result<void> may_enter(const Session& session, const Step& step);

// -- seats and their answers: decide_answers.cpp
[[nodiscard]] Result<Facts> decide_one(const Case& at, const TakeSeat& take);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const ReturnToSeat& back);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const CastAnswer& sent);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const AddSheet& add);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const EnterAnswer& enter);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const RenameSeat& rename);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const RemoveSeat& remove);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const ReadmitSeat& readmit);

// -- moves of steps and items: decide_moves.cpp
[[nodiscard]] Result<Facts> decide_one(const Case& at, const EnterStep& enter);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const SelectItem& select);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const MoveItem& wish);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const MoveAll& wish);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const LockItem& lock);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const ResetItem& reset);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const Undo& undo);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const SetVisibility& set);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const StayOpen& stay);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const CloseWorkshop&);

// -- what a step is about: decide_plans.cpp
[[nodiscard]] Result<Facts> decide_one(const Case& at, const PlanPolicies& plan);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const PlanItems& plan);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const PlanIdeas& plan);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const SetFact& set);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const AddPolicy& add);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const SetAction& set);

// -- the agenda itself: decide_agenda.cpp
[[nodiscard]] Result<Facts> decide_one(const Case& at, const AddStep& add);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const CopyStep& copy);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const MoveStep& move);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const DropStep& drop);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const SetStep& set);

// -- what is written down: decide_notes.cpp
[[nodiscard]] Result<Facts> decide_one(const Case& at, const KeepNote& keep);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const KeepAction& keep);

// -- the city model: decide_city.cpp
[[nodiscard]] Result<Facts> decide_one(const Case& at, const SetRun& set);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const DealCard& deal);
// A run that begins from the profile takes it as it stands when the step is entered.
std::optional<RunSet> run_of(const Session& session, const StepState& step);
// "One turn after the other, by teams that stand."
[[nodiscard]] Result<void> may_open_turn(const Session& session, const ItemState& turn);
// "Who has no team plays for none; of a team that plays on one device, one device hands in."
[[nodiscard]] Result<void> may_play(const Session& session, const ItemState& turn, int seat);
// "Who has a team stays with it."
[[nodiscard]] Result<void> may_choose_team(const Session& session, const ItemState& item,
                                           const CastAnswer& cast, int seat);

// -- the stage: decide_stage.cpp
[[nodiscard]] Result<Facts> decide_one(const Case& at, const StartTimer& start);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const ExtendTimer& extend);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const StopTimer&);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const ShowScene& show);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const ReleaseText& release);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const MergeTexts& merge);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const SetInteraction& set);
[[nodiscard]] Result<Facts> decide_one(const Case& at, const SetDoor& set);

}  // namespace vertebra::deciding
