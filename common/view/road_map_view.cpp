#include <algorithm>

#include "common/figure.h"
#include "common/view/views.h"

namespace vertebra {
namespace {

using Why = RoadMap::Unplaced::Why;

std::string title_of(const MaturityModel& model, const PolicyCode& code, const Look& look) {
    return model.find(code)->title.in(look.language);
}

ActionView action_view(const Session& session, const PolicyCode& code, const RoadMap& map,
                       const Look& look) {
    const auto& model = session.content->maturity;
    ActionView view{
        .policy = code.text, .title = title_of(model, code, look), .cost = model.find(code)->cost};
    const auto placed = std::ranges::find(map.placed, code, &RoadMap::Placed::policy);
    if (placed != map.placed.end()) {
        view.first = placed->first;
        view.last = placed->last;
    }
    const auto out = std::ranges::find(map.unplaced, code, &RoadMap::Unplaced::policy);
    if (out != map.unplaced.end()) {
        view.why = out->why == Why::Missing ? "missing" : "later";
        for (const auto& need : out->missing) {
            view.missing.push_back({need.text, title_of(model, need, look)});
        }
    }
    const auto action = session.actions.find(code);
    const Action known = action == session.actions.end() ? Action{} : action->second;
    view.owner = known.owner;
    view.due = known.due;
    view.status = code_of(known.status);
    return view;
}

// "3", "2.5", and nothing where nothing is spent.
std::string units_text(double units, const Look& look) {
    if (units == 0) return {};
    const bool whole = units == static_cast<int>(units);
    return whole ? std::to_string(static_cast<int>(units)) : one_decimal(units, look.language);
}

// A row a policy, the earliest first; below them what each year costs.
Grid timeline_of(const RoadMapView& view, const RoadMap& map, const Look& look) {
    const auto& words = *look.words;
    Grid grid{.title = words.say("road_map.title"),
              .description = words.say("road_map.description")};
    grid.table.head = {words.say("road_map.policy"), words.say("road_map.years"),
                       words.say("road_map.cost"),   words.say("road_map.owner"),
                       words.say("road_map.due"),    words.say("road_map.status")};
    const auto years = static_cast<int>(map.spending.size());
    for (int year = 1; year <= years; ++year) {
        grid.columns.push_back(std::to_string(year));
    }
    std::vector<const ActionView*> placed;
    for (const auto& action : view.actions) {
        const auto when =
            action.first > 0
                ? std::to_string(action.first) +
                      (action.last > action.first ? "\u2013" + std::to_string(action.last) : "")
                : words.say("road_map." + action.why);
        grid.table.rows.push_back({action.title, when, std::to_string(action.cost), action.owner,
                                   action.due, words.say("status." + action.status)});
        if (action.first > 0) placed.push_back(&action);
    }
    std::ranges::stable_sort(placed, {}, [](const ActionView* one) { return one->first; });
    for (const auto* action : placed) {
        Grid::Row row{.label = action->title};
        for (int year = 1; year <= years; ++year) {
            const bool busy = year >= action->first && year <= action->last;
            row.cells.push_back({.value = busy ? std::optional<double>{1} : std::nullopt,
                                 .printed = "",
                                 .reached = action->status == "done"});
        }
        grid.rows.push_back(std::move(row));
    }
    Grid::Row spending{.label = words.say("road_map.spending")};
    for (const double units : map.spending) {
        spending.cells.push_back({.value = std::nullopt, .printed = units_text(units, look)});
    }
    if (!placed.empty()) grid.rows.push_back(std::move(spending));
    return grid;
}

const StepState* road_map_step(const Session& session) {
    const StepState* found = nullptr;
    for (const auto& step : session.steps) {
        if (std::holds_alternative<RoadMapPlan>(step.step.activity)) found = &step;
    }
    return found;
}

}  // namespace

RoadMapView road_map_view(const Session& session, const Look& look) {
    RoadMapView view;
    const auto* step = road_map_step(session);
    if (step == nullptr) return view;
    view.step = step->step.id.text;
    const auto& plan = std::get<RoadMapPlan>(step->step.activity);
    const auto map = road_map_of(session);
    for (const auto& code : step->policies) {
        if (session.content->maturity.find(code) == nullptr) continue;
        view.actions.push_back(action_view(session, code, map, look));
    }
    view.rule = look.words->say("rule.road_map", {{"years", std::to_string(plan.years)},
                                                  {"yearly", std::to_string(plan.yearly)}});
    view.timeline = timeline_of(view, map, look);
    return view;
}

}  // namespace vertebra
