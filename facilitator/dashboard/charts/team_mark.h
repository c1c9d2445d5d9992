#pragma once

#include "facilitator/dashboard/look/theme.h"

namespace vertebra::dashboard {

// What a team is known by in a chart and in a list: a colour and a form. 0 is no team.
ImU32 team_colour(const Theme& theme, int number);

// In letters of that size. Nothing for no team.
void draw_team_mark(const Theme& theme, int number, ImVec2 centre, float letters);

}  // namespace vertebra::dashboard
