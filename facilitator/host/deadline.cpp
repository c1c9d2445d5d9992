#include "facilitator/host/deadline.h"

#include <ctime>

namespace vertebra {
namespace {

constexpr std::chrono::milliseconds kEvery{5000};

}  // namespace

std::string this_minute() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char minute[] = "0000-00-00T00:00";
    std::strftime(minute, sizeof minute, "%Y-%m-%dT%H:%M", &local);
    return minute;
}

Deadline::Deadline(boost::asio::io_context& io, SessionHost& session,
                   std::function<std::string()> minute)
    : session_(session), minute_(std::move(minute)), timer_(io) {}

void Deadline::watch() {
    if (!std::exchange(watches_, true)) look_in({});
}

void Deadline::stop() {
    timer_.cancel();
}

void Deadline::look_in(std::chrono::milliseconds wait) {
    timer_.expires_after(wait);
    timer_.async_wait([this](auto cancelled) {
        if (cancelled) return;
        session_.settled([this](const Session& session) { close_what_is_due(session); });
    });
}

void Deadline::close_what_is_due(const Session& session) {
    const auto now = minute_();
    watches_ = false;
    for (const auto& item : session.items) {
        if (item.until.empty()) continue;
        watches_ = true;
        if (item.until > now) continue;
        // If it is busy, or has just been closed, the next look tells.
        (void)session_.submit(MoveItem{item.item.id, Phase::Open, Phase::Closed, item.round()},
                              [](const Result<void>&) {});
    }
    if (watches_) look_in(kEvery);
}

}  // namespace vertebra
