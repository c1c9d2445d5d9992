#pragma once

#include <array>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "common/ballot/item.h"
#include "common/ballot/split.h"
#include "common/policies/criteria.h"

namespace vertebra {

// What a step runs. Talk has nothing to answer; the others are ballots and differ in where
// their items come from.
struct Talk {};
struct Questions {
    std::vector<Item> items;
};
// Scenarios of the topics that came first in an earlier points ballot; core scenarios first.
struct Scenarios {
    ItemId topics_from;
    int topics = 2;
    int per_topic = 3;
};
// One points ballot over the mitigations of the riskiest scenarios of an earlier step.
struct Mitigations {
    StepId scenarios_from;
    int most = 12;
    int total = 5;
    int most_on_one = 2;
};
// Every policy of the maturity model that passes the filters: how far are we? An empty filter lets
// all through.
struct Ratings {
    std::vector<int> stages;  // 1 … 5
    std::vector<std::string> dimensions;
    std::vector<StakeholderId> stakeholders;
};
// The stage of each sub-dimension.
struct StageVotes {};
// One points ballot over the policies to go on with.
struct Shortlist {
    int most = 12;
    int total = 3;
    int most_on_one = 3;
};
// Policies to go on with: those that came first in an earlier step.
struct OptionsFrom {
    StepId step;
    int most = 8;
};
// Cases of other cities that carry out these options, to be read; a note for each.
struct Cases {
    OptionsFrom from;
    int cases = 6;
};
// How much each criterion counts, 0 … 5: agreed before anything is scored.
struct Weights {};
// Each option by each voted criterion, 1 … 5.
struct Scores {
    OptionsFrom from;
};
// One ranking of the options.
struct PolicyRanking {
    OptionsFrom from;
};
// One basket of options that an amount of money can buy.
struct PolicyBudget {
    OptionsFrom from;
    int amount = 20;  // units
};
// When each of the options can be carried out, and who sees to it. Nothing to answer.
struct RoadMapPlan {
    OptionsFrom from;
    int years = 10;   // 1 … 20
    int yearly = 10;  // units
};
// A run of the city model, turn by turn, by teams: the groups of `split_by`.
enum class CityStart { Zero, Profile };  // nothing done yet; or where the city stands, as rated
enum class TeamPlay { Device, Median };  // who plays for a team: one device; or each of it
struct RunSettings {
    int budget = 0;  // units a year; 0: as the model has it
    CityStart start = CityStart::Zero;
    TeamPlay play = TeamPlay::Device;
    bool operator==(const RunSettings&) const = default;
};
inline constexpr int kMostBudget = 1000;
std::string code_of(CityStart start);  // zero, profile
std::string code_of(TeamPlay play);    // device, median
struct CityRun {
    int turns = 5;  // 1 … 10
    RunSettings settings;
    bool trial = false;  // doesn't count: it is not compared with others
};
// Something asked about ideas that were collected before, merged and put on the screen: on a scale
// each by itself, else all together as the options of one item.
struct FromIdeas {
    ItemId ideas_from;
    int most = 10;
    Item pattern;  // without an id and without options
};
// Who does what until when: the register of actions. Nothing to answer.
struct ActionRegister {};
// What became of the last cycle: its results and its actions beside those of today. Nothing to
// answer.
struct SinceLastCycle {};
using Activity = std::variant<Talk, Questions, Scenarios, Mitigations, Ratings, StageVotes,
                              Shortlist, Cases, Weights, Scores, PolicyRanking, PolicyBudget,
                              RoadMapPlan, CityRun, FromIdeas, ActionRegister, SinceLastCycle>;

// Where the options of a step come from; null when it has none of an earlier step.
inline const OptionsFrom* options_from(const Activity& activity) {
    return std::visit(
        [](const auto& one) -> const OptionsFrom* {
            if constexpr (requires { one.from; }) {
                return &one.from;
            } else {
                return nullptr;
            }
        },
        activity);
}

// Whether a step takes policies up when it is entered: next ones, or those of an earlier step.
inline bool has_policies(const Activity& activity) {
    return std::holds_alternative<Shortlist>(activity) || options_from(activity) != nullptr;
}

// Whether the facilitator may say which policies a step is about.
inline bool may_plan_policies(const Activity& activity) {
    return has_policies(activity) || std::holds_alternative<Ratings>(activity);
}

// Together: one item after the other, led. Own: all items of the step at once, each at their
// own speed.
enum class Pace { Together, Own };

// Whether the outcome of each item is agreed aloud: value, reason, dissent.
enum class Agreement { None, Lock };

// Whose question it is. Observers answer nothing.
enum class AnsweredBy { Everyone, Participants, Reviewers };
std::string code_of(AnsweredBy who);  // everyone, participants, reviewers

struct Step {
    StepId id;
    Wording title;
    Wording body = {};
    int minutes = 5;
    Activity activity = Talk{};
    Pace pace = Pace::Together;
    Agreement agreement = Agreement::None;
    int rounds = 1;   // 1 … 3
    int seconds = 0;  // the timer that starts with each opening; 0 = none
    // Results by the groups of this earlier choice; of a run of the city model its teams. Empty: as
    // a whole.
    ItemId split_by = {};
    Weighting weighting = Weighting::PerPerson;  // how the groups come together in the value
    AnsweredBy answered_by = AnsweredBy::Everyone;
};

// The steps that this one takes something from: topics, scenarios, options, ideas, groups. Ids of
// items stand for the steps they belong to.
struct Sources {
    std::vector<StepId> steps;
    std::vector<ItemId> items;
};
Sources sources_of(const Step& step);

// The five steps of the European Resilience Management Guideline, which a city goes round again and
// again.
inline constexpr std::array<const char*, 5> kGuideline{"baseline", "awareness", "strategy",
                                                       "implementation", "evaluation"};

// A workshop format: the agenda as data.
struct Format {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    Wording title;
    std::string guideline = {};  // the step of the guideline it serves most; may be empty
    std::vector<Step> steps;
};

// Whether it scores options by criteria, and whether it ends in a road-map.
bool compares_options(const Format& format);
bool plans_road_map(const Format& format);

// Whether teams play the city model.
bool plays_city(const Format& format);

// The criteria its options are compared by, by their places in kCriteria: all, but for the loops
// where nobody is asked about risks.
std::vector<std::size_t> criteria_of(const Format& format);

}  // namespace vertebra
