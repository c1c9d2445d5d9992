#pragma once

#include <mutex>
#include <utility>

namespace vertebra::dashboard {

// The newest value from one thread, for another. What was not fetched is replaced.
template <class T>
class Latest {
public:
    void put(T value) {
        const std::scoped_lock lock{mutex_};
        value_ = std::move(value);
        fresh_ = true;
    }
    // True, and the value moved into `into`, when there is one that was not fetched yet.
    bool fetch(T& into) {
        const std::scoped_lock lock{mutex_};
        if (!std::exchange(fresh_, false)) return false;
        into = std::move(value_);
        return true;
    }

private:
    std::mutex mutex_;
    T value_{};
    bool fresh_ = false;
};

}  // namespace vertebra::dashboard
