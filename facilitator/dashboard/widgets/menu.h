#pragma once

#include "facilitator/dashboard/widgets/button.h"

namespace vertebra::dashboard {

// A small menu under a button, or above it where there is more room; it scrolls where it is higher
// than either. `open` is true in the frame in
// which the button was pressed; what is drawn while one lives and holds is in the menu.
class Menu {
public:
    Menu(const Paint& paint, const std::string& name, bool open, float width, const Area& under);
    ~Menu();
    Menu(const Menu&) = delete;
    Menu& operator=(const Menu&) = delete;
    explicit operator bool() const { return shown_; }

    // A line of the menu; closes it when pressed.
    bool entry(const Button& what) const;

private:
    const Paint& paint_;
    bool shown_ = false;
};

}  // namespace vertebra::dashboard
