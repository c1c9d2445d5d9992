#include "facilitator/host/results_json.h"

#include <nlohmann/json.hpp>

namespace vertebra {
namespace {

using Json = nlohmann::ordered_json;

Json wording(const Wording& wording) {
    auto json = Json::object();
    for (const auto& [language, text] : wording.by_language) {
        json[language] = text;
    }
    return json;
}

Json figures(const std::vector<report::Figure>& figures) {
    auto list = Json::array();
    for (const auto& one : figures) {
        Json json{{"figure", one.code}, {"value", one.value}};
        if (!one.option.empty()) json["code"] = one.option;
        if (!one.label.empty()) json["label"] = wording(one.label);
        list.push_back(std::move(json));
    }
    return list;
}

Json rounds(const std::vector<report::RoundResults>& rounds) {
    auto list = Json::array();
    for (const auto& round : rounds) {
        list.push_back({{"round", round.round},
                        {"n", round.answered},
                        {"N", round.expected},
                        {"not_answered", round.not_answered},
                        {"hidden", round.hidden},
                        {"figures", figures(round.figures)}});
    }
    return list;
}

Json parts(const std::vector<report::PartResults>& list, const char* id) {
    auto json = Json::array();
    for (const auto& one : list) {
        json.push_back(
            {{id, one.id}, {"title", wording(one.title)}, {"figures", figures(one.figures)}});
    }
    return json;
}

}  // namespace

std::string results_json(const report::Results& results,
                         const std::map<std::string, Words>& words) {
    const auto rule = [&](const std::string& key) {
        auto json = Json::object();
        for (const auto& language : results.languages) {
            json[language] = report::rule_in(results, key, language, words);
        }
        return json;
    };
    Json json{{"workshop", results.workshop},
              {"title", results.title},
              {"city", results.city},
              {"mode", results.mode},
              {"k", results.k},
              {"rehearsal", results.rehearsal},
              {"languages", results.languages},
              {"format", results.format},
              {"pack", results.pack},
              {"seats", results.seats}};
    if (!results.date.empty()) {
        json["date"] = results.date;
        json["cycle"] = results.cycle;
    }
    if (!results.guideline.empty()) json["guideline"] = results.guideline;
    if (!results.digest.empty()) json["digest"] = results.digest;
    json["items"] = Json::array();
    for (const auto& item : results.items) {
        Json one{{"step", item.step},       {"item", item.item},
                 {"kind", item.kind},       {"visibility", item.visibility},
                 {"phase", item.phase},     {"question", wording(item.question)},
                 {"rule", rule(item.rule)}, {"rounds", rounds(item.rounds)}};
        if (!item.locked_value.empty()) {
            one["locked"] = {{"value", item.locked_value},
                             {"label", wording(item.locked_label)},
                             {"reason", item.reason},
                             {"dissent", item.dissent}};
        }
        if (!item.texts.empty()) one["texts"] = item.texts;
        json["items"].push_back(std::move(one));
    }
    json["risk"] = {{"rule", rule(results.profile_rule)}, {"city", results.city_risk}};
    json["risk"]["topics"] = Json::array();
    for (const auto& topic : results.topics) {
        json["risk"]["topics"].push_back({{"topic", topic.topic},
                                          {"title", wording(topic.title)},
                                          {"figures", figures(topic.figures)}});
    }
    json["risk"]["loops"] = Json::array();
    for (const auto& loop : results.loops) {
        json["risk"]["loops"].push_back(
            {{"scenario", loop.scenario}, {"title", wording(loop.title)}, {"state", loop.state}});
    }
    json["risk"]["find_out"] = results.find_out;
    json["risk"]["priorities"] = results.priorities;
    if (!results.model.empty()) {
        json["maturity"] = {{"model", results.model},
                            {"rule", rule(report::kMaturityRule)},
                            {"sub_dimensions", parts(results.maturity, "sub_dimension")}};
    }
    if (!results.weights.empty()) {
        json["choice"] = {{"library", results.library},
                          {"rule", rule(report::kChoiceRule)},
                          {"weights", figures(results.weights)},
                          {"options", parts(results.options, "policy")}};
    }
    if (results.years > 0) {
        json["road_map"] = {{"rule", rule(report::kRoadMapRule)},
                            {"policies", parts(results.road_map, "policy")}};
    }
    if (!results.runs.empty()) {
        json["city_model"] = {{"model", results.city_model},
                              {"rule", rule(report::kGameRule)},
                              {"runs", parts(results.runs, "run")},
                              {"teams", parts(results.games, "team")}};
    }
    if (!results.notes.empty()) json["notes"] = parts(results.notes, "about");
    if (!results.actions.empty()) json["actions"] = parts(results.actions, "action");
    if (!results.last_cycle.empty()) {
        json["since_last_cycle"] = {{"rule", rule(report::kCycleRule)},
                                    {"last", figures(results.last_cycle)},
                                    {"items", parts(results.since_items, "item")},
                                    {"fields", parts(results.since_fields, "field")},
                                    {"actions", parts(results.since_actions, "action")}};
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vertebra
