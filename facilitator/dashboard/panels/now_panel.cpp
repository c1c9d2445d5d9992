#include "facilitator/dashboard/panels/now_panel.h"

#include <algorithm>
#include <array>

#include "facilitator/dashboard/panels/moves_panel.h"
#include "facilitator/dashboard/panels/talk_panel.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

constexpr float kHead = 60;
constexpr float kPadding = 28;
constexpr float kPart = 130;    // the least for a button that chooses what the middle shows
constexpr float kAspect = 240;  // the least for the buttons that choose how
constexpr float kTight = 112;   // below this a part is named in small letters

void draw_neighbours(const Paint& paint, Area head, const FacilitatorView& view,
                     const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& item = view.items.front();
    const auto arrow = [&](const char* name, Icon icon, const char* about, int by) {
        const auto other = neighbour(view, by);
        const Button way{.name = name,
                         .icon = icon,
                         .about = paint.words.say(about),
                         .enabled = other.has_value() && paint.can_act};
        if (button(paint, way, head.take_right(theme.row())) && other) {
            submit(SelectItem{*other});
        }
    };
    arrow("item.next", Icon::Right, "dashboard.item.next", 1);
    const auto number = paint.words.say("item.number", {{"number", std::to_string(item.number)},
                                                        {"count", std::to_string(item.count)}});
    text_in(paint, head.take_right(text_width(paint, number, Type::Strong) + theme.wide()), number,
            {.type = Type::Strong, .lines = 1, .align = Align::Centre});
    arrow("item.previous", Icon::Left, "dashboard.item.previous", -1);
}

// Where scored options are looked at again.
bool compares_options(const FacilitatorView& view) {
    constexpr std::array<std::string_view, 3> kKinds{"scores", "policy_ranking", "policy_budget"};
    const auto* step = current_step(view);
    return step != nullptr && std::ranges::find(kKinds, step->step.kind) != kKinds.end();
}

bool is_at(const FacilitatorView& view, std::string_view kind) {
    const auto* step = current_step(view);
    return step != nullptr && step->step.kind == kind && !view.closed;
}

bool is_road_map(const FacilitatorView& view) {
    return view.road_map && is_at(view, "road_map");
}

bool is_register(const FacilitatorView& view) {
    return view.action_register && is_at(view, "actions");
}

bool is_comparison(const FacilitatorView& view) {
    return view.comparison && is_at(view, "comparison");
}

// A step about ideas that has none yet.
void draw_no_ideas(const Paint& paint) {
    space(paint, 20);
    const Card card{paint, Card::Ground::Accent, 20};
    text(paint, paint.words.say("dashboard.ideas_plan.nothing"), {.type = Type::Strong});
    space(paint, 4);
    text(paint, paint.words.say("dashboard.ideas_plan.advice"));
}

}  // namespace

std::optional<ItemId> neighbour(const FacilitatorView& view, int by) {
    const auto* step = current_step(view);
    if (step == nullptr) return std::nullopt;
    const auto count = static_cast<int>(step->items.size());
    const auto selected = std::ranges::find(step->items, true, &AgendaItemView::selected);
    if (selected == step->items.end()) return std::nullopt;
    for (int at = static_cast<int>(selected - step->items.begin()) + by; at >= 0 && at < count;
         at += by) {
        const auto& item = step->items[static_cast<std::size_t>(at)];
        if (!item.skipped) return ItemId{item.id};
    }
    return std::nullopt;
}

// When the big screen turns to the profile or back, so does the middle; afterwards the
// facilitator may look elsewhere.
void NowPanel::follow(const FacilitatorView& view) {
    const auto& scene = view.scene;
    // Where a run is what runs now, there is no other part for it.
    const bool has_run = view.game && !is_city_run(view);
    if (part_ == Part::Run && !has_run) part_ = Part::Now;
    const bool has_register = view.action_register && !is_register(view);
    if (part_ == Part::Actions && !has_register) part_ = Part::Now;
    const bool has_comparison = view.comparison && !is_comparison(view);
    if (part_ == Part::Comparison && !has_comparison) part_ = Part::Now;
    if (scene == scene_) return;
    scene_ = scene;
    part_ = Part::Priorities;
    if (scene == "priorities") {
        priorities_.show(PrioritiesPanel::Part::List);
    } else if (scene == "risk_map") {
        priorities_.show(PrioritiesPanel::Part::Map);
    } else if (scene == "network") {
        priorities_.show(PrioritiesPanel::Part::Network);
    } else if (scene == "maturity" || scene == "cells") {
        part_ = Part::Maturity;
        maturity_.show(scene == "cells" ? MaturityPanel::Part::Cells : MaturityPanel::Part::Wheel);
    } else if (scene == "criteria" || scene == "effects") {
        part_ = Part::Choice;
        choice_.show(scene == "effects" ? ChoicePanel::Part::Effects : ChoicePanel::Part::Criteria);
    } else if (scene == "actions" && has_register) {
        part_ = Part::Actions;
    } else if (scene == "comparison" && has_comparison) {
        part_ = Part::Comparison;
    } else {
        part_ = has_run && is_of_run(scene) ? Part::Run : Part::Now;
        run_.follow(scene);
    }
}

