#pragma once

#include <array>
#include <string>

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// How one thing the workshop rests on fares: a sign and a word, never a colour alone.
struct Light {
    enum class State { Fine, Look, Broken, NotKnown };
    State state = State::Fine;
    std::string words;
    std::string about;  // the whole sentence
};

// Host, saving, network, disk.
std::array<Light, 4> lights_of(const Paint& paint, const Heard& heard);

// Two by two at the right end of the bar, which is cut off.
void draw_lights(const Paint& paint, Area& bar, const std::array<Light, 4>& lights);

}  // namespace vertebra::dashboard
