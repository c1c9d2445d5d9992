#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facilitator/dashboard/look/area.h"

namespace vertebra::dashboard {

// What the last frame held: each control by name, with its place. The Tab key walks along it, and
// a test clicks by it.
class Record {
public:
    struct Control {
        std::string name;
        Area area;
        ImGuiID id = 0;
        ImGuiID layer = 0;  // the dialog or menu it stands in
        bool enabled = true;
        bool whole = true;  // false: its words did not fit
        ImGuiID part = 0;   // the scrolling part it stands in
    };

    void begin();
    // Called as the control is drawn, so that the one the Tab key chose can take the focus.
    void add(Control control);
    const Control* find(std::string_view name) const;
    const std::vector<Control>& controls() const { return controls_; }

    // Moves the keyboard's focus by one control, in the order in which they were drawn.
    void step_focus(int by);
    bool wants_focus(std::string_view name) const { return !wanted_.empty() && wanted_ == name; }
    void focus(std::string name) { wanted_ = std::move(name); }

    // Texts are kept only where someone listens: in a test.
    void listen() { listening_ = true; }
    void say(std::string_view text);
    bool has_said(std::string_view part) const;
    const std::vector<std::string>& texts() const { return texts_; }

private:
    std::vector<Control> controls_;
    std::vector<std::string> texts_;
    std::string wanted_;
    bool listening_ = false;
};

}  // namespace vertebra::dashboard
