#include "facilitator/dashboard/charts/team_mark.h"

#include <span>

namespace vertebra::dashboard {
namespace {

// The forms are those of the report, where letters are this large.
constexpr float kLetters = 16;

struct Corner {
    float x;
    float y;
};
constexpr Corner kUp[] = {{0, -7}, {6.5f, 5}, {-6.5f, 5}};
constexpr Corner kDiamond[] = {{0, -7.5f}, {7, 0}, {0, 7.5f}, {-7, 0}};
constexpr Corner kDown[] = {{0, 7}, {-6.5f, -5}, {6.5f, -5}};
constexpr Corner kHouse[] = {{-6.5f, -3}, {0, -7}, {6.5f, -3}, {6.5f, 5}, {-6.5f, 5}};
constexpr Corner kLeft[] = {{-7, 0}, {5, -6.5f}, {5, 6.5f}};

std::size_t place_of(const Theme& theme, int number) {
    return static_cast<std::size_t>(number - 1) % theme.teams.size();
}

void fill(std::span<const Corner> form, ImVec2 centre, float scale, ImU32 colour) {
    ImVec2 points[5];
    for (std::size_t at = 0; at < form.size(); ++at) {
        points[at] = {centre.x + form[at].x * scale, centre.y + form[at].y * scale};
    }
    ImGui::GetWindowDrawList()->AddConvexPolyFilled(points, static_cast<int>(form.size()), colour);
}

void fill_box(ImVec2 centre, float half_wide, float half_high, ImU32 colour) {
    ImGui::GetWindowDrawList()->AddRectFilled({centre.x - half_wide, centre.y - half_high},
                                              {centre.x + half_wide, centre.y + half_high}, colour);
}

}  // namespace

ImU32 team_colour(const Theme& theme, int number) {
    return number <= 0 ? theme.ink_soft : theme.teams[place_of(theme, number)];
}

void draw_team_mark(const Theme& theme, int number, ImVec2 centre, float letters) {
    if (number <= 0) return;
    const float scale = letters / kLetters;
    const ImU32 colour = team_colour(theme, number);
    switch (place_of(theme, number)) {
        case 0: return ImGui::GetWindowDrawList()->AddCircleFilled(centre, 6 * scale, colour);
        case 1: return fill_box(centre, 5.5f * scale, 5.5f * scale, colour);
        case 2: return fill(kUp, centre, scale, colour);
        case 3: return fill(kDiamond, centre, scale, colour);
        case 4: return fill(kDown, centre, scale, colour);
        case 5:
            fill_box(centre, 2.5f * scale, 7 * scale, colour);
            return fill_box(centre, 7 * scale, 2.5f * scale, colour);
        case 6: return fill(kHouse, centre, scale, colour);
        default: return fill(kLeft, centre, scale, colour);
    }
}

}  // namespace vertebra::dashboard
