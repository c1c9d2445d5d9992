#pragma once

#include <string>

#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// What the mouse and the keyboard do to one place this frame.
struct Press {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;  // by keyboard, and visibly so
    Area area = {};
};

// The one way a place becomes a control: it answers the mouse, Space and Enter, takes part in the
// keyboard's round and is recorded by name. Takes no room in the flow.
Press press(const Paint& paint, const std::string& name, const Area& area, bool enabled = true,
            bool whole = true);

// The ring around what the keyboard is on.
void draw_focus(const Paint& paint, const Area& area, float round);

// A word of help beside the mouse, or under what the keyboard is on.
void hint(const Paint& paint, const Press& on, std::string_view words);

}  // namespace vertebra::dashboard
