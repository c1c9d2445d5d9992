#include "common/questionnaire/risk_profile.h"

#include <algorithm>

namespace vertebra {
namespace {

struct Asked {
    const Scenario* scenario;
    const Scale* value;  // null when not answered
};

bool known(const Asked& asked) {
    return asked.value != nullptr && asked.value->mark == Scale::Mark::Level;
}

double own_score(const Asked& asked, int top) {
    return static_cast<double>(asked.value->level) / top;
}

// The incoming effects of one scenario from scored ones, as (strength, s).
std::vector<std::pair<double, double>> incoming(const Asked& target, const std::vector<Asked>& all,
                                                int top) {
    std::vector<std::pair<double, double>> effects;
    for (const auto& source : all) {
        if (!known(source)) continue;
        for (const auto& effect : source.scenario->affects) {
            if (effect.scenario != target.scenario->id) continue;
            effects.emplace_back(effect.strength, own_score(source, top));
        }
    }
    return effects;
}

TopicScore score(const TopicId& topic, const std::vector<Asked>& all, int top) {
    TopicScore score{.topic = topic};
    int weighted = 0;
    int unknown_weight = 0;
    double with = 0;
    for (const auto& asked : all) {
        if (asked.scenario->topic != topic) continue;
        ++score.shown;
        if (asked.value == nullptr) continue;
        ++score.answered;
        const int weight = asked.scenario->weight;
        if (asked.value->mark == Scale::Mark::DontKnow) {
            ++score.dont_know;
            unknown_weight += weight;
        } else if (known(asked)) {
            score.weight += weight;
            weighted += weight * asked.value->level;
            with += weight * with_effects(own_score(asked, top), incoming(asked, all, top));
        }
    }
    const int values = static_cast<int>(std::ranges::count_if(
        all, [&](const Asked& asked) { return asked.scenario->topic == topic && known(asked); }));
    const int both = score.weight + unknown_weight;
    if (score.weight > 0) {
        score.risk = 100.0 * weighted / (top * score.weight);
        score.interaction = 100.0 * with / score.weight;
    }
    if (both > 0) {
        score.low = 100.0 * weighted / (top * both);
        score.high = 100.0 * (weighted + top * unknown_weight) / (top * both);
        score.awareness = 100.0 * values / (values + score.dont_know);
    }
    return score;
}

void set_priorities(RiskProfile& profile, Interaction interaction) {
    const auto by = [&](const TopicScore& score) {
        return interaction == Interaction::On ? *score.interaction : *score.risk;
    };
    std::vector<const TopicScore*> scored;
    for (const auto& topic : profile.topics) {
        if (topic.risk) {
            scored.push_back(&topic);
        } else {
            profile.find_out.push_back(topic.topic);
        }
    }
    std::ranges::sort(scored, [&](const TopicScore* a, const TopicScore* b) {
        if (by(*a) != by(*b)) return by(*a) > by(*b);
        if (*a->awareness != *b->awareness) return *a->awareness < *b->awareness;
        return a->topic < b->topic;
    });
    for (const auto* topic : scored) {
        profile.priorities.push_back(topic->topic);
    }
}

}  // namespace

Band band_of(double risk) {
    if (risk >= 75) return Band::VeryHigh;
    if (risk >= 50) return Band::High;
    return risk >= 25 ? Band::Medium : Band::Low;
}

Quadrant quadrant_of(double risk, double awareness) {
    constexpr double kCut = 50;
    if (risk >= kCut) return awareness >= kCut ? Quadrant::Act : Quadrant::FindOut;
    return awareness >= kCut ? Quadrant::Watch : Quadrant::Check;
}

double with_effects(double own, const std::vector<std::pair<double, double>>& incoming) {
    double most = 0;
    for (const auto& [strength, other] : incoming) {
        most = std::max(most, strength * other);
    }
    return own + kLambda * (1 - own) * most;
}

RiskProfile risk_profile(const RiskPack& pack, const std::vector<ScenarioId>& asked,
                         const GroupValues& values, Interaction interaction) {
    std::vector<Asked> all;
    for (const auto& id : asked) {
        const auto* scenario = pack.find(id);
        if (scenario == nullptr) continue;
        const auto value = values.find(id);
        all.push_back({scenario, value == values.end() ? nullptr : &value->second});
    }

    RiskProfile profile;
    double sum = 0;
    int weight = 0;
    for (const auto& topic : pack.topics) {
        auto scored = score(topic.id, all, pack.top());
        if (scored.shown == 0) continue;
        if (scored.risk) {
            sum += *scored.risk * scored.weight;
            weight += scored.weight;
        }
        profile.topics.push_back(std::move(scored));
    }
    if (weight > 0) profile.city = sum / weight;

    for (const auto& one : all) {
        if (one.scenario->shape == Scenario::Shape::Loop) {
            profile.loops.push_back(
                {one.scenario->id, loop_state(*one.scenario, values, pack.top())});
        }
        if (!known(one)) continue;
        const double own = own_score(one, pack.top());
        profile.scored.push_back(one.scenario->id);
        profile.own.push_back(own);
        profile.with_effects.push_back(with_effects(own, incoming(one, all, pack.top())));
    }
    set_priorities(profile, interaction);
    return profile;
}

std::vector<ScenarioId> foremost(const std::vector<ScenarioId>& asked, const RiskProfile& profile,
                                 std::size_t most) {
    const auto standing = [&](const ScenarioId& id) {
        const bool active = std::ranges::any_of(profile.loops, [&](const LoopReading& loop) {
            return loop.scenario == id && loop.state == LoopState::Active;
        });
        const auto scored = std::ranges::find(profile.scored, id);
        const auto at = static_cast<std::size_t>(scored - profile.scored.begin());
        return std::pair{active, scored == profile.scored.end() ? -1.0 : profile.own[at]};
    };
    auto first = asked;
    std::ranges::stable_sort(first, std::ranges::greater{}, standing);
    if (first.size() > most) first.resize(most);
    auto kept = asked;
    std::erase_if(kept, [&](const ScenarioId& id) { return std::ranges::count(first, id) == 0; });
    return kept;
}

std::optional<double> awareness_from_ballots(const std::vector<Votes>& scenarios) {
    double sum = 0;
    int counted = 0;
    for (const auto& votes : scenarios) {
        if (votes.valid + votes.dont_know == 0) continue;
        sum += static_cast<double>(votes.valid) / (votes.valid + votes.dont_know);
        ++counted;
    }
    if (counted == 0) return std::nullopt;
    return 100.0 * sum / counted;
}

}  // namespace vertebra
