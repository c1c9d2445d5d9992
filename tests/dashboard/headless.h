#pragma once

#include <string>
#include <vector>

#include "facilitator/dashboard/screen.h"
#include "facilitator/dashboard/widgets/record.h"

namespace vertebra::dashboard {

// The window without a window: one frame after the other, with a mouse that presses controls by
// name and a keyboard that types. What would have gone to the host is kept as its wire text.
class Headless {
public:
    struct Place {
        float width = 1920;
        float height = 1080;
        float scale = 1;
        std::string language = "en";
        Shade shade = Shade::Light;
    };
    Headless() : Headless(Place{}) {}
    explicit Headless(const Place& place);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // News from the host, drawn until it stands still.
    void show(const protocol::FacilitatorState& state);
    void show(const Heard& heard);

    void frame(const Keys& keys = {});
    // Fails the test when there is no such control.
    void press(const std::string& control);
    // From the middle of one control to that of another.
    void drag(const std::string& from, const std::string& to);
    void key(Key key, bool ctrl = false, bool shift = false);
    void type(const std::string& text);
    void later(std::int64_t ms) { now_ms_ += ms; }

    bool has(const std::string& control) const { return record_.find(control) != nullptr; }
    bool says(const std::string& words) const { return record_.has_said(words); }
    std::string sentence(const std::string& key) const { return words_.say(key); }
    const Record& record() const { return record_; }
    std::int64_t now_ms() const { return now_ms_; }
    const Screen& screen() const { return screen_; }
    // The control that has the keyboard's focus; empty while it is not to be seen.
    std::string focused() const;

    std::vector<std::string> sent;  // wire texts, oldest first
    std::vector<WindowWish> window_wishes;

private:
    void draw(const Keys& keys);

    Place place_;
    ImGuiContext* context_;
    Theme theme_;
    Fonts fonts_;
    Words words_;
    Record record_;
    Screen screen_;
    Heard heard_;
    static constexpr std::int64_t kStartMs = 1'000'000;
    std::int64_t now_ms_ = kStartMs;
};

}  // namespace vertebra::dashboard
