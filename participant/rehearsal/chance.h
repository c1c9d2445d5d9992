#pragma once

#include <cstdint>

namespace vertebra::rehearsal {

// Seeded numbers, the same on every machine: splitmix64.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t draw() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }
    // 0 … below − 1.
    int below(int limit) { return static_cast<int>(draw() % static_cast<std::uint64_t>(limit)); }
    bool percent(int chance) { return below(100) < chance; }

private:
    std::uint64_t state_;
};

}  // namespace vertebra::rehearsal
