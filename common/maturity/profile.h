#pragma once

#include <map>
#include <optional>
#include <vector>

#include "common/ballot/answer.h"
#include "common/maturity/model.h"

namespace vertebra {

// Where a city stands in the maturity model, as read from the group's values. Called "Vertebra's
// score" on every surface, with the model and its version. Formulae: chapter "Maturity" of
// common/README.md.

// The group's value of each policy that has one.
using PolicyValues = std::map<PolicyCode, Scale>;

// A threshold as a fraction, compared with whole numbers before any rounding.
struct Threshold {
    int part = 3;
    int of = 4;
};
inline constexpr Threshold kDone{3, 4};     // theta: 0.75
inline constexpr Threshold kLenient{3, 5};  // 0.6 and 0.9: how much hangs on theta
inline constexpr Threshold kStrict{9, 10};

// How far the policies of one cell are carried out: Σ value / (V · rated). Policies that do not
// apply do not count.
struct Completeness {
    enum class State {
        Empty,    // no policy that applies: it takes the completeness of the next cell above
        Unknown,  // nothing rated yet, or don't know alone
        Known
    };
    State state = State::Unknown;
    int reached = 0;
    int possible = 1;
    int rated = 0;     // policies with a value
    int policies = 0;  // that the pack has

    double value() const { return static_cast<double>(reached) / possible; }
    bool reaches(Threshold threshold) const {
        return reached * threshold.of >= threshold.part * possible;
    }
};

// The stage of a sub-dimension that follows from the ratings of its policies.
struct ComputedStage {
    enum class Certainty { Exact, AtLeast, NotKnown, DoesNotApply };
    Certainty certainty = Certainty::NotKnown;
    int stage = 0;  // 1 … 5; 0: before Starting
    bool operator==(const ComputedStage&) const = default;
};

// The continuous index: Σ over s of the least completeness up to s; 0 … 5. What is not known counts
// 0 in `low` and 1 in `high`. None when nothing applies.
struct Index {
    double low = 0;
    double high = 0;
};

using StageCells = std::array<Completeness, kStages>;  // as rated, S first

StageCells cells_of(const MaturityModel& model, const SubDimensionId& id,
                    const PolicyValues& values);
ComputedStage computed_stage(const StageCells& cells, Threshold threshold = kDone);
std::optional<Index> index_of(const StageCells& cells);

// What was voted beside what follows from the ratings, in stages. None without a voted stage or
// where nothing can be computed.
struct Gap {
    int stages = 0;
    bool at_most = false;  // what was computed is a lower bound
    bool operator==(const Gap&) const = default;
};
std::optional<Gap> gap_of(std::optional<int> voted, const ComputedStage& computed);

// Policies to go on with: of the current stage, then of the next one that has any, those below
// 3/4 of the scale, not known or not rated.
std::vector<PolicyCode> next_steps(const MaturityModel& model, const SubDimensionId& id,
                                   int current_stage, const PolicyValues& values);

// Whether there is nothing more to do: 3/4 of the scale or more, or it does not apply.
bool is_finished(const MaturityModel& model, const PolicyCode& code, const PolicyValues& values);

// One sub-dimension.
struct SubDimensionScore {
    SubDimensionId id;
    StageCells cells;
    ComputedStage computed;
    ComputedStage lenient;
    ComputedStage strict;
    std::optional<Index> index;
    std::optional<int> voted;  // 1 … 5
    std::optional<Gap> gap;
    std::vector<PolicyCode> next;
    // The stage the city goes by: voted, else computed where that says one.
    std::optional<int> stage() const;
};

struct MaturityProfile {
    std::vector<SubDimensionScore> sub_dimensions;  // all, in the order of the model
    std::optional<int> median;                      // lower median of the stages there are
    std::optional<int> minimum;
};

// The voted stage of each sub-dimension that has one, 1 … 5.
using VotedStages = std::map<SubDimensionId, int>;

MaturityProfile maturity_profile(const MaturityModel& model, const PolicyValues& values,
                                 const VotedStages& voted);

}  // namespace vertebra
