#pragma once

#include <optional>
#include <string>
#include <vector>

namespace vertebra {

// How far a group agrees. The source of every rule is the chapter
// "Consensus" of common/README.md. Votes are whole steps 0 … top; don't know and
// does not apply have been set aside before.

// The lower median and the quartiles by nearest rank: each a value that somebody chose.
// Positions, counted from 1: ceil(n/2), ceil(n/4), ceil(3n/4).
struct Spread {
    int n = 0;
    int median = 0;
    int q1 = 0;
    int q3 = 0;
    int within_one = 0;      // votes at most 1 away from the median
    std::vector<int> modes;  // all of them, ascending
    int mode_count = 0;
    bool two_camps = false;  // a quarter of n and two people or more at each end of a 0–4 scale

    int iqr() const { return q3 - q1; }
    bool operator==(const Spread&) const = default;
};

// counts[i] is the number of votes for step i. None when there is no vote.
std::optional<Spread> spread_of(const std::vector<int>& counts);

// Tastle and Wierman 2007: 1 + sum p·log2(1 − |X − mean| / width). 0 = split between the two
// ends, 1 = all the same. None when there is no vote; 1 on a scale of a single step.
std::optional<double> agreement(const std::vector<int>& counts);

// What the room may be told about the spread. The rule stands beside it on every surface.
enum class Verdict { None, DontKnow, Small, Wide };

// What a small spread is. WithinOne: at least 75 % within one step of the median, and IQR <= 1.
// SameStep, of a vote for a stage: at least 75 % for the same step.
enum class Closeness { WithinOne, SameStep };

// Small when n >= 2 and the votes are close. When don't know is half or more of (valid + don't
// know): DontKnow. Compared before any rounding.
Verdict verdict_of(const std::vector<int>& counts, int dont_know,
                   Closeness closeness = Closeness::WithinOne);

// After a round: what the rule advises.
enum class Advice { Lock, LockAsDissent, Again };
Advice advise(const std::vector<int>& earlier, const std::vector<int>& now, int dont_know_now,
              Closeness closeness = Closeness::WithinOne);

// Ranks of one ballot over c options: rank 1 is best, ties share the mean of their places,
// options left out share the last places.
std::vector<double> ranks_of(const std::vector<std::vector<int>>& places, int options);

// Borda: rank r gives c − r points. Sum over ballots, and sum / (m·(c − 1)); the latter is
// none without ballots or with fewer than two options.
struct Borda {
    std::vector<double> points;
    std::vector<std::optional<double>> normalised;
};
Borda borda_of(const std::vector<std::vector<double>>& ballots, int options);

// The middle half of a set of ranks, by nearest rank: positions ceil(n/4) and ceil(3n/4).
struct Quartiles {
    double q1 = 0;
    double q3 = 0;
    bool operator==(const Quartiles&) const = default;
};
// Of what each ballot gave to each option; none without a ballot.
std::vector<std::optional<Quartiles>> quartiles_of(const std::vector<std::vector<double>>& ballots,
                                                   int options);

// Kendall's W with the correction for ties: 0 = no agreement, 1 = the same order. None for
// fewer than two ballots or options, and when every ballot ties everything.
std::optional<double> kendall_w(const std::vector<std::vector<double>>& ballots);

enum class Concordance { None, Weak, Moderate, Strong };  // cut at 0.5 and 0.7
Concordance concordance_of(std::optional<double> w);

}  // namespace vertebra
