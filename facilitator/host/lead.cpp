#include "facilitator/host/lead.h"

namespace vertebra {

void Lead::come(const std::string& window, const std::string& name, Clock::time_point now) {
    const bool was_empty = windows_.empty();
    auto& one = windows_[window];
    ++one.lines;
    one.name = name;
    if (window == window_) name_ = name;
    if (was_empty && !is_held(now)) take(window);
}

void Lead::go(const std::string& window, Clock::time_point now) {
    const auto one = windows_.find(window);
    if (one == windows_.end() || --one->second.lines > 0) return;
    windows_.erase(one);
    if (window == window_) left_ = now;
}

bool Lead::may_move(const std::string& window, Clock::time_point now) {
    if (!is_held(now)) take(window);
    return leads(window, now);
}

Result<void> Lead::claim(const std::string& window, int from, const std::string& name,
                         Clock::time_point now) {
    if (from != number_) {
        return fail(ErrorKind::NotAllowed, "lead_moved", "The lead has changed hands meanwhile.",
                    "Look at who leads now, and claim it again if you still want it.");
    }
    windows_[window].name = name;
    if (leads(window, now)) {
        name_ = name;
    } else {
        take(window);
    }
    return {};
}

void Lead::take(const std::string& window) {
    ++number_;
    moves_ = 0;
    window_ = window;
    name_ = windows_[window].name;
}

protocol::LeadView Lead::seen(bool mine, Clock::time_point now) const {
    using std::chrono::duration_cast, std::chrono::milliseconds;
    const bool is_gone = number_ > 0 && !is_here();
    return {.number = number_,
            .name = name_,
            .mine = mine,
            .held = is_held(now),
            .away_ms = is_gone ? duration_cast<milliseconds>(now - left_).count() : 0,
            .windows = static_cast<int>(windows_.size()),
            .moves = moves_};
}

}  // namespace vertebra
