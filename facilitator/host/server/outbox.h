#pragma once

#include <cstddef>
#include <deque>
#include <utility>

#include "facilitator/host/server/frame.h"

namespace vertebra::server {

// What waits to be written to one connection. Knows no socket.
class Outbox {
public:
    // A phone this far behind is asleep: it is hung up on, and comes back whole.
    static constexpr std::size_t kMostBytes = 256 * 1024;

    // For one who is sent more, as the facilitator is with an export.
    void make_room(std::size_t most_bytes) { most_ = most_bytes; }

    // False when there is no room left. One frame is always taken, however long.
    [[nodiscard]] bool push(Subject topic, Frame frame) {
        if (topic != Subject::Reply) {
            for (auto one = waiting_.begin(); one != waiting_.end();) {
                const bool same = one->first == topic;
                if (same) bytes_ -= one->second->size();
                one = same ? waiting_.erase(one) : one + 1;
            }
        }
        if (!waiting_.empty() && bytes_ + frame->size() > most_) return false;
        bytes_ += frame->size();
        waiting_.emplace_back(topic, std::move(frame));
        return true;
    }

    // The next frame; once popped it is on its way, and no newer one can replace it.
    Frame pop() {
        auto frame = std::move(waiting_.front().second);
        waiting_.pop_front();
        bytes_ -= frame->size();
        return frame;
    }

    bool empty() const { return waiting_.empty(); }
    std::size_t bytes() const { return bytes_; }

private:
    std::deque<std::pair<Subject, Frame>> waiting_;
    std::size_t bytes_ = 0;
    std::size_t most_ = kMostBytes;
};

}  // namespace vertebra::server
