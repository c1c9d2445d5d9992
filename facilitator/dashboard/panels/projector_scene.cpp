#include "facilitator/dashboard/panels/projector_scene.h"

#include <algorithm>
#include <cmath>

#include "facilitator/dashboard/charts/bars.h"
#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/charts/map.h"
#include "facilitator/dashboard/charts/network.h"
#include "facilitator/dashboard/charts/radar.h"
#include "facilitator/dashboard/panels/city_run_panel.h"
#include "facilitator/dashboard/panels/clock.h"
#include "facilitator/dashboard/panels/projector_comparison.h"
#include "facilitator/dashboard/panels/projector_game.h"
#include "facilitator/dashboard/panels/projector_item.h"
#include "facilitator/dashboard/panels/projector_register.h"
#include "facilitator/dashboard/widgets/qr.h"

namespace vertebra::dashboard {
namespace {

const Network* causes_of(const FacilitatorView& view, const std::string& item) {
    const auto found = std::ranges::find(view.items, item, &ItemView::id);
    if (found == view.items.end() || !found->causes) return nullptr;
    return &*found->causes;
}

std::string place_of(const Paint& paint, const ProjectorView& view) {
    return paint.words.say("agenda.step", {{"number", std::to_string(view.step.number)},
                                           {"count", std::to_string(view.step.count)}}) +
           " \u00b7 " + view.step.title;
}

// Where we are and the clock above, how to join below: on every scene but join and blank.
Area draw_strips(const Paint& paint, const Area& area, const Heard& heard, float unit) {
    const auto& view = heard.state->projector;
    const auto& theme = paint.theme;
    const ChartText small{paint, unit * 4.4f};
    Area page = area.shrunk(unit * 5, unit * 3.5f);
    Area upper = page.take_top(small.size() * 1.3f);
    if (view.timer) {
        const auto left = left_now(*view.timer, heard.state_at_ms, paint.now_ms);
        const auto face = left > 0 ? clock_text(left) : paint.words.say("dashboard.timer.over");
        small.in(upper.take_right(small.width(face) + unit), face,
                 left > 10'000 ? theme.ink : theme.danger, Align::Right, ChartText::Weight::Strong);
    }
    small.in(upper, place_of(paint, view), theme.ink_soft, Align::Left);
    Area lower = page.take_bottom(small.size() * 1.3f);
    const auto& code = heard.state->host.code;
    small.in(lower.take_right(small.width(code) + unit), code, theme.accent, Align::Right,
             ChartText::Weight::Strong);
    small.in(lower, view.title + (view.city.empty() ? "" : " \u00b7 " + view.city), theme.ink_soft,
             Align::Left);
    page.take_top(unit * 2);
    page.take_bottom(unit * 2);
    return page;
}

// One step of two: a QR code, and beside it what it is for.
void draw_way(const Paint& paint, Area area, const std::vector<std::string>& qr,
              const std::string& title, const std::string& more, float unit) {
    const auto& theme = paint.theme;
    const ChartText strong{paint, unit * 5.4f};
    const ChartText small{paint, unit * 4.6f};
    draw_qr(qr, area.take_left(area.height()));
    area.take_left(unit * 3);
    area = area.shrunk(0, std::max(0.0f, (area.height() - unit * 24) / 2));
    strong.in(area.take_top(unit * 12), title, theme.ink, Align::Left, ChartText::Weight::Strong);
    small.in(area.take_top(unit * 12), more, theme.accent, Align::Left, ChartText::Weight::Strong);
}

// The Wi-Fi and the workshop side by side, and below them both ways to type it.
void draw_ways(const Paint& paint, Area page, const protocol::HostView& host, float unit) {
    const auto& theme = paint.theme;
    const ChartText small{paint, unit * 5};
    const ChartText code{paint, unit * 12};
    Area typed = page.take_bottom(unit * 18);
    page.take_bottom(unit * 2);
    const auto wifi = page.take_left(page.width() / 2);
    draw_way(paint, wifi, host.wifi->qr, "1  " + paint.words.say("dashboard.wifi.join"),
             host.wifi->name, unit);
    draw_way(paint, page, host.qr, "2  " + paint.words.say("dashboard.wifi.then"), "", unit);
    code.in(typed.take_right(typed.width() * 0.42f), host.code, theme.accent, Align::Right,
            ChartText::Weight::Strong);
    if (!host.addresses.empty()) {
        small.in(typed, host.addresses.front(), theme.ink, Align::Left, ChartText::Weight::Strong);
    }
}

void draw_join(const Paint& paint, const Area& area, const Heard& heard, float unit) {
    const auto& theme = paint.theme;
    const auto& view = heard.state->projector;
    const auto& host = heard.state->host;
    Area page = area.shrunk(unit * 6, unit * 6);
    const ChartText large{paint, unit * 8};
    const ChartText small{paint, unit * 5};
    small.in(page.take_top(unit * 6), view.city, theme.ink_soft, Align::Left);
    large.in(page.take_top(unit * 11), view.title, theme.ink, Align::Left,
             ChartText::Weight::Strong);
    page.take_top(unit * 3);
    const auto foot = page.take_bottom(unit * 9);
    small.in(foot, paint.words.say("dashboard.top.here", {{"n", std::to_string(view.joined)}}),
             theme.ink, Align::Left, ChartText::Weight::Strong);
    if (host.wifi) return draw_ways(paint, page, host, unit);
    const auto qr = page.take_left(page.height());
    draw_qr(host.qr, qr);
    page.take_left(unit * 6);
    page = page.shrunk(0, std::max(0.0f, (page.height() - unit * 38) / 2));
    small.in(page.take_top(unit * 7), paint.words.say("room.address"), theme.ink_soft, Align::Left);
    if (!host.addresses.empty()) {
        small.in(page.take_top(unit * 8), host.addresses.front(), theme.ink, Align::Left,
                 ChartText::Weight::Strong);
    }
    small.in(page.take_top(unit * 7), paint.words.say("room.code"), theme.ink_soft, Align::Left);
    const ChartText code{paint, unit * 14};
    code.in(page.take_top(unit * 15), host.code, theme.accent, Align::Left,
            ChartText::Weight::Strong);
}

void draw_talk(const Paint& paint, Area page, std::string_view title, std::string_view body,
               float unit) {
    const ChartText large{paint, unit * 9};
    const ChartText small{paint, unit * 5.4f};
    page.take_top(unit * 6);
    const float high =
        std::min(page.height() * 0.5f,
                 unit * 9 * std::ceil(large.width(title) / page.width() + 0.1f) * 1.15f);
    large.in(page.take_top(high), title, paint.theme.ink, Align::Left, ChartText::Weight::Strong);
    page.take_top(unit * 4);
    text_from(paint, page, body,
              {.type = Type::Small,
               .colour = paint.theme.ink_soft,
               .lines = std::max(1, static_cast<int>(page.height() / (small.size() * 1.16f))),
               .size = small.size()});
}

void draw_priorities(const Paint& paint, Area page, const ProfileView& profile, float unit) {
    const auto& theme = paint.theme;
    const ChartText large{paint, unit * 7};
    const ChartText small{paint, unit * 4.6f};
    large.in(page.take_top(unit * 9), paint.words.say("profile.priorities"), theme.ink, Align::Left,
             ChartText::Weight::Strong);
    if (!profile.find_out.empty()) {
        std::string titles = paint.words.say("profile.find_out") + ": ";
        for (const auto& topic : profile.find_out) {
            titles += topic.title + (&topic == &profile.find_out.back() ? "" : ", ");
        }
        small.in(page.take_top(unit * 7), titles, theme.accent, Align::Left);
    }
    page.take_top(unit * 2);
    const auto count = static_cast<float>(std::max<std::size_t>(1, profile.priorities.size()));
    const float row = std::min(page.height() / count, unit * 12);
    auto& list = *ImGui::GetWindowDrawList();
    for (const auto& topic : profile.priorities) {
        Area line = page.take_top(row);
        auto title = line.take_left(line.width() * 0.34f);
        title.max.x -= unit * 2;
        small.in(title, topic.title, theme.ink, Align::Left);
        const auto words = line.take_right(line.width() * 0.34f);
        small.in({{words.min.x + unit * 3, words.min.y}, words.max},
                 paint.words.say("band." + topic.band) + " \u00b7 " +
                     paint.words.say("quadrant." + topic.quadrant),
                 theme.ink_soft, Align::Left);
        const float half = std::min(row * 0.28f, unit * 3);
        const Area track{{line.min.x, line.centre().y - half},
                         {line.max.x, line.centre().y + half}};
        list.AddRectFilled(track.min, track.max, faded(theme.ink_soft, 0.15f), unit);
        const double shown =
            profile.interaction ? topic.interaction.value_or(0) : topic.risk.value_or(0);
        list.AddRectFilled(
            track.min, {track.min.x + track.width() * static_cast<float>(shown / 100), track.max.y},
            theme.data[0], unit);
    }
}

// The cells, and beside them the scores that follow.
void draw_criteria(const Paint& paint, Area page, const ChoiceView& choice, float unit) {
    Area ranking = page.take_right(page.width() * 0.36f);
    page.take_right(unit * 3);
    const auto count = static_cast<float>(choice.ranking.bars.size());
    ranking = ranking.take_top(std::min(ranking.height(), count * unit * 9));
    const float row = ranking.height() / std::max(1.0f, count);
    draw_grid(paint, choice.matrix, page, unit * 3);
    draw_bars(paint, choice.ranking, ranking, std::min(unit * 3.2f, row / 2.2f));
}

bool reads_profile(const std::string& scene) {
    return scene == "priorities" || scene == "risk_map" || scene == "network";
}

void draw_items(const Paint& paint, const Area& page, const Heard& heard, float unit) {
    const auto& view = heard.state->projector;
    if (view.closed)
        return draw_talk(paint, page, paint.words.say("dashboard.closed.title"), "", unit);
    if (view.items.empty()) return draw_talk(paint, page, view.step.title, view.step.body, unit);
    if (view.pace == "own") return draw_list_small(paint, page, view, unit);
    if (view.game && view.items.front().ask.kind == "shares") {
        return draw_turn_small(paint, page, view.items.front(), *view.game, unit);
    }
    draw_item_small(paint, page, view, causes_of(heard.state->view, view.items.front().id), unit);
}

}  // namespace

void draw_projector(const Paint& paint, const Area& area, const Heard& heard) {
    const auto& view = heard.state->projector;
    auto& list = *ImGui::GetWindowDrawList();
    const float unit = area.height() / 100;
    list.PushClipRect(area.min, area.max, true);
    if (view.scene == "blank") {
        list.AddRectFilled(area.min, area.max, IM_COL32(12, 20, 24, 255));
        const ChartText small{paint, std::max(unit * 6, 10.0f)};
        small.in(area, paint.words.say("scene.blank"), IM_COL32(255, 255, 255, 120), Align::Centre);
    } else if (view.scene == "join") {
        list.AddRectFilled(area.min, area.max, paint.theme.card);
        draw_join(paint, area, heard, unit);
    } else {
        list.AddRectFilled(area.min, area.max, paint.theme.card);
        const auto page = draw_strips(paint, area, heard, unit);
        if (view.scene == "maturity" && view.maturity) {
            draw_radar(paint, view.maturity->radar, page, unit * 3.2f);
        } else if (view.scene == "cells" && view.maturity) {
            draw_grid(paint, view.maturity->grid, page, unit * 3.2f);
        } else if (view.scene == "criteria" && view.choice) {
            draw_criteria(paint, page, *view.choice, unit);
        } else if (view.scene == "effects" && view.choice) {
            draw_map(paint, view.choice->effects, page, unit * 4.2f);
        } else if (view.scene == "road_map" && view.road_map) {
            draw_grid(paint, view.road_map->timeline, page, unit * 3.4f);
        } else if (view.scene == "actions" && view.action_register) {
            draw_register_small(paint, page, *view.action_register, unit);
        } else if (view.scene == "comparison" && view.comparison) {
            draw_comparison_small(paint, page, *view.comparison, unit);
        } else if (is_of_run(view.scene) && view.game) {
            draw_game_small(paint, page, view.scene, *view.game, unit);
        } else if (!reads_profile(view.scene) || !view.profile) {
            draw_items(paint, page, heard, unit);
        } else if (view.scene == "risk_map") {
            draw_map(paint, view.profile->map, page, unit * 4.2f);
        } else if (view.scene == "network") {
            draw_network(paint, view.profile->network, page);
        } else {
            draw_priorities(paint, page, *view.profile, unit);
        }
    }
    list.PopClipRect();
}

}  // namespace vertebra::dashboard
