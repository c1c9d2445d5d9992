#include "facilitator/dashboard/panels/result_picture.h"

#include <algorithm>

#include "facilitator/dashboard/charts/map.h"
#include "facilitator/dashboard/charts/network.h"
#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kLeast = 240;
constexpr float kMost = 460;
constexpr float kMapShape = 0.66f;

// So high that it needs no scrolling, where that is possible.
Area place_for_map(const Paint& paint) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto& theme = paint.theme;
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float most = std::clamp(room.y - theme.wide(), theme.px(kLeast), theme.px(kMost));
    const float high = std::clamp(room.x * kMapShape, theme.px(kLeast), most);
    ImGui::Dummy({room.x, high});
    return {at, {at.x + room.x, at.y + high}};
}

// As high as its boxes are, so that they can be read.
Area place_for_network(const Paint& paint, const Network& network) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float own = paint.theme.px(static_cast<float>(network.height));
    const float high = std::clamp(own, paint.theme.px(kLeast), paint.theme.px(kMost));
    ImGui::Dummy({width, high});
    return {at, {at.x + width, at.y + high}};
}

void draw_nothing(const Paint& paint, const char* key) {
    text(paint, paint.words.say(key), {.colour = paint.theme.ink_soft});
}

}  // namespace

bool has_picture(const ResultView& result) {
    return result.chart || result.map || result.network;
}

void draw_loops(const Paint& paint, const std::vector<std::string>& loops) {
    const auto& theme = paint.theme;
    for (const auto& loop : loops) {
        space(paint, 6);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_icon(*ImGui::GetWindowDrawList(), Icon::Loop,
                  {at.x + theme.px(9), at.y + paint.fonts.height(Type::Body) / 2}, theme.px(18),
                  theme.accent);
        const float left = theme.px(28);
        const Column column{{at.x + left, at.y}, ImGui::GetContentRegionAvail().x - left};
        text(paint, loop);
    }
}

void draw_result_picture(const Paint& paint, const ItemView& item, const ResultView& result) {
    if (!result.counts || result.hidden != "no") return;
    const auto& kind = item.ask.kind;
    if (kind == "ideas" && !result.chart) draw_nothing(paint, "dashboard.ideas.none_shown");
    if (kind == "grid") {
        if (!result.map || result.map->points.empty()) {
            draw_nothing(paint, "dashboard.grid.none");
        } else {
            draw_map(paint, *result.map, place_for_map(paint));
        }
    }
    if (kind != "links") return;
    if (!result.network) return draw_nothing(paint, "dashboard.links.none");
    const auto& network = *result.network;
    draw_network(paint, network, place_for_network(paint, network));
    space(paint, 10);
    if (result.loops.empty()) {
        draw_nothing(paint, "dashboard.links.no_loop");
    } else {
        text(paint, paint.words.say("dashboard.links.loops"),
             {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
        draw_loops(paint, result.loops);
    }
}

}  // namespace vertebra::dashboard
