#include "facilitator/dashboard/window.h"

#include <GLFW/glfw3.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cfloat>
#include <fstream>
#include <optional>
#include <utility>
#include <vector>

#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"
#include "facilitator/dashboard/hotkeys.h"
#include "imgui.h"

namespace vertebra::dashboard {
namespace {

// The page needs this much room at 100 %: beyond it a larger scale would push controls out.
constexpr float kLeastWidth = 1120;
constexpr float kLeastHeight = 620;
constexpr float kScaleStep = 1.1f;
// Where no window manager makes the window as large as the screen.
constexpr int kUsualWidth = 1440;
constexpr int kUsualHeight = 900;

Window* of(GLFWwindow* window) {
    return static_cast<Window*>(glfwGetWindowUserPointer(window));
}

std::optional<Key> special_key(int key) {
    switch (key) {
        case GLFW_KEY_SPACE: return Key::Space;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER: return Key::Enter;
        case GLFW_KEY_ESCAPE: return Key::Escape;
        case GLFW_KEY_LEFT: return Key::Left;
        case GLFW_KEY_RIGHT: return Key::Right;
        case GLFW_KEY_TAB: return Key::Tab;
        case GLFW_KEY_KP_ADD: return Key::Plus;
        case GLFW_KEY_KP_SUBTRACT: return Key::Minus;
        default: return std::nullopt;
    }
}

// By what is printed on the key in the person's own layout.
std::optional<Key> key_of(int key, int scancode) {
    if (const auto special = special_key(key)) return special;
    const char* name = glfwGetKeyName(key, scancode);
    if (name == nullptr) return std::nullopt;
    switch (name[0]) {
        case 't': return Key::T;
        case 'r': return Key::R;
        case 'b': return Key::B;
        case 'f': return Key::F;
        case 'j': return Key::J;
        case 'z': return Key::Z;
        case '+':
        case '=': return Key::Plus;
        case '-': return Key::Minus;
        case '0': return Key::Zero;
        default: return std::nullopt;
    }
}

void log_error(int, const char* words) {
    spdlog::error("The window library says: {}", words);
}

}  // namespace

std::unique_ptr<Window> Window::open(const Wanted& wanted) {
    glfwSetErrorCallback(log_error);
    if (glfwInit() != GLFW_TRUE) return nullptr;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    const bool sized = wanted.width > 0 && wanted.height > 0;
    glfwWindowHint(GLFW_MAXIMIZED, sized ? GLFW_FALSE : GLFW_TRUE);
    auto* handle =
        glfwCreateWindow(sized ? wanted.width : kUsualWidth, sized ? wanted.height : kUsualHeight,
                         wanted.title.c_str(), nullptr, nullptr);
    if (handle == nullptr) {
        glfwTerminate();
        return nullptr;
    }
    std::unique_ptr<Window> window{new Window};
    window->window_ = handle;
    window->wanted_scale_ = wanted.scale;
    window->shade_ = wanted.shade;
    glfwSetWindowUserPointer(handle, window.get());
    glfwSetWindowSizeLimits(handle, 960, 600, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(handle);
    glfwSwapInterval(1);

    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw for ever
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    ImGui_ImplGlfw_InitForOpenGL(handle, false);
    ImGui_ImplOpenGL3_Init("#version 130");
    window->install_callbacks();
    if (wanted.full_screen) window->toggle_full_screen();
    return window;
}

Window::~Window() {
    if (window_ == nullptr) return;
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void Window::install_callbacks() {
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        of(w)->keys_.push({key, scancode, action, mods});
        of(w)->touched_ = true;
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned letter) {
        of(w)->touched_ = true;
        const bool writing = ImGui::GetIO().WantTextInput;
        if (letter == '?' && !writing) of(w)->asked_help_ = true;
        if (writing) ImGui_ImplGlfw_CharCallback(w, letter);
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int mods) {
        of(w)->touched_ = true;
        ImGui_ImplGlfw_MouseButtonCallback(w, button, action, mods);
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double x, double y) {
        of(w)->touched_ = true;
        ImGui_ImplGlfw_ScrollCallback(w, x, y);
    });
    glfwSetCursorPosCallback(window_,
                             [](GLFWwindow* w, double, double) { of(w)->touched_ = true; });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int entered) {
        of(w)->touched_ = true;
        ImGui_ImplGlfw_CursorEnterCallback(w, entered);
    });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
        of(w)->touched_ = true;
        ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { of(w)->touched_ = true; });
    glfwSetFramebufferSizeCallback(window_,
                                   [](GLFWwindow* w, int, int) { of(w)->touched_ = true; });
    glfwSetWindowContentScaleCallback(window_,
                                      [](GLFWwindow* w, float, float) { of(w)->touched_ = true; });
}

bool Window::wait(double seconds) {
    if (seconds <= 0) {
        glfwPollEvents();
    } else {
        glfwWaitEventsTimeout(seconds);
    }
    return std::exchange(touched_, false);
}

void Window::wake() {
    glfwPostEmptyEvent();
}

