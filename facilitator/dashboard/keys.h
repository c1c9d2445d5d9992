#pragma once

#include <vector>

namespace vertebra::dashboard {

// Keys by what is printed on them, not by where they are.
enum class Key {
    Space,
    Enter,
    Escape,
    Left,
    Right,
    Tab,
    T,
    R,
    B,
    F,
    J,
    Z,
    Plus,
    Minus,
    Zero,
    Help,  // the question mark
};

struct KeyPress {
    Key key;
    bool ctrl = false;
    bool shift = false;
};
using Keys = std::vector<KeyPress>;

}  // namespace vertebra::dashboard
