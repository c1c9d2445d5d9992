#include "facilitator/dashboard/panels/option_rows.h"

#include <algorithm>

#include "facilitator/dashboard/charts/whisker.h"
#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kRow = 52;
constexpr float kPlace = 32;
constexpr float kScore = 68;
constexpr float kPlain = 96;  // the score with all criteria equal
constexpr float kTitle = 0.46f;

// A row cut into its columns. Where all criteria are equal, the plain score says nothing new.
struct Cut {
    Cut(const Paint& paint, const Area& row, bool weighted) {
        Area rest = row;
        place = rest.take_left(paint.theme.px(kPlace));
        if (weighted) plain = rest.take_right(paint.theme.px(kPlain));
        score = rest.take_right(paint.theme.px(kScore));
        title = rest.take_left(rest.width() * kTitle);
        title.max.x -= paint.theme.px(12);
        bar = rest;
    }

    Area place, title, bar, score;
    Area plain{};
};

Area next_row(const Paint& paint, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::Dummy({width, paint.theme.px(height)});
    return {at, {at.x + width, at.y + paint.theme.px(height)}};
}

void draw_head(const Paint& paint, bool weighted) {
    const Cut cut{paint, next_row(paint, 36), weighted};
    const Set how{.type = Type::SmallStrong,
                  .colour = paint.theme.ink_soft,
                  .lines = 2,
                  .align = Align::Right};
    text_in(paint, cut.score, paint.words.say("dashboard.choice.score"), how);
    if (weighted) text_in(paint, cut.plain, paint.words.say("dashboard.choice.plain"), how);
}

void draw_bar(const Paint& paint, const Area& area, const Bars::Bar& bar, double most) {
    const auto& theme = paint.theme;
    const float middle = area.centre().y;
    const Area track{{area.min.x, middle - theme.px(10)}, {area.max.x, middle + theme.px(10)}};
    const auto x = [&](double value) {
        return track.min.x + track.width() * static_cast<float>(std::clamp(value / most, 0.0, 1.0));
    };
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(track.min, track.max, faded(theme.ink_soft, 0.14f), theme.px(4));
    list.AddRectFilled(track.min, {std::max(x(bar.value), track.min.x + theme.px(4)), track.max.y},
                       theme.data[0], theme.px(4));
    if (!bar.low || !bar.high || *bar.high <= *bar.low) return;
    draw_whisker(list,
                 {.from = x(*bar.low),
                  .to = x(*bar.high),
                  .y = middle,
                  .half = theme.px(7),
                  .thick = theme.px(2)},
                 theme.ink);
}

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) {
        list += (list.empty() ? "" : ", ") + word;
    }
    return list;
}

// What is missing for the score, and what the option waits for.
void draw_notes(const Paint& paint, const OptionScoreView& option) {
    if (option.missing.empty() && option.needs.empty()) return;
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float left = theme.px(kPlace);
    const Column column{{at.x + left, at.y}, ImGui::GetContentRegionAvail().x - left};
    if (!option.missing.empty()) {
        text(paint, paint.words.say("choice.missing", {{"what", listed(option.missing)}}),
             {.type = Type::Small, .colour = theme.ink_soft});
        space(paint, 4);
    }
    for (const auto& need : option.needs) {
        const ImVec2 line = ImGui::GetCursorScreenPos();
        draw_icon(*ImGui::GetWindowDrawList(), Icon::Warning,
                  {line.x + theme.px(7), line.y + paint.fonts.height(Type::Small) / 2},
                  theme.px(14), theme.warning);
        {
            const float indent = theme.px(22);
            const Column words{{line.x + indent, line.y},
                               ImGui::GetContentRegionAvail().x - indent};
            text(paint, need, {.type = Type::Small, .colour = theme.warning});
        }
        space(paint, 4);
    }
    space(paint, 6);
}

}  // namespace

void draw_option_rows(const Paint& paint, const ChoiceView& view) {
    const auto& theme = paint.theme;
    const auto& bars = view.ranking.bars;
    const double most = view.ranking.most > 0 ? view.ranking.most : 1;
    draw_head(paint, view.weighted);
    std::size_t bar = 0;  // the chart leaves out what has no score
    for (std::size_t at = 0; at < view.options.size(); ++at) {
        const auto& option = view.options[at];
        hairline(paint);
        const Cut cut{paint, next_row(paint, kRow), view.weighted};
        text_in(paint, cut.title, option.title, {.type = Type::Strong, .lines = 2});
        if (option.score.empty()) {
            text_in(paint, cut.bar, paint.words.say("choice.no_score"),
                    {.colour = theme.ink_soft, .lines = 2});
        } else {
            text_in(paint, cut.place, std::to_string(at + 1),
                    {.type = Type::LeadStrong, .colour = theme.ink_soft});
            if (bar < bars.size()) draw_bar(paint, cut.bar, bars[bar++], most);
            text_in(paint, cut.score, option.score,
                    {.type = Type::Strong, .lines = 1, .align = Align::Right});
        }
        if (view.weighted) {
            text_in(paint, cut.plain, option.plain,
                    {.colour = theme.ink_soft, .lines = 1, .align = Align::Right});
        }
        draw_notes(paint, option);
    }
}

}  // namespace vertebra::dashboard
