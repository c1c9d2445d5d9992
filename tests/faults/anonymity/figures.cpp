#include "tests/faults/anonymity/figures.h"

#include <nlohmann/json.hpp>
#include <set>

namespace vertebra::faults {
namespace {

using Json = nlohmann::json;

std::string code_of(std::string label) {
    if (label == "scale.dont_know") return "DK";
    if (label == "scale.not_applicable") return "NA";
    return label;
}

double sum_of(const Figures& figures) {
    double sum = 0;
    for (const auto& [code, value] : figures) {
        sum += value;
    }
    return sum;
}

Tally tally(int at, const std::string& item, const Json& json, Figures figures) {
    Tally tally{.at = at, .item = item, .round = json["round"], .figures = std::move(figures)};
    tally.one_each = item != "points";
    return tally;
}

// A result on a screen.
std::optional<Tally> on_screen(int at, const std::string& item, const Json& json) {
    if (!json.is_object() || !json["chart"].is_object()) return std::nullopt;
    Figures figures;
    for (const auto& bar : json["chart"]["bars"]) {
        figures[code_of(bar["label"])] = bar["value"];
    }
    auto found = tally(at, item, json, std::move(figures));
    found.live = json.value("live", false);
    found.answers =
        found.one_each ? static_cast<int>(sum_of(found.figures)) : json["answered"].get<int>();
    return found;
}

// A round in an export.
std::optional<Tally> in_export(int at, const std::string& item, const Json& json) {
    Figures figures;
    const std::string wanted = item == "points" ? "points" : "people";
    for (const auto& one : json["figures"]) {
        if (one["figure"] == wanted) {
            figures[one["code"]] = std::stod(one["value"].get<std::string>());
        }
    }
    if (figures.empty()) return std::nullopt;
    auto found = tally(at, item, json, std::move(figures));
    found.answers = json["n"];
    return found;
}

// Calls `screen` for each result on a screen, `exported` for each round in an export.
template <class Screen, class Exported>
void each_result(const Published& one, Screen screen, Exported exported) {
    const auto json = Json::parse(one.text);
    if (json.contains("view")) {
        for (const auto& item : json["view"]["items"]) {
            for (const char* which : {"result", "previous"}) {
                if (item[which].is_object()) screen(item["id"], item[which]);
            }
        }
        return;
    }
    for (const auto& item : json["items"]) {
        for (const auto& round : item["rounds"]) {
            exported(item["item"], round);
        }
    }
}

}  // namespace

Read read(const Evidence& seen) {
    Read all;
    std::set<std::tuple<std::string, int, Figures>> known;
    for (const auto& one : seen.published) {
        const auto keep = [&](std::optional<Tally> found) {
            if (found && known.insert({found->item, found->round, found->figures}).second) {
                all.tallies.push_back(std::move(*found));
            }
        };
        each_result(
            one,
            [&](const std::string& item, const Json& json) {
                keep(on_screen(one.at, item, json));
                const bool says = json["value"] != "" || json["verdict"] != "none" ||
                                  json["valid"] != 0 || json["dont_know"] != 0 ||
                                  json["chart"].is_object() || !json["order"].empty();
                if (json["answered"] < seen.k && says) all.too_few = item + " on a screen";
            },
            [&](const std::string& item, const Json& json) {
                keep(in_export(one.at, item, json));
                if (json["n"] < seen.k && !json["figures"].empty()) {
                    all.too_few = item + " in an export";
                }
            });
    }
    return all;
}

Figures figures_of(const Answer& answer) {
    if (const auto* choice = std::get_if<Choice>(&answer.value)) {
        return {{choice->options.front().text, 1}};
    }
    if (const auto* points = std::get_if<Points>(&answer.value)) {
        Figures figures;
        for (const auto& [option, given] : points->given) {
            figures[option.text] = given;
        }
        return figures;
    }
    const auto& scale = std::get<Scale>(answer.value);
    if (scale.mark == Scale::Mark::DontKnow) return {{"DK", 1}};
    if (scale.mark == Scale::Mark::NotApplicable) return {{"NA", 1}};
    return {{std::to_string(scale.level), 1}};
}

}  // namespace vertebra::faults
