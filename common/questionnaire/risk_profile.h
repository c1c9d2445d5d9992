#pragma once

#include <optional>
#include <vector>

#include "common/questionnaire/loops.h"

namespace vertebra {

// Risk and awareness of a city, as read from the group's values. Called "Vertebra's score" on
// every surface, with the pack and its version. Formulae: chapter "Risk" of common/README.md.

enum class Interaction { Off, On };

// High risk with low awareness = FindOut, high and high = Act, low and low = Check, low risk with
// high awareness = Watch. Cut at 50; 50 counts as high.
enum class Quadrant { FindOut, Act, Check, Watch };

enum class Band { Low, Medium, High, VeryHigh };  // 0–24.9, 25–49.9, 50–74.9, 75–100
Band band_of(double risk);
Quadrant quadrant_of(double risk, double awareness);

// One topic. Scores are 0 … 100; none when nothing can be said, which is never printed as 0.
struct TopicScore {
    TopicId topic;
    std::optional<double> risk;         // R  = 100·Σw·v / (V·Σw), scenarios with a value
    std::optional<double> low;          // R with every don't know as 0
    std::optional<double> high;         // R with every don't know as V
    std::optional<double> awareness;    // 100·#value / (#value + #don't know)
    std::optional<double> interaction;  // R after one pass over the incoming effects
    int weight = 0;                     // Σw of the scenarios with a value
    int answered = 0;                   // value, don't know or does not apply
    int shown = 0;                      // scenarios asked and not skipped
    int dont_know = 0;
};

struct LoopReading {
    ScenarioId scenario;
    LoopState state = LoopState::NotKnown;
};

struct RiskProfile {
    std::vector<TopicScore> topics;    // those with scenarios asked, in the order of the pack
    std::optional<double> city;        // mean of R over scored topics, weight Σw
    std::vector<LoopReading> loops;    // loop scenarios asked
    std::vector<TopicId> find_out;     // without a score: first of all, find out
    std::vector<TopicId> priorities;   // by risk, then lower awareness, then id
    std::vector<double> own;           // s of each asked scenario in the order of `asked`
    std::vector<double> with_effects;  // s' of the same
    std::vector<ScenarioId> scored;    // the scenarios of own and with_effects
};

// s' = s + 0.25·(1 − s)·max(a·s_j) over the incoming effects, one pass.
inline constexpr double kLambda = 0.25;
double with_effects(double own, const std::vector<std::pair<double, double>>& incoming);

// `asked` are the scenarios of the workshop that were not skipped. Interaction::On orders the
// priorities by the interaction score.
RiskProfile risk_profile(const RiskPack& pack, const std::vector<ScenarioId>& asked,
                         const GroupValues& values, Interaction interaction);

// What a picture has room for: at most `most` of the scenarios asked, active loops first, then by
// their own score, those without one last. Kept in the order of `asked`.
std::vector<ScenarioId> foremost(const std::vector<ScenarioId>& asked, const RiskProfile& profile,
                                 std::size_t most);

// Awareness from ballots: mean over scenarios of valid / (valid + don't know), those with
// neither left out. 0 … 100.
struct Votes {
    int valid = 0;
    int dont_know = 0;
};
std::optional<double> awareness_from_ballots(const std::vector<Votes>& scenarios);

}  // namespace vertebra
