#pragma once

#include "facilitator/dashboard/look/area.h"

namespace vertebra::dashboard {

// Signs beside words, drawn as strokes: crisp at every scale, in the colour of the text.
enum class Icon {
    None,
    Check,
    Cross,
    Warning,
    Ring,    // not begun
    Disc,    // under way
    Square,  // closed
    Padlock,
    OpenPadlock,
    Eye,
    ClosedEye,
    Left,
    Right,
    Down,
    Up,
    Undo,
    Dots,
    Question,
    Clock,
    Person,
    Laptop,  // the host
    Disk,
    Waves,  // the network
    Sheet,  // a file
    Screen,
    Loop,
    Plus,
    Diamond,  // the group's value
    Pencil,
    Play,
    TwoWays,  // two camps
};

// In the middle of the area, `size` wide and high.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour);

}  // namespace vertebra::dashboard
