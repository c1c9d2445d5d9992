#include "facilitator/dashboard/panels/moves_panel.h"

#include "facilitator/dashboard/widgets/button.h"

namespace vertebra::dashboard {
namespace {

constexpr float kLeast = 340;  // of the primary button, at 100 %
constexpr float kMost = 520;
constexpr float kShare = 0.5f;

// Left to right, then on the next row.
std::vector<Area> places_for(const Paint& paint, const Area& area, const std::vector<Button>& row) {
    const auto& theme = paint.theme;
    std::vector<Area> places;
    ImVec2 next = area.min;
    for (const auto& one : row) {
        const float width = button_width(paint, one);
        if (next.x > area.min.x && next.x + width > area.max.x) {
            next = {area.min.x, next.y + theme.row()};
        }
        const float right = std::min(next.x + width, area.max.x);
        places.push_back({next, {right, next.y + theme.row() - theme.tiny()}});
        next.x = right + theme.small();
    }
    // In the middle of the primary button's height.
    const float down = std::max(0.0f, (area.max.y - places.back().max.y) / 2);
    for (auto& place : places) {
        place.min.y += down;
        place.max.y += down;
    }
    return places;
}

void draw_quiet(const Paint& paint, const Area& area, const FacilitatorView& view,
                const Submit& submit) {
    std::vector<Button> row{{.name = "move.undo",
                             .label = paint.words.say("item.undo"),
                             .icon = Icon::Undo,
                             .about = paint.words.say("dashboard.undo.about"),
                             .enabled = view.can_undo && paint.can_act}};
    for (const auto& move : view.moves) {
        row.push_back(
            {.name = move.label, .label = label_of(paint, move), .enabled = paint.can_act});
    }
    const auto places = places_for(paint, area, row);
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (!button(paint, row[at], places[at])) continue;
        if (at == 0) {
            submit(Undo{view.undo_depth});
        } else {
            submit(view.moves[at - 1].command);
        }
    }
}

// The largest way to set the words that shows all of them.
Button primary_for(const Paint& paint, const MoveView& move, const Area& place) {
    Button primary{.name = "primary",
                   .label = label_of(paint, move),
                   .look = Look::Primary,
                   .key = paint.words.say("dashboard.key.primary"),
                   .enabled = paint.can_act,
                   .type = Type::LeadStrong};
    if (button_fits(paint, primary, place)) return primary;
    primary.key.clear();
    primary.align = Align::Left;
    if (button_fits(paint, primary, place)) return primary;
    primary.type = Type::Strong;
    return primary;
}

}  // namespace

std::string label_of(const Paint& paint, const MoveView& move) {
    return paint.words.say(move.label, {{"name", move.name}});
}

void draw_moves(const Paint& paint, const Area& area, const FacilitatorView& view,
                const Submit& submit) {
    const auto& theme = paint.theme;
    Area rest = area.shrunk(theme.gap());
    const float width = std::min(
        rest.width(), std::clamp(rest.width() * kShare, theme.px(kLeast), theme.px(kMost)));
    const auto place = rest.take_right(width);
    rest.take_right(theme.gap());
    if (!view.primary) {
        text_in(paint, place, paint.words.say("dashboard.closed.primary"),
                {.type = Type::Lead, .colour = theme.ink_soft, .align = Align::Right});
        return;
    }
    const auto primary = primary_for(paint, *view.primary, place);
    if (button(paint, primary, place)) submit(view.primary->command);
    draw_quiet(paint, rest, view, submit);
}

}  // namespace vertebra::dashboard
