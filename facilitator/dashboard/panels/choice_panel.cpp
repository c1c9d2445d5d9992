#include "facilitator/dashboard/panels/choice_panel.h"

#include <algorithm>

#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/charts/map.h"
#include "facilitator/dashboard/panels/option_rows.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

void draw_nothing(const Paint& paint, const Area& area) {
    const Region region{"choice.none", area, paint.theme.px(28)};
    text(paint, paint.words.say("choice.none"), {.type = Type::Title});
    space(paint, 8);
    text(paint, paint.words.say("dashboard.choice.advice"),
         {.type = Type::Lead, .colour = paint.theme.ink_soft});
}

void draw_ranking(const Paint& paint, const Area& area, const ChoiceView& view) {
    const Region region{"choice.ranking", area, paint.theme.px(28), paint.theme.gap()};
    draw_option_rows(paint, view);
    space(paint, 12);
    text(paint, view.rule, {.type = Type::Small, .colour = paint.theme.ink_soft});
}

}  // namespace

bool is_scored(const ChoiceView& view) {
    return std::ranges::any_of(view.options,
                               [](const OptionScoreView& one) { return !one.score.empty(); });
}

void ChoicePanel::draw(const Paint& paint, const Area& area, const ChoiceView& view) const {
    if (!is_scored(view)) return draw_nothing(paint, area);
    const Area page = area.shrunk(paint.theme.px(28), paint.theme.gap());
    switch (part_) {
        case Part::Ranking: return draw_ranking(paint, area, view);
        case Part::Criteria: return draw_grid(paint, view.matrix, page);
        case Part::Effects: return draw_map(paint, view.effects, page);
    }
}

void ChoicePanel::draw_parts(const Paint& paint, const Area& area) {
    Area place = area;
    const auto pressed = segments(paint, "choice.part",
                                  {{.label = paint.words.say("dashboard.part.ranking")},
                                   {.label = paint.words.say("dashboard.scene.criteria")},
                                   {.label = paint.words.say("dashboard.scene.effects")}},
                                  static_cast<std::size_t>(part_),
                                  place.take_right(paint.theme.px(280)), Type::Small);
    if (pressed) part_ = static_cast<Part>(*pressed);
}

}  // namespace vertebra::dashboard
