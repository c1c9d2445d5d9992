#include <algorithm>

#include "common/figure.h"
#include "common/view/views.h"

namespace vertebra {
namespace {

// More boxes could not be read from the last row.
constexpr std::size_t kMostDrawn = 12;

std::string code_of(Quadrant quadrant) {
    switch (quadrant) {
        case Quadrant::FindOut: return "find_out";
        case Quadrant::Act: return "act";
        case Quadrant::Check: return "check";
        case Quadrant::Watch: return "watch";
    }
    return {};
}

std::string code_of(Band band) {
    switch (band) {
        case Band::Low: return "low";
        case Band::Medium: return "medium";
        case Band::High: return "high";
        case Band::VeryHigh: return "very_high";
    }
    return {};
}

std::string code_of(LoopState state) {
    switch (state) {
        case LoopState::Active: return "active";
        case LoopState::NotActive: return "not_active";
        case LoopState::NotKnown: return "not_known";
    }
    return {};
}

std::string printed(const std::optional<double>& score, const Look& look) {
    return score ? one_decimal(*score, look.language) : look.words->say("profile.not_known");
}

TopicView topic_view(const Session& session, const TopicScore& score, const Look& look) {
    TopicView view{.id = score.topic.text,
                   .title = session.content->risk.find(score.topic)->title.in(look.language),
                   .risk = score.risk,
                   .low = score.low,
                   .high = score.high,
                   .awareness = score.awareness,
                   .interaction = score.interaction};
    view.answered = score.answered;
    view.shown = score.shown;
    if (score.risk) {
        const bool effects = session.interaction == Interaction::On;
        view.band = code_of(band_of(effects ? *score.interaction : *score.risk));
        view.quadrant =
            code_of(quadrant_of(effects ? *score.interaction : *score.risk, *score.awareness));
    }
    return view;
}

std::vector<TopicView> in_order(const std::vector<TopicId>& order,
                                const std::vector<TopicView>& topics) {
    std::vector<TopicView> ordered;
    for (const auto& id : order) {
        ordered.push_back(*std::ranges::find(topics, id.text, &TopicView::id));
    }
    return ordered;
}

LoopView loop_view(const Session& session, const LoopReading& reading, const Look& look) {
    const auto& scenario = *session.content->risk.find(reading.scenario);
    LoopView view{.scenario = scenario.id.text,
                  .title = scenario.title.in(look.language),
                  .state = code_of(reading.state)};
    for (const auto& mitigation : scenario.mitigations) {
        const bool cuts = std::ranges::any_of(scenario.loops, [&](const Loop& loop) {
            return std::ranges::any_of(mitigation.cuts, [&](const std::string& link) {
                return std::ranges::count(loop.links, link) > 0;
            });
        });
        if (cuts) view.mitigations.push_back(mitigation.text.in(look.language));
    }
    return view;
}

Map risk_map(const std::vector<TopicView>& topics, const Look& look) {
    const auto& words = *look.words;
    Map map{.title = words.say("profile.map"),
            .description = {},
            .across = words.say("profile.risk"),
            .up = words.say("profile.awareness")};
    const char* quadrants[] = {"quadrant.find_out", "quadrant.act", "quadrant.check",
                               "quadrant.watch"};
    for (std::size_t at = 0; at < 4; ++at) {
        map.quadrants[at] = words.say(quadrants[at]);
    }
    map.table.head = {words.say("profile.topic"),     words.say("profile.risk"),
                      words.say("profile.low"),       words.say("profile.high"),
                      words.say("profile.awareness"), words.say("profile.meaning")};
    std::string list;
    for (const auto& topic : topics) {
        const auto meaning = topic.quadrant.empty() ? words.say("quadrant.none")
                                                    : words.say("quadrant." + topic.quadrant);
        map.table.rows.push_back({topic.title, printed(topic.risk, look), printed(topic.low, look),
                                  printed(topic.high, look), printed(topic.awareness, look),
                                  meaning});
        list += (list.empty() ? "" : "; ") + topic.title + ": " + meaning;
        if (!topic.risk) continue;
        map.points.push_back({topic.title, *topic.risk, *topic.low, *topic.high, *topic.awareness});
    }
    map.description = words.say("profile.map_description", {{"list", list}});
    return map;
}

// The scenarios asked and what one makes worse in another; loops that feed themselves marked.
Network risk_network(const Session& session, const RiskProfile& profile, const Look& look) {
    const auto& pack = session.content->risk;
    const auto& words = *look.words;
    Network network{.title = words.say("profile.network"),
                    .description = words.say("profile.network_description")};
    network.table.head = {words.say("profile.scenario"), words.say("profile.makes_worse")};
    const auto all = asked_scenarios(session);
    const auto asked = foremost(all, profile, kMostDrawn);
    if (asked.size() < all.size()) {
        network.title = words.say("profile.network_part", {{"n", std::to_string(asked.size())},
                                                           {"count", std::to_string(all.size())}});
    }
    for (const auto& id : asked) {
        const auto& scenario = *pack.find(id);
        Network::Mark mark = Network::Mark::Plain;
        const auto loop = std::ranges::find(profile.loops, id, &LoopReading::scenario);
        if (std::ranges::count(profile.scored, id) == 0) mark = Network::Mark::NotKnown;
        if (loop != profile.loops.end() && loop->state == LoopState::Active) {
            mark = Network::Mark::Active;
        }
        network.boxes.push_back(
            {.id = id.text, .label = scenario.title.in(look.language), .mark = mark});
        std::string worse;
        for (const auto& effect : scenario.affects) {
            if (std::ranges::count(asked, effect.scenario) == 0) continue;
            network.arrows.push_back({.from = id.text, .to = effect.scenario.text, .path = {}});
            worse +=
                (worse.empty() ? "" : "; ") + pack.find(effect.scenario)->title.in(look.language);
        }
        network.table.rows.push_back({network.boxes.back().label, worse});
    }
    // A member that is true feeds its loop.
    for (const auto& id : asked) {
        for (const auto& member : pack.find(id)->members) {
            if (std::ranges::count(asked, member) == 0) continue;
            const bool known = std::ranges::any_of(network.arrows, [&](const auto& arrow) {
                return arrow.from == member.text && arrow.to == id.text;
            });
            if (known) continue;
            network.arrows.push_back({.from = member.text, .to = id.text, .path = {}});
        }
    }
    return network;
}

}  // namespace

ProfileView profile_view(const Session& session, const Look& look) {
    const auto profile = profile_of(session);
    const auto& pack = session.content->risk;
    ProfileView view;
    std::vector<TopicView> topics;
    for (const auto& score : profile.topics) {
        topics.push_back(topic_view(session, score, look));
    }
    view.find_out = in_order(profile.find_out, topics);
    view.priorities = in_order(profile.priorities, topics);
    for (const auto& reading : profile.loops) {
        view.loops.push_back(loop_view(session, reading, look));
    }
    view.city = profile.city;
    view.interaction = session.interaction == Interaction::On;
    view.rule = look.words->say(
        view.interaction ? "rule.profile_interaction" : "rule.profile",
        {{"pack", pack.title.in(look.language)}, {"version", std::to_string(pack.version)}});
    view.map = risk_map(topics, look);
    view.network = risk_network(session, profile, look);
    return view;
}

Network scenario_network(const Scenario& scenario, const std::string& language,
                         const Words& words) {
    Network network{.title = scenario.title.in(language), .description = {}};
    network.table.head = {words.say("picture.from"), words.say("picture.effect"),
                          words.say("picture.to")};
    const auto label = [&](const std::string& id) {
        return std::ranges::find(scenario.nodes, id, &Node::id)->label.in(language);
    };
    for (const auto& node : scenario.nodes) {
        network.boxes.push_back({.id = node.id,
                                 .label = node.label.in(language),
                                 .mark = node.part == Node::Part::Trigger ? Network::Mark::Trigger
                                                                          : Network::Mark::Plain});
    }
    for (const auto& link : scenario.links) {
        const bool minus = link.sign == Link::Sign::Minus;
        const bool in_loop = std::ranges::any_of(scenario.loops, [&](const Loop& loop) {
            return std::ranges::count(loop.links, link.id) > 0;
        });
        network.arrows.push_back(
            {.from = link.from, .to = link.to, .minus = minus, .in_loop = in_loop, .path = {}});
        const auto sentence = words.say(minus ? "picture.less" : "picture.more",
                                        {{"from", label(link.from)}, {"to", label(link.to)}});
        network.description += (network.description.empty() ? "" : " ") + sentence;
        network.table.rows.push_back({label(link.from),
                                      words.say(minus ? "picture.minus" : "picture.plus"),
                                      label(link.to)});
    }
    for (const auto& loop : scenario.loops) {
        network.description +=
            " " + words.say("picture.loop", {{"title", loop.title.in(language)}});
    }
    return network;
}

}  // namespace vertebra