void NowPanel::draw(const Paint& paint, const Area& area, const protocol::FacilitatorState& state,
                    const Submit& submit) {
    const auto& theme = paint.theme;
    follow(state.view);
    draw_surface(paint, area, theme.card);
    Area rest = area;
    const auto head = rest.take_top(theme.px(kHead));
    const auto moves = rest.take_bottom(theme.primary() + 2 * theme.gap());
    draw_head(paint, head, state.view, submit);
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(moves.min, {moves.max.x, moves.min.y + theme.hair()}, theme.hairline);
    if (part_ == Part::Priorities) {
        priorities_.draw(paint, rest, state.view, submit);
    } else if (part_ == Part::Maturity && state.view.maturity) {
        maturity_.draw(paint, rest, *state.view.maturity);
    } else if (part_ == Part::Choice && state.view.choice) {
        choice_.draw(paint, rest, *state.view.choice);
    } else if (part_ == Part::Actions || is_register(state.view)) {
        register_.draw(paint, rest, *state.view.action_register, submit);
    } else if (part_ == Part::Run || is_city_run(state.view)) {
        run_.draw(paint, rest, state.view, submit);
    } else if (part_ == Part::Comparison || is_comparison(state.view)) {
        comparison_.draw(paint, rest, *state.view.comparison);
    } else if (is_road_map(state.view)) {
        road_map_.draw(paint, rest, *state.view.road_map, submit);
    } else {
        draw_now(paint, rest, state, submit);
    }
    draw_moves(paint, moves, state.view, submit);
}

void NowPanel::draw_head(const Paint& paint, const Area& area, const FacilitatorView& view,
                         const Submit& submit) {
    const auto& theme = paint.theme;
    Area head = area.shrunk(theme.gap(), (area.height() - theme.row()) / 2);
    draw_parts(paint, head, view);
    head.take_left(theme.gap());
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({area.min.x, area.max.y - theme.hair()}, area.max, theme.hairline);
    if (part_ == Part::Priorities) return priorities_.draw_parts(paint, head);
    if (part_ == Part::Maturity) return maturity_.draw_parts(paint, head);
    if (part_ == Part::Choice) return choice_.draw_parts(paint, head);
    if (part_ == Part::Actions || is_register(view)) return;
    if (part_ == Part::Run || is_city_run(view)) return run_.draw_parts(paint, head);
    if (part_ == Part::Comparison || is_comparison(view)) return;
    if (is_road_map(view)) return road_map_.draw_parts(paint, head);
    const bool led = view.pace == "together" && view.items.size() == 1 && !view.closed;
    if (led) draw_neighbours(paint, head, view, submit);
}

void NowPanel::draw_parts(const Paint& paint, Area& head, const FacilitatorView& view) {
    const auto& theme = paint.theme;
    std::vector parts{Part::Now};
    std::vector<Segment> labels{{.label = paint.words.say("dashboard.part.now")}};
    if (view.profile) {
        parts.push_back(Part::Priorities);
        labels.push_back({.label = paint.words.say("dashboard.part.priorities")});
    }
    if (view.maturity) {
        parts.push_back(Part::Maturity);
        labels.push_back({.label = paint.words.say("dashboard.part.maturity")});
    }
    const bool scored = view.choice && compares_options(view) && is_scored(*view.choice);
    if (scored || (view.choice && part_ == Part::Choice)) {
        parts.push_back(Part::Choice);
        labels.push_back({.label = paint.words.say("dashboard.part.choice")});
    }
    if (view.game && !is_city_run(view)) {
        parts.push_back(Part::Run);
        labels.push_back({.label = paint.words.say("dashboard.part.game")});
    }
    if (view.action_register && !is_register(view)) {
        parts.push_back(Part::Actions);
        labels.push_back({.label = paint.words.say("dashboard.part.actions")});
    }
    if (view.comparison && !view.comparison->from.empty() && !is_comparison(view)) {
        parts.push_back(Part::Comparison);
        labels.push_back({.label = paint.words.say("dashboard.part.comparison")});
    }
    const auto chosen = std::ranges::find(parts, part_) - parts.begin();
    const auto count = static_cast<float>(parts.size());
    float wide = theme.px(kPart);
    for (const auto& one : labels) {
        wide = std::max(wide, text_width(paint, one.label, Type::Strong) + theme.wide());
    }
    const float each = std::min(wide, (head.width() - theme.px(kAspect) - theme.gap()) / count);
    const bool cramped = wide > theme.px(kPart) && each < wide;
    const auto type = each < theme.px(kTight) || cramped ? Type::Small : Type::Body;
    const auto pressed = segments(paint, "part", labels, static_cast<std::size_t>(chosen),
                                  head.take_left(each * count), type);
    if (pressed) part_ = parts[*pressed];
}

void NowPanel::draw_now(const Paint& paint, const Area& area,
                        const protocol::FacilitatorState& state, const Submit& submit) {
    const auto& view = state.view;
    const Region region{"now", area, paint.theme.px(kPadding)};
    if (view.closed) return draw_closed(paint);
    if (is_lobby(view)) return draw_lobby(paint, state, submit);
    if (view.items.empty()) {
        draw_talk(paint, view);
        if (view.ideas_plan) draw_no_ideas(paint);
    } else if (view.pace == "own") {
        own_pace_.draw(paint, view, submit);
    } else {
        item_.draw(paint, view, view.items.front(), submit);
    }
    space(paint, 12);
    stay_.draw(paint, view, submit);
}

}  // namespace vertebra::dashboard
