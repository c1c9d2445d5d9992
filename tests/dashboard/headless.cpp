#include "headless.h"

#include <gtest/gtest.h>

#include "facilitator/dashboard/hotkeys.h"
#include "facilitator/dashboard/look/texts.h"
#include "imgui_internal.h"
#include "protocol/encode.h"

namespace vertebra::dashboard {
namespace {

constexpr std::int64_t kNineMs = 9 * 3'600'000;  // when every test begins

// One atlas for all tests of a scale: it takes longer to build than a thousand frames.
ImFontAtlas& atlas_of(float scale, Fonts& fonts) {
    struct Built {
        ImFontAtlas atlas;
        Fonts fonts;
    };
    static std::map<float, Built> built;
    auto [at, is_new] = built.try_emplace(scale);
    if (is_new) {
        at->second.fonts.build(at->second.atlas, scale, [](const std::string&) {});
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        at->second.atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    }
    fonts = at->second.fonts;
    return at->second.atlas;
}

std::optional<ImGuiKey> imgui_key(Key key) {
    switch (key) {
        case Key::Space: return ImGuiKey_Space;
        case Key::Enter: return ImGuiKey_Enter;
        case Key::Escape: return ImGuiKey_Escape;
        case Key::Left: return ImGuiKey_LeftArrow;
        case Key::Right: return ImGuiKey_RightArrow;
        case Key::Tab: return ImGuiKey_Tab;
        default: return std::nullopt;
    }
}

}  // namespace

Headless::Headless(const Place& place) : place_(place), words_(words_in(place.language)) {
    auto& atlas = atlas_of(place.scale, fonts_);
    context_ = ImGui::CreateContext(&atlas);
    ImGui::SetCurrentContext(context_);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.DisplaySize = {place.width, place.height};
    io.DeltaTime = 1.0f / 30;
    io.FontDefault = fonts_.of(Type::Body);
    for (int key = 0; key < ImGuiKey_COUNT; ++key) {
        io.KeyMap[key] = key;
    }
    theme_ = make_theme(place.shade, place.scale);
    apply(theme_, ImGui::GetStyle());
    record_.listen();
}

Headless::~Headless() {
    ImGui::DestroyContext(context_);
}

void Headless::show(const protocol::FacilitatorState& state) {
    Heard heard;
    heard.line = Heard::Line::Up;
    heard.host = "http://192.168.8.10:8080";
    heard.state = std::make_shared<const protocol::FacilitatorState>(state);
    heard.state_at_ms = now_ms_;
    show(heard);
}

void Headless::show(const Heard& heard) {
    heard_ = heard;
    frame();
    frame();
}

void Headless::frame(const Keys& keys) {
    ImGui::SetCurrentContext(context_);
    keep_from_navigation();
    ImGui::NewFrame();
    draw(keys);
    ImGui::Render();
}

void Headless::draw(const Keys& keys) {
    const bool up = heard_.line == Heard::Line::Up;
    const auto day_ms = kNineMs + now_ms_ - kStartMs;
    const Paint paint{theme_, fonts_, words_, place_.language, record_, now_ms_, up, day_ms};
    screen_.draw(
        paint, heard_, keys,
        [this](Wish wish) {
            sent.push_back(protocol::encode(protocol::FromFacilitator{1, std::move(wish)}));
        },
        [this](WindowWish wish) { window_wishes.push_back(wish); });
}

void Headless::press(const std::string& control) {
    auto& io = ImGui::GetIO();
    const auto* found = record_.find(control);
    ASSERT_NE(found, nullptr) << "there is no control " << control;
    io.MousePos = found->area.centre();
    frame();
    io.MouseDown[0] = true;
    frame();
    io.MouseDown[0] = false;
    frame();
    io.MousePos = {-FLT_MAX, -FLT_MAX};
    frame();
}

void Headless::drag(const std::string& from, const std::string& to) {
    auto& io = ImGui::GetIO();
    const auto* held = record_.find(from);
    const auto* aim = record_.find(to);
    ASSERT_TRUE(held != nullptr && aim != nullptr) << from << " or " << to << " is not there";
    const ImVec2 end = aim->area.centre();
    io.MousePos = held->area.centre();
    frame();
    io.MouseDown[0] = true;
    frame();
    io.MousePos = end;
    frame();
    frame();
    io.MouseDown[0] = false;
    frame();
    io.MousePos = {-FLT_MAX, -FLT_MAX};
    frame();
}

void Headless::key(Key key, bool ctrl, bool shift) {
    auto& io = ImGui::GetIO();
    const auto known = imgui_key(key);
    io.KeyCtrl = ctrl;
    io.KeyShift = shift;
    if (known) io.KeysDown[*known] = true;
    frame({{key, ctrl, shift}});
    if (known) io.KeysDown[*known] = false;
    io.KeyCtrl = io.KeyShift = false;
    frame();
    frame();
}

void Headless::type(const std::string& text) {
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
    frame();
    frame();
}

std::string Headless::focused() const {
    if (!ImGui::GetIO().NavVisible && !ImGui::GetIO().WantTextInput) return {};
    for (const auto& control : record_.controls()) {
        if (control.id == context_->NavId) return control.name;
    }
    return {};
}

}  // namespace vertebra::dashboard
