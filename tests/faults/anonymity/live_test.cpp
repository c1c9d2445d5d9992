#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "participant/rehearsal/chance.h"
#include "tests/faults/anonymity/figures.h"
#include "tests/faults/check.h"

// Who watches the live picture and everybody's taps guesses what each of them gave. Among k people
// whose answers come into the picture together the guesses must be no better than chance.
namespace vertebra::faults {
namespace {

using rehearsal::Chance;

// Those whose answers no picture may tell apart, with what was guessed and what is so.
struct Guessed {
    std::vector<std::string> guess;
    std::vector<std::string> truth;
};

// The first taps of the round, and the answer that each seat had in the end: later ones are
// changes.
struct Answers {
    std::vector<int> first_at;
    std::vector<std::string> truth;
};

Answers answers_of(const Play& play) {
    int last_attempt = 0;
    for (const auto& tap : play.seen.taps) {
        last_attempt = std::max(last_attempt, tap.attempt);
    }
    std::map<int, std::size_t> place;
    Answers answers;
    for (std::size_t at = 0; at < play.seen.taps.size(); ++at) {
        const auto& tap = play.seen.taps[at];
        if (tap.attempt != last_attempt) continue;
        const auto said = figures_of(play.given[at]).begin()->first;
        if (const auto known = place.find(tap.seat); known != place.end()) {
            answers.truth[known->second] = said;
            continue;
        }
        place[tap.seat] = answers.first_at.size();
        answers.first_at.push_back(tap.at);
        answers.truth.push_back(said);
    }
    return answers;
}

// What a picture has more than the one before, given to those who came in with it, one after the
// other.
std::vector<std::string> guesses(const std::vector<Tally>& tallies, std::size_t people) {
    std::vector<std::string> guess;
    Figures before;
    for (const auto& tally : tallies) {
        for (const auto& [code, number] : tally.figures) {
            const int more = static_cast<int>(number - before[code]);
            for (int one = 0; one < more && guess.size() < people; ++one) {
                guess.push_back(code);
            }
        }
        before = tally.figures;
    }
    guess.resize(people);
    return guess;
}

std::vector<Guessed> guess_all(const Play& play) {
    const auto answers = answers_of(play);
    const auto guess = guesses(read(play.seen).tallies, answers.truth.size());
    const auto k = static_cast<std::size_t>(play.seen.k);
    std::vector<Guessed> groups;
    for (std::size_t at = 0; at < guess.size(); ++at) {
        // As promised: k by k, and the last ones together with those who are left over.
        if (at % k == 0 && guess.size() - at >= k) groups.emplace_back();
        if (groups.empty()) break;
        groups.back().guess.push_back(guess[at]);
        groups.back().truth.push_back(answers.truth[at]);
    }
    return groups;
}

int hits(const std::vector<Guessed>& groups) {
    int sum = 0;
    for (const auto& group : groups) {
        sum += std::inner_product(group.guess.begin(), group.guess.end(), group.truth.begin(), 0,
                                  std::plus<>{}, std::equal_to<>{});
    }
    return sum;
}

// How often chance does as well or better, the truth being dealt anew within each group.
double permutation_p(std::vector<Guessed> groups) {
    constexpr int kDeals = 499;
    const int right = hits(groups);
    Chance chance{seed()};
    int as_good = 1;
    for (int deal = 0; deal < kDeals; ++deal) {
        for (auto& group : groups) {
            auto& truth = group.truth;
            for (auto left = truth.size(); left > 1; --left) {
                std::swap(truth[left - 1],
                          truth[static_cast<std::size_t>(chance.below(static_cast<int>(left)))]);
            }
        }
        as_good += hits(groups) >= right ? 1 : 0;
    }
    return as_good / (kDeals + 1.0);
}

TEST(A3, WhoWatchesEveryTapGuessesNoBetterThanChance) {
    Check check{"A3"};
    std::vector<Guessed> groups;
    for (int room = 0; room < tier(60, 5000); ++room) {
        const auto play =
            faults::play(seed() * 7919U + static_cast<unsigned>(room), Watching::Live);
        const auto more = guess_all(play);
        groups.insert(groups.end(), more.begin(), more.end());
        ++check.inputs;
    }
    const double p = permutation_p(groups);
    if (p <= 0.01) check.wrong("guesses beyond chance: p = " + std::to_string(p));
}

TEST(A3, TheJudgeNoticesGuessesThatAreRight) {
    std::vector<Guessed> groups(40, {{"0", "1", "1"}, {"0", "1", "1"}});
    EXPECT_LT(permutation_p(groups), 0.01);
    for (std::size_t at = 0; at < groups.size(); ++at) {
        std::rotate(groups[at].truth.begin(),
                    groups[at].truth.begin() + static_cast<std::ptrdiff_t>(at % 3),
                    groups[at].truth.end());
    }
    EXPECT_GT(permutation_p(groups), 0.01);
}

}  // namespace
}  // namespace vertebra::faults
