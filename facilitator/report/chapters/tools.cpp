#include "facilitator/report/chapters/tools.h"

#include "common/figure.h"
#include "common/view/views.h"

namespace vertebra::report {
namespace {

Cell score(const Teller& tell, const std::optional<double>& value) {
    if (!value) return told(tell.say("profile.not_known"));
    return decimal(*value, 1, tell.look.language);
}

Rows priorities_of(const Teller& tell, const ProfileView& view) {
    Rows rows{.caption = tell.say("report.priorities"),
              .head = {tell.say("report.place"), tell.say("profile.topic"),
                       tell.say("profile.risk"), tell.say("profile.low"), tell.say("profile.high"),
                       tell.say("profile.awareness"), tell.say("profile.meaning")}};
    if (view.interaction) rows.head.push_back(tell.say("report.with_effects"));
    const auto add = [&](const TopicView& topic, Cell place) {
        auto& row = rows.rows.emplace_back();
        row = {std::move(place),
               told(topic.title),
               score(tell, topic.risk),
               score(tell, topic.low),
               score(tell, topic.high),
               score(tell, topic.awareness),
               told(tell.say("quadrant." + (topic.quadrant.empty() ? "none" : topic.quadrant)))};
        if (view.interaction) row.push_back(score(tell, topic.interaction));
    };
    for (const auto& topic : view.find_out) {
        add(topic, told("\u2013"));
    }
    for (std::size_t at = 0; at < view.priorities.size(); ++at) {
        add(view.priorities[at], whole(static_cast<int>(at) + 1));
    }
    return rows;
}

Rows loops_of(const Teller& tell, const ProfileView& view) {
    Rows rows{.caption = tell.say("report.loops"),
              .head = {tell.say("report.loop"), tell.say("report.loop_state"),
                       tell.say("report.loop_cut_by")}};
    for (const auto& loop : view.loops) {
        rows.rows.push_back({told(loop.title), told(tell.say("report.loop." + loop.state)),
                             told(listed(loop.mitigations, "; "))});
    }
    return rows;
}

std::string policy_source(const Teller& tell) {
    const auto& model = tell.session.content->maturity;
    return tell.source(model.title, model.version);
}

Rows next_steps_of(const Teller& tell, const MaturityView& view) {
    Rows rows{.caption = tell.say("report.next_steps"),
              .head = {tell.say("maturity.field"), tell.say("report.policies")}};
    for (const auto& one : view.sub_dimensions) {
        std::vector<std::string> policies;
        for (const auto& policy : one.next) {
            policies.push_back(policy.label + " (" + policy.id + ")");
        }
        if (!policies.empty()) rows.rows.push_back({told(one.title), told(listed(policies, "; "))});
    }
    return rows;
}

Rows weights_of(const Teller& tell, const ChoiceView& view) {
    Rows rows{.caption = tell.say("report.weights"),
              .head = {tell.say("report.criterion"), tell.say("report.weight")}};
    for (const auto& one : view.criteria) {
        rows.rows.push_back({told(one.title), whole(one.weight)});
    }
    return rows;
}

// What has to come first and is missing, or not known, by option.
FactList needs_of(const ChoiceView& view) {
    FactList facts;
    for (const auto& option : view.options) {
        for (const auto& need : option.needs) {
            facts.push_back({option.title, need});
        }
    }
    return facts;
}

std::string years_of(const Teller& tell, const ActionView& action) {
    if (action.first == 0) return tell.say("road_map." + action.why);
    const auto first = std::to_string(action.first);
    return action.last > action.first ? first + "\u2013" + std::to_string(action.last) : first;
}

Rows actions_of(const Teller& tell, const RoadMapView& view) {
    Rows rows{
        .caption = tell.say("report.road_map_actions"),
        .head = {tell.say("road_map.policy"), tell.say("report.code"), tell.say("road_map.years"),
                 tell.say("road_map.cost"), tell.say("road_map.owner"), tell.say("road_map.due"),
                 tell.say("road_map.status")}};
    for (const auto& action : view.actions) {
        rows.rows.push_back({told(action.title), told(action.policy), told(years_of(tell, action)),
                             whole(action.cost), told(action.owner), told(action.due),
                             told(tell.say("status." + action.status))});
    }
    return tell.fitting(std::move(rows));
}

// The actions that hang on no policy of the road-map.
Rows kept_actions_of(const Teller& tell) {
    Rows rows{.caption = tell.say("report.actions"),
              .head = {tell.say("report.action"), tell.say("road_map.owner"),
                       tell.say("road_map.due"), tell.say("road_map.status")}};
    for (const auto& entry : register_of(tell)) {
        if (!entry.policy.empty() && !tell.results.road_map.empty()) continue;
        rows.rows.push_back({told(entry.text), told(entry.owner), told(entry.due),
                             told(tell.say("status." + entry.status))});
    }
    return tell.fitting(std::move(rows));
}

}  // namespace

std::vector<EntryView> register_of(const Teller& tell) {
    auto entries = register_view(tell.session, tell.look).entries;
    // What hangs on no policy is what somebody wrote.
    if (!tell.quotes()) {
        std::erase_if(entries, [](const EntryView& entry) { return entry.policy.empty(); });
    }
    return entries;
}

bool has_risks(const Teller& tell) {
    return std::ranges::any_of(tell.results.topics, [](const TopicResults& topic) {
        return std::ranges::any_of(topic.figures, [](const Figure& figure) {
            return figure.code == "scenarios_answered" && figure.value != "0";
        });
    });
}

bool has_maturity(const Teller& tell) {
    return std::ranges::any_of(tell.results.maturity, [](const PartResults& part) {
        return std::ranges::any_of(part.figures, [](const Figure& figure) {
            return figure.code == "voted_stage" ||
                   (figure.code == "computed_stage" && figure.value != "not_known" &&
                    figure.value != "does_not_apply");
        });
    });
}

Section risk_section(const Teller& tell) {
    Section section{.id = "risk", .title = tell.say("report.risk"), .sheet = true};
    if (!has_risks(tell)) return section;
    const auto view = profile_view(tell.session, tell.look);
    const auto from = tell.say("report.from_group_values");
    section.blocks = {Prose{tell.say("report.risk_about")}, priorities_of(tell, view),
                      Prose{view.rule, Prose::Kind::Note},
                      tell.drawing("risk-map", view.map, from, {0, 5})};
    if (!view.loops.empty()) {
        section.blocks.push_back(loops_of(tell, view));
        section.blocks.push_back(tell.note("rule.loop"));
    }
    if (view.network.boxes.size() > 1) {
        section.blocks.push_back(tell.drawing("risk-network", view.network, from, {0, 1}));
    }
    return section;
}

Section maturity_section(const Teller& tell) {
    Section section{.id = "maturity", .title = tell.say("report.maturity"), .sheet = true};
    if (!has_maturity(tell)) return section;
    const auto view = maturity_view(tell.session, tell.look);
    if (!view.median.empty()) {
        section.blocks.push_back(
            Prose{tell.say("report.stages", {{"median", view.median}, {"minimum", view.minimum}}),
                  Prose::Kind::Lead});
    }
    section.blocks.push_back(
        tell.drawing("maturity-profile", view.radar, policy_source(tell), {0, 1, 2}));
    section.blocks.push_back(Prose{view.rule, Prose::Kind::Note});
    section.blocks.push_back(tell.drawing("maturity-cells", view.grid, policy_source(tell)));
    auto next = next_steps_of(tell, view);
    if (!next.rows.empty()) section.blocks.push_back(std::move(next));
    return section;
}

Section options_section(const Teller& tell) {
    Section section{.id = "options", .title = tell.say("report.options"), .sheet = true};
    if (tell.results.options.empty()) return section;
    const auto view = choice_view(tell.session, tell.look);
    if (view.ranking.bars.empty()) return section;
    const auto& library = tell.session.content->cases;
    const auto source = tell.source(library.title, library.version);
    section.blocks = {weights_of(tell, view), tell.drawing("options-score", view.ranking, source),
                      Prose{view.rule, Prose::Kind::Note},
                      tell.drawing("options-criteria", view.matrix, source)};
    if (!view.effects.points.empty()) {
        section.blocks.push_back(tell.drawing("options-effects", view.effects, source));
    }
    auto needs = needs_of(view);
    if (!needs.empty()) {
        section.blocks.push_back(Prose{tell.say("report.needs")});
        section.blocks.push_back(std::move(needs));
    }
    return section;
}

Section actions_section(const Teller& tell) {
    Section section{.id = "actions", .title = tell.say("report.road_map"), .sheet = true};
    if (auto kept = kept_actions_of(tell); !kept.rows.empty()) {
        section.blocks.push_back(std::move(kept));
    }
    if (tell.results.road_map.empty()) return section;
    const auto view = road_map_view(tell.session, tell.look);
    if (!view.timeline.rows.empty()) {
        // Its own twin says the same as the actions below, without their codes.
        auto drawing = tell.drawing("road-map", view.timeline, policy_source(tell));
        drawing.twin = {};
        section.blocks.push_back(std::move(drawing));
    }
    section.blocks.push_back(actions_of(tell, view));
    section.blocks.push_back(Prose{view.rule, Prose::Kind::Note});
    FactList missing;
    for (const auto& action : view.actions) {
        for (const auto& need : action.missing) {
            missing.push_back({action.title, tell.say("report.missing", {{"policy", need.label},
                                                                         {"code", need.id}})});
        }
    }
    if (!missing.empty()) section.blocks.push_back(std::move(missing));
    return section;
}

}  // namespace vertebra::report
