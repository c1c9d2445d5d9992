#pragma once

#include "common/session/session.h"

namespace vertebra {

// How items come to be in steps whose items follow from earlier steps. Pure readings of a session.

// The item of a risk scenario: the pack's question and scale, the scenario's title and story.
Item item_of(const RiskPack& pack, const Scenario& scenario);

// The topics that won the points ballot, most points first; the pack's first ones while there is
// no result that may be shown.
std::vector<TopicId> chosen_topics(const Session& session, const Scenarios& plan);

// The scenarios of those topics: core ones first, `per_topic` each, skipped ones left out.
std::vector<ScenarioId> planned_scenarios(const Session& session, const Scenarios& plan);

// Mitigations to carry on: those of active loops first, then of the scenarios with the highest
// group value; ties by the order of the pack. At most `plan.most`.
std::vector<OptionId> planned_mitigations(const Session& session, const Mitigations& plan);

// The points ballot over them.
Item mitigation_item(const Session& session, const StepId& step,
                     const std::vector<OptionId>& mitigations);

// The item that rates a policy, and the one that votes for the stage of a sub-dimension.
Item rating_item(const MaturityModel& model, const StepId& step, const Policy& policy);
Item stage_item(const MaturityModel& model, const StepId& step, const SubDimension& one);

// Whether a policy passes the filters of a step of ratings.
bool passes(const Ratings& filter, const Policy& policy);

// The item that weighs a criterion.
Item weight_item(const CaseLibrary& library, const StepId& step, const CriterionText& criterion);

// What is asked about ideas that were collected: those on the screen, with what was merged into
// each; the most wanted first where that may be shown. At most `plan.most`.
std::vector<std::string> planned_ideas(const Session& session, const FromIdeas& plan);
std::vector<Item> idea_items(const Session& session, const Step& step,
                             const std::vector<std::string>& ideas);

// The id of a question in a copy of its step.
ItemId copied_id(const ItemId& item, const StepId& copy);

// The item of one turn of the city model, counted from 1.
Item turn_item(const Content& content, const StepId& step, int turn);

// The items a step has from the beginning: its questions, what it asks about the model or the
// criteria, or its turns.
std::vector<Item> items_of(const Content& content, const Step& step);

}  // namespace vertebra