bool Window::wants_to_close() const {
    return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

bool Window::is_hidden() const {
    return glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_TRUE;
}

// The screen's own scale times the person's, as far as the window has room for it. A new scale
// means a new atlas.
void Window::fit_scale() {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    float content = 1;
    glfwGetWindowContentScale(window_, &content, nullptr);
    const float room = std::min(static_cast<float>(width) / kLeastWidth,
                                static_cast<float>(height) / kLeastHeight);
    const float scale = std::max(0.75f, std::min(content * wanted_scale_, room));
    if (scale == drawn_scale_ && theme_.shade == shade_) return;
    if (scale != drawn_scale_) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        fonts_.build(*ImGui::GetIO().Fonts, scale,
                     [](const std::string& words) { spdlog::warn("{}", words); });
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    drawn_scale_ = scale;
    theme_ = make_theme(shade_, scale);
    apply(theme_, ImGui::GetStyle());
    ImGui::GetIO().FontDefault = fonts_.of(Type::Body);
}

void Window::take_key(const KeyQueue::Change& change, Keys& pressed) {
    ImGui_ImplGlfw_KeyCallback(window_, change.key, change.scancode, change.action,
                               change.modifiers);
    if (change.action != GLFW_PRESS) return;
    if (const auto key = key_of(change.key, change.scancode)) {
        pressed.push_back({*key, (change.modifiers & GLFW_MOD_CONTROL) != 0,
                           (change.modifiers & GLFW_MOD_SHIFT) != 0});
    }
}

void Window::frame(const std::function<void(const Keys&)>& draw) {
    fit_scale();
    Keys pressed;
    keys_.let_through([&](const auto& change) { take_key(change, pressed); });
    if (std::exchange(asked_help_, false)) pressed.push_back({Key::Help});
    keep_from_navigation();

    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    // ImGui reckons in the picture's own pixels, whatever the desktop calls a pixel.
    int width = 0;
    int height = 0;
    int pixels = 0;
    int rows = 0;
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &pixels, &rows);
    auto& io = ImGui::GetIO();
    if (width > 0 && height > 0 && io.MousePos.x > -FLT_MAX) {
        io.MousePos.x *= static_cast<float>(pixels) / static_cast<float>(width);
        io.MousePos.y *= static_cast<float>(rows) / static_cast<float>(height);
    }
    io.DisplaySize = {static_cast<float>(pixels), static_cast<float>(rows)};
    io.DisplayFramebufferScale = {1, 1};

    ImGui::NewFrame();
    draw(pressed);
    ImGui::Render();
    glViewport(0, 0, pixels, rows);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
}

void Window::obey(WindowWish wish) {
    switch (wish) {
        case WindowWish::FullScreen: toggle_full_screen(); break;
        case WindowWish::Larger: wanted_scale_ = std::min(wanted_scale_ * kScaleStep, 4.0f); break;
        case WindowWish::Smaller:
            wanted_scale_ = std::max(wanted_scale_ / kScaleStep, 0.75f);
            break;
        case WindowWish::UsualSize: wanted_scale_ = 1; break;
        case WindowWish::OtherShade:
            shade_ = shade_ == Shade::Light ? Shade::Dark : Shade::Light;
            break;
        case WindowWish::OtherLanguage: break;  // the words are not the window's
    }
    touched_ = true;
    wake();
}

void Window::toggle_full_screen() {
    if (glfwGetWindowMonitor(window_) != nullptr) {
        glfwSetWindowMonitor(window_, nullptr, before_[0], before_[1], before_[2], before_[3], 0);
        return;
    }
    glfwGetWindowPos(window_, &before_[0], &before_[1]);
    glfwGetWindowSize(window_, &before_[2], &before_[3]);
    auto* monitor = glfwGetPrimaryMonitor();
    int count = 0;
    auto** all = glfwGetMonitors(&count);
    const int x = before_[0] + before_[2] / 2;
    const int y = before_[1] + before_[3] / 2;
    for (int at = 0; at < count; ++at) {  // the one the window stands on
        int left = 0, top = 0;
        glfwGetMonitorPos(all[at], &left, &top);
        const auto* mode = glfwGetVideoMode(all[at]);
        if (x >= left && x < left + mode->width && y >= top && y < top + mode->height) {
            monitor = all[at];
        }
    }
    if (monitor == nullptr) return;
    const auto* mode = glfwGetVideoMode(monitor);
    glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

// The frame is drawn once more: what is on the screen cannot be read back everywhere.
bool Window::write_picture(const std::string& file) const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    const auto row = static_cast<std::size_t>(width) * 3;
    std::vector<char> pixels(row * static_cast<std::size_t>(height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    std::ofstream out{file, std::ios::binary};
    out << "P6\n" << width << ' ' << height << "\n255\n";
    for (int y = height - 1; y >= 0; --y) {  // OpenGL counts from below
        out.write(pixels.data() + row * static_cast<std::size_t>(y),
                  static_cast<std::streamsize>(row));
    }
    return out.good();
}

}  // namespace vertebra::dashboard
