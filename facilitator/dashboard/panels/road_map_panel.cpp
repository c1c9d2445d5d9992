#include "facilitator/dashboard/panels/road_map_panel.h"

#include <algorithm>

#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/panels/basket.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

constexpr float kPlace = 36;

PlanPolicies plan_of(const RoadMapView& view) {
    PlanPolicies plan{{view.step}, {}};
    for (const auto& action : view.actions) {
        plan.policies.push_back({action.policy});
    }
    return plan;
}

void draw_nothing(const Paint& paint, const Area& area) {
    const Region region{"road_map.none", area, paint.theme.px(28)};
    text(paint, paint.words.say("dashboard.road_map.none"), {.type = Type::Title});
    space(paint, 8);
    text(paint, paint.words.say("dashboard.road_map.advice"),
         {.type = Type::Lead, .colour = paint.theme.ink_soft});
}

// "Year 2", "Years 2–4", or why it has no place; then what it costs.
std::string when_of(const Paint& paint, const ActionView& action) {
    const auto& words = paint.words;
    std::string when;
    if (action.first <= 0) {
        when = words.say("dashboard.road_map.why." + action.why);
    } else if (action.first == action.last) {
        when = words.say("dashboard.road_map.year", {{"n", std::to_string(action.first)}});
    } else {
        when = words.say("dashboard.road_map.years", {{"first", std::to_string(action.first)},
                                                      {"last", std::to_string(action.last)}});
    }
    return when + "  \u00b7  " + units_words(paint, action.cost);
}

// Place, title and years, with the buttons that move it up and down.
void draw_head(const Paint& paint, const RoadMapView& view, std::size_t at, const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& action = view.actions[at];
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float ways = 2 * theme.row() + theme.gap() + theme.tiny();
    const float room = width - theme.px(kPlace) - ways;
    const float title = text_height(paint, action.title, Type::Strong, room, 3);
    const float small = paint.fonts.height(Type::Small);
    const float high = std::max(title + small + theme.px(4), theme.row());
    Area row{corner, {corner.x + width, corner.y + high}};
    ImGui::Dummy(row.size());

    text_from(paint, row.take_left(theme.px(kPlace)), std::to_string(at + 1),
              {.type = Type::LeadStrong, .colour = theme.ink_soft});
    const auto way = [&](const char* name, Icon icon, const char* about, bool possible, int by) {
        Area place = row.take_right(theme.row());
        place.max.y = place.min.y + theme.row();
        const Button move{.name = "road_map." + std::string{name} + "." + std::to_string(at + 1),
                          .icon = icon,
                          .about = paint.words.say(about),
                          .enabled = possible && paint.can_act};
        if (!button(paint, move, place)) return;
        auto plan = plan_of(view);
        std::swap(plan.policies[at],
                  plan.policies[static_cast<std::size_t>(static_cast<int>(at) + by)]);
        submit(std::move(plan));
    };
    way("down", Icon::Down, "dashboard.road_map.down", at + 1 < view.actions.size(), 1);
    row.take_right(theme.tiny());
    way("up", Icon::Up, "dashboard.road_map.up", at > 0, -1);
    row.take_right(theme.gap());

    text_from(paint, row, action.title, {.type = Type::Strong, .lines = 3});
    row.take_top(title + theme.px(4));
    const bool placed = action.first > 0;
    text_from(paint, row, when_of(paint, action),
              {.type = Type::Small, .colour = placed ? theme.ink_soft : theme.warning, .lines = 1});
}

