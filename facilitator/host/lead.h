#pragma once

#include <chrono>
#include <map>
#include <string>

#include "protocol/messages.h"

namespace vertebra {

// Who leads a workshop that several facilitators are connected to: one of their windows, known by
// the id it has drawn for itself. It is about connections and stands in no log: after the host has
// started, the first who comes in leads. Windows of older programs have no id and are one together.
// Lives on the io thread.
class Lead {
public:
    using Clock = std::chrono::steady_clock;
    // So long the lead waits for its window when the line is gone; then whoever acts next has it.
    static constexpr std::chrono::seconds kLease{10};

    // A line of a window begins or ends. A window that comes into an empty room takes a free lead.
    void come(const std::string& window, const std::string& name, Clock::time_point now);
    void go(const std::string& window, Clock::time_point now);

    // Whether this window leads; a lead that is free becomes its own by acting.
    bool may_move(const std::string& window, Clock::time_point now);
    // `from` is the number of the lead that was seen: lead_moved when it is another one by now.
    // Whoever leads may give their window another name so.
    [[nodiscard]] Result<void> claim(const std::string& window, int from, const std::string& name,
                                     Clock::time_point now);
    void count_move() { ++moves_; }

    bool leads(const std::string& window, Clock::time_point now) const {
        return number_ > 0 && window == window_ && is_held(now);
    }
    // Whether the leader's line is gone and the lead still waits; then when that ends.
    bool is_waiting(Clock::time_point now) const { return !is_here() && is_held(now); }
    Clock::time_point waits_until() const { return left_ + kLease; }
    int number() const { return number_; }
    // As the one who leads sees it, or as the others do.
    protocol::LeadView seen(bool mine, Clock::time_point now) const;

private:
    struct Window {
        int lines = 0;
        std::string name;
    };
    bool is_here() const { return number_ > 0 && windows_.contains(window_); }
    bool is_held(Clock::time_point now) const {
        return number_ > 0 && (is_here() || now < waits_until());
    }
    void take(const std::string& window);

    std::map<std::string, Window> windows_;  // that are connected
    int number_ = 0;
    std::string window_;  // that leads, or led last
    std::string name_;
    int moves_ = 0;
    Clock::time_point left_{};  // when the last line of the leader ended
};

}  // namespace vertebra
