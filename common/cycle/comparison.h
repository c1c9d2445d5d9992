#pragma once

#include <optional>
#include <vector>

#include "common/cycle/record.h"

namespace vertebra {

// Two cycles of one city beside each other. "Only what was asked in the same words is compared, and
// other people may have answered": every figure keeps its n, and no test of significance is
// claimed. Cities are never compared with each other. Rules: chapter "Cycles" of common/README.md.

// One question of both.
struct ComparedOutcome {
    enum class Change {
        Steps,        // by so many steps of the scale, 0 among them
        KnownNow,     // don't know before, a step now
        NotKnownNow,  // a step before, don't know now
        Unclear       // does not apply, don't know twice, or nothing that may be shown
    };
    CycleOutcome before;
    CycleOutcome now;
    Change change = Change::Unclear;
    int steps = 0;  // of Steps: now less before
    bool operator==(const ComparedOutcome&) const = default;
};

// A field of either. Its figures are compared when they come from the same questions, each in the
// same words, and both are exact.
struct ComparedField {
    std::optional<CycleField> before;
    std::optional<CycleField> now;
    bool same_questions = false;
    std::optional<int> difference;  // thousandths: now less before
    const CycleField& either() const { return now ? *now : *before; }
    bool operator==(const ComparedField&) const = default;
};

// What became of an action that was open.
struct FollowedAction {
    CycleAction before;
    std::optional<Action> now;  // none: struck out
    bool operator==(const FollowedAction&) const = default;
};

struct Comparison {
    std::vector<ComparedOutcome> same;     // the same question in the same words
    std::vector<ComparedOutcome> changed;  // … in other words: not compared
    std::vector<CycleOutcome> dropped;     // asked before only
    std::vector<CycleOutcome> added;       // asked now only
    std::vector<ComparedField> fields;     // maturity first; those of before, then new ones
    std::vector<FollowedAction> actions;
    bool operator==(const Comparison&) const = default;
};

// Questions in the order of `now`, dropped ones in that of `before`.
Comparison compared(const CycleRecord& before, const CycleRecord& now);

// Whether two questions were asked in the same words, in every language that both rooms could read;
// false without one.
bool are_same_words(const CycleOutcome& one, const CycleOutcome& other);

}  // namespace vertebra
