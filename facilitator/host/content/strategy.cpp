#include "facilitator/host/content/strategy.h"

#include <algorithm>

#include "facilitator/host/content/place.h"

namespace vertebra {
namespace {

// "L1": in its order; "L1M": that cell.
Share share_of(const Place& place, const std::string& target, Share::Aim order,
               const CityModel& model) {
    for (std::size_t d = 0; d < model.sub_dimensions.size(); ++d) {
        const auto& id = model.sub_dimensions[d].text;
        if (target == id) return {.sub_dimension = d, .aim = order};
        if (target.size() != id.size() + 1 || !target.starts_with(id)) continue;
        const auto stage = kStageLetters.find(target.back());
        if (stage != std::string_view::npos) return {d, Share::Aim::Cell, stage};
    }
    place.fault("'" + target + "' is no sub-dimension (L1) and no cell (L1M) of the model");
    return {};
}

Plan read_shares(const Place& place, Share::Aim order, const CityModel& model) {
    Plan plan;
    int sum = 0;
    for (const auto& target : place.keys()) {
        auto share = share_of(place, target, order, model);
        share.percent = place.at(target.c_str()).whole(1, 100);
        sum += share.percent;
        plan.push_back(share);
    }
    if (sum != 100) place.fault("is " + std::to_string(sum) + " percent together, not 100");
    return plan;
}

void read_turn(const Place& place, const CityModel& model, std::vector<Turn>& turns) {
    place.only({"shares", "order", "card", "repeat"});
    const auto order = place.has("order") && place.at("order").one_of({"in_order", "from_behind"})
                           ? Share::Aim::FromBehind
                           : Share::Aim::InOrder;
    const auto plan = read_shares(place.at("shares"), order, model);
    const int repeat = place.has("repeat") ? place.at("repeat").whole(1, 100) : 1;
    for (int count = 0; count < repeat; ++count) {
        turns.push_back({plan, nullptr});
    }
    if (!place.has("card")) return;
    turns.back().card = model.find(CardId{place.at("card").id()});
    if (turns.back().card == nullptr) place.at("card").fault("is no card of the model");
}

}  // namespace

tl::expected<std::vector<Strategy>, Faults> read_strategies(const std::string& name,
                                                            const std::string& text,
                                                            const CityModel& model) {
    Faults faults;
    std::vector<Strategy> strategies;
    const auto json = protocol::parse_strict(text, protocol::kPackLimits);
    if (!json) {
        return tl::unexpected{Faults{{name, "/", json.error().message}}};
    }
    const Place document{*json, name, faults};
    document.only({"kind", "strategies"});
    document.at("kind").one_of({"city-strategies"});
    for (const auto& place : document.at("strategies").list(1, 40)) {
        place.only({"title", "budget", "turns"});
        Strategy one{.title = place.at("title").text(80), .budget = model.assumptions.budget};
        if (place.has("budget")) one.budget = place.at("budget").whole(1, 1000);
        for (const auto& turn : place.at("turns").list(1, 100)) {
            read_turn(turn, model, one.turns);
        }
        if (one.turns.size() > 100) place.at("turns").fault("are more than 100 turns");
        strategies.push_back(std::move(one));
    }
    if (!faults.empty()) return tl::unexpected{std::move(faults)};
    return strategies;
}

}  // namespace vertebra
