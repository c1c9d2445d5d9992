#include "facilitator/host/content/city_model.h"

#include <algorithm>
#include <set>

namespace vertebra {
namespace {

// The place of a sub-dimension; 0 with a fault where there is none.
std::size_t sub_dimension_at(const Place& place, const CityModel& model) {
    const SubDimensionId id{place.text(2)};
    const auto found = std::ranges::find(model.sub_dimensions, id);
    if (found != model.sub_dimensions.end()) {
        return static_cast<std::size_t>(found - model.sub_dimensions.begin());
    }
    if (!id.empty()) place.fault("is no sub-dimension of the maturity model");
    return 0;
}

// "L1M": a sub-dimension and a stage.
CellPlace cell_at(const Place& place, const CityModel& model) {
    const auto code = place.text(3);
    for (std::size_t d = 0; d < model.sub_dimensions.size(); ++d) {
        for (std::size_t s = 0; s < kStages; ++s) {
            if (code == model.sub_dimensions[d].text + kStageLetters[s]) return {d, s};
        }
    }
    if (!code.empty()) place.fault("is no cell: a sub-dimension (L1) and a stage (S M A R T)");
    return {};
}

std::array<double, kStages> by_stage(const Place& place, double least, double most) {
    std::array<double, kStages> values{};
    place.only({"S", "M", "A", "R", "T"});
    for (std::size_t s = 0; s < kStages; ++s) {
        values[s] = place.at(std::string{kStageLetters[s]}.c_str()).number(least, most);
    }
    return values;
}

CityAssumptions read_assumptions(const Place& place) {
    place.only({"budget", "cost", "least_years", "upkeep", "decay", "least_effect", "rises_from",
                "rises_to", "finished", "years"});
    CityAssumptions one;
    one.budget = place.at("budget").whole(1, 1000);
    one.cost = by_stage(place.at("cost"), 0.1, 1000);
    one.least_years = by_stage(place.at("least_years"), 1, 20);
    one.upkeep = place.at("upkeep").number(0, 1);
    one.decay = place.at("decay").number(0, 1);
    one.least_effect = place.at("least_effect").number(0, 1);
    one.rises_from = place.at("rises_from").number(0, 1);
    one.rises_to = place.at("rises_to").number(0, 1);
    one.finished = place.at("finished").number(0.5, 1);
    one.years = place.at("years").whole(1, 10);
    if (one.rises_to <= one.rises_from) place.at("rises_to").fault("is not above rises_from");
    return one;
}

ShockCard read_card(const Place& place, const CityModel& model) {
    place.only({"id", "title", "text", "strikes", "severity"});
    ShockCard card{.id = {place.at("id").id()},
                   .title = place.at("title").wording(model.languages),
                   .text = place.at("text").wording(model.languages),
                   .strikes = {}};
    for (const auto& one : place.at("strikes").list(1, kMostSubDimensions)) {
        card.strikes.push_back(sub_dimension_at(one, model));
        if (std::ranges::count(card.strikes, card.strikes.back()) > 1) one.fault("stands twice");
    }
    card.severity = place.at("severity").number(0, 1);
    return card;
}

}  // namespace

CityModel read_city_model(const Place& document, const MaturityModel& maturity) {
    document.only({"kind", "id", "version", "languages", "licence", "title", "turn", "question",
                   "debriefing", "assumptions", "links", "cards"});
    CityModel model;
    model.id = document.at("id").id();
    model.version = document.at("version").whole(1, 1'000'000);
    for (const auto& language : document.at("languages").list(1, 20)) {
        model.languages.push_back(language.text(16));
    }
    document.at("licence").text(80);
    model.title = document.at("title").wording(model.languages);
    model.turn = document.at("turn").wording(model.languages);
    model.question = document.at("question").wording(model.languages);
    for (const auto& question : document.at("debriefing").list(1, 10)) {
        model.debriefing.push_back(question.wording(model.languages));
    }
    if (maturity.empty()) {
        document.fault("needs a maturity model among the packs: its sub-dimensions are played");
        return model;
    }
    for (const auto& one : maturity.sub_dimensions) {
        model.sub_dimensions.push_back(one.id);
    }
    model.assumptions = read_assumptions(document.at("assumptions"));
    for (const auto& link : document.at("links").list(0, 100)) {
        link.only({"cell", "needs"});
        model.links.push_back({cell_at(link.at("cell"), model), cell_at(link.at("needs"), model)});
        if (model.links.back().cell == model.links.back().needs) {
            link.at("needs").fault("is the cell itself");
        }
    }
    std::set<CardId> known;
    for (const auto& card : document.at("cards").list(0, 40)) {
        model.cards.push_back(read_card(card, model));
        if (!known.insert(model.cards.back().id).second) card.fault("the card's id stands twice");
    }
    return model;
}

}  // namespace vertebra
