#pragma once

#include <functional>
#include <memory>
#include <string>

#include "facilitator/dashboard/key_queue.h"
#include "facilitator/dashboard/look/fonts.h"
#include "facilitator/dashboard/look/theme.h"
#include "facilitator/dashboard/wish.h"

struct GLFWwindow;

namespace vertebra::dashboard {

// The operating system's window with ImGui in it. Draws only when told to; knows nothing of what
// is drawn. One at a time, on the main thread.
class Window {
public:
    struct Wanted {
        std::string title;
        int width = 0;  // 0: as large as the screen
        int height = 0;
        float scale = 1;
        Shade shade = Shade::Light;
        bool full_screen = false;
    };

    // Null when there is no display or no OpenGL; why has been logged.
    static std::unique_ptr<Window> open(const Wanted& wanted);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Waits for something to happen, at most so long. True when a person did something.
    bool wait(double seconds);
    // Wakes wait(); from any thread.
    static void wake();
    bool wants_to_close() const;
    bool is_hidden() const;
    bool has_waiting_keys() const { return !keys_.empty(); }

    // One frame: `draw` is called between ImGui's begin and end.
    void frame(const std::function<void(const Keys&)>& draw);
    void obey(WindowWish wish);
    bool write_picture(const std::string& file) const;

    const Theme& theme() const { return theme_; }
    const Fonts& fonts() const { return fonts_; }

private:
    Window() = default;

    void install_callbacks();
    void fit_scale();
    void toggle_full_screen();
    void take_key(const KeyQueue::Change& change, Keys& pressed);

    GLFWwindow* window_ = nullptr;
    Theme theme_;
    Fonts fonts_;
    KeyQueue keys_;
    bool asked_help_ = false;  // a question mark was typed
    bool touched_ = true;
    float wanted_scale_ = 1;
    float drawn_scale_ = 0;
    Shade shade_ = Shade::Light;
    int before_[4] = {};  // place and size before the full screen
};

}  // namespace vertebra::dashboard
