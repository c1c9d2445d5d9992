#pragma once

#include <vector>

#include "common/ballot/tally.h"

namespace vertebra {

// What a room has drawn together: chapter "Causal map" of common/README.md.
struct CausalMap {
    struct Arrow {
        int from = 0;  // indices of options
        int to = 0;
        bool minus = false;  // more people say less than more
        int people = 0;      // who drew it, either way
        bool in_loop = false;
        bool operator==(const Arrow&) const = default;
    };
    struct Loop {
        std::vector<int> through;  // from the lowest option on; the last leads back to the first
        // An even number of arrows that mean less: what grows comes back as growth. Else it holds
        // itself back.
        bool feeds_itself = true;
        bool operator==(const Loop&) const = default;
    };
    std::vector<Arrow> arrows;
    std::vector<Loop> loops;  // the shortest first
    bool operator==(const CausalMap&) const = default;
};

inline constexpr std::size_t kMostLoops = 12;
inline constexpr std::size_t kLongestLoop = 6;  // options

// How many must have drawn an arrow for it to be on the map: a fifth of those who answered, and two
// at least.
int arrow_needs(int answered);

CausalMap causal_map_of(const LinksTally& votes, int answered);

}  // namespace vertebra
