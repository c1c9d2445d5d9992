#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "common/ballot/item.h"

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
using Activity =
    std::variant<Talk, Questions, Scenarios, Mitigations, Ratings, StageVotes, Shortlist>;

// Together: one item after the other, led. Own: all items of the step at once, each at their
// own speed.
enum class Pace { Together, Own };

// Whether the outcome of each item is agreed aloud: value, reason, dissent.
enum class Agreement { None, Lock };

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
};

// A workshop format: the agenda as data.
struct Format {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    Wording title;
    std::vector<Step> steps;
};

}  // namespace vertebra
