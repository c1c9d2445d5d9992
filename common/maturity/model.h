#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/session/ids.h"
#include "common/wording.h"

namespace vertebra {

// Five stages, lowest first: Starting, Moderate, Advanced, Robust, verTebrate. A stage is counted
// 1 … 5, and 0 is "before Starting".
inline constexpr int kStages = 5;
inline constexpr std::string_view kStageLetters = "SMART";

struct Stage {
    Wording title;
    Wording text;
};

struct Stakeholder {
    StakeholderId id;
    Wording title;
};

struct Dimension {
    std::string id;  // L, P, I, C
    Wording title;
};

struct SubDimension {
    SubDimensionId id;  // L1
    std::string dimension;
    Wording title;
    Wording text;
    std::array<Wording, kStages> stages;  // what a city looks like at each
};

struct Indicator {
    Wording text;
    Wording unit;
};

// What a city does to get further. Its code says where it stands: L1M2 is the second policy of
// sub-dimension L1 at stage Moderate.
struct Policy {
    PolicyCode code;
    Wording title;
    Wording text;
    std::vector<StakeholderId> stakeholders;
    std::vector<Indicator> indicators;
    std::vector<PolicyCode> needs;  // beside the cell below, which every policy needs
    int cost = 1;                   // units, over all its years
    int min_years = 1;

    SubDimensionId sub_dimension() const { return {code.text.substr(0, 2)}; }
    int stage() const { return static_cast<int>(kStageLetters.find(code.text[2])) + 1; }
};

// A policy option of the city's own, added while a workshop is made or runs; in one language. Costs
// and years as in a pack.
struct OwnPolicy {
    PolicyCode code;
    std::string title;
    std::string text;
    int cost = 1;
    int min_years = 1;
    bool operator==(const OwnPolicy&) const = default;
};
inline constexpr int kMostCost = 1000;
inline constexpr int kMostYears = 10;  // policies/road_map.cpp divides by each of them

// ^(L[1-4]|[PIC][12])[SMART][1-9]$
bool is_policy_code(std::string_view text);

// One version of the maturity model, as loaded and checked.
struct MaturityModel {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    Wording title;
    Wording question;            // of a policy
    Wording stage_question;      // of a sub-dimension
    std::vector<Wording> scale;  // of a policy, lowest first, 3 to 7 steps
    std::array<Stage, kStages> stages;
    std::vector<Stakeholder> stakeholders;
    std::vector<Dimension> dimensions;
    std::vector<SubDimension> sub_dimensions;
    std::vector<Policy> policies;  // by sub-dimension, then stage, then number

    const Policy* find(const PolicyCode& code) const;
    const SubDimension* find(const SubDimensionId& id) const;
    // The policies of one cell; stage 1 … 5.
    std::vector<const Policy*> cell(const SubDimensionId& sub_dimension, int stage) const;
    // The nearest cell below that has policies; 0 when there is none.
    int stage_below(const Policy& policy) const;
    // Keeps the order; the code must be of one of its sub-dimensions and not there yet.
    void add(Policy policy);
    // The code of a further policy of a cell; none where all nine numbers are taken.
    std::optional<PolicyCode> next_code(const SubDimensionId& sub_dimension, int stage) const;
    int top() const { return static_cast<int>(scale.size()) - 1; }
    bool empty() const { return sub_dimensions.empty(); }
};

}  // namespace vertebra
