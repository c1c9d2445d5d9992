#pragma once

#include <deque>
#include <string>

#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// A box in the middle of the window that wants an answer first. `open` is true in the frame in
// which it was asked for; what is drawn while one lives and holds stands in the box.
class Dialog {
public:
    enum class Choice { None, First, Second };

    Dialog(const Paint& paint, const char* name, bool open, float width = 480);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    explicit operator bool() const { return shown_; }

    // The way back and the way on, at the right; either closes the box. Escape is the way back.
    Choice buttons(const Button& back, const Button& on);

private:
    const Paint& paint_;
    bool shown_ = false;
};

// Asks before what cannot be undone: reset, remove, close, make public. Everything else goes on at
// once.
class Confirm {
public:
    static bool destroys(const Wish& wish);
    void ask(Wish wish);
    void draw(const Paint& paint, const Submit& submit);

private:
    std::optional<Wish> asked_;
    bool opens_ = false;
};

}  // namespace vertebra::dashboard
