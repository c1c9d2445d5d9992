#include <algorithm>

#include "common/figure.h"
#include "common/view/views.h"

namespace vertebra {
namespace {

using Certainty = ComputedStage::Certainty;

std::string stage_in_words(const MaturityModel& model, int stage, const Look& look) {
    if (stage == 0) return look.words->say("maturity.before_starting");
    return model.stages[static_cast<std::size_t>(stage - 1)].title.in(look.language);
}

std::string in_words(const MaturityModel& model, const ComputedStage& computed, const Look& look) {
    switch (computed.certainty) {
        case Certainty::NotKnown: return look.words->say("maturity.not_known");
        case Certainty::DoesNotApply: return look.words->say("maturity.does_not_apply");
        case Certainty::AtLeast:
            return look.words->say("maturity.at_least",
                                   {{"stage", stage_in_words(model, computed.stage, look)}});
        case Certainty::Exact: break;
    }
    return stage_in_words(model, computed.stage, look);
}

std::string in_words(const Gap& gap, const Look& look) {
    const auto stages = (gap.stages > 0   ? "+"
                         : gap.stages < 0 ? "−"
                                          : "") +
                        std::to_string(std::abs(gap.stages));
    return gap.at_most ? look.words->say("maturity.at_most", {{"gap", stages}}) : stages;
}

std::optional<double> known(const ComputedStage& computed) {
    const bool says =
        computed.certainty == Certainty::Exact || computed.certainty == Certainty::AtLeast;
    return says ? std::optional<double>{computed.stage} : std::nullopt;
}

SubDimensionView sub_dimension_view(const MaturityModel& model, const SubDimensionScore& score,
                                    const Look& look) {
    SubDimensionView view{.id = score.id.text,
                          .title = model.find(score.id)->title.in(look.language)};
    if (score.voted) view.voted = stage_in_words(model, *score.voted, look);
    view.computed = in_words(model, score.computed, look);
    if (score.gap) view.gap = in_words(*score.gap, look);
    for (const auto& code : score.next) {
        view.next.push_back({code.text, model.find(code)->title.in(look.language)});
    }
    return view;
}

Radar radar_of(const MaturityModel& model, const MaturityProfile& profile,
               const std::vector<SubDimensionView>& views, const Look& look) {
    const auto& words = *look.words;
    Radar radar{.title = words.say("maturity.profile")};
    for (const auto& stage : model.stages) {
        radar.rings.push_back(stage.title.in(look.language));
    }
    Radar::Line voted{.label = words.say("maturity.voted")};
    Radar::Line computed{.label = words.say("maturity.computed")};
    radar.table.head = {words.say("maturity.field"), voted.label, computed.label,
                        words.say("maturity.gap")};
    std::string list;
    for (std::size_t at = 0; at < views.size(); ++at) {
        const auto& score = profile.sub_dimensions[at];
        const auto& view = views[at];
        radar.axes.push_back(view.title);
        voted.values.push_back(score.voted ? std::optional<double>{*score.voted} : std::nullopt);
        computed.values.push_back(known(score.computed));
        radar.table.rows.push_back({view.title, view.voted, view.computed, view.gap});
        list += (list.empty() ? "" : "; ") + view.title + ": " +
                (view.voted.empty() ? view.computed : view.voted);
    }
    for (auto* line : {&voted, &computed}) {
        const bool any = std::ranges::any_of(line->values, &std::optional<double>::has_value);
        if (any) radar.lines.push_back(std::move(*line));
    }
    radar.description = words.say("maturity.profile_description", {{"list", list}});
    return radar;
}

Grid::Cell cell_of(const SubDimensionScore& score, int stage, const Look& look) {
    const auto& completeness = score.cells[static_cast<std::size_t>(stage - 1)];
    Grid::Cell cell{.reached = known(score.computed).value_or(0) >= stage,
                    .marked = score.voted == stage};
    if (completeness.state == Completeness::State::Known) {
        cell.value = completeness.value();
        cell.printed = percent(completeness.reached, completeness.possible);
    } else if (completeness.state == Completeness::State::Empty) {
        cell.printed = look.words->say("maturity.no_policy");
    } else {
        cell.printed = look.words->say("maturity.unrated");
    }
    return cell;
}

Grid grid_of(const MaturityModel& model, const MaturityProfile& profile,
             const std::vector<SubDimensionView>& views, const Look& look) {
    const auto& words = *look.words;
    const bool any_voted = std::ranges::any_of(
        profile.sub_dimensions, [](const SubDimensionScore& one) { return one.voted.has_value(); });
    Grid grid{.title = words.say("maturity.grid"),
              .description = words.say("maturity.grid_description"),
              .mark = any_voted ? words.say("maturity.voted") : ""};
    grid.table.head = {words.say("maturity.field")};
    for (const auto& stage : model.stages) {
        grid.columns.push_back(stage.title.in(look.language));
        grid.table.head.push_back(grid.columns.back());
    }
    for (std::size_t at = 0; at < views.size(); ++at) {
        Grid::Row row{.label = views[at].title};
        std::vector<std::string> told{row.label};
        for (int stage = 1; stage <= kStages; ++stage) {
            row.cells.push_back(cell_of(profile.sub_dimensions[at], stage, look));
            told.push_back(row.cells.back().printed);
        }
        grid.rows.push_back(std::move(row));
        grid.table.rows.push_back(std::move(told));
    }
    return grid;
}

}  // namespace

MaturityView maturity_view(const Session& session, const Look& look) {
    const auto& model = session.content->maturity;
    const auto profile = maturity_of(session);
    MaturityView view;
    for (const auto& score : profile.sub_dimensions) {
        view.sub_dimensions.push_back(sub_dimension_view(model, score, look));
    }
    if (profile.median) view.median = stage_in_words(model, *profile.median, look);
    if (profile.minimum) view.minimum = stage_in_words(model, *profile.minimum, look);
    view.rule = look.words->say("rule.maturity", {{"pack", model.title.in(look.language)},
                                                  {"version", std::to_string(model.version)}});
    view.radar = radar_of(model, profile, view.sub_dimensions, look);
    view.grid = grid_of(model, profile, view.sub_dimensions, look);
    return view;
}

}  // namespace vertebra
