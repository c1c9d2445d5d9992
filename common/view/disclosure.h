#pragma once

#include <optional>

#include "common/ballot/split.h"
#include "common/ballot/tally.h"
#include "common/maturity/profile.h"
#include "common/policies/choice.h"
#include "common/session/session.h"

namespace vertebra {

// What may be shown of a tally, and to whom. Every surface asks here: projector, phone,
// dashboard, export. A figure hidden in one is hidden in all.

enum class Hidden { No, NotRevealed, TooFew };

struct Disclosure {
    int answered = 0;  // always shown: "n of N answered"
    Hidden hidden = Hidden::NotRevealed;
    std::optional<Tally> tally;  // set exactly when hidden is No
    bool counts = true;          // false: median and verdict in words only (a round that differs
                                 // from the one before by fewer than k seats)
    bool live = false;           // a picture of the first answers while voting goes on
};

// "You see how we answered when it is revealed. Before that nobody does, unless we were told so
// when voting opened. Fewer than k answers are never shown. A further round is shown with counts
// only when nobody could find out a few people by comparing it with the ones before."
Disclosure disclose(const Session& session, const ItemState& item, int round, Role role);

// "While voting is open the picture moves by k of us at a time and shows only answers that k
// more have followed. What is in the picture stands for this round."
// The number of first answers in the live picture: the largest m·k with (m + 1)·k <= answered.
int pictured(int answered, int k);

// How many first answers of the current round are in a picture that moves by k: those stand. "Only
// the first round is watched so: two rounds in steps could be worked back to one person." None
// where nobody watches, and none where the facilitator of a named workshop alone does and sees all.
int standing(const Session& session, const ItemState& item);

// The group of each seat by the choice that splits an item: the option it named in the first round
// of it. What was shown of that round stands for good, so nobody changes the group later. Seats
// without an answer have the group after the last. Empty while the choice has not been shown.
std::vector<int> groups_of(const Session& session, const ItemState& item);

// "How each group of us answered is shown for groups of k or more; smaller ones only together, and
// in a further round only if exactly the same people answered as before." Of levels on a scale,
// after the reveal. None where it may not be shown.
std::optional<Split> split_of(const Session& session, const ItemState& item, int round);

// What the group says in a round that may be shown: of all people, or of all groups, as the step
// has it.
std::optional<Scale> value_of(const Session& session, const ItemState& item, int round);

// The reasons or texts of a round in an order that says nothing: by their random keys. Empty
// while the result is hidden; of ideas all, with the last round: see ideas.h.
struct SaidText {
    AnswerKey key;
    std::string text;
    bool released = false;
};
std::vector<SaidText> texts_of(const Session& session, const ItemState& item, int round);

// The group's value of every scenario that has one that may be shown: locked, else the lower
// median of the revealed round.
GroupValues group_values(const Session& session);

// The group's value of every policy that was rated, and the stage of every sub-dimension that was
// voted, by the same rule.
PolicyValues policy_values(const Session& session);
VotedStages voted_stages(const Session& session);
MaturityProfile maturity_of(const Session& session);

// The weights of the criteria: of one that was weighed its value, else 1; 0 of one that this
// workshop does not compare by.
CriterionWeights weights_of(const Session& session);

// The options that were scored last, first to last.
struct ScoredOptions {
    CriterionWeights weights;
    bool weighted = false;  // the room has weighed at least one criterion
    std::vector<OptionScore> options;
};
ScoredOptions choice_of(const Session& session);

// When each policy of the road-map can be carried out. Empty without one.
RoadMap road_map_of(const Session& session);

// The scenarios of a step (of the whole workshop when empty) that are not skipped, in the order
// of the agenda.
std::vector<ScenarioId> asked_scenarios(const Session& session, const StepId& step = {});

// Whether an item is left out by the pack's skip rule, with the group's values as they stand.
// An item that was opened stays.
bool is_skipped(const Session& session, const ItemState& item, const GroupValues& values);

// Whether a scenario could be shown if its tests on answers came true.
bool could_show(const Scenario& scenario, const CityFacts& facts);

// The risk profile of what has been asked so far.
RiskProfile profile_of(const Session& session);

}  // namespace vertebra
