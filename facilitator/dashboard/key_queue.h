#pragma once

#include <deque>
#include <functional>

#include "facilitator/dashboard/keys.h"

namespace vertebra::dashboard {

// Keys between two frames. ImGui 1.86 only looks at what is down when a frame begins, so that a
// key pressed and let go in between would be lost: here one change of a key is let through in a
// frame, in order, and the rest waits for the next.
class KeyQueue {
public:
    struct Change {
        int key;  // as the window library names it
        int scancode;
        int action;
        int modifiers;
    };

    void push(Change change) { waiting_.push_back(change); }
    bool empty() const { return waiting_.empty(); }
    // Hands on what this frame may see.
    void let_through(const std::function<void(const Change&)>& take);

private:
    std::deque<Change> waiting_;
};

}  // namespace vertebra::dashboard
