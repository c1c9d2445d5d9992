#include "common/ballot/tally.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

namespace vertebra {
namespace {

int index_of(const std::vector<Option>& options, const OptionId& id) {
    const auto found =
        std::ranges::find_if(options, [&](const Option& option) { return option.id == id; });
    assert(found != options.end());
    return static_cast<int>(found - options.begin());
}

std::size_t slot_of(const std::vector<Option>& options, const OptionId& id) {
    return static_cast<std::size_t>(index_of(options, id));
}

ChoiceTally count(std::span<const Answer* const> answers, const AskChoice& ask) {
    ChoiceTally tally{std::vector<int>(ask.options.size(), 0)};
    for (const auto* answer : answers) {
        for (const auto& id : std::get<Choice>(answer->value).options) {
            ++tally.people[slot_of(ask.options, id)];
        }
    }
    return tally;
}

ScaleTally count(std::span<const Answer* const> answers, const AskScale& ask) {
    ScaleTally tally{std::vector<int>(ask.steps.size(), 0)};
    for (const auto* answer : answers) {
        const auto& scale = std::get<Scale>(answer->value);
        switch (scale.mark) {
            case Scale::Mark::Level: ++tally.counts[static_cast<std::size_t>(scale.level)]; break;
            case Scale::Mark::DontKnow: ++tally.dont_know; break;
            case Scale::Mark::NotApplicable: ++tally.not_applicable; break;
        }
    }
    return tally;
}

PointsTally count(std::span<const Answer* const> answers, const AskPoints& ask) {
    PointsTally tally{std::vector<int>(ask.options.size(), 0),
                      std::vector<int>(ask.options.size(), 0)};
    for (const auto* answer : answers) {
        int spent = 0;
        for (const auto& [id, given] : std::get<Points>(answer->value).given) {
            const auto slot = slot_of(ask.options, id);
            tally.sum[slot] += given;
            ++tally.people[slot];
            spent += given;
        }
        tally.unspent += ask.total - spent;
    }
    return tally;
}

RankingTally count(std::span<const Answer* const> answers, const AskRanking& ask) {
    const auto options = static_cast<int>(ask.options.size());
    RankingTally tally;
    tally.first_places.assign(ask.options.size(), 0);
    std::vector<std::vector<double>> ballots;
    for (const auto* answer : answers) {
        std::vector<std::vector<int>> places;
        for (const auto& place : std::get<Ranking>(answer->value).places) {
            auto& tied = places.emplace_back();
            for (const auto& id : place) {
                tied.push_back(index_of(ask.options, id));
            }
        }
        for (const int option : places.front()) {
            ++tally.first_places[static_cast<std::size_t>(option)];
        }
        ballots.push_back(ranks_of(places, options));
    }
    tally.ranks = quartiles_of(ballots, options);
    auto borda = borda_of(ballots, options);
    tally.borda = std::move(borda.points);
    tally.normalised = std::move(borda.normalised);
    tally.w = kendall_w(ballots);
    return tally;
}

SharesTally count(std::span<const Answer* const> answers, const AskShares&) {
    return {static_cast<int>(answers.size())};
}

TextTally count(std::span<const Answer* const> answers, const AskText&) {
    return {static_cast<int>(answers.size())};
}

IdeasTally count(std::span<const Answer* const> answers, const AskIdeas&) {
    IdeasTally tally;
    for (const auto* answer : answers) {
        tally.ideas += static_cast<int>(std::get<Ideas>(answer->value).own.size());
    }
    return tally;
}

GridTally count(std::span<const Answer* const> answers, const AskGrid& ask) {
    GridTally tally;
    for (const auto& option : ask.options) {
        std::vector<int> across(kSquare + 1);
        std::vector<int> up(kSquare + 1);
        auto& place = tally.places.emplace_back();
        for (const auto* answer : answers) {
            const auto& at = std::get<Positions>(answer->value).at;
            const auto found = at.find(option.id);
            if (found == at.end()) continue;
            ++across[static_cast<std::size_t>(found->second.across)];
            ++up[static_cast<std::size_t>(found->second.up)];
            ++place.people;
        }
        const auto x = spread_of(across);
        const auto y = spread_of(up);
        if (!x || !y) continue;
        place.at = {x->median, y->median};
        place.low = {x->q1, y->q1};
        place.high = {x->q3, y->q3};
    }
    return tally;
}

LinksTally count(std::span<const Answer* const> answers, const AskLinks& ask) {
    std::map<std::pair<int, int>, LinksTally::Arrow> arrows;
    for (const auto* answer : answers) {
        for (const auto& link : std::get<Links>(answer->value).drawn) {
            const int from = index_of(ask.options, link.from);
            const int to = index_of(ask.options, link.to);
            auto& arrow = arrows[{from, to}];
            arrow.from = from;
            arrow.to = to;
            ++(link.minus ? arrow.less : arrow.more);
        }
    }
    LinksTally tally;
    for (const auto& [ends, arrow] : arrows) {
        tally.arrows.push_back(arrow);
    }
    return tally;
}

template <class First, class Second>
std::vector<int> ordered(const std::vector<Option>& options, const First& first,
                         const Second& second) {
    std::vector<int> order(options.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, [&](int a, int b) {
        const auto x = static_cast<std::size_t>(a);
        const auto y = static_cast<std::size_t>(b);
        if (first[x] != first[y]) return first[x] > first[y];
        if (second[x] != second[y]) return second[x] > second[y];
        return options[x].id < options[y].id;
    });
    return order;
}

std::vector<int> by_baskets(const std::vector<Option>& options, const std::vector<int>& baskets) {
    std::vector<int> cheapness;
    for (const auto& option : options) {
        cheapness.push_back(-option.cost);
    }
    return ordered(options, baskets, cheapness);
}

BudgetTally count(std::span<const Answer* const> answers, const AskBudget& ask) {
    BudgetTally tally{std::vector<int>(ask.options.size(), 0), {}, ask.amount};
    for (const auto* answer : answers) {
        for (const auto& id : std::get<Choice>(answer->value).options) {
            ++tally.baskets[slot_of(ask.options, id)];
        }
    }
    for (const int option : by_baskets(ask.options, tally.baskets)) {
        const auto at = static_cast<std::size_t>(option);
        if (tally.baskets[at] == 0 || ask.options[at].cost > tally.left) continue;
        tally.taken.push_back(option);
        tally.left -= ask.options[at].cost;
    }
    return tally;
}

}  // namespace

int ScaleTally::valid() const {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

Tally tally_of(std::span<const Answer* const> answers, const Item& item) {
    Tally tally;
    tally.answered = static_cast<int>(answers.size());
    std::visit([&](const auto& ask) { tally.votes = count(answers, ask); }, item.ask);
    return tally;
}

std::vector<int> order_of(const Tally& tally, const Item& item) {
    const auto& options = options_of(item.ask);
    if (const auto* votes = std::get_if<PointsTally>(&tally.votes)) {
        return ordered(options, votes->sum, votes->people);
    }
    if (const auto* votes = std::get_if<RankingTally>(&tally.votes)) {
        return ordered(options, votes->borda, votes->first_places);
    }
    if (const auto* votes = std::get_if<ChoiceTally>(&tally.votes)) {
        return ordered(options, votes->people, votes->people);
    }
    if (const auto* votes = std::get_if<BudgetTally>(&tally.votes)) {
        return by_baskets(options, votes->baskets);
    }
    return {};
}

std::optional<Scale> group_value(const ScaleTally& votes) {
    if (const auto spread = spread_of(votes.counts)) {
        return Scale{Scale::Mark::Level, spread->median};
    }
    if (votes.dont_know > 0) return Scale{Scale::Mark::DontKnow};
    if (votes.not_applicable > 0) return Scale{Scale::Mark::NotApplicable};
    return std::nullopt;
}

}  // namespace vertebra
