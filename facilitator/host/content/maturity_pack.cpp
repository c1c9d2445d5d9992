#include "facilitator/host/content/maturity_pack.h"

#include <algorithm>

namespace vertebra {
namespace {

PolicyCode read_code(const Place& place) {
    auto code = place.text(4);
    if (!code.empty() && !is_policy_code(code)) {
        place.fault("is no code: a sub-dimension (L1), a stage (S M A R T), a number");
        code.clear();
    }
    return {code};
}

SubDimension read_sub_dimension(const Place& place, const std::vector<std::string>& languages) {
    place.only({"id", "dimension", "title", "text", "stages"});
    SubDimension one{{place.at("id").text(2)},
                     place.at("dimension").text(1),
                     place.at("title").wording(languages),
                     place.at("text").wording(languages),
                     {}};
    if (!one.id.text.empty() && !is_policy_code(one.id.text + "S1")) {
        place.at("id").fault("is no sub-dimension: L1 to L4, P1, P2, I1, I2, C1, C2");
    }
    const auto stages = place.at("stages");
    stages.only({"S", "M", "A", "R", "T"});
    for (std::size_t stage = 0; stage < kStages; ++stage) {
        const std::string letter{kStageLetters[stage]};
        one.stages[stage] = stages.at(letter.c_str()).wording(languages);
    }
    return one;
}

Policy read_policy(const Place& place, const std::vector<std::string>& languages) {
    place.only(
        {"code", "title", "text", "stakeholders", "indicators", "prereqs", "cost", "min_years"});
    Policy policy;
    policy.code = read_code(place.at("code"));
    policy.title = place.at("title").wording(languages);
    policy.text = place.at("text").wording(languages);
    for (const auto& one : place.at("stakeholders").list(0, 20)) {
        policy.stakeholders.push_back({one.id()});
    }
    for (const auto& one : place.at("indicators").list(0, 10)) {
        one.only({"text", "unit"});
        policy.indicators.push_back(
            {one.at("text").wording(languages), one.at("unit").wording(languages)});
    }
    for (const auto& one : place.at("prereqs").list(0, 20)) {
        policy.needs.push_back(read_code(one));
    }
    policy.cost = place.at("cost").whole(0, kMostCost);
    policy.min_years = place.at("min_years").whole(1, kMostYears);
    return policy;
}

}  // namespace

MaturityModel read_maturity_model(const Place& document) {
    document.only({"kind", "id", "version", "languages", "licence", "title", "question",
                   "stage_question", "scale", "stages", "stakeholders", "dimensions",
                   "sub_dimensions"});
    MaturityModel model;
    model.id = document.at("id").id();
    model.version = document.at("version").whole(1, 1'000'000);
    for (const auto& language : document.at("languages").list(1, 20)) {
        model.languages.push_back(language.text(16));
    }
    const auto& languages = model.languages;
    document.at("licence").text(80);
    model.title = document.at("title").wording(languages);
    model.question = document.at("question").wording(languages);
    model.stage_question = document.at("stage_question").wording(languages);
    for (const auto& step : document.at("scale").list(3, 7)) {
        model.scale.push_back(step.wording(languages));
    }
    const auto stages = document.at("stages").list(kStages, kStages);
    for (std::size_t stage = 0; stage < std::min<std::size_t>(kStages, stages.size()); ++stage) {
        stages[stage].only({"id", "title", "text"});
        if (stages[stage].at("id").text(1) != std::string{kStageLetters[stage]}) {
            stages[stage].fault("is not in the order S M A R T");
        }
        model.stages[stage] = {stages[stage].at("title").wording(languages),
                               stages[stage].at("text").wording(languages)};
    }
    for (const auto& one : document.at("stakeholders").list(1, 20)) {
        one.only({"id", "title"});
        model.stakeholders.push_back({{one.at("id").id()}, one.at("title").wording(languages)});
    }
    for (const auto& one : document.at("dimensions").list(1, 4)) {
        one.only({"id", "title"});
        model.dimensions.push_back({one.at("id").text(1), one.at("title").wording(languages)});
    }
    for (const auto& one : document.at("sub_dimensions").list(1, 10)) {
        model.sub_dimensions.push_back(read_sub_dimension(one, languages));
    }
    return model;
}

void read_policies(const Place& document, MaturityModel& model) {
    document.only({"sub_dimension", "policies"});
    const SubDimensionId id{document.at("sub_dimension").text(2)};
    for (const auto& place : document.at("policies").list(1, 45)) {
        auto policy = read_policy(place, model.languages);
        if (policy.code.empty()) continue;  // told already
        if (policy.sub_dimension() != id) place.at("code").fault("is not of this sub-dimension");
        model.add(std::move(policy));
    }
}

}  // namespace vertebra
