#include "facilitator/report/choice_results.h"

#include <algorithm>

#include "common/figure.h"
#include "common/view/disclosure.h"

namespace vertebra::report {
namespace {

Figure figure(std::string code, std::string value, std::string option = {}, Wording label = {}) {
    return {std::move(code), std::move(option), std::move(label), std::move(value)};
}

Wording title_of(const CaseLibrary& library, std::string_view criterion) {
    const auto* text = library.find(criterion);
    return text == nullptr ? Wording{} : text->title;
}

std::string code_of(NeedState state) {
    switch (state) {
        case NeedState::Met: return "met";
        case NeedState::MetInPlan: return "met_in_plan";
        case NeedState::Missing: return "missing";
        case NeedState::NotKnown: return "not_known";
    }
    return {};
}

void add_score(std::vector<Figure>& figures, const char* code, const std::optional<double>& score) {
    if (score) figures.push_back(figure(code, fixed(*score, 3)));
}

void add_criteria(std::vector<Figure>& figures, const OptionScore& score,
                  const CaseLibrary& library) {
    for (std::size_t at = 0; at < std::size(kCriteria); ++at) {
        const std::string id{kCriteria[at].id};
        const auto title = title_of(library, id);
        const auto voted = score.facts.scores.find(id);
        if (voted != score.facts.scores.end()) {
            figures.push_back(figure("criterion", std::to_string(voted->second.median), id, title));
            if (voted->second.spread) {
                figures.push_back(figure("criterion_iqr",
                                         std::to_string(voted->second.spread->iqr()), id, title));
            }
        }
        if (score.worths[at]) {
            figures.push_back(figure("criterion_worth", fixed(*score.worths[at], 3), id, title));
        }
    }
}

void add_needs(std::vector<Figure>& figures, const std::vector<Need>& needs,
               const MaturityModel& model) {
    for (const auto& need : needs) {
        figures.push_back(
            figure("need", code_of(need.state), need.policy.text, model.find(need.policy)->title));
    }
}

std::vector<PartResults> options_of(const ScoredOptions& scored, const Content& content) {
    std::vector<PartResults> options;
    for (const auto& score : scored.options) {
        const auto& code = score.facts.policy;
        PartResults one{code.text, content.maturity.find(code)->title, {}};
        if (score.utility.value) {
            one.figures.push_back(figure("place", std::to_string(options.size() + 1)));
        }
        add_score(one.figures, "score", score.utility.value);
        add_score(one.figures, "score_plain", score.plain);
        add_score(one.figures, "score_low", score.low);
        add_score(one.figures, "score_high", score.high);
        add_criteria(one.figures, score, content.cases);
        add_needs(one.figures, score.facts.needs, content.maturity);
        options.push_back(std::move(one));
    }
    return options;
}

void add_when(std::vector<Figure>& figures, const RoadMap& map, const PolicyCode& code) {
    const auto placed = std::ranges::find(map.placed, code, &RoadMap::Placed::policy);
    if (placed != map.placed.end()) {
        figures.push_back(figure("first_year", std::to_string(placed->first)));
        figures.push_back(figure("last_year", std::to_string(placed->last)));
    }
    const auto out = std::ranges::find(map.unplaced, code, &RoadMap::Unplaced::policy);
    if (out != map.unplaced.end()) {
        const bool missing = out->why == RoadMap::Unplaced::Why::Missing;
        figures.push_back(figure("not_placed", missing ? "missing" : "later"));
    }
}

std::vector<PartResults> road_map_of(const Session& session, const StepState& step) {
    const auto& model = session.content->maturity;
    const auto map = vertebra::road_map_of(session);
    std::vector<PartResults> parts;
    for (const auto& code : step.policies) {
        const auto* policy = model.find(code);
        if (policy == nullptr) continue;
        PartResults one{code.text, policy->title, {}};
        one.figures.push_back(figure("place", std::to_string(parts.size() + 1)));
        one.figures.push_back(figure("cost", std::to_string(policy->cost)));
        add_when(one.figures, map, code);
        add_needs(one.figures, needs_of(model, *policy, policy_values(session), step.policies),
                  model);
        const auto action = session.actions.find(code);
        if (action != session.actions.end()) {
            one.figures.push_back(figure("owner", action->second.owner));
            one.figures.push_back(figure("due", action->second.due));
            one.figures.push_back(
                figure("status", std::string{vertebra::code_of(action->second.status)}));
        }
        parts.push_back(std::move(one));
    }
    return parts;
}

}  // namespace

void add_choice(Results& results, const Session& session) {
    const auto& content = *session.content;
    if (!content.cases.id.empty()) {
        results.library = content.cases.id + " " + std::to_string(content.cases.version);
        results.library_title = content.cases.title;
        results.library_version = content.cases.version;
    }
    if (compares_options(content.format)) {
        const auto scored = choice_of(session);
        for (const auto at : criteria_of(content.format)) {
            const std::string id{kCriteria[at].id};
            results.weights.push_back(figure("weight", std::to_string(scored.weights[at]), id,
                                             title_of(content.cases, id)));
        }
        results.options = options_of(scored, content);
    }
    for (const auto& step : session.steps) {
        const auto* plan = std::get_if<RoadMapPlan>(&step.step.activity);
        if (plan == nullptr) continue;
        results.years = plan->years;
        results.yearly = plan->yearly;
        results.road_map = road_map_of(session, step);
    }
}

}  // namespace vertebra::report
