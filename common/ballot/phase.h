#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace vertebra {

enum class Phase { Ready, Open, Closed, Revealed, Locked };

// Whether a move begins a new round, or goes on in the one that runs.
enum class RoundStep { Same, Next };

struct PhaseMove {
    Phase from;
    Phase to;
    RoundStep round;
    std::string_view label;  // the words on the button: a key of assets/text
};

// Every way an item can go. What is not listed is not allowed. Going back is listed like
// going on, so that a slip on stage can be taken back.
inline constexpr std::array kPhaseMoves{
    PhaseMove{Phase::Ready, Phase::Open, RoundStep::Same, "move.open"},
    PhaseMove{Phase::Open, Phase::Closed, RoundStep::Same, "move.close"},
    PhaseMove{Phase::Closed, Phase::Revealed, RoundStep::Same, "move.reveal"},
    PhaseMove{Phase::Closed, Phase::Open, RoundStep::Same, "move.reopen"},
    PhaseMove{Phase::Revealed, Phase::Open, RoundStep::Next, "move.next_round"},
    PhaseMove{Phase::Revealed, Phase::Closed, RoundStep::Same, "move.hide"},
    PhaseMove{Phase::Revealed, Phase::Locked, RoundStep::Same, "move.lock"},
    PhaseMove{Phase::Locked, Phase::Revealed, RoundStep::Same, "move.unlock"},
};

constexpr const PhaseMove* find_move(Phase from, Phase to) {
    for (const auto& move : kPhaseMoves) {
        if (move.from == from && move.to == to) return &move;
    }
    return nullptr;
}

constexpr bool can_move(Phase from, Phase to) {
    return std::ranges::any_of(
        kPhaseMoves, [&](const PhaseMove& move) { return move.from == from && move.to == to; });
}

static_assert(can_move(Phase::Revealed, Phase::Open));   // the next round
static_assert(!can_move(Phase::Open, Phase::Revealed));  // nobody answers under a result

}  // namespace vertebra
