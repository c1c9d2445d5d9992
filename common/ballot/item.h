#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/ballot/answer.h"
#include "common/ballot/consensus.h"
#include "common/ballot/visibility.h"
#include "common/result.h"
#include "common/wording.h"

namespace vertebra {

struct Option {
    OptionId id;
    Wording label;
    int cost = 0;  // units; 0: nothing is said of it
    bool operator==(const Option&) const = default;
};

// The kinds of answer an item can ask for, each with its own rule.
struct AskChoice {
    std::vector<Option> options;
    int most = 1;  // how many may be ticked
    bool operator==(const AskChoice&) const = default;
};
struct AskScale {
    std::vector<Wording> steps;  // lowest first; the top of the scale is steps.size() - 1
    bool dont_know = true;
    bool not_applicable = true;
    Closeness closeness = Closeness::WithinOne;
    std::vector<Wording> meanings = {};  // what each step looks like here; one a step, or none
    int top() const { return static_cast<int>(steps.size()) - 1; }
    bool operator==(const AskScale&) const = default;
};
struct AskPoints {
    std::vector<Option> options;
    int total = 10;        // each person's; unspent points are allowed and counted
    int most_on_one = 10;  // at most this many on one option
    bool operator==(const AskPoints&) const = default;
};
struct AskRanking {
    std::vector<Option> options;
    bool whole = false;  // every option has a place of its own; else ties and gaps are allowed
    bool operator==(const AskRanking&) const = default;
};
// A basket of options that the amount can buy; answered by a choice.
struct AskBudget {
    std::vector<Option> options;
    int amount = 20;  // units
    bool operator==(const AskBudget&) const = default;
};
// Whole percents of a budget, 100 in all; answered by points. A share goes to an option in order,
// or to one of its stages: then the stage's letter follows the option's id, "l1" and "l1m".
struct AskShares {
    std::vector<Option> options;
    std::vector<Wording> stages;  // lowest first, as kStageLetters has them
    bool operator==(const AskShares&) const = default;
};
struct AskText {
    int most = 280;  // code points
    bool operator==(const AskText&) const = default;
};
// Ideas or questions of each, and up-votes for those of others that were put on the screen.
struct AskIdeas {
    int most = 280;  // code points of one
    int each = 5;    // ideas of one person
    bool operator==(const AskIdeas&) const = default;
};
// Where each option stands on a square of two axes.
struct AskGrid {
    std::vector<Option> options;
    Wording across;  // what the axes mean
    Wording up;
    std::array<Wording, 4> quadrants;  // right: below, above · left: below, above
    bool operator==(const AskGrid&) const = default;
};
// Which options drive which others.
struct AskLinks {
    std::vector<Option> options;
    int most = 8;  // arrows of one person
    bool operator==(const AskLinks&) const = default;
};
using Ask = std::variant<AskChoice, AskScale, AskPoints, AskRanking, AskBudget, AskShares, AskText,
                         AskIdeas, AskGrid, AskLinks>;

// One question of a ballot.
struct Item {
    ItemId id;
    Wording title;
    Wording body = {};      // the story, where there is one
    Wording question = {};  // what exactly is asked, where the title does not say it
    Wording help = {};
    Ask ask = AskChoice{};
    Visibility visibility = Visibility::Blind;
    ScenarioId scenario = {};           // set when the item is a scenario of the risk questionnaire
    PolicyCode policy = {};             // … rates a policy of the maturity model, or scores it
    SubDimensionId sub_dimension = {};  // … votes for the stage of one of its sub-dimensions
    std::string criterion = {};         // … scores the policy by it; without a policy, weighs it
    CaseId city_case = {};              // … is about this case
    bool operator==(const Item&) const = default;
};

// The options of an item that has some; empty for scale, text and ideas.
const std::vector<Option>& options_of(const Ask& ask);

// What a share is for; none where the ask has no such option or stage.
struct ShareOf {
    std::size_t option = 0;
    std::optional<std::size_t> stage;  // 0 is the lowest; none: in order
};
std::optional<ShareOf> share_of(const AskShares& ask, const OptionId& id);

// Whether the answer is one this item allows, with the sentence that says why not:
// wrong kind, off the scale, unknown or doubled option, too many, over the sum or the budget, not a
// hundred percent, empty.
[[nodiscard]] Result<void> fits(const Answer& answer, const Item& item);

// Whether its words, trimmed, may be shown to others: text/plain_text.h. Asked of what comes in,
// not of what was taken before that rule.
[[nodiscard]] Result<void> is_plain(const Answer& answer, const Item& item);

}  // namespace vertebra
