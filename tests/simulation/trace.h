#pragma once

#include <concepts>
#include <cstdint>
#include <iostream>
#include <string_view>

#include "tests/simulation/clock.h"

namespace vertebra::simulation {

// All that happened in a run, as one number, and on request as lines to read.
class Trace {
public:
    enum class Print { No, Yes };
    Trace(const Clock& clock, Print print) : clock_(clock), print_(print) {}

    template <class... Parts>
    void note(const Parts&... parts) {
        mix(static_cast<std::uint64_t>(clock_.now_ms()));
        (mix(parts), ...);
        if (print_ == Print::No) return;
        std::cout << clock_.now_ms() << " ms";
        ((std::cout << ' ' << cut(parts)), ...);
        std::cout << '\n';
    }
    std::uint64_t hash() const { return hash_; }

private:
    static constexpr std::size_t kMostPrinted = 600;

    static std::string_view cut(std::string_view text) { return text.substr(0, kMostPrinted); }
    static auto cut(std::integral auto number) { return number; }
    void mix(std::integral auto number) {
        hash_ = (hash_ ^ static_cast<std::uint64_t>(number)) * 0x9E3779B97F4A7C15ULL;
        hash_ ^= hash_ >> 29;
    }
    void mix(std::string_view text) { mix(std::hash<std::string_view>{}(text)); }

    const Clock& clock_;
    Print print_;
    std::uint64_t hash_ = 0x5EED;
};

}  // namespace vertebra::simulation
