#pragma once

#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// The sheet of keys, over the window.
class HelpPanel {
public:
    void open() { opens_ = true; }
    void draw(const Paint& paint);

private:
    bool opens_ = false;
};

}  // namespace vertebra::dashboard
