#include "facilitator/dashboard/panels/schedule.h"

#include <algorithm>

namespace vertebra::dashboard {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

}  // namespace

Schedule schedule_of(const FacilitatorView& view, std::int64_t since_ms) {
    Schedule schedule;
    const auto* current = current_step(view);
    if (current == nullptr) return schedule;
    std::int64_t spent = view.closed ? 0 : since_ms;
    for (const auto& step : view.agenda) {
        spent += step.spent_ms;
    }
    std::int64_t planned = 0;
    for (const auto& step : view.agenda) {
        schedule.starts_ms.push_back(planned - spent);
        if (&step == current) {
            const auto in_it = step.spent_ms + (view.closed ? 0 : since_ms);
            schedule.behind_ms = spent - planned - std::min(in_it, step.step.minutes * kMinuteMs);
        }
        if (!step.dropped) planned += step.step.minutes * kMinuteMs;
    }
    schedule.ends_ms = planned - spent;
    return schedule;
}

std::string day_clock(std::int64_t day_ms) {
    constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;
    const auto of_it = (((day_ms + kMinuteMs / 2) % kDayMs) + kDayMs) % kDayMs;
    const auto of_day = of_it / kMinuteMs;
    const auto rest = std::to_string(of_day % 60);
    return std::to_string(of_day / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace vertebra::dashboard
