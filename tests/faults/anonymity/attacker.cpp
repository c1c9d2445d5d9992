#include "tests/faults/anonymity/attacker.h"

#include <algorithm>
#include <set>

#include "tests/faults/anonymity/equations.h"

namespace vertebra::faults {
namespace {

class Attacker {
public:
    explicit Attacker(const Evidence& seen) : seen_(seen) { name_answers(); }

    std::vector<Find> attack(const std::vector<Tally>& tallies) {
        std::map<std::string, Equations> by_item;
        std::set<std::pair<std::vector<int>, Figures>> known;
        for (const auto& tally : tallies) {
            // From round to round people may think anew: only where they do not is there one
            // answer for all rounds.
            const auto of = seen_.steady ? tally.item : tally.item + std::to_string(tally.round);
            auto answers = answers_in(tally);
            if (!known.insert({answers, tally.figures}).second) continue;
            by_item[of].add(std::move(answers), tally.figures, tally.one_each);
        }
        std::vector<Find> finds;
        for (const auto& [of, equations] : by_item) {
            for (auto& one : equations.few(seen_.k)) {
                finds.push_back({of, std::move(one.answers), std::move(one.sum)});
            }
        }
        return finds;
    }

private:
    // An answer is named after the tap that first gave it. One who touches the phone twice in a
    // round has changed it.
    void name_answers() {
        std::map<std::pair<std::string, int>, std::size_t> last;  // tap of a seat
        for (std::size_t at = 0; at < seen_.taps.size(); ++at) {
            const auto& tap = seen_.taps[at];
            const auto before = last.find({tap.item, tap.seat});
            int name = static_cast<int>(at);
            if (seen_.steady && before != last.end()) {
                const auto& earlier = seen_.taps[before->second];
                const bool changed = earlier.round == tap.round && earlier.attempt == tap.attempt;
                if (!changed) name = names_[before->second];
            }
            names_.push_back(name);
            last[{tap.item, tap.seat}] = at;
        }
    }

    int attempt(const Tally& tally) const {
        int attempt = 0;
        for (const auto& anew : seen_.anew) {
            const bool same = anew.item == tally.item && anew.round == tally.round;
            if (same && anew.at <= tally.at) attempt = anew.attempt;
        }
        return attempt;
    }

    // The answers of those who came first, as they stood when it was published.
    std::vector<int> answers_in(const Tally& tally) const {
        std::map<int, int> of_seat;
        const int current = attempt(tally);
        for (std::size_t at = 0; at < seen_.taps.size(); ++at) {
            const auto& tap = seen_.taps[at];
            if (tap.at > tally.at || tap.item != tally.item || tap.round != tally.round ||
                tap.attempt != current) {
                continue;
            }
            if (!of_seat.contains(tap.seat) && std::cmp_equal(of_seat.size(), tally.answers))
                continue;
            of_seat[tap.seat] = names_[at];
        }
        std::vector<int> answers;
        for (const auto& [seat, name] : of_seat) {
            answers.push_back(name);
        }
        std::ranges::sort(answers);
        return answers;
    }

    const Evidence& seen_;
    std::vector<int> names_;  // of the answer of each tap
};

}  // namespace

std::vector<Find> attack(const Evidence& seen, const std::vector<Tally>& tallies) {
    return Attacker{seen}.attack(tallies);
}

}  // namespace vertebra::faults
