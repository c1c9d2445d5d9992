#include "common/agenda/step.h"

#include <algorithm>

namespace vertebra {
namespace {

template <class Kind>
bool has_step(const Format& format) {
    return std::ranges::any_of(
        format.steps, [](const Step& step) { return std::holds_alternative<Kind>(step.activity); });
}

}  // namespace

std::string code_of(CityStart start) {
    return start == CityStart::Profile ? "profile" : "zero";
}

std::string code_of(TeamPlay play) {
    return play == TeamPlay::Median ? "median" : "device";
}

std::string code_of(AnsweredBy who) {
    constexpr const char* kCodes[] = {"everyone", "participants", "reviewers"};
    return kCodes[static_cast<std::size_t>(who)];
}

Sources sources_of(const Step& step) {
    Sources sources;
    const auto& activity = step.activity;
    if (const auto* from = options_from(activity)) sources.steps.push_back(from->step);
    if (const auto* mitigations = std::get_if<Mitigations>(&activity)) {
        sources.steps.push_back(mitigations->scenarios_from);
    }
    if (const auto* scenarios = std::get_if<Scenarios>(&activity)) {
        sources.items.push_back(scenarios->topics_from);
    }
    if (const auto* about = std::get_if<FromIdeas>(&activity)) {
        sources.items.push_back(about->ideas_from);
    }
    if (!step.split_by.empty()) sources.items.push_back(step.split_by);
    return sources;
}

bool compares_options(const Format& format) {
    return has_step<Scores>(format);
}

bool plans_road_map(const Format& format) {
    return has_step<RoadMapPlan>(format);
}

bool plays_city(const Format& format) {
    return has_step<CityRun>(format);
}

std::vector<std::size_t> criteria_of(const Format& format) {
    std::vector<std::size_t> criteria;
    for (std::size_t at = 0; at < std::size(kCriteria); ++at) {
        if (kCriteria[at].id != "loops" || has_step<Scenarios>(format)) criteria.push_back(at);
    }
    return criteria;
}

}  // namespace vertebra
