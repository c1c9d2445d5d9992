#include "common/content/risk_pack_check.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace vertebra {
namespace {

using Cycle = std::set<std::string>;

// What one check writes to.
struct Findings {
    Faults faults;
    void add(std::string path, std::string what) {
        faults.push_back({{}, std::move(path), std::move(what)});
    }
};

int words_of(const std::string& text) {
    int words = 0;
    bool inside = false;
    for (const char byte : text) {
        const bool blank = byte == ' ' || byte == '\n' || byte == '\t';
        if (!blank && !inside) ++words;
        inside = !blank;
    }
    return words;
}

void check_words(Findings& findings, const std::string& path, const Wording& wording, int least,
                 int most) {
    for (const auto& [language, text] : wording.by_language) {
        const int words = words_of(text);
        if (words < least || words > most) {
            findings.add(path + "/" + language, "has " + std::to_string(words) +
                                                    " words; it may have " + std::to_string(least) +
                                                    " to " + std::to_string(most));
        }
    }
}

const Link* link_of(const Scenario& scenario, const std::string& id) {
    const auto found = std::ranges::find(scenario.links, id, &Link::id);
    return found == scenario.links.end() ? nullptr : &*found;
}

// All simple cycles. Looked for where nodes and links are sound: seven nodes at most, no link
// twice, so walking every path is quick.
std::set<Cycle> cycles_of(const Scenario& scenario) {
    std::set<Cycle> cycles;
    std::vector<const Link*> path;
    std::set<std::string> passed;
    std::function<void(const std::string&, const std::string&)> walk = [&](const std::string& start,
                                                                           const std::string& at) {
        for (const auto& link : scenario.links) {
            if (link.from != at) continue;
            if (link.to == start) {
                Cycle cycle{link.id};
                for (const auto* step : path) {
                    cycle.insert(step->id);
                }
                cycles.insert(std::move(cycle));
            } else if (link.to > start && passed.insert(link.to).second) {
                path.push_back(&link);
                walk(start, link.to);
                path.pop_back();
                passed.erase(link.to);
            }
        }
    };
    for (const auto& node : scenario.nodes) {
        passed = {node.id};
        walk(node.id, node.id);
    }
    return cycles;
}

void check_nodes(Findings& findings, const Scenario& scenario) {
    const auto nodes = scenario.nodes.size();
    if (nodes < 3 || nodes > 7) findings.add("/nodes", "a picture has three to seven nodes");
    const auto triggers = std::ranges::count(scenario.nodes, Node::Part::Trigger, &Node::part);
    if (scenario.shape == Scenario::Shape::Chain && triggers != 1) {
        findings.add("/nodes", "a chain has exactly one trigger");
    }
    if (scenario.shape == Scenario::Shape::Loop && (triggers < 1 || triggers > 2)) {
        findings.add("/nodes", "a loop has one or two triggers");
    }
    std::set<std::string> ids;
    for (std::size_t at = 0; at < nodes; ++at) {
        const auto path = "/nodes/" + std::to_string(at);
        if (!ids.insert(scenario.nodes[at].id).second) findings.add(path + "/id", "stands twice");
        check_words(findings, path + "/label", scenario.nodes[at].label, 1, 6);
    }
}

void check_links(Findings& findings, const Scenario& scenario) {
    std::set<std::string> ids;
    std::set<std::pair<std::string, std::string>> ends;
    const auto is_node = [&](const std::string& id) {
        return std::ranges::count(scenario.nodes, id, &Node::id) == 1;
    };
    for (std::size_t at = 0; at < scenario.links.size(); ++at) {
        const auto& link = scenario.links[at];
        const auto path = "/links/" + std::to_string(at);
        if (!ids.insert(link.id).second) findings.add(path + "/id", "stands twice");
        if (!is_node(link.from)) findings.add(path + "/from", "names no node");
        if (!is_node(link.to)) findings.add(path + "/to", "names no node");
        if (link.from == link.to) findings.add(path, "a node does not act on itself");
        if (!ends.insert({link.from, link.to}).second) findings.add(path, "stands twice");
        const bool known = link.strength == 0.25 || link.strength == 0.5 || link.strength == 0.75 ||
                           link.strength == 1;
        if (!known) findings.add(path + "/strength", "is one of 0.25, 0.5, 0.75, 1");
    }
}

void check_reach(Findings& findings, const Scenario& scenario) {
    std::set<std::string> reached;
    for (const auto& node : scenario.nodes) {
        if (node.part == Node::Part::Trigger) reached.insert(node.id);
    }
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const auto& link : scenario.links) {
            if (reached.contains(link.from)) reached.insert(link.to);
        }
    }
    for (std::size_t at = 0; at < scenario.nodes.size(); ++at) {
        if (reached.contains(scenario.nodes[at].id)) continue;
        findings.add("/nodes/" + std::to_string(at), "cannot be reached from a trigger");
    }
}

void check_loop(Findings& findings, const Scenario& scenario, const Loop& loop,
                const std::string& path) {
    int minus = 0;
    for (std::size_t at = 0; at < loop.links.size(); ++at) {
        const auto* link = link_of(scenario, loop.links[at]);
        const auto* next = link_of(scenario, loop.links[(at + 1) % loop.links.size()]);
        if (link == nullptr || next == nullptr) {
            findings.add(path + "/links/" + std::to_string(at), "names no link");
            return;
        }
        if (link->to != next->from) {
            findings.add(path + "/links", "are not in running order");
            return;
        }
        if (link->sign == Link::Sign::Minus) ++minus;
    }
    if (minus % 2 != 0) {
        findings.add(path, "an odd number of minus links: such a cycle heals itself");
    }
    const bool cut = std::ranges::any_of(scenario.mitigations, [&](const Mitigation& mitigation) {
        return std::ranges::any_of(mitigation.cuts, [&](const std::string& id) {
            return std::ranges::count(loop.links, id) > 0;
        });
    });
    if (!cut) findings.add(path, "no mitigation cuts it");
}

