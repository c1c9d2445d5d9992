#pragma once

#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {

enum class Tone { Neutral, Accent, Good, Warning, Danger };

struct TonePair {
    ImU32 ink;
    ImU32 ground;
};
TonePair colours_of(const Theme& theme, Tone tone);

// A sign and a word on a soft ground, in the flow. Never a colour alone.
void chip(const Paint& paint, Icon icon, std::string_view words, Tone tone);
float chip_width(const Paint& paint, Icon icon, std::string_view words);
void chip_at(const Paint& paint, ImVec2 at, Icon icon, std::string_view words, Tone tone);
// Beside what came before if there is room, else below.
void chip_beside(const Paint& paint, Icon icon, std::string_view words, Tone tone);

// How far something is: share 0 … 1, with the words that say it drawn elsewhere.
void draw_meter(const Paint& paint, const Area& area, float share, ImU32 colour);

// An item's phase as sign, tone and word ("dashboard.phase.<phase>").
struct PhaseLook {
    Icon icon;
    Tone tone;
};
PhaseLook look_of_phase(std::string_view phase);

}  // namespace vertebra::dashboard
