#include "facilitator/host/content/risk_pack.h"

namespace vertebra {
namespace {

constexpr std::size_t kMany = 500;

std::vector<std::string> texts(const Place& place, std::size_t least, std::size_t most) {
    std::vector<std::string> list;
    for (const auto& one : place.list(least, most)) {
        list.push_back(one.text(80));
    }
    return list;
}

Condition read_condition(const Place& place) {
    const auto several = [&](const char* key) {
        std::vector<Condition> of;
        for (const auto& one : place.at(key).list(1, 10)) {
            of.push_back(read_condition(one));
        }
        return of;
    };
    if (place.has("all")) {
        place.only({"all"});
        return {AllOf{several("all")}};
    }
    if (place.has("any")) {
        place.only({"any"});
        return {AnyOf{several("any")}};
    }
    if (place.has("not")) {
        place.only({"not"});
        return {NotOf{{read_condition(place.at("not"))}}};
    }
    if (place.has("fact")) {
        place.only({"fact", "is"});
        return {FactIs{place.at("fact").id(), place.at("is").flag()}};
    }
    place.only({"answer", "op", "value"});
    const auto test = place.at("op").one_of({"<", "<=", "==", ">=", ">"});
    return {AnswerIs{{place.at("answer").id()},
                     static_cast<AnswerIs::Test>(test),
                     place.at("value").whole(0, 6)}};
}

Node read_node(const Place& place, const std::vector<std::string>& languages) {
    place.only({"id", "label", "role"});
    return {place.at("id").id(), place.at("label").wording(languages),
            static_cast<Node::Part>(place.at("role").one_of({"trigger", "consequence"}))};
}

Link read_link(const Place& place) {
    place.only({"id", "from", "to", "sign", "strength"});
    return {place.at("id").id(), place.at("from").id(), place.at("to").id(),
            static_cast<Link::Sign>(place.at("sign").one_of({"+", "-"})),
            place.at("strength").number(0, 1)};
}

Loop read_loop(const Place& place, const std::vector<std::string>& languages) {
    place.only({"id", "links", "title"});
    return {place.at("id").id(), texts(place.at("links"), 2, 10),
            place.at("title").wording(languages)};
}

Mitigation read_mitigation(const Place& place, const std::vector<std::string>& languages) {
    place.only({"id", "text", "cuts", "policies"});
    return {{place.at("id").id()},
            place.at("text").wording(languages),
            texts(place.at("cuts"), 1, 10),
            texts(place.at("policies"), 0, 10)};
}

Scenario read_scenario(const Place& place, const RiskPack& pack, const TopicId& topic) {
    place.only({"id", "kind", "core", "weight", "title", "story", "help", "nodes", "links", "loops",
                "members", "affects", "show_if", "mitigations"});
    const auto& languages = pack.languages;
    Scenario scenario;
    scenario.id = {place.at("id").id()};
    scenario.topic = topic;
    scenario.shape = static_cast<Scenario::Shape>(place.at("kind").one_of({"chain", "loop"}));
    scenario.core = place.at("core").flag();
    if (place.has("weight")) scenario.weight = place.at("weight").whole(1, 10);
    scenario.title = place.at("title").wording(languages);
    scenario.story = place.at("story").wording(languages);
    scenario.help = place.at("help").wording(languages);
    for (const auto& node : place.at("nodes").list(1, kMany)) {
        scenario.nodes.push_back(read_node(node, languages));
    }
    for (const auto& link : place.at("links").list(1, kMany)) {
        scenario.links.push_back(read_link(link));
    }
    for (const auto& loop : place.at("loops").list(0, kMany)) {
        scenario.loops.push_back(read_loop(loop, languages));
    }
    for (const auto& member : place.at("members").list(0, kMany)) {
        scenario.members.push_back({member.id()});
    }
    for (const auto& effect : place.at("affects").list(0, kMany)) {
        effect.only({"scenario", "strength"});
        scenario.affects.push_back(
            {{effect.at("scenario").id()}, effect.at("strength").number(0, 1)});
    }
    if (place.has("show_if")) scenario.show_if = read_condition(place.at("show_if"));
    for (const auto& mitigation : place.at("mitigations").list(0, kMany)) {
        scenario.mitigations.push_back(read_mitigation(mitigation, languages));
    }
    return scenario;
}

}  // namespace

RiskPack read_risk_pack(const Place& document) {
    document.only({"kind", "id", "version", "languages", "licence", "title", "question", "years",
                   "scale", "facts", "topics"});
    document.at("kind").one_of({"risk-questionnaire"});
    RiskPack pack;
    pack.id = document.at("id").id();
    pack.version = document.at("version").whole(1, 1'000'000);
    pack.languages = texts(document.at("languages"), 1, 20);
    document.at("licence").text(80);
    pack.title = document.at("title").wording(pack.languages);
    pack.question = document.at("question").wording(pack.languages);
    pack.years = document.at("years").whole(1, 100);
    for (const auto& step : document.at("scale").list(3, 7)) {
        pack.scale.push_back(step.wording(pack.languages));
    }
    for (const auto& fact : document.at("facts").list(0, 100)) {
        fact.only({"id", "usual", "text"});
        pack.facts.push_back(
            {fact.at("id").id(), fact.at("text").wording(pack.languages), fact.at("usual").flag()});
    }
    for (const auto& topic : document.at("topics").list(1, 100)) {
        topic.only({"id", "area", "title"});
        pack.topics.push_back({{topic.at("id").id()},
                               topic.at("area").id(),
                               topic.at("title").wording(pack.languages)});
    }
    return pack;
}

void read_topic(const Place& document, RiskPack& pack) {
    document.only({"topic", "scenarios"});
    const TopicId topic{document.at("topic").id()};
    for (const auto& scenario : document.at("scenarios").list(1, kMany)) {
        pack.scenarios.push_back(read_scenario(scenario, pack, topic));
    }
}

}  // namespace vertebra
