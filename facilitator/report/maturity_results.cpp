#include "facilitator/report/maturity_results.h"

#include <algorithm>

#include "common/figure.h"
#include "common/view/disclosure.h"

namespace vertebra::report {
namespace {

Figure figure(std::string code, std::string value, std::string option = {}, Wording label = {}) {
    return {std::move(code), std::move(option), std::move(label), std::move(value)};
}

std::string letter_of(int stage) {
    return stage == 0 ? "before_starting"
                      : std::string{kStageLetters[static_cast<std::size_t>(stage - 1)]};
}

std::string told(const Completeness& cell) {
    using enum Completeness::State;
    switch (cell.state) {
        case Empty: return "does_not_apply";
        case Unknown: return "not_known";
        case Known: break;
    }
    return fixed(cell.value(), 3);
}

std::string told(const Gap& gap) {
    return (gap.at_most ? "at_most_" : "") + std::to_string(gap.stages);
}

}  // namespace

std::string code_of(const ComputedStage& stage) {
    using enum ComputedStage::Certainty;
    switch (stage.certainty) {
        case DoesNotApply: return "does_not_apply";
        case NotKnown: return "not_known";
        case AtLeast: return "at_least_" + letter_of(stage.stage);
        case Exact: break;
    }
    return letter_of(stage.stage);
}

std::vector<PartResults> maturity_results(const Session& session) {
    std::vector<PartResults> results;
    const bool asked = std::ranges::any_of(session.items, [](const ItemState& item) {
        return (!item.item.policy.empty() && item.item.criterion.empty()) ||
               !item.item.sub_dimension.empty();
    });
    if (!asked) return results;
    const auto& model = session.content->maturity;
    for (const auto& score : maturity_of(session).sub_dimensions) {
        PartResults one{score.id.text, model.find(score.id)->title, {}};
        auto& figures = one.figures;
        if (score.voted) figures.push_back(figure("voted_stage", letter_of(*score.voted)));
        figures.push_back(figure("computed_stage", code_of(score.computed)));
        figures.push_back(figure("computed_stage_lenient", code_of(score.lenient)));
        figures.push_back(figure("computed_stage_strict", code_of(score.strict)));
        if (score.gap) figures.push_back(figure("stage_gap", told(*score.gap)));
        if (score.index) {
            figures.push_back(figure("index_low", fixed(score.index->low, 3)));
            figures.push_back(figure("index_high", fixed(score.index->high, 3)));
        }
        for (std::size_t stage = 0; stage < kStages; ++stage) {
            figures.push_back(figure("completeness", told(score.cells[stage]),
                                     std::string{kStageLetters[stage]}, model.stages[stage].title));
        }
        for (const auto& code : score.next) {
            figures.push_back(figure("next_step", code.text, code.text, model.find(code)->title));
        }
        results.push_back(std::move(one));
    }
    return results;
}

}  // namespace vertebra::report
