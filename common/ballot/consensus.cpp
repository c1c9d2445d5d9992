#include "common/ballot/consensus.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vertebra {
namespace {

int total(const std::vector<int>& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

// The step at a position counted from 1.
int step_at(const std::vector<int>& counts, int position) {
    int seen = 0;
    for (std::size_t step = 0; step < counts.size(); ++step) {
        seen += counts[step];
        if (seen >= position) return static_cast<int>(step);
    }
    return static_cast<int>(counts.size()) - 1;
}

int up(int numerator, int denominator) {
    return (numerator + denominator - 1) / denominator;
}

int between(const std::vector<int>& counts, int from, int to) {
    int sum = 0;
    for (int step = std::max(from, 0); step <= to && step < std::ssize(counts); ++step) {
        sum += counts[static_cast<std::size_t>(step)];
    }
    return sum;
}

// Two camps are only defined on the five-step scale: at least a quarter and two people at
// 0–1, and the same at 3–4.
bool has_two_camps(const std::vector<int>& counts, int n) {
    if (counts.size() != 5) return false;
    const int low = between(counts, 0, 1);
    const int high = between(counts, 3, 4);
    return low >= 2 && high >= 2 && 4 * low >= n && 4 * high >= n;
}

}  // namespace

std::optional<Spread> spread_of(const std::vector<int>& counts) {
    const int n = total(counts);
    if (n == 0) return std::nullopt;

    Spread spread;
    spread.n = n;
    spread.median = step_at(counts, up(n, 2));
    spread.q1 = step_at(counts, up(n, 4));
    spread.q3 = step_at(counts, up(3 * n, 4));
    spread.within_one = between(counts, spread.median - 1, spread.median + 1);
    spread.mode_count = *std::ranges::max_element(counts);
    for (std::size_t step = 0; step < counts.size(); ++step) {
        if (counts[step] == spread.mode_count) spread.modes.push_back(static_cast<int>(step));
    }
    spread.two_camps = has_two_camps(counts, n);
    return spread;
}

std::optional<double> agreement(const std::vector<int>& counts) {
    const int n = total(counts);
    if (n == 0) return std::nullopt;
    if (counts.size() < 2) return 1.0;

    double mean = 0;
    for (std::size_t step = 0; step < counts.size(); ++step) {
        mean += static_cast<double>(step) * counts[step];
    }
    mean /= n;
    const double width = static_cast<double>(counts.size() - 1);
    double value = 1;
    for (std::size_t step = 0; step < counts.size(); ++step) {
        if (counts[step] == 0) continue;  // a zero share never meets log2(0)
        const double share = static_cast<double>(counts[step]) / n;
        value += share * std::log2(1 - std::abs(static_cast<double>(step) - mean) / width);
    }
    return value;
}

Verdict verdict_of(const std::vector<int>& counts, int dont_know, Closeness closeness) {
    const int n = total(counts);
    if (dont_know > 0 && 2 * dont_know >= n + dont_know) return Verdict::DontKnow;
    const auto spread = spread_of(counts);
    if (!spread || n < 2) return Verdict::None;
    const bool small = closeness == Closeness::SameStep
                           ? 4 * spread->mode_count >= 3 * n
                           : 4 * spread->within_one >= 3 * n && spread->iqr() <= 1;
    return small ? Verdict::Small : Verdict::Wide;
}

Advice advise(const std::vector<int>& earlier, const std::vector<int>& now, int dont_know_now,
              Closeness closeness) {
    if (verdict_of(now, dont_know_now, closeness) == Verdict::Small) return Advice::Lock;
    const auto before = spread_of(earlier);
    const auto after = spread_of(now);
    if (!before || !after) return Advice::Again;
    constexpr double kRise = 0.05;  // a smaller rise of the agreement is no movement
    const bool stable = before->median == after->median && after->iqr() >= before->iqr() &&
                        *agreement(now) - *agreement(earlier) < kRise;
    return stable ? Advice::LockAsDissent : Advice::Again;
}

std::vector<double> ranks_of(const std::vector<std::vector<int>>& places, int options) {
    std::vector<double> ranks(static_cast<std::size_t>(options), 0);
    int next = 1;
    const auto share = [&](const std::vector<int>& tied) {
        const auto size = static_cast<int>(tied.size());
        const double mean = next + (size - 1) / 2.0;
        for (const int option : tied) {
            ranks[static_cast<std::size_t>(option)] = mean;
        }
        next += size;
    };
    for (const auto& place : places) {
        share(place);
    }
    std::vector<int> left;
    for (int option = 0; option < options; ++option) {
        if (ranks[static_cast<std::size_t>(option)] == 0) left.push_back(option);
    }
    share(left);
    return ranks;
}

Borda borda_of(const std::vector<std::vector<double>>& ballots, int options) {
    Borda borda;
    borda.points.assign(static_cast<std::size_t>(options), 0);
    borda.normalised.assign(static_cast<std::size_t>(options), std::nullopt);
    for (const auto& ranks : ballots) {
        for (std::size_t option = 0; option < ranks.size(); ++option) {
            borda.points[option] += options - ranks[option];
        }
    }
    if (ballots.empty() || options < 2) return borda;
    for (std::size_t option = 0; option < borda.points.size(); ++option) {
        borda.normalised[option] =
            borda.points[option] / (static_cast<double>(ballots.size()) * (options - 1));
    }
    return borda;
}

std::vector<std::optional<Quartiles>> quartiles_of(const std::vector<std::vector<double>>& ballots,
                                                   int options) {
    std::vector<std::optional<Quartiles>> quartiles(static_cast<std::size_t>(options));
    if (ballots.empty()) return quartiles;
    const auto n = static_cast<int>(ballots.size());
    for (std::size_t option = 0; option < quartiles.size(); ++option) {
        std::vector<double> ranks;
        for (const auto& ballot : ballots) {
            ranks.push_back(ballot[option]);
        }
        std::ranges::sort(ranks);
        quartiles[option] = {ranks[static_cast<std::size_t>(up(n, 4) - 1)],
                             ranks[static_cast<std::size_t>(up(3 * n, 4) - 1)]};
    }
    return quartiles;
}

std::optional<double> kendall_w(const std::vector<std::vector<double>>& ballots) {
    const auto m = static_cast<double>(ballots.size());
    if (ballots.size() < 2 || ballots.front().size() < 2) return std::nullopt;
    const auto c = static_cast<double>(ballots.front().size());

    double ties = 0;
    std::vector<double> sums(ballots.front().size(), 0);
    for (const auto& ranks : ballots) {
        for (std::size_t option = 0; option < ranks.size(); ++option) {
            sums[option] += ranks[option];
        }
        auto sorted = ranks;
        std::ranges::sort(sorted);
        for (auto from = sorted.begin(); from != sorted.end();) {
            const auto to = std::upper_bound(from, sorted.end(), *from);
            const auto t = static_cast<double>(to - from);
            ties += t * t * t - t;
            from = to;
        }
    }
    double squares = 0;
    for (const double sum : sums) {
        const double off = sum - m * (c + 1) / 2;
        squares += off * off;
    }
    const double denominator = m * m * (c * c * c - c) - m * ties;
    if (denominator <= 0) return std::nullopt;
    return 12 * squares / denominator;
}

Concordance concordance_of(std::optional<double> w) {
    if (!w) return Concordance::None;
    if (*w >= 0.7) return Concordance::Strong;
    return *w >= 0.5 ? Concordance::Moderate : Concordance::Weak;
}

}  // namespace vertebra
