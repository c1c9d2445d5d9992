#include "facilitator/dashboard/panels/own_pace_panel.h"

#include <algorithm>

#include "facilitator/dashboard/panels/item_panel.h"
#include "facilitator/dashboard/panels/outcome.h"
#include "facilitator/dashboard/panels/texts_panel.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/press.h"

namespace vertebra::dashboard {
namespace {

constexpr float kMeter = 120;  // the bar of a row
constexpr float kSign = 36;    // the phase before its title
constexpr const char* kWidestCount = "000 / 000";

float right_part(const Paint& paint) {
    return paint.theme.px(kMeter) + text_width(paint, kWidestCount, Type::Strong) +
           paint.theme.px(40);
}

// Phase, title with what came of it, n of N with its bar.
void draw_head(const Paint& paint, const Area& row, const ItemView& item, const std::string& words,
               Icon fold) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    Area rest = row.shrunk(theme.small(), 0);
    const auto look = look_of_phase(item.phase);
    const auto sign = rest.take_left(theme.px(kSign) - theme.small());
    draw_icon(list, look.icon, {sign.min.x + theme.px(8), sign.centre().y}, theme.px(16),
              colours_of(theme, look.tone).ink);
    draw_icon(list, fold, rest.take_right(theme.px(24)).centre(), theme.px(16), theme.ink_soft);

    const auto meter = rest.take_right(theme.px(kMeter));
    const float middle = meter.centre().y;
    const float half = theme.px(4);
    const float share = item.expected == 0
                            ? 0
                            : static_cast<float>(item.answered) / static_cast<float>(item.expected);
    draw_meter(paint, {{meter.min.x, middle - half}, {meter.max.x - theme.gap(), middle + half}},
               share, share >= 1 ? theme.good : theme.accent);
    const auto figure = rest.take_right(text_width(paint, kWidestCount, Type::Strong));
    const auto count = paint.words.say(
        "dashboard.own.count",
        {{"n", std::to_string(item.answered)}, {"of", std::to_string(item.expected)}});
    text_in(paint, {figure.min, {figure.max.x - theme.px(12), figure.max.y}}, count,
            {.type = Type::Strong, .lines = 1, .align = Align::Right});
    const auto outcome = outcome_of(paint, item);
    if (!outcome.empty()) {
        rest = rest.shrunk(0, theme.px(12));
        const auto line = rest.take_bottom(paint.fonts.height(Type::SmallStrong));
        text_in(paint, line, outcome,
                {.type = Type::SmallStrong, .colour = theme.accent, .lines = 1});
    }
    text_in(paint, rest, words, {.lines = 2});
}

// Several scores of one option stand under its title, each with its criterion.
bool asks_scores(const FacilitatorView& view) {
    const auto* step = current_step(view);
    return step != nullptr && step->step.kind == "scores";
}

}  // namespace

void OwnPacePanel::draw(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    const auto& theme = paint.theme;
    if (const auto* step = current_step(view)) {
        text(paint, step->step.title, {.type = Type::Title});
        space(paint, 6);
        text(paint, step->step.body, {.type = Type::Lead, .colour = theme.ink_soft});
    }
    space(paint, 6);
    text(paint, paint.words.say("item.own_pace"), {.colour = theme.ink_soft});
    space(paint, 16);
    const bool scored = asks_scores(view);
    for (std::size_t at = 0; at < view.items.size(); ++at) {
        const auto& title = view.items[at].title;
        if (scored && (at == 0 || view.items[at - 1].title != title)) {
            space(paint, 12);
            text(paint, title, {.type = Type::Strong});
            space(paint, 6);
        }
        draw_row(paint, view, at, submit);
    }
}

void OwnPacePanel::draw_row(const Paint& paint, const FacilitatorView& view, std::size_t at,
                            const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& item = view.items[at];
    hairline(paint);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const auto outcome = outcome_of(paint, item);
    const auto& words = asks_scores(view) && !item.topic.empty() ? item.topic : item.title;
    const float title = width - theme.px(kSign) - right_part(paint);
    const float high = text_height(paint, words, Type::Body, title, 2) + theme.px(28) +
                       (outcome.empty() ? 0 : paint.fonts.height(Type::SmallStrong));
    const Area row{corner, {corner.x + width, corner.y + high}};
    const bool open = unfolded_ == item.id;
    const auto on = press(paint, "own.item." + std::to_string(at + 1), row);
    if (on.hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, theme.sunken, theme.px(6));
    }
    if (on.focused) draw_focus(paint, row, theme.px(6));
    if (on.pressed) unfolded_ = open ? "" : item.id;
    hint(paint, on, paint.words.say("dashboard.phase." + item.phase));
    draw_head(paint, row, item, words, open ? Icon::Up : Icon::Down);
    ImGui::Dummy(row.size());
    if (open) draw_unfolded(paint, view, item, submit);
}

void OwnPacePanel::draw_unfolded(const Paint& paint, const FacilitatorView& view,
                                 const ItemView& item, const Submit& submit) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float left = paint.theme.px(kSign);
    const Column column{{at.x + left, at.y}, ImGui::GetContentRegionAvail().x - left};
    space(paint, 4);
    if (!item.question.empty() && item.question != item.title) {
        text(paint, item.question, {.colour = paint.theme.ink_soft});
        space(paint, 8);
    }
    if (item.result) {
        result_.draw(paint, item, view.k);
    } else {
        draw_ask(paint, item.ask);
    }
    space(paint, 8);
    if (item.ask.kind == "ideas") {
        ideas_.draw(paint, item, submit);
    } else {
        draw_texts(paint, item, submit);
    }
    space(paint, 12);
}

}  // namespace vertebra::dashboard
