#pragma once

#include <algorithm>
#include <deque>
#include <map>

#include "facilitator/host/server/frame.h"
#include "protocol/decode.h"

namespace vertebra::simulation {

// Frames as their receivers read them. One that many get is read once.
class Reading {
public:
    const protocol::Out& of(const server::Frame& frame, Role role) {
        if (const auto known = handed_over_.find(frame); known != handed_over_.end()) {
            return known->second;
        }
        const auto known = std::find_if(read_.rbegin(), read_.rend(),
                                        [&](const auto& one) { return one.first == frame; });
        if (known != read_.rend()) return known->second;
        if (read_.size() == kMost) read_.pop_front();
        auto words = protocol::decode_out(*frame, role);
        read_.emplace_back(frame, words ? std::move(*words)
                                        : protocol::Out{protocol::Unknown{words.error().code}});
        return read_.back().second;
    }
    // A frame that stands for these words and cannot be read: known as long as the run lasts.
    const protocol::Out& hand_over(const server::Frame& frame, protocol::Out words) {
        return handed_over_.emplace(frame, std::move(words)).first->second;
    }

private:
    static constexpr std::size_t kMost = 32;
    std::deque<std::pair<server::Frame, protocol::Out>> read_;
    std::map<server::Frame, protocol::Out> handed_over_;  // looked up only, never walked
};

}  // namespace vertebra::simulation
