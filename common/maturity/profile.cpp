#include "common/maturity/profile.h"

#include <algorithm>

namespace vertebra {
namespace {

using State = Completeness::State;

// Empty cells take the completeness of the next cell above; empty ones at the top end the ladder.
std::vector<Completeness> ladder_of(const StageCells& cells) {
    std::vector<Completeness> ladder;
    for (auto cell = cells.rbegin(); cell != cells.rend(); ++cell) {
        if (cell->state != State::Empty) {
            ladder.push_back(*cell);
        } else if (!ladder.empty()) {
            ladder.push_back(ladder.back());
        }
    }
    std::ranges::reverse(ladder);
    return ladder;
}

double index_with(const std::vector<Completeness>& ladder, double unknown) {
    double sum = 0;
    double least = 1;
    for (const auto& cell : ladder) {
        least = std::min(least, cell.state == State::Known ? cell.value() : unknown);
        sum += least;
    }
    return sum;
}

}  // namespace

StageCells cells_of(const MaturityModel& model, const SubDimensionId& id,
                    const PolicyValues& values) {
    StageCells cells;
    for (int stage = 1; stage <= kStages; ++stage) {
        auto& cell = cells[static_cast<std::size_t>(stage - 1)];
        int that_apply = 0;
        for (const auto* policy : model.cell(id, stage)) {
            ++cell.policies;
            const auto value = values.find(policy->code);
            const bool rated = value != values.end();
            if (rated && value->second.mark == Scale::Mark::NotApplicable) continue;
            ++that_apply;
            if (!rated || value->second.mark != Scale::Mark::Level) continue;
            cell.reached += value->second.level;
            ++cell.rated;
        }
        cell.possible = std::max(1, model.top() * cell.rated);
        cell.state = that_apply == 0   ? State::Empty
                     : cell.rated == 0 ? State::Unknown
                                       : State::Known;
    }
    return cells;
}

ComputedStage computed_stage(const StageCells& cells, Threshold threshold) {
    using enum ComputedStage::Certainty;
    const auto ladder = ladder_of(cells);
    if (ladder.empty()) return {DoesNotApply, 0};
    int stage = 0;
    for (const auto& cell : ladder) {
        if (cell.state == State::Unknown) return {stage == 0 ? NotKnown : AtLeast, stage};
        if (!cell.reaches(threshold)) break;
        ++stage;
    }
    return {Exact, stage};
}

std::optional<Index> index_of(const StageCells& cells) {
    const auto ladder = ladder_of(cells);
    if (ladder.empty()) return std::nullopt;
    return Index{index_with(ladder, 0), index_with(ladder, 1)};
}

std::optional<Gap> gap_of(std::optional<int> voted, const ComputedStage& computed) {
    using enum ComputedStage::Certainty;
    if (!voted || computed.certainty == NotKnown || computed.certainty == DoesNotApply) return {};
    return Gap{*voted - computed.stage, computed.certainty == AtLeast};
}

bool is_finished(const MaturityModel& model, const PolicyCode& code, const PolicyValues& values) {
    const auto value = values.find(code);
    if (value == values.end() || value->second.mark == Scale::Mark::DontKnow) return false;
    return value->second.mark == Scale::Mark::NotApplicable ||
           kDone.of * value->second.level >= kDone.part * model.top();
}

std::vector<PolicyCode> next_steps(const MaturityModel& model, const SubDimensionId& id,
                                   int current_stage, const PolicyValues& values) {
    std::vector<PolicyCode> next;
    const auto add = [&](int stage) {
        const auto policies = model.cell(id, stage);
        for (const auto* policy : policies) {
            if (!is_finished(model, policy->code, values)) next.push_back(policy->code);
        }
        return !policies.empty();
    };
    if (current_stage > 0) add(current_stage);
    for (int stage = current_stage + 1; stage <= kStages; ++stage) {
        if (add(stage)) break;
    }
    return next;
}

std::optional<int> SubDimensionScore::stage() const {
    using enum ComputedStage::Certainty;
    if (voted) return voted;
    if (computed.certainty == Exact || computed.certainty == AtLeast) return computed.stage;
    return std::nullopt;
}

MaturityProfile maturity_profile(const MaturityModel& model, const PolicyValues& values,
                                 const VotedStages& voted) {
    MaturityProfile profile;
    std::vector<int> stages;
    for (const auto& sub_dimension : model.sub_dimensions) {
        const auto& id = sub_dimension.id;
        SubDimensionScore score{.id = id, .cells = cells_of(model, id, values)};
        score.computed = computed_stage(score.cells);
        score.lenient = computed_stage(score.cells, kLenient);
        score.strict = computed_stage(score.cells, kStrict);
        score.index = index_of(score.cells);
        if (const auto vote = voted.find(id); vote != voted.end()) score.voted = vote->second;
        score.gap = gap_of(score.voted, score.computed);
        if (const auto stage = score.stage()) {
            score.next = next_steps(model, id, *stage, values);
            stages.push_back(*stage);
        }
        profile.sub_dimensions.push_back(std::move(score));
    }
    if (!stages.empty()) {
        std::ranges::sort(stages);
        profile.median = stages[(stages.size() - 1) / 2];
        profile.minimum = stages.front();
    }
    return profile;
}

}  // namespace vertebra
