#pragma once

#include <array>

#include "imgui.h"

namespace vertebra::dashboard {

enum class Shade { Light, Dark };

// Every colour and every size of the window, named. Sizes are multiples of a grid of 8 at 100 %;
// px() brings them to the screen's scale.
struct Theme {
    Shade shade = Shade::Light;
    float scale = 1;

    ImU32 ground = 0;    // behind the cards
    ImU32 card = 0;      // a card, a field, a menu
    ImU32 sunken = 0;    // a quiet block inside a card; the empty part of a bar
    ImU32 hairline = 0;  // around cards, between rows
    ImU32 ink = 0;       // text
    ImU32 ink_soft = 0;  // text that explains
    ImU32 ink_off = 0;   // text of what cannot be pressed now
    ImU32 accent = 0;    // the primary button, the selected thing
    ImU32 accent_hover = 0;
    ImU32 accent_soft = 0;  // behind the selected thing
    ImU32 on_accent = 0;    // text on the accent
    ImU32 danger = 0;       // what destroys, and what is lost
    ImU32 danger_soft = 0;
    ImU32 on_danger = 0;
    ImU32 warning = 0;
    ImU32 warning_soft = 0;
    ImU32 good = 0;
    ImU32 good_soft = 0;
    ImU32 veil = 0;                // over the window while a dialog asks
    std::array<ImU32, 6> data{};   // Okabe and Ito 2008: told apart by colour-blind people too
    std::array<ImU32, 8> teams{};  // by a team's number; each has a mark of its own besides

    float px(float size) const { return static_cast<float>(static_cast<int>(size * scale + 0.5f)); }
    float hair() const { return scale < 1.5f ? 1.0f : 2.0f; }

    // The steps of the grid, and the shapes.
    float tiny() const { return px(4); }
    float small() const { return px(8); }
    float gap() const { return px(16); }
    float wide() const { return px(24); }
    float row() const { return px(36); }         // a quiet button, a field
    float primary() const { return px(72); }     // the primary button
    float round() const { return px(8); }        // corners of controls
    float card_round() const { return px(12); }  // corners of cards
};

Theme make_theme(Shade shade, float scale);

// Hands colours and sizes to ImGui for what it draws itself: fields, menus, scroll bars.
void apply(const Theme& theme, ImGuiStyle& style);

// The same colour, more transparent: 1 = as it is.
ImU32 faded(ImU32 colour, float share);

}  // namespace vertebra::dashboard
