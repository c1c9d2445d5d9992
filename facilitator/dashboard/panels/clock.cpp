#include "facilitator/dashboard/panels/clock.h"

namespace vertebra::dashboard {

std::string clock_text(std::int64_t ms) {
    constexpr std::int64_t kSecond = 1000;
    constexpr std::int64_t kMinute = 60;
    const bool over = ms < 0;
    // A second is shown until it is over: 60,000 ms are 1:00, 59,999 too.
    const std::int64_t seconds = over ? -ms / kSecond : (ms + kSecond - 1) / kSecond;
    const auto rest = std::to_string(seconds % kMinute);
    return (over ? "\u2212" : "") + std::to_string(seconds / kMinute) + ":" +
           (rest.size() < 2 ? "0" : "") + rest;
}

std::int64_t left_now(const TimerView& timer, std::int64_t state_at_ms, std::int64_t now_ms) {
    return timer.left_ms - (now_ms - state_at_ms);
}

}  // namespace vertebra::dashboard
