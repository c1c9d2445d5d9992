#include "common/causal/causal_map.h"

#include <algorithm>

namespace vertebra {
namespace {

// Every loop is found from its lowest option on, so that it is found once.
class Search {
public:
    explicit Search(const std::vector<CausalMap::Arrow>& arrows) : arrows_(arrows) {}

    std::vector<CausalMap::Loop> loops() {
        for (const auto& arrow : arrows_) {
            path_ = {arrow.from};
            if (arrow.to > arrow.from) go(arrow, arrow.minus ? 1 : 0);
        }
        std::ranges::stable_sort(found_, {}, [](const auto& loop) { return loop.through.size(); });
        found_.resize(std::min(found_.size(), kMostLoops));
        return std::move(found_);
    }

private:
    static constexpr int kMostSteps = 100'000;  // of a search in a map where all hangs on all

    void go(const CausalMap::Arrow& along, int minus) {
        if (++steps_ > kMostSteps) return;
        path_.push_back(along.to);
        for (const auto& next : arrows_) {
            if (next.from != along.to) continue;
            const int signs = minus + (next.minus ? 1 : 0);
            if (next.to == path_.front()) {
                found_.push_back({path_, signs % 2 == 0});
            } else if (next.to > path_.front() && path_.size() < kLongestLoop &&
                       std::ranges::find(path_, next.to) == path_.end()) {
                go(next, signs);
            }
        }
        path_.pop_back();
    }

    const std::vector<CausalMap::Arrow>& arrows_;
    std::vector<int> path_;
    std::vector<CausalMap::Loop> found_;
    int steps_ = 0;
};

}  // namespace

int arrow_needs(int answered) {
    return std::max(2, (answered + 4) / 5);
}

CausalMap causal_map_of(const LinksTally& votes, int answered) {
    CausalMap map;
    for (const auto& arrow : votes.arrows) {
        const int people = arrow.more + arrow.less;
        if (people < arrow_needs(answered)) continue;
        map.arrows.push_back({arrow.from, arrow.to, arrow.less > arrow.more, people});
    }
    map.loops = Search{map.arrows}.loops();
    for (const auto& loop : map.loops) {
        for (std::size_t at = 0; at < loop.through.size(); ++at) {
            const int from = loop.through[at];
            const int to = loop.through[(at + 1) % loop.through.size()];
            const auto arrow = std::ranges::find_if(
                map.arrows, [&](const auto& one) { return one.from == from && one.to == to; });
            arrow->in_loop = true;
        }
    }
    return map;
}

}  // namespace vertebra
