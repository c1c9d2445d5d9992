#include "tests/faults/crowd/comparison.h"

#include "participant/rehearsal/ledger.h"

namespace vertebra::faults {
namespace {

constexpr int kPairs = 5;
constexpr int kMostPairs = 25;

}  // namespace

double Comparison::ratio() const {
    return rehearsal::percentile(disturbed, 0.5) / rehearsal::percentile(calm, 0.5);
}

Comparison compare(double most, const std::function<double()>& calm,
                   const std::function<double()>& disturbed) {
    Comparison seen;
    for (int pair = 0; pair < kMostPairs; ++pair) {
        if (pair >= kPairs && seen.ratio() <= most) break;
        seen.calm.push_back(calm());
        seen.disturbed.push_back(disturbed());
    }
    return seen;
}

}  // namespace vertebra::faults
