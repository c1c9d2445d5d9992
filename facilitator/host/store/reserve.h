#pragma once

#include <string>

namespace vertebra::store {

// Room set aside on the disk beside a session file, given back when the disk is full: so that the
// workshop can still be led to its end while somebody makes room.
class Reserve {
public:
    static constexpr long long kBytes = 8 << 20;

    explicit Reserve(const std::string& path);
    ~Reserve();  // what is kept is given back
    Reserve(const Reserve&) = delete;
    Reserve& operator=(const Reserve&) = delete;

    // Takes the room, when there is eight times as much; nothing when it is taken already.
    void keep();
    void give();

private:
    std::string path_;
    bool kept_ = false;
};

}  // namespace vertebra::store
