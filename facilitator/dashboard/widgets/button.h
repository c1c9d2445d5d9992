#pragma once

#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/press.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {

enum class Look {
    Primary,  // the accent, filled: one on the screen
    Quiet,    // a hairline
    Plain,    // nothing but its words
    Danger,   // filled red: only where a dialog asks
};

struct Button {
    std::string name;  // for the record: never shown
    std::string label = {};
    Look look = Look::Quiet;
    Icon icon = Icon::None;
    std::string key = {};    // of the keyboard, shown small at the right
    std::string about = {};  // shown beside the mouse
    bool enabled = true;
    bool chosen = false;
    Type type = Type::Body;
    Align align = Align::Centre;
};

// At a place. True in the frame in which it was pressed.
bool button(const Paint& paint, const Button& what, const Area& area);
// In the flow, as wide as it needs.
bool button(const Paint& paint, const Button& what);
// Beside what came before if there is room, else on the next line.
bool button_beside(const Paint& paint, const Button& what);
float button_width(const Paint& paint, const Button& what);
// Whether all its words have room there.
bool button_fits(const Paint& paint, const Button& what, const Area& area);

// A switch with its words: true when it was pressed.
bool toggle(const Paint& paint, const std::string& name, std::string_view label, bool is_on,
            bool enabled = true);

}  // namespace vertebra::dashboard
