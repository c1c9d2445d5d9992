#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace vertebra::simulation {

// Virtual time: what is to happen, in order. Things of the same moment happen in the order in
// which they were asked for, so that one seed is one story.
class Clock {
public:
    std::int64_t now_ms() const { return now_ms_; }
    void later(std::int64_t ms, std::function<void()> act) {
        due_.emplace(std::pair{now_ms_ + ms, ++count_}, std::move(act));
    }
    // Does what comes next; false when nothing does.
    bool step() {
        if (due_.empty()) return false;
        auto next = due_.extract(due_.begin());
        now_ms_ = next.key().first;
        next.mapped()();
        return true;
    }

private:
    std::int64_t now_ms_ = 0;
    std::uint64_t count_ = 0;
    std::map<std::pair<std::int64_t, std::uint64_t>, std::function<void()>> due_;
};

}  // namespace vertebra::simulation
