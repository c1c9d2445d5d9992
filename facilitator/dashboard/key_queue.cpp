#include "facilitator/dashboard/key_queue.h"

#include <set>

namespace vertebra::dashboard {

void KeyQueue::let_through(const std::function<void(const Change&)>& take) {
    std::set<int> changed;
    while (!waiting_.empty() && changed.insert(waiting_.front().key).second) {
        const auto change = waiting_.front();
        waiting_.pop_front();
        take(change);
    }
}

}  // namespace vertebra::dashboard
