#pragma once

#include <string>

#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The Wi-Fi of the room: its name in the flow, and a box over the window to write it in.
class WifiForm {
public:
    void draw(const Paint& paint, const protocol::HostView& host, const Submit& submit);
    void draw_over(const Paint& paint, const Submit& submit);

private:
    std::string name_;
    std::string password_;
    bool opens_ = false;
};

}  // namespace vertebra::dashboard
