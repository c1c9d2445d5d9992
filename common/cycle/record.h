#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/ballot/answer.h"
#include "common/policies/action.h"
#include "common/session/ids.h"
#include "common/wording.h"

namespace vertebra {

// What a workshop came to, as its room was shown it: what the next one of the same city is compared
// with. Nothing in it was ever hidden from the big screen (view/cycle_record.h).

// What the group said to one question on a scale.
struct CycleOutcome {
    ItemId item;
    Wording title;
    // A hash of what was asked, by each language it was offered in: ballot/content_hash.h.
    std::map<std::string, std::uint64_t> texts;
    std::string field;  // the sub-dimension or topic whose figure it is counted in; empty: none
    bool own = false;   // words of that room: of an idea, or of a step added there
    std::optional<Scale> value;  // agreed, else of the last round shown; none: hidden, or none said
    Wording label;               // of that step of the scale
    int answered = 0;            // n
    int expected = 0;            // N
    bool operator==(const CycleOutcome&) const = default;
};

// Where the city stood in one field: the index of a sub-dimension, 0 … 5, or the risk of a topic,
// 0 … 100. In thousandths of the figure as it is printed, so that a difference is that of the
// figures people read.
struct CycleField {
    enum class Kind { Maturity, Risk };
    Kind kind = Kind::Maturity;
    std::string id;
    Wording title;
    int low = 0;  // at least and at most, where something is not known
    int high = 0;
    bool is_exact() const { return low == high; }
    bool operator==(const CycleField&) const = default;
};

// How many of the room spoke for whom.
struct CycleGroup {
    std::string id;
    Wording label;
    int people = 0;
    bool operator==(const CycleGroup&) const = default;
};

struct CycleAction {
    ActionId id;        // nothing where it carries out a policy
    PolicyCode policy;  // … or which one
    std::string text;
    Action action;
    int since = 1;  // the cycle in which it was first agreed
    bool operator==(const CycleAction&) const = default;
};

struct CycleRecord {
    WorkshopId workshop;
    std::string title;
    std::string city;       // may be empty
    std::string date;       // 2026-11-29; may be empty
    int cycle = 1;          // 1 …
    std::string guideline;  // its step; may be empty
    bool rehearsal = false;
    int people = 0;                  // who joined
    std::vector<CycleGroup> groups;  // by type of stakeholder; empty where it may not be shown
    std::vector<CycleOutcome> outcomes;
    std::vector<CycleField> fields;
    std::vector<CycleAction> actions;

    bool empty() const { return outcomes.empty() && fields.empty() && actions.empty(); }
    bool operator==(const CycleRecord&) const = default;
};

}  // namespace vertebra