// What stands in the way of one action, with the button that puts it on the road-map before it.
void draw_missing(const Paint& paint, const RoadMapView& view, std::size_t at,
                  const OptionView& need, const Submit& submit) {
    const auto& theme = paint.theme;
    const Button add{.name = "road_map.add." + need.id + "." + view.actions[at].policy,
                     .label = paint.words.say("dashboard.road_map.add"),
                     .icon = Icon::Plus,
                     .about = paint.words.say("dashboard.road_map.add_about"),
                     .enabled = paint.can_act,
                     .type = Type::Small};
    const auto words = paint.words.say("dashboard.road_map.needs", {{"policy", need.label}});
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float beside = button_width(paint, add) + theme.small();
    const float sign = theme.px(24);
    const float room = width - beside - sign - theme.gap();
    const float high = std::max(text_height(paint, words, Type::Body, room), theme.row());
    Area row{corner, {corner.x + width, corner.y + high}};
    const auto icon = row.take_left(sign);
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Warning,
              {icon.min.x + theme.px(8), icon.centre().y}, theme.px(16), theme.warning);
    Area place = row.take_right(beside);
    row.take_right(theme.gap());
    text_in(paint, row, words, {.colour = theme.warning});
    const float top = place.centre().y - theme.row() / 2;
    const Area key{{place.min.x, top}, {place.max.x, top + theme.row()}};
    if (button(paint, add, key)) {
        auto plan = plan_of(view);
        plan.policies.insert(plan.policies.begin() + static_cast<std::ptrdiff_t>(at),
                             PolicyCode{need.id});
        submit(std::move(plan));
    }
    ImGui::Dummy({width, high});
    space(paint, 6);
}

void draw_timeline(const Paint& paint, Area area, const RoadMapView& view) {
    const auto& theme = paint.theme;
    Area page = area.shrunk(theme.px(28), theme.gap());
    const float small = text_height(paint, view.rule, Type::Small, page.width());
    text_in(paint, page.take_bottom(small), view.rule,
            {.type = Type::Small, .colour = theme.ink_soft});
    page.take_bottom(theme.small());
    draw_grid(paint, view.timeline, page);
}

}  // namespace

void RoadMapPanel::draw(const Paint& paint, const Area& area, const RoadMapView& view,
                        const Submit& submit) {
    if (view.actions.empty()) return draw_nothing(paint, area);
    switch (part_) {
        case Part::List: return draw_list(paint, area, view, submit);
        case Part::Timeline: return draw_timeline(paint, area, view);
    }
}

void RoadMapPanel::draw_list(const Paint& paint, const Area& area, const RoadMapView& view,
                             const Submit& submit) {
    const auto& theme = paint.theme;
    const Region region{"road_map.list", area, theme.px(28), theme.gap()};
    for (std::size_t at = 0; at < view.actions.size(); ++at) {
        if (at > 0) hairline(paint);
        draw_action(paint, view, at, submit);
    }
    text(paint, view.rule, {.type = Type::Small, .colour = theme.ink_soft});
}

void RoadMapPanel::draw_action(const Paint& paint, const RoadMapView& view, std::size_t at,
                               const Submit& submit) {
    const auto& action = view.actions[at];
    space(paint, 12);
    draw_head(paint, view, at, submit);
    space(paint, 8);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float left = paint.theme.px(kPlace);
    {
        const Column column{{corner.x + left, corner.y}, ImGui::GetContentRegionAvail().x - left};
        for (const auto& need : action.missing) {
            draw_missing(paint, view, at, need, submit);
        }
        const Action known{action.owner, action.due,
                           parse_status(action.status).value_or(Action::Status::Planned)};
        form_.draw(paint, action.policy, known, [&](Action set) {
            submit(SetAction{{action.policy}, std::move(set)});
        });
    }
    space(paint, 12);
}

void RoadMapPanel::draw_parts(const Paint& paint, const Area& area) {
    Area place = area;
    const auto pressed = segments(paint, "road_map.part",
                                  {{.label = paint.words.say("dashboard.part.list")},
                                   {.label = paint.words.say("dashboard.part.timeline")}},
                                  static_cast<std::size_t>(part_),
                                  place.take_right(paint.theme.px(200)), Type::Small);
    if (pressed) part_ = static_cast<Part>(*pressed);
}

}  // namespace vertebra::dashboard
