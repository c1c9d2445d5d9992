#pragma once

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "common/ballot/consensus.h"
#include "common/ballot/item.h"

namespace vertebra {

// The votes of one item in one round, counted. One function counts for every surface: screen,
// export and report get their figures from here.

struct ScaleTally {
    std::vector<int> counts;  // per step, lowest first
    int dont_know = 0;
    int not_applicable = 0;
    int valid() const;
    bool operator==(const ScaleTally&) const = default;
};
struct ChoiceTally {
    std::vector<int> people;  // per option, in the item's order
    bool operator==(const ChoiceTally&) const = default;
};
struct PointsTally {
    std::vector<int> sum;     // points per option
    std::vector<int> people;  // who gave any
    int unspent = 0;
    bool operator==(const PointsTally&) const = default;
};
struct RankingTally {
    std::vector<double> borda;
    std::vector<std::optional<double>> normalised;
    std::vector<int> first_places;
    std::vector<std::optional<Quartiles>> ranks;  // the middle half of the places each was given
    std::optional<double> w;
    bool operator==(const RankingTally&) const = default;
};
struct BudgetTally {
    std::vector<int> baskets;  // per option
    // What the room buys together: in the order below, each that still fits, none that nobody
    // wanted.
    std::vector<int> taken;
    int left = 0;  // units
    bool operator==(const BudgetTally&) const = default;
};
struct SharesTally {
    int plans = 0;  // what they come to is read by team: view/game.h
    bool operator==(const SharesTally&) const = default;
};
struct TextTally {
    int texts = 0;
    bool operator==(const TextTally&) const = default;
};

// What the ideas are, and who would carry which, is read by view/ideas.h: it hangs on what was
// put on the screen and on what was merged.
struct IdeasTally {
    int ideas = 0;
    bool operator==(const IdeasTally&) const = default;
};
struct GridTally {
    struct Place {  // the lower median of those who placed it, and the middle half
        int people = 0;
        Spot at;
        Spot low;
        Spot high;
        bool operator==(const Place&) const = default;
    };
    std::vector<Place> places;  // per option
    bool operator==(const GridTally&) const = default;
};
struct LinksTally {
    struct Arrow {
        int from = 0;  // indices of options
        int to = 0;
        int more = 0;  // people who say: more of it makes more of the other
        int less = 0;  // … less
        bool operator==(const Arrow&) const = default;
    };
    std::vector<Arrow> arrows;  // that anybody drew, in the order of the options
    bool operator==(const LinksTally&) const = default;
};

struct Tally {
    int answered = 0;
    std::variant<ChoiceTally, ScaleTally, PointsTally, RankingTally, BudgetTally, SharesTally,
                 TextTally, IdeasTally, GridTally, LinksTally>
        votes;
    bool operator==(const Tally&) const = default;
};

// All answers must fit the item.
Tally tally_of(std::span<const Answer* const> answers, const Item& item);

// The options from first to last: points or Borda or people or baskets, then who gave any or first
// places or what is cheaper, then the option's id. Indices into the item's options. Empty for
// what has no such order.
std::vector<int> order_of(const Tally& tally, const Item& item);

// The group's value of a scale: the lower median; without a valid vote don't know when there is
// one, else does not apply when there is one; else none.
std::optional<Scale> group_value(const ScaleTally& votes);

}  // namespace vertebra
