#include "facilitator/dashboard/panels/progress_panel.h"

#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {

namespace {

std::string missing(const Paint& paint, int people) {
    return paint.words.say(
        people == 1 ? "dashboard.progress.missing.one" : "dashboard.progress.missing.other",
        {{"n", std::to_string(people)}});
}

}  // namespace

void draw_progress(const Paint& paint, const ItemView& item) {
    const auto& theme = paint.theme;
    if (item.expected == 0 && item.answered == 0) {
        const Card card{paint, Card::Ground::Sunken, 20};
        text(paint, paint.words.say("item.nobody"), {.type = Type::Lead, .colour = theme.ink_soft});
        return;
    }
    const bool all = item.answered >= item.expected;
    const Card card{paint, all ? Card::Ground::Good : Card::Ground::Sunken, 20};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float high = paint.fonts.height(Type::Figure);
    const auto figure = std::to_string(item.answered);
    const float wide = text_at(paint, at, figure, {.type = Type::Figure});
    const auto of =
        paint.words.say("dashboard.progress.of", {{"n", std::to_string(item.expected)}});
    // On the figure's own line: both stand on one base.
    const float base = (high - paint.fonts.height(Type::Lead)) * 0.78f;
    text_at(paint, {at.x + wide + theme.px(12), at.y + base}, of,
            {.type = Type::Lead, .colour = theme.ink_soft});
    const auto words = all ? paint.words.say("dashboard.progress.all")
                           : missing(paint, item.expected - item.answered);
    const float room = text_width(paint, words, Type::LeadStrong);
    const Area right{{at.x + width - room - theme.small(), at.y}, {at.x + width, at.y + high}};
    text_in(paint, right, words,
            {.type = Type::LeadStrong,
             .colour = all ? theme.good : theme.ink,
             .lines = 1,
             .align = Align::Right});
    if (all) {
        draw_icon(*ImGui::GetWindowDrawList(), Icon::Check,
                  {right.min.x - theme.px(12), right.centre().y}, theme.px(24), theme.good);
    }
    ImGui::Dummy({width, high});
    space(paint, 10);
    const ImVec2 bar = ImGui::GetCursorScreenPos();
    const auto share = static_cast<float>(item.answered) / static_cast<float>(item.expected);
    draw_meter(paint, {bar, {bar.x + width, bar.y + theme.px(12)}}, share,
               all ? theme.good : theme.accent);
    ImGui::Dummy({width, theme.px(12)});
}

}  // namespace vertebra::dashboard
