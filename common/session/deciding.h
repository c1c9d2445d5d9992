#pragma once

#include <vector>

#include "common/session/command.h"
#include "common/session/session.h"

// Shared by the files of decide: what one decision may look at, what several refuse alike, and one
// function for each command. For session/ alone; everybody else calls decide().
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
std::optional<Result<Facts>> retry(const Session& session, const Seat& seat,
                                   const CastAnswer& cast);
// What is counted, and known again at a retry, has no white space around its words.
CastAnswer tidied(CastAnswer cast);

// Items that follow from earlier steps are made when their step begins, and made anew as long as
// none of them has been opened.
std::optional<ItemsPlanned> plan_of(const Session& session, const StepState& step);
// "Weights that are all zero compare nothing."
Result<void> may_enter(const Session& session, const Step& step);

// -- seats and their answers: decide_answers.cpp
Result<Facts> decide_one(const Case& at, const TakeSeat& take);
Result<Facts> decide_one(const Case& at, const ReturnToSeat& back);
Result<Facts> decide_one(const Case& at, const CastAnswer& sent);
Result<Facts> decide_one(const Case& at, const RenameSeat& rename);
Result<Facts> decide_one(const Case& at, const RemoveSeat& remove);
Result<Facts> decide_one(const Case& at, const ReadmitSeat& readmit);

// -- moves of steps and items: decide_moves.cpp
Result<Facts> decide_one(const Case& at, const EnterStep& enter);
Result<Facts> decide_one(const Case& at, const SelectItem& select);
Result<Facts> decide_one(const Case& at, const MoveItem& wish);
Result<Facts> decide_one(const Case& at, const MoveAll& wish);
Result<Facts> decide_one(const Case& at, const LockItem& lock);
Result<Facts> decide_one(const Case& at, const ResetItem& reset);
Result<Facts> decide_one(const Case& at, const Undo& undo);
Result<Facts> decide_one(const Case& at, const SetVisibility& set);
Result<Facts> decide_one(const Case& at, const CloseWorkshop&);

// -- what a step is about: decide_plans.cpp
Result<Facts> decide_one(const Case& at, const PlanPolicies& plan);
Result<Facts> decide_one(const Case& at, const PlanItems& plan);
Result<Facts> decide_one(const Case& at, const SetFact& set);
Result<Facts> decide_one(const Case& at, const AddPolicy& add);
Result<Facts> decide_one(const Case& at, const SetAction& set);

// -- the stage: decide_stage.cpp
Result<Facts> decide_one(const Case& at, const StartTimer& start);
Result<Facts> decide_one(const Case& at, const ExtendTimer& extend);
Result<Facts> decide_one(const Case& at, const StopTimer&);
Result<Facts> decide_one(const Case& at, const ShowScene& show);
Result<Facts> decide_one(const Case& at, const ReleaseText& release);
Result<Facts> decide_one(const Case& at, const SetInteraction& set);
Result<Facts> decide_one(const Case& at, const SetDoor& set);

}  // namespace vertebra::deciding