void check_cycles(Findings& findings, const Scenario& scenario) {
    const auto cycles = cycles_of(scenario);
    if (scenario.shape == Scenario::Shape::Chain) {
        if (!cycles.empty()) findings.add("/links", "a chain has no cycle");
        if (!scenario.loops.empty()) findings.add("/loops", "a chain declares no loop");
        return;
    }
    if (cycles.empty() || cycles.size() > 2) {
        findings.add("/links",
                     "a loop has one or two cycles; there are " + std::to_string(cycles.size()));
    }
    std::set<Cycle> declared;
    for (std::size_t at = 0; at < scenario.loops.size(); ++at) {
        const auto& loop = scenario.loops[at];
        declared.insert(Cycle(loop.links.begin(), loop.links.end()));
        check_loop(findings, scenario, loop, "/loops/" + std::to_string(at));
    }
    if (declared != cycles) findings.add("/loops", "are not the cycles of the links");
}

void check_others(Findings& findings, const RiskPack& pack, const Scenario& scenario) {
    const auto is_other = [&](const ScenarioId& id) {
        return id != scenario.id && pack.find(id) != nullptr;
    };
    if (scenario.members.size() > 4) findings.add("/members", "at most four");
    for (std::size_t at = 0; at < scenario.members.size(); ++at) {
        if (is_other(scenario.members[at])) continue;
        findings.add("/members/" + std::to_string(at), "names no other scenario");
    }
    if (scenario.affects.size() > 3) findings.add("/affects", "at most three");
    for (std::size_t at = 0; at < scenario.affects.size(); ++at) {
        const auto path = "/affects/" + std::to_string(at);
        if (!is_other(scenario.affects[at].scenario)) findings.add(path, "names no other scenario");
        const double strength = scenario.affects[at].strength;
        if (strength <= 0 || strength > 1) findings.add(path + "/strength", "is above 0, up to 1");
    }
}

void check_mitigations(Findings& findings, const Scenario& scenario) {
    const auto count = scenario.mitigations.size();
    if (count < 2 || count > 4) findings.add("/mitigations", "two to four");
    for (std::size_t at = 0; at < count; ++at) {
        const auto& mitigation = scenario.mitigations[at];
        const auto path = "/mitigations/" + std::to_string(at);
        if (mitigation.id.text != scenario.id.text + "-m" + std::to_string(at + 1)) {
            findings.add(path + "/id", "is the scenario's id, -m and the running number");
        }
        if (mitigation.cuts.empty()) findings.add(path + "/cuts", "cuts nothing");
        for (const auto& id : mitigation.cuts) {
            if (link_of(scenario, id) == nullptr) findings.add(path + "/cuts", "names no link");
        }
    }
}

void check_condition(Findings& findings, const RiskPack& pack, const Condition& condition,
                     const std::string& path) {
    std::visit(
        [&](const auto& rule) {
            if constexpr (requires { rule.of; }) {
                for (const auto& one : rule.of) {
                    check_condition(findings, pack, one, path);
                }
            } else if constexpr (requires { rule.fact; }) {
                if (std::ranges::count(pack.facts, rule.fact, &CityFact::id) == 0) {
                    findings.add(path, "names no city fact of the pack");
                }
            } else {
                if (pack.find(rule.scenario) == nullptr) findings.add(path, "names no scenario");
                if (rule.value < 0 || rule.value > pack.top()) {
                    findings.add(path, "tests a value that is not on the scale");
                }
            }
        },
        condition.rule);
}

}  // namespace

Faults check_scenario(const RiskPack& pack, const Scenario& scenario) {
    Findings findings;
    check_words(findings, "/title", scenario.title, 1, 8);
    check_words(findings, "/story", scenario.story, 60, 110);
    if (pack.find(scenario.topic) == nullptr) findings.add("/topic", "names no topic of the pack");
    const auto before = findings.faults.size();
    check_nodes(findings, scenario);
    check_links(findings, scenario);
    const bool is_sound = findings.faults.size() == before;
    check_reach(findings, scenario);
    if (is_sound) check_cycles(findings, scenario);
    check_others(findings, pack, scenario);
    check_mitigations(findings, scenario);
    if (scenario.show_if) check_condition(findings, pack, *scenario.show_if, "/show_if");
    return std::move(findings.faults);
}

Faults check_pack(const RiskPack& pack) {
    Findings findings;
    std::set<ScenarioId> ids;
    for (const auto& scenario : pack.scenarios) {
        if (!ids.insert(scenario.id).second) {
            findings.add("/topics", "the scenario " + scenario.id.text + " stands twice");
        }
    }
    for (const auto& topic : pack.topics) {
        const auto core = std::ranges::count_if(pack.scenarios, [&](const Scenario& scenario) {
            return scenario.topic == topic.id && scenario.core;
        });
        const auto all = std::ranges::count(pack.scenarios, topic.id, &Scenario::topic);
        if (all == 0 || core != std::min<std::ptrdiff_t>(3, all)) {
            findings.add("/topics", "the topic " + topic.id.text + " has " + std::to_string(core) +
                                        " core scenarios; it needs three, or all where it has "
                                        "fewer");
        }
    }
    return std::move(findings.faults);
}

}  // namespace vertebra
