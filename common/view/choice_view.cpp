#include <algorithm>

#include "common/figure.h"
#include "common/view/views.h"

namespace vertebra {
namespace {

constexpr int kDecimals = 2;

std::string printed(const std::optional<double>& value, const Look& look) {
    if (!value) return {};
    auto text = fixed(*value, kDecimals);
    if (look.language != "en") std::ranges::replace(text, '.', ',');
    return text;
}

std::string title_of(const CaseLibrary& library, std::string_view criterion, const Look& look) {
    const auto* text = library.find(criterion);
    return text == nullptr ? std::string{criterion} : text->title.in(look.language);
}

std::string title_of(const MaturityModel& model, const PolicyCode& code, const Look& look) {
    return model.find(code)->title.in(look.language);
}

// "you chose … while … is missing", for each prerequisite that stands in the way.
std::vector<std::string> open_needs(const MaturityModel& model, const OptionFacts& facts,
                                    const Look& look) {
    std::vector<std::string> sentences;
    for (const auto& need : facts.needs) {
        if (need.state == NeedState::Met || need.state == NeedState::MetInPlan) continue;
        sentences.push_back(look.words->say(
            need.state == NeedState::Missing ? "choice.needs" : "choice.needs_unknown",
            {{"policy", title_of(model, need.policy, look)}, {"code", need.policy.text}}));
    }
    return sentences;
}

// "4", and the middle half where it is not all of one value.
std::string cell_text(const OptionScore& score, const Criterion& criterion, std::size_t at,
                      const Look& look) {
    if (!score.worths[at]) return look.words->say("choice.not_known");
    if (!criterion.voted) {
        constexpr int kWhole = 100;
        return percent(static_cast<int>(*score.worths[at] * kWhole + 0.5), kWhole);
    }
    const auto& [median, spread] = score.facts.scores.find(criterion.id)->second;
    auto text = std::to_string(median);
    if (!spread || spread->iqr() == 0) return text;
    return text + " (" + std::to_string(spread->q1 + 1) + "\u2013" +
           std::to_string(spread->q3 + 1) + ")";
}

Grid matrix_of(const ChoiceView& view, const ScoredOptions& scored,
               const std::vector<std::size_t>& criteria, const Look& look) {
    const auto& words = *look.words;
    Grid grid{.title = words.say("choice.matrix"),
              .description = words.say("choice.matrix_description")};
    grid.table.head = {words.say("choice.option")};
    for (const auto& criterion : view.criteria) {
        grid.columns.push_back(words.say(
            "choice.weighted_criterion",
            {{"criterion", criterion.title}, {"weight", std::to_string(criterion.weight)}}));
        grid.table.head.push_back(grid.columns.back());
    }
    grid.table.head.push_back(words.say("choice.score"));
    for (std::size_t row = 0; row < scored.options.size(); ++row) {
        const auto& score = scored.options[row];
        Grid::Row line{.label = view.options[row].title};
        std::vector<std::string> told{line.label};
        for (const auto at : criteria) {
            line.cells.push_back({.value = score.worths[at],
                                  .printed = cell_text(score, kCriteria[at], at, look),
                                  .reached = scored.weights[at] > 0});
            told.push_back(line.cells.back().printed);
        }
        told.push_back(view.options[row].score);
        grid.rows.push_back(std::move(line));
        grid.table.rows.push_back(std::move(told));
    }
    return grid;
}

Bars ranking_of(const ChoiceView& view, const ScoredOptions& scored, const Look& look) {
    const auto& words = *look.words;
    Bars bars{.title = words.say("choice.ranking")};
    bars.table.head = {words.say("choice.option"), words.say("choice.score"),
                       words.say("choice.between"), words.say("choice.plain")};
    std::string list;
    for (std::size_t row = 0; row < scored.options.size(); ++row) {
        const auto& score = scored.options[row];
        const auto& one = view.options[row];
        const auto between =
            score.low ? printed(score.low, look) + "\u2013" + printed(score.high, look) : "";
        bars.table.rows.push_back({one.title, one.score, between, one.plain});
        if (!score.utility.value) continue;
        bars.bars.push_back({.label = one.title,
                             .value = *score.utility.value,
                             .printed = one.score,
                             .low = score.low,
                             .high = score.high});
        list += (list.empty() ? "" : "; ") + one.title + ": " + one.score;
    }
    bars.description = words.say("choice.ranking_description", {{"list", list}});
    return bars;
}

constexpr double kFull = 100;

// The bounds of what the middle half said of it; its worth alone where that may not be shown.
Map::Point point_of(const OptionScore& score, const std::string& label) {
    const double across = *score.worths[index_of("feasible")];
    const double up = *score.worths[index_of("effect")];
    Map::Point point{label, kFull * across, kFull * across, kFull * across, kFull * up};
    const auto& spread = score.facts.scores.find("feasible")->second.spread;
    if (!spread) return point;
    const auto& feasible = kCriteria[index_of("feasible")];
    point.low = kFull * worth_of(feasible, spread->q1 + 1);
    point.high = kFull * worth_of(feasible, spread->q3 + 1);
    return point;
}

Map effects_of(const ChoiceView& view, const ScoredOptions& scored, const CaseLibrary& library,
               const Look& look) {
    const auto& words = *look.words;
    Map map{.title = words.say("choice.effects"),
            .across = title_of(library, "feasible", look),
            .up = title_of(library, "effect", look),
            .worry = false};
    map.quadrants = {words.say("choice.easy"), words.say("choice.first"), words.say("choice.leave"),
                     words.say("choice.prepare")};
    map.table.head = {words.say("choice.option"), map.across, map.up};
    std::string list;
    for (std::size_t row = 0; row < scored.options.size(); ++row) {
        const auto& score = scored.options[row];
        const auto& title = view.options[row].title;
        const auto at = [&](std::string_view criterion) {
            const auto place = index_of(criterion);
            return cell_text(score, kCriteria[place], place, look);
        };
        map.table.rows.push_back({title, at("feasible"), at("effect")});
        list += (list.empty() ? "" : "; ") + title + ": " + at("feasible") + ", " + at("effect");
        const bool known = score.worths[index_of("feasible")] && score.worths[index_of("effect")];
        if (known) map.points.push_back(point_of(score, title));
    }
    map.description = words.say("choice.effects_description", {{"list", list}});
    return map;
}

}  // namespace

ChoiceView choice_view(const Session& session, const Look& look) {
    const auto& content = *session.content;
    const auto scored = choice_of(session);
    ChoiceView view{.weighted = scored.weighted};
    const auto criteria = criteria_of(content.format);
    for (const auto at : criteria) {
        const auto& id = kCriteria[at].id;
        view.criteria.push_back(
            {std::string{id}, title_of(content.cases, id, look), scored.weights[at]});
    }
    for (const auto& score : scored.options) {
        OptionScoreView one{.id = score.facts.policy.text,
                            .title = title_of(content.maturity, score.facts.policy, look),
                            .score = printed(score.utility.value, look),
                            .plain = printed(score.plain, look),
                            .needs = open_needs(content.maturity, score.facts, look)};
        for (const auto& criterion : score.utility.missing) {
            one.missing.push_back(title_of(content.cases, criterion, look));
        }
        view.options.push_back(std::move(one));
    }
    view.rule =
        look.words->say("rule.choice_score", {{"pack", content.cases.title.in(look.language)},
                                              {"version", std::to_string(content.cases.version)}});
    view.ranking = ranking_of(view, scored, look);
    view.matrix = matrix_of(view, scored, criteria, look);
    view.effects = effects_of(view, scored, content.cases, look);
    return view;
}

}  // namespace vertebra
