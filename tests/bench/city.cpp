#include "tests/bench/city.h"

#include <chrono>
#include <cstdio>
#include <string>

#include "common/city/search.h"
#include "participant/rehearsal/ledger.h"

namespace vertebra {
namespace {

using Clock = std::chrono::steady_clock;

CityModel ten_sub_dimensions() {
    CityModel model;
    for (std::size_t d = 0; d < kMostSubDimensions; ++d) {
        model.sub_dimensions.push_back({"d" + std::to_string(d)});
    }
    return model;
}

double seconds(Clock::duration time) {
    return std::chrono::duration<double>(time).count();
}

// Median of some runs of one thing, in seconds.
template <class Work>
double median_of(int runs, Work work) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = Clock::now();
        work();
        times.push_back(seconds(Clock::now() - start));
    }
    return rehearsal::percentile(times, 0.5);
}

}  // namespace

void city() {
    constexpr int kGames = 2000;
    constexpr int kRuns = 9;
    const auto model = ten_sub_dimensions();
    const std::vector<Turn> turns(5, Turn{spread_evenly(model)});
    double reached = 0;
    const double games = median_of(kRuns, [&] {
        for (int game = 0; game < kGames; ++game) {
            reached += play(model, {}, turns).city();
        }
    });
    const Cards none(5, nullptr);
    const double step = median_of(kRuns, [&] { reached += best_step(model, {}, none)[0].percent; });
    const double order =
        median_of(kRuns, [&] { reached += best_order(model, {}, none)[0].shares[0].percent; });
    std::printf(
        "city     %.0f runs of 20 years a second on one core   (budget 1000); the best step is "
        "found in %.1f ms, the best order in %.1f ms, medians of %d%s\n",
        kGames / games, step * 1000, order * 1000, kRuns, reached > 0 ? "" : "!");
}

}  // namespace vertebra
